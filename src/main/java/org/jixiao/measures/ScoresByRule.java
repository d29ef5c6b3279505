package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.vocabulary.Col;

/**
 * Scores as the rule set makes them. The execution score is weight × executed ÷ adjusted budget,
 * both of the form, rounded once, half-up; never above the weight, never below zero (95.88% of 10
 * points are 9.59, as the filled form of a reviewed project prints).
 *
 * @param rules the rule set in force
 */
public record ScoresByRule(RuleSet rules) {

  /** Adds the recomputed columns of {@link ProjectScores} to what forms declare. */
  Dataset<Row> withScores(Dataset<Row> forms) {
    var executed = ProjectYears.FORM_EXECUTED_AMOUNT.ref();
    var budget = ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT.ref();
    var weight = coalesce(ProjectScores.EXECUTION_WEIGHT.ref(), lit(rules.executionWeight()));
    var linear = points(rateKnown(executed, budget), linear(weight, executed, budget), weight);
    var step = points(rateKnown(executed, budget), step(weight, executed, budget), weight);
    var gate =
        points(
            rateKnown(executed, budget),
            when(
                    reaches(executed, budget, rules.executionScore().gate()),
                    linear(weight, executed, budget))
                .otherwise(lit(0)),
            weight);
    var inForce =
        switch (rules.executionScore().rule()) {
          case LINEAR -> ProjectScores.LINEAR_EXECUTION_SCORE;
          case STEP -> ProjectScores.STEP_EXECUTION_SCORE;
          case GATE -> ProjectScores.GATE_EXECUTION_SCORE;
        };
    var recomputed =
        when(unscoredIndicators().equalTo(0), inForce.ref().plus(FormYears.INDICATOR_SCORES.ref()));
    return forms
        .withColumn(ProjectScores.LINEAR_EXECUTION_SCORE.name(), linear)
        .withColumn(ProjectScores.STEP_EXECUTION_SCORE.name(), step)
        .withColumn(ProjectScores.GATE_EXECUTION_SCORE.name(), gate)
        .withColumn(ProjectScores.RECOMPUTED_EXECUTION_SCORE.name(), inForce.ref())
        .withColumn(ProjectScores.FORM_EXECUTION_RATE.name(), NamedRate.value(executed, budget))
        .withColumn(
            ProjectScores.RECOMPUTED_SCORE.name(),
            recomputed.cast(ProjectScores.RECOMPUTED_SCORE.type()))
        .withColumn(
            ProjectScores.RECOMPUTED_GRADE.name(), grade(ProjectScores.RECOMPUTED_SCORE.ref()))
        .withColumn(
            ProjectScores.GRADE_OF_DECLARED_SCORE.name(), grade(ProjectScores.DECLARED_SCORE.ref()))
        .withColumn(ProjectScores.SCORE_WITHOUT_EXECUTION_RATE.name(), withoutExecution(weight));
  }

  /** (total − execution score) ÷ (100 − weight), half-up to six decimals. */
  private static Column withoutExecution(Column weight) {
    var rest = lit(new BigDecimal("100.0000")).minus(weight);
    var earned = ProjectScores.DECLARED_SCORE.ref().minus(ProjectScores.EXECUTION_SCORE.ref());
    return when(earned.isNotNull().and(rest.gt(0)), ExactQuotient.halfUp(earned, rest, 6))
        .cast(ProjectScores.SCORE_WITHOUT_EXECUTION_RATE.type());
  }

  /** The grade a score earns; empty for no score. */
  public Column grade(Column score) {
    var grade = lit(null).cast(DataTypes.StringType);
    for (int i = rules.grades().size() - 1; i >= 0; i--) {
      var border = rules.grades().get(i);
      grade = when(score.geq(lit(border.from())), border.grade()).otherwise(grade);
    }
    return grade;
  }

  private static Column rateKnown(Column executed, Column budget) {
    return executed.isNotNull().and(budget.gt(0));
  }

  /** Indicators with a weight and no score; a blank execution score does not hinder recomputing. */
  private static Column unscoredIndicators() {
    return ProjectScores.UNSCORED_COUNT
        .ref()
        .minus(
            when(
                    ProjectScores.EXECUTION_WEIGHT
                        .ref()
                        .isNotNull()
                        .and(ProjectScores.EXECUTION_SCORE.ref().isNull()),
                    1L)
                .otherwise(0L));
  }

  private Column linear(Column weight, Column executed, Column budget) {
    return ExactQuotient.halfUp(
        weight.multiply(executed), budget, rules.executionScore().decimals());
  }

  private Column step(Column weight, Column executed, Column budget) {
    Column share = lit(0);
    var steps = rules.executionScore().steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      share =
          when(reaches(executed, budget, steps.get(i).from()), lit(steps.get(i).share()))
              .otherwise(share);
    }
    return ExactQuotient.halfUp(weight.multiply(share), lit(1), rules.executionScore().decimals());
  }

  /** Whether executed ÷ budget is at least that rate, without dividing. */
  private static Column reaches(Column executed, Column budget, BigDecimal rate) {
    return executed.geq(budget.multiply(lit(rate)));
  }

  private static Column points(Column known, Column points, Column weight) {
    return when(known, greatest(least(points, weight), lit(0))).cast(Col.Kind.SCORE.type());
  }
}
