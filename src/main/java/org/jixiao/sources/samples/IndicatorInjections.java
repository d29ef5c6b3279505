package org.jixiao.sources.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Anomalies of the indicators of a form: weights, targets, actual values, scores and names. */
final class IndicatorInjections {

  static final String QUANTITY = "数量指标";
  static final String QUALITY = "质量指标";
  private static final String TIME = "时效指标";
  private static final String COST = "成本指标";
  static final String SOCIAL = "社会效益指标";

  static final List<Injection> ALL =
      List.of(
          Injection.ofProject(
              "IND-01",
              List.of("IND-02"),
              (clean, size) -> scored(clean, QUANTITY, new int[] {50, 200, 500}[size]),
              unmarred()),
          Injection.ofProject(
              "IND-02",
              List.of(),
              (clean, size) -> shortOfTarget(clean, new int[] {9500, 8000, 5000}[size], 10_000),
              clean -> shortOfTarget(clean, 8000, 8000)),
          Injection.ofProject(
              "IND-03",
              List.of(),
              (clean, size) -> unreasoned(clean, new int[] {9500, 8900, 8000}[size]),
              CleanProject::ordinary),
          Injection.ofProject(
              "IND-04",
              List.of("IND-16"),
              IndicatorInjections::blankActuals,
              clean -> each(clean, is(SOCIAL), one -> one.achieving("100"))),
          Injection.ofProject(
              "IND-05",
              List.of(),
              IndicatorInjections::repeated,
              clean -> each(clean, is(TIME), one -> one.named("验收按期完成率"))),
          ofCost(
              "IND-06",
              List.of("CST-01"),
              (one, size) -> one.aimingAt("≥", one.target(), one.unit()).named(spent(size)),
              one -> one.named("项目成本节约率").aimingAt("≥", "5", "%").achieving("5")),
          of(
              "IND-07",
              QUALITY,
              List.of(),
              (one, size) -> percent(one, new int[] {105, 150, 1000}[size]),
              one -> percent(one.named("服务人次同比增长"), 150)),
          of(
              "IND-08",
              TIME,
              List.of(),
              (one, size) -> one.named(List.of("支出进度达标率", "资金支付率", "预算执行率").get(size)),
              one -> one.named("计划执行及时程度")),
          of(
              "IND-09",
              QUALITY,
              List.of("IND-02"),
              (one, size) -> one.achieving(List.of("不低于", ">=", "≥").get(size) + one.target()),
              one -> one.achieving("100")),
          of(
              "IND-10",
              QUANTITY,
              List.of(),
              (one, size) -> achieving(one, new int[] {14_000, 25_000, 80_000}[size]),
              one -> achieving(one, 12_000)),
          Injection.ofProject(
              "IND-11", List.of("IND-12"), WeightInjections::dominating, unmarred()),
          of(
                  "IND-12",
                  QUANTITY,
                  List.of("IND-16"),
                  (one, size) -> inWords(one, List.of("若干", "一定规模", "较多").get(size)),
                  one -> one.aimingAt("", "不少于3处", "").achieving("3处"))
              .whoseInnocentCaseRaises("IND-16"),
          of(
              "IND-13",
              SOCIAL,
              List.of(),
              (one, size) -> one.named(List.of("人均成本下降幅度", "资金支出合规程度", "补助资金支付比例").get(size)),
              one -> one.named("政策覆盖程度")),
          of(
              "IND-14",
              QUANTITY,
              List.of(),
              (one, size) -> one.named(List.of("资金到位额度", "补助资金数量", "资金支付金额").get(size)),
              one -> one.named("资金使用培训场次")),
          of(
                  "IND-15",
                  TIME,
                  List.of("IND-12"),
                  (one, size) -> finished(one, List.of("2025年1月", "2025年3月", "2026年6月").get(size)),
                  one -> finished(one, "2024年11月"))
              .whoseInnocentCaseRaises("IND-12"),
          Injection.ofProject(
              "IND-16",
              List.of(),
              (clean, size) -> asTargeted(clean),
              IndicatorInjections::oneAbove),
          ofCost(
              "CST-01",
              List.of(),
              (one, size) -> limited(one, new int[] {11_000, 13_000, 20_000}[size]),
              one -> limited(one, 10_300)),
          ofCost(
              "CST-02",
              List.of(),
              (one, size) -> achieving(one, new int[] {11_000, 15_000, 30_000}[size]),
              one -> achieving(one, 12_500).scoring(one.weight() * 80, "材料价格上涨（合成数据）")));

  private IndicatorInjections() {}

  /** Changes one indicator by size. */
  private interface Change {
    SampleIndicator of(SampleIndicator one, int size);
  }

