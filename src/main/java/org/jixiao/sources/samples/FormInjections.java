package org.jixiao.sources.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Anomalies of a form as a whole: its amounts, rates, totals, grade and words. */
final class FormInjections {

  static final List<Injection> ALL =
      List.of(
          Injection.ofProject(
              "SCO-02", List.of("SCO-01"), FormInjections::scoredAboveRate, FormInjections::saved),
          Injection.ofProject(
                  "SCO-03",
                  List.of("SCO-01", "SCO-02", "EXE-02"),
                  FormInjections::fullOutput,
                  FormInjections::poorOutput)
              .whoseInnocentCaseRaises("SCO-02", "EXE-02", "OUT-01"),
          new Injection(
              "RAT-01", List.of(), FormInjections::otherRate, FormInjections::roundedRate),
          new Injection("FND-01", List.of(), FormInjections::otherPart, FormInjections::otherMoney),
          Injection.ofProject(
                  "RSN-01",
                  List.of("SCO-01", "SCO-02"),
                  FormInjections::unexplained,
                  FormInjections::explained)
              .whoseInnocentCaseRaises("SCO-01", "SCO-02"),
          new Injection(
              "GRD-01", List.of("OUT-01"), FormInjections::otherGrade, FormInjections::lowestGood),
          Injection.ofProject(
              "UNT-01",
              List.of("LED-01", "OUT-03"),
              FormInjections::otherUnit,
              CleanProject::ordinary),
          Injection.ofProject(
                  "DUE-01", List.of(), FormInjections::notHandedIn, FormInjections::paidNothing)
              .whoseInnocentCaseRaises("EXE-02", "SCO-02", "SCO-03"),
          Injection.ofProject(
              "SCO-04",
              List.of("SUM-01", "SCO-02", "OUT-01"),
              FormInjections::aboveHundred,
              FormInjections::hundred),
          new Injection("MIS-01", List.of("SUM-01"), FormInjections::leftOut, FormInjections::zero)
              .whoseInnocentCaseRaises("EXE-02", "SCO-02", "SCO-03"),
          Injection.ofProject(
                  "EXE-03",
                  List.of("LED-01", "SCO-02", "OUT-01"),
                  FormInjections::negative,
                  FormInjections::paidNothing)
              .whoseInnocentCaseRaises("EXE-02", "SCO-02", "SCO-03"),
          Injection.ofProject(
              "TXT-01", List.of(), FormInjections::goalAsResult, FormInjections::goalAndFigure),
          Injection.ofProject(
              "TXT-02", List.of(), FormInjections::guidanceLeft, FormInjections::lettersCounted),
          new Injection(
              "BUD-03", List.of("DUE-01"), FormInjections::twin, FormInjections::otherPlace));

  private static final int GOOD = 8500;
  private static final int RATE_CELL = 5;

  private FormInjections() {}

  private static SampleProject scoredAboveRate(CleanProject clean, int size) {
    return clean.paying(new int[] {7800, 6000, 3000}[size], CleanProject.COUNTY, GOOD);
  }

  /** What was not paid was saved. */
  private static SampleProject saved(CleanProject clean) {
    var project = clean.paying(6000, CleanProject.COUNTY, GOOD);
    var form = project.evaluation();
    return project.with(form.saying(form.goal(), form.goalActual(), "招标节约资金，任务已全部完成（合成数据）"));
  }

  private static SampleProject fullOutput(CleanProject clean, int size) {
    return clean.paying(new int[] {450, 200, 0}[size], CleanProject.COUNTY, 10_000);
  }

  /** As little was paid, and the outputs say so. */
  private static SampleProject poorOutput(CleanProject clean) {
    var project = clean.paying(200, CleanProject.COUNTY, 10_000);
    var form = project.evaluation();
    var scored = new ArrayList<SampleIndicator>();
    for (var each : form.indicators()) {
      boolean output = each.level1().contains("产出") && each.operator().equals("≥");
      scored.add(output ? each.achieving("0").scoring(0, "尚未开工（合成数据）") : each);
    }
    return project.with(form.withIndicators(scored));
  }

  private static HandedIn otherRate(CleanProject clean, int size) {
    int points = new int[] {90, 500, 3000}[size];
    var project = clean.ordinary();
    int rate = Amounts.rate(project.paid(), project.adjusted()) - points;
    return HandedIn.of(project).typed(totalRow(RATE_CELL, Amounts.hundredths(rate) + "%"));
  }

  /** Printed without decimals. */
  private static HandedIn roundedRate(CleanProject clean) {
    return HandedIn.of(clean.ordinary()).typed(totalRow(RATE_CELL, "97%"));
  }

  private static UnaryOperator<FilledForm> totalRow(int cell, Object typed) {
    return form -> form.withFund(0, cell, typed);
  }

  private static HandedIn otherPart(CleanProject clean, int size) {
    long share = new int[] {9900, 9000, 5000}[size];
    return partOf(clean, share, "");
  }

  /** What the budget's fiscal part falls short of is money of the unit. */
  private static HandedIn otherMoney(CleanProject clean) {
    var rest = Amounts.yuan(clean.budget() - Amounts.share(clean.budget(), 9000));
    return partOf(clean, 9000, rest);
  }

