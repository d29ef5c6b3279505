package org.jixiao.measures.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jixiao.measures.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What indicators earn, case by case; cases marked "real" stand in published filled forms. */
class IndicatorOutcomeTest {

  private static final RuleSet RULES = RuleSet.national2020();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "≥52人次, NUMBER, AT_LEAST, 52, 人次",
    "≧100％, NUMBER, AT_LEAST, 100, %",
    "≥100百分比, NUMBER, AT_LEAST, 100, %",
    "不低于95%, NUMBER, AT_LEAST, 95, %",
    "'1,234.50元', NUMBER, , 1234.50, 元",
    "≤202.6万元, NUMBER, AT_MOST, 2026000, 元",
    "30日以内, NUMBER, AT_MOST, 30, 日",
    "90分以上, NUMBER, AT_LEAST, 90, 分",
    "＝5个, NUMBER, EXACTLY, 5, 个",
    "已完成100%, NUMBER, , 100, %",
    "2011.94万元, NUMBER, , 20119400, 元",
    "3年, NUMBER, , 3, 年",
    "6个月, NUMBER, , 6, 个月",
    "45万头（只）, NUMBER, , 450000, 头(只)",
    "2022年12月底前, DATE, , ,",
    "2022年底, DATE, , ,",
    "12月底前, DATE, , ,",
    "2022-12-31, DATE, , ,",
    "达成预期指标, WORDS, , ,",
    "2-3次, WORDS, , ,",
    "——, NOTHING, , ,",
    "/, NOTHING, , ,",
  })
  void aTextSaysWhatItSays(
      String text,
      StatedValue.Kind kind,
      StatedValue.Direction direction,
      BigDecimal number,
      String unit) {
    var value = StatedValue.of(text);

    assertThat(value.kind()).isEqualTo(kind);
    assertThat(value.direction()).isEqualTo(direction);
    if (number == null) {
      assertThat(value.number()).isNull();
    } else {
      assertThat(value.number()).isEqualByComparingTo(number);
      assertThat(value.unit()).isEqualTo(unit);
    }
  }

  @ParameterizedTest(name = "{0}: {2} against {1}")
  @CsvSource({
    "reached, ≥50个, 50个, 10, OK, 10.00",
    "in proportion, ≥95%, 57%, 10, OK, 6.00",
    "never above the weight, ≥10次, 74.8次, 5, OK, 5.00",
    "limit kept without its unit, ≤1.30万元, 1.3, 10, OK, 10.00",
    "limit broken, ≤160万元, 386万元, 5, OK, 2.07",
    "units of one kind, ≤1.5万元, 15000元, 10, OK, 10.00",
    "nothing done, ≥100%, 0%, 10, OK, 0.00",
    "target zero kept, =0起, 0起, 10, OK, 10.00",
    "target zero broken, =0起, 1起, 10, OK, 0.00",
    "percent or fraction, ≥95%, 0.98, 10, UNIT_UNCLEAR,",
    "different units, ≥50人, 50户, 10, UNITS_DIFFER,",
    "answered in words (real), ≤30万元, 完成, 90, ACTUAL_IN_WORDS,",
    "a date, 2022年12月底前, 2022年11月, 10, DATE_TARGET,",
    "nothing answered, ≥5次, —, 10, NO_ACTUAL,",
    "nothing asked, , 100%, 10, NO_TARGET,",
    "no weight, ≥5次, 5次, , NO_WEIGHT,",
    "words, 有效, 有效, 10, QUALITATIVE,",
  })
  void anIndicatorEarnsWhatTheRuleSays(
      String why, String target, String actual, BigDecimal weight, String status, String score) {
    var outcome = outcome(target, actual, weight);

    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.score() == null ? null : outcome.score().toPlainString()).isEqualTo(score);
  }

  @Test
  void wordsAreGivenARangeAndNoScore() {
    assertThat(outcome("有效", "部分达成年度指标并具有一定效果", new BigDecimal("10")))
        .satisfies(
            outcome -> {
              assertThat(outcome.lowest()).isEqualByComparingTo("6");
              assertThat(outcome.highest()).isEqualByComparingTo("8");
            });
    assertThat(outcome("有效", "未达成年度指标且效果较差", BigDecimal.TEN).highest()).isEqualByComparingTo("6");
    assertThat(outcome("提升能力", "持续推进", BigDecimal.TEN).lowest())
        .as("an answer that is none of the three says nothing")
        .isNull();
  }

  @Test
  void anOverFulfilledIndicatorKeepsItsScoreAndSaysSo() {
    assertThat(outcome("≥100人次", "748人次", BigDecimal.TEN))
        .satisfies(
            outcome -> {
              assertThat(outcome.overFulfilled()).isTrue();
              assertThat(outcome.score()).isEqualByComparingTo("10");
            });
    assertThat(outcome("≥100人次", "130人次", BigDecimal.TEN).overFulfilled())
        .as("130% is the border and not above it")
        .isFalse();
  }

  /** 财预〔2020〕10号 asks for a cut and names no number: threshold and action are a region's own. */
  @Test
  void whatOverFulfilmentCostsIsForTheRuleSetToSay() throws IOException {
    assertThat(under("flag", "1.30").score()).isEqualByComparingTo("10");
    assertThat(under("deduct", "1.30").score())
        .as("150 of 100 lies 20 above 130, which costs a fifth of ten points")
        .isEqualByComparingTo("8");
    assertThat(under("deduct", "1.30").overFulfilled()).isTrue();
    assertThat(under("ignore", "1.30").overFulfilled()).isFalse();
    assertThat(under("ignore", "1.30").score()).isEqualByComparingTo("10");
    assertThat(under("deduct", "1.50").overFulfilled())
        .as("150% is the border of this rule and not above it")
        .isFalse();
  }

  private static IndicatorOutcome under(String action, String threshold) throws IOException {
    try (var stream =
        Objects.requireNonNull(RuleSet.class.getResourceAsStream("/rules/national-2020.yaml"))) {
      var rules =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .replace("over_fulfilment: 1.30", "over_fulfilment: " + threshold)
              .replace("over_fulfilment_action: flag", "over_fulfilment_action: " + action);
      return IndicatorOutcome.of(
          new IndicatorRow("产出指标", null, "指标", null, "≥100人次", null, "150人次", BigDecimal.TEN, null),
          RuleSet.read(rules, "local.yaml").indicatorScore());
    }
  }

  @Test
  void aDayToBeDoneByIsBetterEarlierWhateverSignATemplateAskedFor() {
    assertThat(outcome("≥12月底前", "11月", BigDecimal.TEN).direction())
        .isEqualTo(StatedValue.Direction.AT_MOST);
    assertThat(outcome("2024年6月前", "2024年5月", BigDecimal.TEN).direction())
        .isEqualTo(StatedValue.Direction.AT_MOST);
  }

  @Test
  void withoutASignCostsAndComplaintsAreBetterWhenLess() {
    assertThat(outcome("5次", "8次", BigDecimal.TEN).direction())
        .isEqualTo(StatedValue.Direction.AT_LEAST);
    var complaint =
        IndicatorOutcome.of(
            new IndicatorRow("满意度指标", null, "群众投诉次数", null, "5", "次", "8", BigDecimal.TEN, null),
            RULES.indicatorScore());
    assertThat(complaint.direction()).isEqualTo(StatedValue.Direction.AT_MOST);
    assertThat(complaint.directionStated()).isFalse();
    assertThat(complaint.score()).isEqualByComparingTo("6.25");
  }

  private static IndicatorOutcome outcome(String target, String actual, BigDecimal weight) {
    return IndicatorOutcome.of(
        new IndicatorRow("产出指标", null, "指标", null, target, null, actual, weight, null),
        RULES.indicatorScore());
  }
}