  private static Injection of(
      String flagId,
      String level2,
      List<String> raisedToo,
      Change anomaly,
      UnaryOperator<SampleIndicator> innocent) {
    return Injection.ofProject(
        flagId,
        raisedToo,
        (clean, size) -> each(clean, is(level2), one -> anomaly.of(one, size)),
        clean -> each(clean, is(level2), innocent));
  }

  private static Injection ofCost(
      String flagId,
      List<String> raisedToo,
      Change anomaly,
      UnaryOperator<SampleIndicator> innocent) {
    return of(flagId, COST, raisedToo, anomaly, innocent);
  }

  private static Function<CleanProject, SampleProject> unmarred() {
    return CleanProject::unmarred;
  }

  static Predicate<SampleIndicator> is(String level2) {
    return one -> one.level2().equals(level2);
  }

  /** Of a form scored in full, the first indicator of the kind is changed; the total follows. */
  static SampleProject each(
      CleanProject clean, Predicate<SampleIndicator> which, UnaryOperator<SampleIndicator> change) {
    var project = clean.unmarred();
    var changed = new ArrayList<SampleIndicator>();
    boolean done = false;
    for (var one : project.evaluation().indicators()) {
      boolean now = !done && which.test(one);
      changed.add(now ? change.apply(one) : one);
      done |= now;
    }
    return project.with(project.evaluation().withIndicators(changed));
  }

  static SampleProject all(SampleProject project, UnaryOperator<SampleIndicator> change) {
    var changed = project.evaluation().indicators().stream().map(change).toList();
    return project.with(project.evaluation().withIndicators(changed));
  }

  /** One indicator scores so many hundredths above its weight, another as much less. */
  private static SampleProject scored(CleanProject clean, String level2, int above) {
    var project =
        each(clean, is(level2), one -> one.scoring(one.weight() * 100 + above, one.reason()));
    return all(
        project, one -> is(COST).test(one) ? one.scoring(one.score() - above, "节约不足（合成数据）") : one);
  }

  private static SampleProject shortOfTarget(CleanProject clean, int achieved, int scored) {
    return each(
        clean,
        is(QUANTITY),
        one ->
            achieving(one, achieved)
                .scoring(one.weight() * scored / 100, scored < 10_000 ? "部分内容推迟实施（合成数据）" : ""));
  }

  private static SampleProject unreasoned(CleanProject clean, int total) {
    var project = clean.paying(9700, CleanProject.COUNTY, total);
    return all(project, one -> one.scoring(one.score(), ""));
  }

  private static SampleProject blankActuals(CleanProject clean, int size) {
    var kinds = List.of(List.of("可持续影响指标"), List.of(QUANTITY), List.of(QUANTITY, "可持续影响指标"));
    return all(
        clean.unmarred(), one -> kinds.get(size).contains(one.level2()) ? one.achieving("") : one);
  }

  private static SampleProject repeated(CleanProject clean, int size) {
    var kinds = List.of(TIME, SOCIAL, "服务对象满意度指标");
    var project = clean.unmarred();
    var name =
        project.evaluation().indicators().stream()
            .filter(is(QUALITY))
            .findFirst()
            .orElseThrow()
            .level3();
    return all(project, one -> kinds.indexOf(one.level2()) == size ? one.named(name) : one);
  }

  private static String spent(int size) {
    return List.of("项目总成本", "建设成本投入", "经费投入总额").get(size);
  }

  private static SampleIndicator percent(SampleIndicator one, int target) {
    return one.aimingAt("≥", target + "", "%").achieving(target + "");
  }

  private static SampleIndicator inWords(SampleIndicator one, String words) {
    return one.aimingAt("", words, "").achieving(words);
  }

  private static SampleIndicator finished(SampleIndicator one, String when) {
    return one.named("项目完成时间").aimingAt("", "按期完成", "").achieving(when);
  }

  private static SampleIndicator achieving(SampleIndicator one, int share) {
    return one.achieving(times(one.target(), share));
  }

  private static SampleIndicator limited(SampleIndicator one, int share) {
    return one.aimingAt(one.operator(), times(one.target(), share), one.unit());
  }

  private static String times(String number, int share) {
    return new BigDecimal(number)
        .multiply(BigDecimal.valueOf(share, 4))
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static SampleProject asTargeted(CleanProject clean) {
    return all(
        clean.unmarred(), one -> one.operator().isEmpty() ? one : one.achieving(one.target()));
  }

  private static SampleProject oneAbove(CleanProject clean) {
    var project = asTargeted(clean);
    return all(project, one -> is(QUANTITY).test(one) ? achieving(one, 12_000) : one);
  }
}
