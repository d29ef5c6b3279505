package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectScores;

/** The declared total is not what the scores of the rows add up to. */
public final class TotalNotSumOfScores {

  private static final String DIFFERENCE = "ABS(declared_score - sum_of_scores)";

  public static final Flag FLAG =
      new Flag(
              "SUM-01",
              1,
              Entity.PROJECT,
              Text.of("自评总分与各项得分之和不一致", "Total score is not the sum of the scores"),
              Text.of(
                  "总分决定等级；总分与各项得分合计不一致时，等级没有依据。",
                  "The total decides the grade; a total that its rows do not add up to leaves the"
                      + " grade without a basis."),
              Text.of(
                  "总分封顶为 100 分、按地方办法折算或表格在打印时被截断，都可能造成不一致。",
                  "A total capped at 100, a local conversion, or a form cut off in print explains"
                      + " the difference."),
              List.of(
                  Applies.when(
                      "declared_score IS NOT NULL",
                      "no_score",
                      "没有自评总分",
                      "no total score was declared"),
                  Applies.when(
                      "sum_of_scores IS NOT NULL",
                      "no_row_scores",
                      "各项均未打分",
                      "no row of the form has a score"),
                  Applies.when(
                      "unscored_count = 0",
                      "unscored_rows",
                      "有分值的行没有得分，合计不完整",
                      "a row with a weight has no score, so the sum is not complete")),
              DIFFERENCE + " > ${total_mismatch.points}",
              List.of(
                  SeverityStep.when(
                      Severity.HIGH, DIFFERENCE + " >= ${total_mismatch.high_points}"),
                  SeverityStep.when(
                      Severity.MEDIUM, DIFFERENCE + " >= ${total_mismatch.medium_points}"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "declared_score",
                  "sum_of_scores",
                  "${total_mismatch.points}",
                  Comparison.Unit.POINTS,
                  Comparison.NO_RATE),
              "adjusted_budget_amount",
              Text.of(
                  "提示核实：自评总分 {points: declared_score} 分，各项得分合计 {points: sum_of_scores} 分，相差"
                      + " {points: "
                      + DIFFERENCE
                      + "} 分（允许 {points: ${total_mismatch.points}} 分）。",
                  "Please check: the declared total is {points: declared_score}, the scores add up"
                      + " to {points: sum_of_scores}; the difference is {points: "
                      + DIFFERENCE
                      + "} ({points: ${total_mismatch.points}} is allowed)."),
              List.of(
                  ProjectScores.DECLARED_SCORE,
                  ProjectScores.SUM_OF_SCORES,
                  ProjectScores.EXECUTION_SCORE,
                  ProjectScores.SUM_OF_WEIGHTS,
                  ProjectScores.INDICATOR_COUNT,
                  ProjectScores.UNSCORED_COUNT,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT),
              List.of("A01"),
              List.of("EXE-01"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private TotalNotSumOfScores() {}
}
