package org.jixiao.measures;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.RuleSet.ExecutionRule;
import org.jixiao.measures.RuleSet.ExecutionScore;
import org.jixiao.vocabulary.Col;

/**
 * Scores as the rule set that holds for a form makes them. The execution score is weight × executed
 * ÷ adjusted budget, both of the form, rounded once, half-up; never above the weight, never below
 * zero (95.88% of 10 points are 9.59, as the filled form of a reviewed project prints). A form
 * without weights earns nothing here, and one whose indicators alone weigh 100 scores no execution.
 *
 * @param book the rule sets of the release
 */
public record ScoresByRule(RuleBook book) {

  private static final BigDecimal FULL = new BigDecimal("100.0000");

  /** Adds the recomputed columns of {@link ProjectScores} to what forms declare. */
  Dataset<Row> withScores(Dataset<Row> forms) {
    return forms
        .withColumn(ProjectScores.APPLIED_EXECUTION_WEIGHT.name(), book.held(this::weight))
        .withColumns(byEachRule())
        .withColumns(inForce())
        .withColumns(totals())
        .withColumns(differences());
  }

  /** The form's own weight; else the rule set's, where it has room beside the indicators'. */
  private Column weight(RuleSet rules) {
    var own = ProjectScores.EXECUTION_WEIGHT.ref();
    var indicators = FormPoints.INDICATOR_WEIGHTS.ref();
    var usual = lit(rules.executionWeight());
    return when(own.isNotNull(), own)
        .when(indicators.geq(lit(FULL)), lit(BigDecimal.ZERO))
        .when(indicators.plus(usual).leq(lit(FULL)), usual)
        .cast(ProjectScores.APPLIED_EXECUTION_WEIGHT.type());
  }

  private Map<String, Column> byEachRule() {
    var executed = ProjectYears.FORM_EXECUTED_AMOUNT.ref();
    var budget = ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT.ref();
    var columns = new LinkedHashMap<String, Column>();
    columns.put(
        ProjectScores.LINEAR_EXECUTION_SCORE.name(),
        book.held(rules -> points(linear(rules.executionScore()))));
    columns.put(
        ProjectScores.STEP_EXECUTION_SCORE.name(),
        book.held(rules -> points(step(rules.executionScore()))));
    columns.put(
        ProjectScores.GATE_EXECUTION_SCORE.name(),
        book.held(
            rules ->
                points(
                    when(reaches(rules.executionScore().gate()), linear(rules.executionScore()))
                        .otherwise(lit(0)))));
    columns.put(ProjectScores.FORM_EXECUTION_RATE.name(), NamedRate.value(executed, budget));
    return columns;
  }

  private Map<String, Column> inForce() {
    var weight = ProjectScores.APPLIED_EXECUTION_WEIGHT.ref();
    var unscored = weight.equalTo(0).and(ProjectScores.EXECUTION_WEIGHT.ref().isNull());
    var nothing = lit(BigDecimal.ZERO).cast(Col.Kind.SCORE.type());
    var columns = new LinkedHashMap<String, Column>();
    columns.put(ProjectScores.RECOMPUTED_EXECUTION_SCORE.name(), book.held(ScoresByRule::certain));
    columns.put(
        ProjectScores.EXECUTION_LOWEST_SCORE.name(),
        when(unscored, nothing).otherwise(book.held(ScoresByRule::lowest)));
    columns.put(
        ProjectScores.EXECUTION_HIGHEST_SCORE.name(),
        when(unscored, nothing).otherwise(book.held(ScoresByRule::highest)));
    return columns;
  }

  /** By steps only a budget spent to the cent is certain: forms do not say what is finished. */
  private static Column certain(RuleSet rules) {
    return when(lowest(rules).equalTo(highest(rules)), lowest(rules));
  }

  private static Column lowest(RuleSet rules) {
    return switch (rules.executionScore().rule()) {
      case LINEAR -> ProjectScores.LINEAR_EXECUTION_SCORE.ref();
      case STEP -> when(withinBudget(), ProjectScores.STEP_EXECUTION_SCORE.ref());
      case GATE -> ProjectScores.GATE_EXECUTION_SCORE.ref();
    };
  }

  private static Column highest(RuleSet rules) {
    return rules.executionScore().rule() == ExecutionRule.STEP
        ? when(withinBudget(), ProjectScores.APPLIED_EXECUTION_WEIGHT.ref())
        : lowest(rules);
  }

  /** Of what was spent beyond the budget the steps say nothing. */
  private static Column withinBudget() {
    return rateKnown()
        .and(
            ProjectYears.FORM_EXECUTED_AMOUNT
                .ref()
                .leq(ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT.ref()));
  }

