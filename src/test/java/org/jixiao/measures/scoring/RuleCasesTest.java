package org.jixiao.measures.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jixiao.measures.scoring.ExecutionRule.Linear;
import org.jixiao.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The 22 cases of {@code reference/pmkpi_rule_cases.csv}, collected from a provincial performance
 * module in public code, as far as they concern scores, rates and grades. Where that module and the
 * rule disagree, the expectation written here is the rule's and the case says why.
 */
class RuleCasesTest {

  private static final Linear TEN = new Linear(new BigDecimal("10"), 2);
  private static final BigDecimal GAP = new BigDecimal("0.05");

  /** Indicator points, budget, executed; then execution score, total, grade and whether a gap. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "full, 90, 100, 100, 10.00, 100.00, 优, false",
    "seed_complaint, 88, 100, 30, 3.00, 91.00, 优, true",
    "top_grade_zero_spend, 90, 100, 0, 0.00, 90.00, 优, true",
    "near_gap, 85, 100, 90, 9.00, 94.00, 优, false",
    "exact_boundary, 90, 100, 95, 9.50, 99.50, 优, false",
    "just_over, 90, 100, 94.9, 9.49, 99.49, 优, true",
    "gap, 80, 100, 82, 8.20, 88.20, 良, true",
    "slow_spend, 70, 100, 75, 7.50, 77.50, 中, false",
    "over_execution, 85, 100, 150, 10.00, 95.00, 优, false",
    "refund, 80, 100, -5, 0.00, 80.00, 良, true",
    "band_variant_85, 75.5, 100, 95, 9.50, 85.00, 良, false",
    "band_gap_89_5, 79.5, 100, 100, 10.00, 89.50, 良, false",
    "band_gap_79_5, 69.5, 100, 100, 10.00, 79.50, 中, false",
    "band_gap_59_5, 49.5, 100, 100, 10.00, 59.50, 差, false",
  })
  void aCaseIsScoredAsTheRuleSays(
      String name,
      BigDecimal points,
      BigDecimal budget,
      BigDecimal executed,
      BigDecimal executionScore,
      BigDecimal total,
      String grade,
      boolean gap) {
    Outlay outlay = Outlay.of(budget, executed);
    BigDecimal earned = TEN.score(outlay).orElseThrow();
    BigDecimal sum = earned.add(points);

    assertThat(earned).isEqualTo(executionScore);
    assertThat(sum).isEqualByComparingTo(total);
    assertThat(GradeBorders.NATIONAL.grade(sum).chinese()).isEqualTo(grade);
    assertThat(ScoreRateGap.of(sum, earned, BigDecimal.TEN, outlay).orElseThrow().exceeds(GAP))
        .isEqualTo(gap);
  }

  /** In binary arithmetic 90/90 − 95/100 is 0.05000000000000004; the exact gap is the border. */
  @Test
  void ninetyPointsAtNinetyFivePercentIsAGapOfFivePointsAndNoMore() {
    ScoreRateGap gap =
        ScoreRateGap.of(
                new BigDecimal("99.5"),
                new BigDecimal("9.5"),
                BigDecimal.TEN,
                Outlay.of(new BigDecimal("100"), new BigDecimal("95")))
            .orElseThrow();

    assertThat(gap.rounded(6)).isEqualTo(new BigDecimal("0.050000"));
    assertThat(gap.exceeds(GAP)).isFalse();
    assertThat(1.0 - 0.95 > 0.05).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zero_budget, 60, 0, 0", "zero_budget_spent, 70, 0, 5"})
  void withoutABudgetThereIsNeitherRateNorScoreNorGap(
      String name, BigDecimal points, BigDecimal budget, BigDecimal executed) {
    Outlay outlay = Outlay.of(budget, executed);
    assertThat(outlay.rate(6)).isEmpty();
    assertThat(TEN.score(outlay)).isEmpty();
    assertThat(ScoreRateGap.of(points, BigDecimal.ZERO, BigDecimal.TEN, outlay)).isEmpty();
  }

  /** Case no_payment_row: a payment that was not delivered is not a payment of zero. */
  @Test
  void aMissingPaymentHasNoRateInsteadOfARateOfZero() {
    Outlay outlay = Outlay.of(new BigDecimal("100"), null);
    assertThat(outlay.rate(6)).isEmpty();
    assertThat(ScoreRateGap.of(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN, outlay)).isEmpty();
  }

  /** Case no_indicator_score: the caller has no total to give, so no gap is made up for it. */
  @Test
  void aMissingTotalHasNoGap() {
    Outlay outlay = Outlay.of(new BigDecimal("100"), new BigDecimal("100"));
    assertThat(ScoreRateGap.of(null, BigDecimal.TEN, BigDecimal.TEN, outlay)).isEmpty();
    assertThat(ScoreRateGap.scoreWithoutExecution(null, BigDecimal.TEN, BigDecimal.TEN, 4))
        .isEmpty();
  }

  /** Case band_variant_85: the same total is 优 under borders of 80, 70 and 60. */
  @Test
  void theSameTotalHasAnotherGradeUnderOtherBorders() {
    GradeBorders local =
        new GradeBorders(new BigDecimal("80"), new BigDecimal("70"), new BigDecimal("60"));
    assertThat(local.grade(new BigDecimal("85"))).isEqualTo(Grade.EXCELLENT);
    assertThat(GradeBorders.NATIONAL.grade(new BigDecimal("85"))).isEqualTo(Grade.GOOD);
  }

  /**
   * Where the shared file agrees with the rule, the file itself says so; the exceptions are named.
   */
  @Test
  void theFileOfCasesIsReproducedExceptWhereItsModuleBreaksTheRule() {
    for (Map<String, String> row : SharedData.rows("reference/pmkpi_rule_cases.csv")) {
      String name = row.get("case");
      Optional<BigDecimal> total = total(row);
      if (total.isEmpty()) {
        assertThat(name)
            .isIn(
                "zero_budget",
                "zero_budget_spent",
                "no_payment_row",
                "pace_m6_29.9",
                "pace_m6_30",
                "pace_m6_40",
                "qual_trailing_space");
      } else if (name.equals("over_execution")) {
        assertThat(total).hasValue(new BigDecimal("95.00")); // the module gives 15 of 10 points
      } else if (name.equals("refund")) {
        assertThat(total).hasValue(new BigDecimal("80.00")); // the module takes half a point off
      } else {
        assertThat(total.orElseThrow())
            .as(name)
            .isEqualByComparingTo(new BigDecimal(row.get("anchor_total")));
        assertThat(GradeBorders.NATIONAL.grade(total.orElseThrow()).chinese())
            .isEqualTo(row.get("anchor_grade_90_80_60"));
      }
    }
  }

  private static Optional<BigDecimal> total(Map<String, String> row) {
    String points = row.get("S_indicator_points_of_90");
    String executed = row.get("executed_AMT4");
    if (points.isEmpty() || executed.isEmpty() || executed.equals("NULL")) {
      return Optional.empty();
    }
    Outlay outlay = Outlay.of(new BigDecimal(row.get("budget_AMT3")), new BigDecimal(executed));
    return TEN.score(outlay).map(score -> score.add(new BigDecimal(points)));
  }
}
