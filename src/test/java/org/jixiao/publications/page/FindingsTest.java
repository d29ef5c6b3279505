package org.jixiao.publications.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final long WAN = 1_000_000;

  @Test
  void theOverviewTellsTheBudgetTheRateAndTheChangeInPoints() {
    var findings = findings(sums(new BigDecimal("0.796835")), sums(new BigDecimal("0.865396")));

    assertThat(findings.get(Findings.OVERVIEW))
        .isEqualTo(
            new Sentence(
                "2024年全年预算28,812.16万元，已支付79.68%，比2023年低6.86个百分点",
                "In 2024, 79.68% of CNY 288.12 million was paid, 6.86 points less than in 2023"));
  }

  @Test
  void aRateThatCannotBeComputedIsSaidToBeSo() {
    assertThat(findings(sums(null), null).get(Findings.OVERVIEW).zh()).contains("无法计算");
  }

  @Test
  void moneyWaitsWhereMostOfItStands() {
    var finance =
        new PageStanding(
            100 * WAN, WAN, 20 * WAN, 30 * WAN, 40 * WAN, 4 * WAN, 5 * WAN, 0, 0, 0, 0);
    var unit = new PageStanding(100 * WAN, WAN, 0, 90 * WAN, 9 * WAN, 0, 0, 0, 0, 0, 0);

    assertThat(money(finance)).isEqualTo("100.00万元未支付，其中60.0%停在财政环节");
    assertThat(money(unit)).isEqualTo("100.00万元未支付，其中90.0%停在单位环节");
    assertThat(money(finance, unit)).isEqualTo("200.00万元未支付，其中60.0%停在单位环节");
    assertThat(money(PageStanding.NONE)).isEqualTo("没有未支付的资金");
  }

  @Test
  void scoresTellTheShareOfExcellentOnes() {
    assertThat(findings(sums(BigDecimal.ONE), null).get(Findings.SCORES).zh())
        .isEqualTo("176个项目中162个自评为优，占92.0%；平均93.97分");
  }

  @Test
  void theQuadrantOfConcernIsCountedAgainstAllLittlePaid() {
    var quadrant = new Quadrant(new BigDecimal("90"), new BigDecimal("0.80"), 77, 71);
    var findings = Findings.of(numbers(sums(BigDecimal.ONE), null, List.of(), List.of(), quadrant));

    assertThat(findings.get(Findings.CONCERN).zh()).isEqualTo("支付率低于80%的77个项目中，71个自评仍在90分以上");
    assertThat(findings.get(Findings.FLAGS).zh()).isEqualTo("没有待核实的疑点提示");
  }

  @Test
  void onlyTheWiderLimitsMakeAHeadline() {
    assertThat(compared("inside", "below_95"))
        .isEqualTo("2个部门的资金支付率（按下达数）与同类相比，没有一个超出99.8%界限，1个（乙局）在95%界限外");
    assertThat(compared("inside")).endsWith("没有一个超出99.8%界限，也都在95%界限内");
    assertThat(compared("below_998", "inside", "above_998"))
        .isEqualTo("3个部门的资金支付率（按下达数）与同类相比，1个（甲局）低于，1个（丙局）高于99.8%界限");
    assertThat(compared("above_998")).isEqualTo("1个部门的资金支付率（按下达数）与同类相比，1个（甲局）高于99.8%界限");
    assertThat(compared()).isEqualTo("3个部门的支付率（÷全年预算）从75.00%到75.00%");
  }

  private static String compared(String... positions) {
    var departments =
        Stream.of("甲局", "乙局", "丙局")
            .map(
                name ->
                    new PageDepartment(name, name, sums(new BigDecimal("0.75")), PageStanding.NONE))
            .toList();
    var comparisons =
        IntStream.range(0, positions.length)
            .mapToObj(i -> PageModels.comparison(i, positions.length, positions[i]))
            .toList();
    return Findings.of(numbers(sums(BigDecimal.ONE), null, departments, comparisons, null))
        .get(Findings.DEPARTMENTS)
        .zh();
  }

  private static String money(PageStanding... standing) {
    var departments =
        List.of(standing).stream()
            .map(stands -> new PageDepartment("1", "甲局", sums(BigDecimal.ONE), stands))
            .toList();
    return Findings.of(numbers(sums(BigDecimal.ONE), null, departments, List.of(), null))
        .get(Findings.MONEY)
        .zh();
  }

  private static Map<String, Sentence> findings(PageSums sums, @Nullable PageSums before) {
    return Findings.of(numbers(sums, before, List.of(), List.of(), null));
  }

  private static YearNumbers numbers(
      PageSums sums,
      @Nullable PageSums before,
      List<PageDepartment> departments,
      List<PageComparison> comparisons,
      @Nullable Quadrant quadrant) {
    return new YearNumbers(2024, sums, before, departments, comparisons, quadrant, List.of(), 0);
  }

  private static PageSums sums(@Nullable BigDecimal rate) {
    return new PageSums(
        null,
        28_812_160_000L,
        null,
        null,
        null,
        null,
        null,
        null,
        rate,
        null,
        181,
        181L,
        176,
        176,
        new BigDecimal("93.9688"),
        null,
        162,
        10,
        4,
        0);
  }
}