  private static HandedIn partOf(CleanProject clean, long share, Object other) {
    BigDecimal part = Amounts.yuan(Amounts.share(clean.budget(), (int) share));
    return HandedIn.of(clean.ordinary())
        .typed(form -> form.withFund(1, 2, part).withFund(3, 2, other));
  }

  private static SampleProject unexplained(CleanProject clean, int size) {
    return worded(clean, new int[] {8700, 7400, 4000}[size], "");
  }

  private static SampleProject explained(CleanProject clean) {
    return worded(clean, 7400, "受雨季影响，工程尚未验收，余款下年支付（合成数据）");
  }

  private static SampleProject worded(CleanProject clean, int share, String remarks) {
    var project = clean.paying(share, CleanProject.COUNTY, 10_000);
    var form = project.evaluation();
    return project.with(form.saying(form.goal(), form.goalActual(), remarks));
  }

  private static HandedIn otherGrade(CleanProject clean, int size) {
    var scores = new int[] {9100, 8500, 7500};
    return graded(clean, scores[size], size == 0 ? "良" : "优");
  }

  /** Eighty points are 良: the lower end belongs to the grade. */
  private static HandedIn lowestGood(CleanProject clean) {
    return graded(clean, 8000, "良");
  }

  private static HandedIn graded(CleanProject clean, int score, String grade) {
    return HandedIn.of(clean.paying(9700, CleanProject.COUNTY, score))
        .typed(form -> form.withGrade(grade));
  }

  /** 万元 typed where 元 is asked for turns into 元 ten thousand times as large. */
  private static SampleProject otherUnit(CleanProject clean, int size) {
    var project = clean.paying(new int[] {9990, 9700, 9000}[size], CleanProject.COUNTY, GOOD);
    return project.with(project.evaluation().times(10_000));
  }

  private static SampleProject notHandedIn(CleanProject clean, int size) {
    return clean
        .paying(new int[] {9900, 9500, 9000}[size], CleanProject.COUNTY, GOOD)
        .withoutForm();
  }

  /** Nothing was paid, and the form was handed in all the same. */
  private static SampleProject paidNothing(CleanProject clean) {
    return clean.paying(0, CleanProject.COUNTY, GOOD);
  }

  private static SampleProject aboveHundred(CleanProject clean, int size) {
    var project = clean.unmarred();
    int total = new int[] {10_050, 10_300, 11_000}[size];
    return project.with(project.evaluation().withTotal(total));
  }

  private static SampleProject hundred(CleanProject clean) {
    return clean.paying(10_000, CleanProject.COUNTY, 10_000);
  }

  private static HandedIn leftOut(CleanProject clean, int size) {
    var filled = HandedIn.of(clean.ordinary());
    return switch (size) {
      case 0 -> filled.typed(form -> form.withScoreOfRow(0, ""));
      case 1 -> filled.typed(form -> form.withTotal(""));
      default -> filled.typed(form -> form.withFund(0, 3, "").withFund(1, 3, ""));
    };
  }

  /** A nought is a number. */
  private static HandedIn zero(CleanProject clean) {
    return HandedIn.of(paidNothing(clean));
  }

  private static SampleProject negative(CleanProject clean, int size) {
    var project = clean.paying(9700, CleanProject.COUNTY, GOOD);
    long below = -Amounts.share(clean.budget(), new int[] {10, 500, 3000}[size]);
    return project.with(project.evaluation().withExecutedCurrent(below));
  }

  private static SampleProject goalAsResult(CleanProject clean, int size) {
    var project = clean.ordinary();
    var goal = "完成合成任务" + clean.number() + "项" + "，并通过验收".repeat(size);
    return project.with(project.evaluation().saying(goal, goal, "无"));
  }

  private static SampleProject goalAndFigure(CleanProject clean) {
    var project = clean.ordinary();
    var goal = "完成合成任务" + clean.number() + "项";
    return project.with(project.evaluation().saying(goal, goal + "，群众满意度95%", "无"));
  }

  private static SampleProject guidanceLeft(CleanProject clean, int size) {
    var left = List.of("已完成（100字以内）", "请填写年度总体目标完成情况", "××项目已完成××");
    var project = clean.ordinary();
    var goal = project.evaluation().goal();
    return project.with(project.evaluation().saying(goal, left.get(size), "无"));
  }

  /** A number of letters that is part of the work. */
  private static SampleProject lettersCounted(CleanProject clean) {
    var project = clean.ordinary();
    return project.with(
        project.evaluation().saying(project.evaluation().goal(), "编印5000字的宣传册", "无"));
  }

  private static HandedIn twin(CleanProject clean, int size) {
    var project = clean.ordinary();
    var name = project.name() + List.of("点", "二", "").get(size);
    return HandedIn.of(project).beside(List.of(equal(clean).named(clean.year() + "年" + name)));
  }

  /** Two places of one programme, each with a name of its own. */
  private static HandedIn otherPlace(CleanProject clean) {
    return HandedIn.of(clean.ordinary()).beside(List.of(equal(clean)));
  }

  /** A further project of the unit with the same budget. */
  private static SampleProject equal(CleanProject clean) {
    var other = clean.next(1);
    var line =
        other.granted(
            SampleLine.Kind.INITIAL, 1, clean.budget(), LocalDate.of(clean.year(), 1, 20));
    var payments = other.monthly(line, Amounts.share(clean.budget(), 9700));
    return other.of(List.of(line), payments, CleanProject.COUNTY, 8900);
  }
}