  private Map<String, Column> totals() {
    var lowest = ProjectScores.EXECUTION_LOWEST_SCORE.ref();
    var highest = ProjectScores.EXECUTION_HIGHEST_SCORE.ref();
    var scores = FormPoints.INDICATOR_SCORES.ref();
    var columns = new LinkedHashMap<String, Column>();
    columns.put(
        ProjectScores.RECOMPUTED_SCORE.name(),
        when(unscoredIndicators().equalTo(0).and(lowest.equalTo(highest)), lowest.plus(scores))
            .cast(ProjectScores.RECOMPUTED_SCORE.type()));
    columns.put(
        ProjectScores.RECOMPUTED_LOWEST_SCORE.name(),
        lowest
            .plus(ProjectScores.INDICATORS_LOWEST_SCORE.ref())
            .cast(ProjectScores.RECOMPUTED_LOWEST_SCORE.type()));
    columns.put(
        ProjectScores.RECOMPUTED_HIGHEST_SCORE.name(),
        highest
            .plus(ProjectScores.INDICATORS_HIGHEST_SCORE.ref())
            .cast(ProjectScores.RECOMPUTED_HIGHEST_SCORE.type()));
    return columns;
  }

  private Map<String, Column> differences() {
    var declared = ProjectScores.DECLARED_SCORE.ref();
    var columns = new LinkedHashMap<String, Column>();
    columns.put(
        ProjectScores.DIFFERENCE_SCORE.name(),
        difference(declared, ProjectScores.RECOMPUTED_SCORE, ProjectScores.DIFFERENCE_SCORE));
    columns.put(
        ProjectScores.EXECUTION_DIFFERENCE_SCORE.name(),
        difference(
            ProjectScores.EXECUTION_SCORE.ref(),
            ProjectScores.RECOMPUTED_EXECUTION_SCORE,
            ProjectScores.EXECUTION_DIFFERENCE_SCORE));
    columns.put(ProjectScores.RECOMPUTED_GRADE.name(), grade(ProjectScores.RECOMPUTED_SCORE.ref()));
    columns.put(ProjectScores.GRADE_OF_DECLARED_SCORE.name(), grade(declared));
    columns.put(ProjectScores.SCORE_WITHOUT_EXECUTION_RATE.name(), withoutExecution());
    return columns;
  }

  private static Column difference(Column declared, Col recomputed, Col difference) {
    return declared.minus(recomputed.ref()).cast(difference.type());
  }

  /** (total − execution score) ÷ (100 − weight), half-up to six decimals. */
  private static Column withoutExecution() {
    var rest = lit(FULL).minus(ProjectScores.APPLIED_EXECUTION_WEIGHT.ref());
    var earned = ProjectScores.DECLARED_SCORE.ref().minus(ProjectScores.EXECUTION_SCORE.ref());
    return when(earned.isNotNull().and(rest.gt(0)), ExactQuotient.halfUp(earned, rest, 6))
        .cast(ProjectScores.SCORE_WITHOUT_EXECUTION_RATE.type());
  }

  /** The grade a score earns under the rule set that holds for the row; empty for no score. */
  Column grade(Column score) {
    return book.held(rules -> grade(rules, score));
  }

  /**
   * The grade a score earns under a rule set. Intervals are half-open: 89.5 is no 优; a score below
   * every border has the lowest grade.
   */
  public static Column grade(RuleSet rules, Column score) {
    int last = rules.grades().size() - 1;
    var grade = when(score.isNotNull(), rules.grades().get(last).grade());
    for (int i = last; i >= 0; i--) {
      var border = rules.grades().get(i);
      grade = when(score.geq(lit(border.from())), border.grade()).otherwise(grade);
    }
    return grade;
  }

  private static Column rateKnown() {
    return ProjectYears.FORM_EXECUTED_AMOUNT
        .ref()
        .isNotNull()
        .and(ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT.ref().gt(0));
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

  private static Column linear(ExecutionScore rule) {
    return ExactQuotient.halfUp(
        ProjectScores.APPLIED_EXECUTION_WEIGHT
            .ref()
            .multiply(ProjectYears.FORM_EXECUTED_AMOUNT.ref()),
        ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT.ref(),
        rule.decimals());
  }

  private static Column step(ExecutionScore rule) {
    Column share = lit(0);
    for (int i = rule.steps().size() - 1; i >= 0; i--) {
      var step = rule.steps().get(i);
      share = when(reaches(step.from()), lit(step.share())).otherwise(share);
    }
    return ExactQuotient.halfUp(
        ProjectScores.APPLIED_EXECUTION_WEIGHT.ref().multiply(share), lit(1), rule.decimals());
  }

  /** Whether executed ÷ budget is at least that rate, without dividing. */
  private static Column reaches(BigDecimal rate) {
    return ProjectYears.FORM_EXECUTED_AMOUNT
        .ref()
        .geq(ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT.ref().multiply(lit(rate)));
  }

  /** Points between nothing and the weight, where there is a rate and execution is scored. */
  private static Column points(Column points) {
    var weight = ProjectScores.APPLIED_EXECUTION_WEIGHT.ref();
    var scored = weight.gt(0).or(ProjectScores.EXECUTION_WEIGHT.ref().isNotNull());
    return when(rateKnown().and(scored), greatest(least(points, weight), lit(0)))
        .cast(Col.Kind.SCORE.type());
  }
}
