package org.jixiao.measures.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jixiao.measures.scoring.OverFulfilment.Action;
import org.jixiao.measures.scoring.QualitativeBands.Attainment;
import org.jixiao.measures.scoring.QuantitativeRule.Direction;
import org.jixiao.measures.scoring.QuantitativeRule.Excess;
import org.jixiao.measures.scoring.QuantitativeRule.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicator scores by the rules of 财预〔2020〕10号 and the local variants named in each test. */
class IndicatorScoresTest {

  private static final QuantitativeRule RULE = QuantitativeRule.NATIONAL;

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 50, 50, 10.00, false",
    "AT_LEAST, 50, 40, 8.00, false",
    "AT_LEAST, 50, 65, 10.00, false",
    "AT_LEAST, 50, 65.01, 10.00, true",
    "AT_LEAST, 50, -3, 0.00, false",
    "AT_LEAST, 0, 7, 10.00, false",
    "AT_MOST, 160, 386, 4.15, false",
    "AT_MOST, 160, 160, 10.00, false",
    "AT_MOST, 160, 1, 10.00, false",
    "AT_MOST, 0, 0, 10.00, false",
    "AT_MOST, 0, 1, 0.00, false",
    "EXACTLY, 12, 12, 10.00, false",
    "EXACTLY, 12, 6, 5.00, false",
    "EXACTLY, 0, 0, 10.00, false",
    "EXACTLY, 0, 1, 0.00, false",
    "AT_LEAST, -2, -1, 10.00, false",
  })
  void anIndicatorEarnsItsShareOfTenPoints(
      Direction direction, String target, String actual, String points, boolean over) {
    assertThat(score(RULE, direction, target, actual))
        .isEqualTo(new Result(new BigDecimal(points), over));
  }

  @Test
  void aMissedTargetBelowZeroHasNoProportion() {
    assertThat(
            RULE.score(
                BigDecimal.TEN, Direction.AT_LEAST, new BigDecimal("-2"), new BigDecimal("-3")))
        .isEmpty();
  }

  @Test
  void aBrokenLimitLosesByTheExcessWhereTheRegionSaysSo() {
    QuantitativeRule local =
        new QuantitativeRule(
            Excess.BY_EXCESS, BigDecimal.ZERO, OverFulfilment.FLAG_ABOVE_130_PERCENT, 2);
    assertThat(score(local, Direction.AT_MOST, "100", "120").score()).isEqualTo("8.00");
    assertThat(score(local, Direction.AT_MOST, "100", "250").score()).isEqualTo("0.00");
    assertThat(score(RULE, Direction.AT_MOST, "100", "120").score()).isEqualTo("8.33");
  }

  @Test
  void aPassGateGivesNothingBelowItAndTheProportionAtIt() {
    QuantitativeRule gated =
        new QuantitativeRule(
            Excess.PROPORTION, new BigDecimal("0.6"), OverFulfilment.FLAG_ABOVE_130_PERCENT, 2);
    assertThat(score(gated, Direction.AT_LEAST, "100", "59.9").score()).isEqualTo("0.00");
    assertThat(score(gated, Direction.AT_LEAST, "100", "60").score()).isEqualTo("6.00");
  }

  @Test
  void overFulfilmentCostsPointsOnlyWhereTheRuleDeducts() {
    QuantitativeRule deducting = with(Action.DEDUCT);
    assertThat(score(deducting, Direction.AT_LEAST, "100", "130"))
        .isEqualTo(new Result(new BigDecimal("10.00"), false));
    assertThat(score(deducting, Direction.AT_LEAST, "100", "150"))
        .isEqualTo(new Result(new BigDecimal("8.00"), true));
    assertThat(score(deducting, Direction.AT_LEAST, "100", "748"))
        .isEqualTo(new Result(new BigDecimal("0.00"), true));
    assertThat(score(with(Action.IGNORE), Direction.AT_LEAST, "100", "748"))
        .isEqualTo(new Result(new BigDecimal("10.00"), false));
  }

  /** The form's note: 100–80 (80 included), 80–60 (60 included), 60–0; Hubei prints 50 for 60. */
  @Test
  void aBorderOfTheQualitativeBandsBelongsToTheBetterBand() {
    BigDecimal weight = new BigDecimal("20");
    QualitativeBands national = QualitativeBands.NATIONAL;
    QualitativeBands hubei = new QualitativeBands(new BigDecimal("0.8"), new BigDecimal("0.5"));

    assertThat(national.admits(Attainment.ACHIEVED, weight, new BigDecimal("16"))).isTrue();
    assertThat(national.admits(Attainment.ACHIEVED, weight, new BigDecimal("15.99"))).isFalse();
    assertThat(national.admits(Attainment.ACHIEVED, weight, new BigDecimal("20.01"))).isFalse();
    assertThat(national.admits(Attainment.PARTLY, weight, new BigDecimal("16"))).isFalse();
    assertThat(national.admits(Attainment.PARTLY, weight, new BigDecimal("12"))).isTrue();
    assertThat(national.admits(Attainment.PARTLY, weight, new BigDecimal("11"))).isFalse();
    assertThat(hubei.admits(Attainment.PARTLY, weight, new BigDecimal("11"))).isTrue();
    assertThat(national.admits(Attainment.NOT_ACHIEVED, weight, BigDecimal.ZERO)).isTrue();
    assertThat(national.admits(Attainment.NOT_ACHIEVED, weight, new BigDecimal("12"))).isFalse();
  }

  @Test
  void valuesOutOfOrderAreRefused() {
    assertThatThrownBy(() -> new OverFulfilment(new BigDecimal("0.9"), Action.FLAG))
        .hasMessageContaining("expected 1 or more");
    assertThatThrownBy(() -> new QualitativeBands(new BigDecimal("0.5"), new BigDecimal("0.8")))
        .hasMessageContaining("achieved > partly");
  }

  private static QuantitativeRule with(Action action) {
    return new QuantitativeRule(
        Excess.PROPORTION, BigDecimal.ZERO, new OverFulfilment(new BigDecimal("1.3"), action), 2);
  }

  private static Result score(
      QuantitativeRule rule, Direction direction, String target, String actual) {
    return rule.score(BigDecimal.TEN, direction, new BigDecimal(target), new BigDecimal(actual))
        .orElseThrow();
  }
}
