package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Sums project-years up to departments and to the whole division, in exact arithmetic. */
final class YearSummaryRows {

  private static final String RATE_SUM = "rate_sum";
  private static final String SCORE_SUM = "score_sum";
  private static final String SCORES = "rising_scores";
  private static final Map<Col, BigDecimal> BELOW = below();

  private YearSummaryRows() {}

  /** Rows of {@link DepartmentYears}, each a department with all its units. */
  static Dataset<Row> departments(Dataset<Row> projectYears, RuleSet rules) {
    return ProjectYearRows.conformed(
        DepartmentYears.TABLE,
        summed(
                projectYears,
                rules,
                List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID),
                List.of(min(Keys.DEPARTMENT_NAME.ref()).as(Keys.DEPARTMENT_NAME.name())))
            .withColumn(DepartmentYears.SCOPE.name(), lit(DepartmentYears.ALL_UNITS)));
  }

  /** Rows of {@link UnitYears}. */
  static Dataset<Row> units(Dataset<Row> projectYears, RuleSet rules) {
    return ProjectYearRows.conformed(
        UnitYears.TABLE,
        summed(
            projectYears,
            rules,
            UnitYears.TABLE.key(),
            List.of(
                min(Keys.DEPARTMENT_NAME.ref()).as(Keys.DEPARTMENT_NAME.name()),
                min(Keys.UNIT_NAME.ref()).as(Keys.UNIT_NAME.name()))));
  }

  /** Rows of {@link JurisdictionYears}. */
  static Dataset<Row> jurisdictions(Dataset<Row> projectYears, RuleSet rules) {
    return ProjectYearRows.conformed(
        JurisdictionYears.TABLE,
        summed(
            projectYears,
            rules,
            List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR),
            List.of(
                countDistinct(Keys.DEPARTMENT_ID.ref())
                    .as(JurisdictionYears.DEPARTMENT_COUNT.name()))));
  }

  /** Rows of {@link EvaluationCompletions}. */
  static Dataset<Row> completions(Dataset<Row> projectYears) {
    var due = ProjectYears.DUE.ref();
    var submitted = ProjectYears.SUBMITTED.ref();
    var budget = BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref();
    var late = ProjectYears.SUBMITTED_LATE.ref();
    var counted =
        projectYears
            .groupBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref())
            .agg(
                min(Keys.DEPARTMENT_NAME.ref()).as(Keys.DEPARTMENT_NAME.name()),
                dueCount().as(EvaluationCompletions.DUE_COUNT.name()),
                counted(submitted).as(EvaluationCompletions.SUBMITTED_COUNT.name()),
                counted(due.and(submitted)).as(EvaluationCompletions.DUE_SUBMITTED_COUNT.name()),
                counted(due.and(submitted.equalTo(false)))
                    .as(EvaluationCompletions.DUE_MISSING_COUNT.name()),
                counted(due.equalTo(false).and(submitted))
                    .as(EvaluationCompletions.NOT_DUE_SUBMITTED_COUNT.name()),
                counted(due.isNull()).as(EvaluationCompletions.UNKNOWN_DUE_COUNT.name()),
                money(sum(when(due, budget)), EvaluationCompletions.DUE_AMOUNT),
                money(
                    sum(when(due.and(submitted), budget)),
                    EvaluationCompletions.DUE_SUBMITTED_AMOUNT),
                array_join(array_sort(collect_set(ProjectYears.DUE_BASIS.ref())), "、")
                    .as(EvaluationCompletions.DUE_BASIS.name()),
                counted(due.and(late)).as(EvaluationCompletions.LATE_COUNT.name()),
                counted(due.and(late.equalTo(false)))
                    .as(EvaluationCompletions.IN_TIME_COUNT.name()),
                counted(due.and(ProjectYears.RETURNED.ref()))
                    .as(EvaluationCompletions.RETURNED_COUNT.name()));
    var submittedAmount = EvaluationCompletions.DUE_SUBMITTED_AMOUNT.ref();
    return ProjectYearRows.conformed(
        EvaluationCompletions.TABLE,
        counted
            .withColumn(
                EvaluationCompletions.COMPLETION_RATE.name(),
                NamedRate.value(
                    EvaluationCompletions.DUE_SUBMITTED_COUNT.ref(),
                    EvaluationCompletions.DUE_COUNT.ref()))
            .withColumn(
                EvaluationCompletions.COVERAGE.rate().name(),
                NamedRate.value(submittedAmount, EvaluationCompletions.DUE_AMOUNT.ref()))
            .withColumn(
                EvaluationCompletions.COVERAGE.status().name(),
                NamedRate.status(submittedAmount, EvaluationCompletions.DUE_AMOUNT.ref())));
  }

  private static Dataset<Row> summed(
      Dataset<Row> projectYears, RuleSet rules, List<Col> key, List<Column> further) {
    var figures = new ArrayList<Column>(further);
    for (var amount : YearSummaries.AMOUNTS) {
      figures.add(money(sum(amount.ref()), amount));
    }
    for (var amount : YearSummaries.STANDING) {
      figures.add(money(sum(amount.ref()), amount));
    }
    for (var rate : SummedRate.ALL) {
      figures.addAll(evidence(rate));
    }
    figures.addAll(counts(rules));
    figures.addAll(ruleSets());
    for (var column : YearClosing.COLUMNS) {
      figures.add(min(column.ref()).as(column.name()));
    }
    var grouped =
        projectYears
            .groupBy(key.stream().map(Col::ref).toArray(Column[]::new))
            .agg(
                count(lit(1)).as(YearSummaries.PROJECT_COUNT.name()),
                figures.toArray(Column[]::new));
    return grouped.withColumns(rates()).withColumns(means());
  }

  private static List<Column> evidence(SummedRate rate) {
    var above = col(rate.base().numerator());
    var below = col(rate.base().denominator());
    var both = above.isNotNull().and(below.isNotNull());
    return List.of(
        money(sum(when(both, above)), rate.numerator()),
        money(sum(when(both, below)), rate.denominator()),
        count(when(both, lit(null)).otherwise(lit(1))).as(rate.leftOut().name()));
  }

  private static List<Column> counts(RuleSet rules) {
    var rate = BudgetRates.ADJUSTED_EXECUTION.rate().ref();
    var score = ProjectScores.DECLARED_SCORE.ref();
    var columns = new ArrayList<Column>();
    columns.add(dueCount().as(YearSummaries.DUE_COUNT.name()));
    columns.add(counted(ProjectYears.SUBMITTED.ref()).as(YearSummaries.SUBMITTED_COUNT.name()));
    columns.add(sum(rate).as(RATE_SUM));
    columns.add(count(rate).as(YearSummaries.EXECUTION_RATE_COUNT.name()));
    BELOW.forEach((column, bound) -> columns.add(counted(rate.lt(lit(bound))).as(column.name())));
    columns.add(sum(score).as(SCORE_SUM));
    columns.add(count(score).as(YearSummaries.SCORE_COUNT.name()));
    columns.add(ExactQuotient.risingValues(score).as(SCORES));
    var grade = ProjectScores.GRADE_OF_DECLARED_SCORE.ref();
    gradeColumns(rules)
        .forEach((column, name) -> columns.add(counted(grade.equalTo(name)).as(column.name())));
    return columns;
  }

  /** The four counts and the grades they count, from the best to the worst. */
  static Map<Col, String> gradeColumns(RuleSet rules) {
    var columns =
        List.of(
            YearSummaries.EXCELLENT_COUNT,
            YearSummaries.GOOD_COUNT,
            YearSummaries.FAIR_COUNT,
            YearSummaries.POOR_COUNT);
    var grades = new LinkedHashMap<Col, String>();
    for (int i = 0; i < columns.size(); i++) {
      grades.put(columns.get(i), rules.grades().get(i).grade());
    }
    return grades;
  }

  private static Map<String, Column> rates() {
    var columns = new LinkedHashMap<String, Column>();
    for (var rate : SummedRate.ALL) {
      columns.put(rate.rate().rate().name(), rate.rate().value());
      columns.put(rate.rate().status().name(), rate.rate().statusValue());
    }
    return columns;
  }

  private static Map<String, Column> means() {
    var columns = new LinkedHashMap<String, Column>();
    columns.put(
        YearSummaries.MEAN_EXECUTION_RATE.name(),
        mean(col(RATE_SUM), YearSummaries.EXECUTION_RATE_COUNT.ref(), 6));
    columns.put(
        YearSummaries.MEAN_SCORE.name(), mean(col(SCORE_SUM), YearSummaries.SCORE_COUNT.ref(), 4));
    columns.put(YearSummaries.LOWER_QUARTILE_SCORE.name(), ExactQuotient.quartile(col(SCORES), 1));
    columns.put(YearSummaries.MEDIAN_SCORE.name(), ExactQuotient.quartile(col(SCORES), 2));
    columns.put(YearSummaries.UPPER_QUARTILE_SCORE.name(), ExactQuotient.quartile(col(SCORES), 3));
    return columns;
  }

  static Column mean(Column sum, Column count, int decimals) {
    return when(count.gt(0), ExactQuotient.halfUp(sum, count, decimals));
  }

  /** Every rule set that holds for a project of the group, in the order of the alphabet. */
  static List<Column> ruleSets() {
    return Stream.of(ProjectScores.RULE_SET_ID, ProjectScores.RULE_SET_VERSION)
        .map(column -> array_join(array_sort(collect_set(column.ref())), "、").as(column.name()))
        .toList();
  }

  /** How many are due; empty when of none can be told. */
  private static Column dueCount() {
    var due = ProjectYears.DUE.ref();
    return when(count(due).gt(0), counted(due));
  }

  static Column counted(Column condition) {
    return count(when(condition, lit(1)));
  }

  private static Column money(Column amount, Col column) {
    return amount.cast(column.type()).as(column.name());
  }

  private static Map<Col, BigDecimal> below() {
    var bounds = new LinkedHashMap<Col, BigDecimal>();
    bounds.put(YearSummaries.BELOW_50_COUNT, new BigDecimal("0.50"));
    bounds.put(YearSummaries.BELOW_60_COUNT, new BigDecimal("0.60"));
    bounds.put(YearSummaries.BELOW_80_COUNT, new BigDecimal("0.80"));
    bounds.put(YearSummaries.BELOW_90_COUNT, new BigDecimal("0.90"));
    return bounds;
  }
}
