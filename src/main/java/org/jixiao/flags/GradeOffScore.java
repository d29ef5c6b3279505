package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectScores;

/** The printed grade is not the one that the declared score earns. */
public final class GradeOffScore {

  private static final String PRINTED =
      "CASE declared_grade WHEN '优' THEN 1 WHEN '良' THEN 2 WHEN '中' THEN 3 WHEN '差' THEN "
          + "4 END";

  private static final String EARNED =
      "CASE grade_of_declared_score WHEN '优' THEN 1 WHEN '良' THEN 2 WHEN '中' THEN 3 WHEN "
          + "'差' THEN 4 END";

  public static final Flag FLAG =
      new Flag(
          "GRD-01",
          1,
          Entity.PROJECT,
          Text.of("自评等级与得分不符", "Grade does not follow from the score"),
          Text.of(
              "等级由得分决定；不符时，等级或得分至少有一个填错，结果应用会用错。",
              "The score decides the grade; where they differ one of them is wrong, and "
                  + "results are used wrongly."),
          Text.of(
              "地方另有等级界限，或有“执行率低于 60% 不得评优”等规定。",
              "Local borders differ, or a cap such as no 优 below a rate of 60%."),
          List.of(
              Applies.when(
                  "declared_score IS NOT NULL",
                  "no_score",
                  "没有自评总分",
                  "no total score was declared"),
              Applies.when(
                  "declared_grade IN ('优', '良', '中', '差')",
                  "no_grade",
                  "表中没有等级，或等级不是优良中差",
                  "no grade, or not one of 优 良 中 差")),
          "declared_grade <> grade_of_declared_score",
          List.of(
              SeverityStep.when(Severity.HIGH, "(" + PRINTED + ") < (" + EARNED + ")"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(PRINTED, EARNED, EARNED, Comparison.Unit.COUNT, Comparison.NO_RATE),
          "adjusted_budget_amount",
          Text.of(
              "提示核实：自评 {points: declared_score} 分，按规则集应为“{text: grade_of_declared_score}”"
                  + "，表列“{text: declared_grade}”。",
              "Please check: a score of {points: declared_score} earns {text: "
                  + "grade_of_declared_score} by the rule set; the form says {text: "
                  + "declared_grade}."),
          List.of(
              ProjectScores.DECLARED_GRADE,
              ProjectScores.GRADE_OF_DECLARED_SCORE,
              ProjectScores.DECLARED_SCORE,
              BudgetRates.ADJUSTED_BUDGET_AMOUNT),
          List.of("A11"),
          List.of("SUM-01"));

  private GradeOffScore() {}
}
