package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Rows of {@link UnitChecks}, joined by the key of a unit-year. */
final class UnitCheckRows {

  private static final String[] UNIT_YEAR =
      Keys.UNIT_YEAR.stream().map(Col::name).toArray(String[]::new);
  private static final int FULL_SCORE = 100;
  private static final String PAYEE = "plain_payee";
  private static final String CONTRACTS = "contracts";

  private UnitCheckRows() {}

  /** One row for each unit-year of the project-years. */
  static Dataset<Row> rows(Dataset<Row> projectYears, PayeeSums payees, RuleSet rules) {
    var joined = scores(projectYears, rules).join(contracts(payees), UNIT_YEAR, "left");
    return ProjectYearRows.conformed(
        UnitChecks.TABLE,
        joined
            .withColumn(
                UnitChecks.CONTRACT_COUNT.name(),
                coalesce(UnitChecks.CONTRACT_COUNT.ref(), lit(0L)))
            .withColumn(
                UnitChecks.PAYEE_COUNT.name(), coalesce(UnitChecks.PAYEE_COUNT.ref(), lit(0L))));
  }

  private static Dataset<Row> scores(Dataset<Row> projectYears, RuleSet rules) {
    var score = ProjectScores.DECLARED_SCORE.ref();
    var best = rules.grades().get(0).grade();
    return projectYears
        .groupBy(Keys.UNIT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            min(Keys.DEPARTMENT_NAME.ref()).as(Keys.DEPARTMENT_NAME.name()),
            min(Keys.UNIT_NAME.ref()).as(Keys.UNIT_NAME.name()),
            count(score).as(UnitChecks.SCORE_COUNT.name()),
            count(when(score.equalTo(FULL_SCORE), lit(1))).as(UnitChecks.FULL_SCORE_COUNT.name()),
            count(when(ProjectScores.GRADE_OF_DECLARED_SCORE.ref().equalTo(best), lit(1)))
                .as(UnitChecks.EXCELLENT_COUNT.name()),
            min(score).as(UnitChecks.LOWEST_SCORE.name()),
            max(score).as(UnitChecks.HIGHEST_SCORE.name()),
            sum(score).as(UnitChecks.SCORE_SUM.name()),
            sum(score.multiply(score)).as(UnitChecks.SCORE_SQUARES.name()),
            sum(when(score.isNotNull(), BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref()))
                .as(UnitChecks.SCORED_BUDGET_AMOUNT.name()));
  }

  /** Payees under one name however it is spaced. */
  private static Dataset<Row> contracts(PayeeSums payees) {
    return payees
        .rows()
        .filter(col(PayeeSums.CONTRACTED).isNotNull())
        .withColumn(PAYEE, regexp_replace(PaymentFacts.PAYEE_NAME.ref(), "\\s+", ""))
        .groupBy(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Keys.DEPARTMENT_ID.ref(),
            Keys.UNIT_ID.ref(),
            col(PAYEE))
        .agg(
            sum(col(PayeeSums.CONTRACTED)).as(UnitChecks.CONTRACTED_AMOUNT.name()),
            flatten(collect_list(col(PayeeSums.CONTRACTS_PAID))).as(CONTRACTS))
        .groupBy(Keys.UNIT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            max(UnitChecks.CONTRACTED_AMOUNT.ref()).as(UnitChecks.TOP_PAYEE_AMOUNT.name()),
            sum(UnitChecks.CONTRACTED_AMOUNT.ref()).as(UnitChecks.CONTRACTED_AMOUNT.name()),
            count(lit(1)).as(UnitChecks.PAYEE_COUNT.name()),
            size(array_distinct(flatten(collect_list(col(CONTRACTS)))))
                .as(UnitChecks.CONTRACT_COUNT.name()));
  }
}
