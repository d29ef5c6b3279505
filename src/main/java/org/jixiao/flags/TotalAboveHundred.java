package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectScores;

/** The declared total passes the hundred points there are. */
public final class TotalAboveHundred {

  public static final Flag FLAG =
      new Flag(
          "SCO-04",
          1,
          Entity.PROJECT,
          Text.of("自评总分超过100分", "Total score above 100"),
          Text.of(
              "满分为100分；超过的，不是分值设置有误，就是某项得分超过分值，总分和等级都不能直接使用。",
              "There are 100 points; above, weights or a score are wrong, and neither total nor"
                  + " grade can be used."),
          Text.of(
              "表中另设加分项；或执行率超过100%时按比例多算了预算执行得分。",
              "The form may have extra points, or points for execution grew with a rate above"
                  + " 100%."),
          List.of(
              Applies.when(
                  "declared_score IS NOT NULL",
                  "no_score",
                  "没有自评总分",
                  "no total score was declared")),
          "declared_score > 100",
          List.of(
              SeverityStep.when(
                  Severity.HIGH, "declared_score >= 100 + ${total_mismatch.high_points}"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "declared_score", "100", "100", Comparison.Unit.POINTS, Comparison.NO_RATE),
          "adjusted_budget_amount",
          Text.of(
              "提示核实：自评总分 {points: declared_score} 分，超过满分；各项分值合计 {points: sum_of_weights} 分，各项得分合计"
                  + " {points: sum_of_scores} 分，预算执行得分 {points: execution_score} 分。",
              "Please check: the total of {points: declared_score} passes the full score; the"
                  + " weights add up to {points: sum_of_weights}, the scores to {points:"
                  + " sum_of_scores}, with {points: execution_score} for execution."),
          List.of(
              ProjectScores.DECLARED_SCORE,
              ProjectScores.SUM_OF_WEIGHTS,
              ProjectScores.SUM_OF_SCORES,
              ProjectScores.EXECUTION_SCORE,
              BudgetRates.ADJUSTED_BUDGET_AMOUNT),
          List.of("TOTAL"),
          List.of("SUM-01", "SUM-02", "IND-01"));

  private TotalAboveHundred() {}
}
