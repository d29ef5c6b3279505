package org.jixiao.measures.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.measures.scoring.ExecutionRule.Gate;
import org.jixiao.measures.scoring.ExecutionRule.Linear;
import org.jixiao.measures.scoring.ExecutionRule.Steps;
import org.jixiao.measures.scoring.Outlay.Completion;
import org.jixiao.measures.scoring.ScoreSteps.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionRuleTest {

  private static final Linear TEN = new Linear(new BigDecimal("10"), 2);

  private static final Steps STEPS =
      new Steps(
          new BigDecimal("10"),
          new ScoreSteps(
              List.of(step("0.8", "1", "7"), step("0.6", "0.8", "5"), step("-1", "0.6", "0"))));

  /** Filled forms published by departments: 95.88% earned 9.59, 76% earned 7.6, 100% earned 10. */
  @ParameterizedTest
  @CsvSource({"100, 95.88, 9.59", "100, 76, 7.60", "387664.62, 387664.62, 10.00"})
  void pointsFollowTheRateAsPublishedFormsPrintThem(String budget, String executed, String points) {
    assertThat(TEN.score(outlay(budget, executed))).hasValue(new BigDecimal(points));
  }

  /**
   * Published pages of Honghe (arrived by initial and by adjusted budget), Guichi and Nanxian
   * (reference values G-Honghe, G-Tangxi, G-Nanxian), in 万元. The reference cuts 0.3884916 off, here
   * it is rounded half up.
   */
  @ParameterizedTest
  @CsvSource({
    "985, 334.67, 0.339766",
    "861.46, 334.67, 0.388492",
    "90, 89.974, 0.999711",
    "89.974, 89.974, 1.000000",
    "792.22, 799.12, 1.008710"
  })
  void theSameMoneyHasAnotherRateUnderAnotherDenominator(
      String budget, String executed, String rate) {
    assertThat(outlay(budget, executed).rate(6)).hasValue(new BigDecimal(rate));
  }

  @Test
  void aRateAboveOneEarnsTheWeightAndNotMore() {
    assertThat(TEN.score(outlay("100", "150"))).hasValue(new BigDecimal("10.00"));
  }

  @Test
  void aRefundLargerThanTheSpendingEarnsNothingAndCostsNothing() {
    assertThat(TEN.score(outlay("100", "-5"))).hasValue(new BigDecimal("0.00"));
  }

  @Test
  void aBudgetOfZeroOrAMissingAmountEarnsNoScoreAtAll() {
    assertThat(TEN.score(outlay("0", "5"))).isEmpty();
    assertThat(TEN.score(Outlay.of(null, BigDecimal.ONE))).isEmpty();
    assertThat(TEN.score(Outlay.of(BigDecimal.ONE, null))).isEmpty();
  }

  /** A rate of 0.66645 earns 6.66; rounded to 0.6665 first it would earn 6.67. */
  @Test
  void theScoreIsRoundedOnceAndNotTheRateBeforeIt() {
    assertThat(TEN.score(outlay("3000", "1999"))).hasValue(new BigDecimal("6.66"));
    assertThat(outlay("3000", "1999").rate(3)).hasValue(new BigDecimal("0.666"));
    assertThat(TEN.score(outlay("200000", "133290"))).hasValue(new BigDecimal("6.66"));
    assertThat(TEN.score(outlay("200000", "133300"))).hasValue(new BigDecimal("6.67"));
  }

  @Test
  void aGateGivesNothingJustBelowItsFloorAndTheShareAtIt() {
    Gate gate = new Gate(new BigDecimal("10"), new BigDecimal("0.60"), 2);
    assertThat(gate.score(outlay("100", "59.99"))).hasValue(new BigDecimal("0.00"));
    assertThat(gate.score(outlay("100", "60"))).hasValue(new BigDecimal("6.00"));
    assertThat(gate.score(outlay("0", "60"))).isEmpty();
  }

  /** The example of 财预〔2021〕101号: 7 from 80%, 5 from 60%, nothing below. */
  @ParameterizedTest
  @CsvSource({"99.99, 7", "80, 7", "79.99, 5", "60, 5", "59.99, 0", "0, 0"})
  void anUnfinishedProjectEarnsTheStepItsRateReaches(String executed, String points) {
    Outlay unfinished = with("100", executed, Completion.UNFINISHED);
    assertThat(STEPS.score(unfinished)).hasValue(new BigDecimal(points));
  }

  @Test
  void aFinishedProjectWithinItsBudgetEarnsAllWhateverItSaved() {
    assertThat(STEPS.score(with("100", "58.6", Completion.FINISHED))).hasValue(BigDecimal.TEN);
  }

  @Test
  void stepsGiveNoScoreWhereTheRuleSaysNothing() {
    assertThat(STEPS.score(with("100", "90", Completion.UNKNOWN))).isEmpty();
    assertThat(STEPS.score(with("100", "101", Completion.FINISHED))).isEmpty();
    assertThat(STEPS.score(with("100", "100", Completion.UNFINISHED))).isEmpty();
  }

  private static Outlay outlay(String budget, String executed) {
    return Outlay.of(new BigDecimal(budget), new BigDecimal(executed));
  }

  private static Outlay with(String budget, String executed, Completion completion) {
    return new Outlay(new BigDecimal(budget), new BigDecimal(executed), completion);
  }

  private static Step step(String from, String below, String points) {
    return new Step(new BigDecimal(from), new BigDecimal(below), new BigDecimal(points));
  }
}
