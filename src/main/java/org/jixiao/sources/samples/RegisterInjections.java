package org.jixiao.sources.samples;

import java.util.List;

/** Anomalies between a form and what the bureau found: monitorings, reviews and rectifications. */
final class RegisterInjections {

  private static final int GOOD = 8500;
  private static final int EXCELLENT = 9500;

  static final List<Injection> ALL =
      List.of(
          new Injection(
              "REV-01",
              List.of(),
              (clean, size) -> reviewed(clean, new int[] {1100, 1500, 3000}[size]),
              clean -> reviewed(clean, 800)),
          new Injection(
              "MON-01",
              List.of("SCO-01", "SCO-02"),
              (clean, size) -> warned(clean, new int[] {9500, 7000, 4000}[size], EXCELLENT, "黄色预警"),
              clean -> warned(clean, 8500, GOOD, "黄色预警")),
          new Injection(
              "REC-01",
              List.of(),
              (clean, size) ->
                  promised(
                      clean, List.of("2025-08-10", "2025-06-30", "2025-01-31").get(size), "整改中"),
              clean -> promised(clean, "2025-01-31", "已完成")));

  private RegisterInjections() {}

  /** A review gives so many hundredths of a point less. */
  private static HandedIn reviewed(CleanProject clean, int less) {
    var project = clean.paying(9700, CleanProject.COUNTY, EXCELLENT);
    var score = Amounts.hundredths(project.evaluation().total() - less);
    var budget = Amounts.yuan(project.adjusted());
    return HandedIn.of(project)
        .registered(
            SampleRegister.REVIEWS.row(project, budget, Amounts.yuan(project.paid()), score));
  }

  private static HandedIn warned(CleanProject clean, int share, int score, String warning) {
    var project = clean.paying(share, CleanProject.COUNTY, score);
    var budget = Amounts.yuan(project.adjusted());
    var spent = Amounts.yuan(Amounts.share(project.adjusted(), 2000));
    return HandedIn.of(project)
        .registered(SampleRegister.MONITORINGS.row(project, budget, spent, "有可能", warning));
  }

  private static HandedIn promised(CleanProject clean, String deadline, String status) {
    var project = clean.ordinary();
    var stake = Amounts.yuan(project.adjusted());
    return HandedIn.of(project)
        .registered(
            SampleRegister.RECTIFICATIONS.row(
                project, "佐证材料不全（合成数据）", stake, "补充佐证材料", "办公室", deadline, status));
  }
}
