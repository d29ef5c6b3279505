package org.jixiao.publications.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
    var findings = Findings.of(2024, sums(BigDecimal.ONE), null, List.of(), quadrant, List.of(), 0);

    assertThat(findings.get(Findings.CONCERN).zh()).isEqualTo("支付率低于80%的77个项目中，71个自评仍在90分以上");
    assertThat(findings.get(Findings.FLAGS).zh()).isEqualTo("没有待核实的疑点提示");
  }

  private static String money(PageStanding... standing) {
    var departments =
        List.of(standing).stream()
            .map(stands -> new PageDepartment("1", "甲局", sums(BigDecimal.ONE), stands))
            .toList();
    return Findings.of(2024, sums(BigDecimal.ONE), null, departments, null, List.of(), 0)
        .get(Findings.MONEY)
        .zh();
  }

  private static Map<String, Sentence> findings(PageSums sums, @Nullable PageSums before) {
    return Findings.of(2024, sums, before, List.of(), null, List.of(), 0);
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
