package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * What the self-evaluations in use declare, one row a project-year. Other kinds of evaluation are
 * never mixed in.
 *
 * @param evaluations evaluations in use, of every kind
 * @param points the points of their indicators; see {@link FormPoints}
 * @param fundRows the rows of their funds part
 */
record FormYears(Dataset<Row> evaluations, Dataset<Row> points, Dataset<Row> fundRows) {

  static final String SELF_EVALUATION = "自评";

  private static final String[] BLOCK = {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()};
  private static final String TOTAL = "total";
  private static final Object[] TREASURY = {"fiscal", "carry_over"};

  /** One row a self-evaluated project-year; indicators and funds join by delivery and block. */
  Dataset<Row> rows() {
    var joined =
        evaluations
            .filter(Evaluations.EVALUATION_KIND.ref().equalTo(SELF_EVALUATION))
            .join(points, BLOCK, "left")
            .join(funds(), BLOCK, "left");
    var executionScore = Evaluations.EXECUTION_SCORE.ref();
    var executionWeight = Evaluations.EXECUTION_WEIGHT.ref();
    var columns = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(key -> columns.add(key.ref()));
    columns.add(Keys.PROJECT_NAME.ref().as(ProjectYearRows.FORM_NAME));
    columns.add(
        as(Evaluations.INITIAL_BUDGET_AMOUNT.ref(), ProjectYears.FORM_INITIAL_BUDGET_AMOUNT));
    columns.add(
        as(Evaluations.ADJUSTED_BUDGET_AMOUNT.ref(), ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT));
    columns.add(as(Evaluations.EXECUTED_AMOUNT.ref(), ProjectYears.FORM_EXECUTED_AMOUNT));
    columns.add(ProjectYears.FORM_FISCAL_EXECUTED_AMOUNT.ref());
    columns.add(ProjectYears.FORM_OTHER_EXECUTED_AMOUNT.ref());
    columns.add(
        as(coalesce(ProjectYears.FUND_ROWS_COUNT.ref(), lit(0L)), ProjectYears.FUND_ROWS_COUNT));
    columns.add(as(Evaluations.AMOUNT_UNIT.ref(), ProjectYears.FORM_AMOUNT_UNIT));
    columns.add(as(Evaluations.FORM_LAYOUT.ref(), ProjectYears.FORM_LAYOUT));
    columns.add(Evaluations.DECLARED_SCORE.ref());
    columns.add(Evaluations.DECLARED_GRADE.ref());
    columns.add(executionScore);
    columns.add(executionWeight);
    columns.add(FormPoints.INDICATOR_SCORES.ref());
    columns.add(FormPoints.INDICATOR_WEIGHTS.ref());
    columns.add(WeightSchemes.scheme().as(ProjectScores.WEIGHT_SCHEME_ID.name()));
    columns.add(ProjectScores.INDICATORS_LOWEST_SCORE.ref());
    columns.add(ProjectScores.INDICATORS_HIGHEST_SCORE.ref());
    columns.add(ProjectScores.NOT_RECOMPUTABLE_COUNT.ref());
    columns.add(
        as(total(executionScore, FormPoints.INDICATOR_SCORES.ref()), ProjectScores.SUM_OF_SCORES));
    columns.add(
        as(
            total(executionWeight, FormPoints.INDICATOR_WEIGHTS.ref()),
            ProjectScores.SUM_OF_WEIGHTS));
    columns.add(
        as(coalesce(ProjectScores.INDICATOR_COUNT.ref(), lit(0L)), ProjectScores.INDICATOR_COUNT));
    columns.add(
        as(
            coalesce(col(FormPoints.UNSCORED), lit(0L))
                .plus(
                    when(executionWeight.isNotNull().and(executionScore.isNull()), 1L)
                        .otherwise(0L)),
            ProjectScores.UNSCORED_COUNT));
    columns.add(as(Keys.DELIVERY_ID.ref(), ProjectYears.FORM_DELIVERY_ID));
    columns.add(as(Keys.SOURCE_BLOCK_ID.ref(), ProjectYears.FORM_SOURCE_BLOCK_ID));
    return joined.select(columns.toArray(Column[]::new));
  }

  private Dataset<Row> funds() {
    var executed = FundRows.EXECUTED_AMOUNT.ref();
    var kind = FundRows.FUND_KIND.ref();
    return fundRows
        .filter(kind.notEqual(TOTAL))
        .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
        .agg(
            as(sum(when(kind.isin(TREASURY), executed)), ProjectYears.FORM_FISCAL_EXECUTED_AMOUNT),
            as(
                sum(when(kind.isin(TREASURY), lit(null)).otherwise(executed)),
                ProjectYears.FORM_OTHER_EXECUTED_AMOUNT),
            count(lit(1)).as(ProjectYears.FUND_ROWS_COUNT.name()));
  }

  /** The sum of what is there; empty when neither is. */
  private static Column total(Column one, Column other) {
    return when(
        one.isNotNull().or(other.isNotNull()), coalesce(one, lit(0)).plus(coalesce(other, lit(0))));
  }

  private static Column as(Column value, Col column) {
    return value.cast(column.type()).as(column.name());
  }
}
