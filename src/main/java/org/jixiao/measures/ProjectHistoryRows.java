package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
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
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.slices.SliceRows;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link ProjectHistories}, joined by the whole key of a project-year.
 *
 * @param rules names the multiple of an easy target
 * @param budgetLines budget lines in use, to find where carried-over money was first granted
 * @param carryOvers carry-over lines in use
 * @param indicators indicators of the forms in use, with {@link IndicatorValues}
 */
record ProjectHistoryRows(
    RuleSet rules, Dataset<Row> budgetLines, Dataset<Row> carryOvers, Dataset<Row> indicators) {

  private static final String[] PROJECT_YEAR =
      Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
  private static final String LAST_TARGET = "last_target";
  private static final String LAST_ACTUAL = "last_actual";

  /** One row for each project-year; joins the lineages of {@code yearLinks} by the whole key. */
  Dataset<Row> rows(Dataset<Row> projectYears, Dataset<Row> yearLinks) {
    var lineages =
        yearLinks
            .filter(ProjectYearLinks.MATCH_NUMBER.ref().equalTo(1))
            .select(
                Stream.concat(Keys.PROJECT_YEAR.stream(), Stream.of(ProjectYearLinks.LINEAGE_ID))
                    .map(Col::ref)
                    .toArray(Column[]::new));
    var named =
        projectYears
            .withColumn(
                ProjectHistories.NORMAL_NAME.name(),
                NameForms.project(coalesce(Keys.PROJECT_NAME.ref(), Keys.PROJECT_ID.ref())))
            .join(lineages, PROJECT_YEAR);
    var past = new LinkedHashMap<String, Column>();
    past.put(ProjectHistories.LAST_RATE.name(), before(ProjectYears.PAYMENT.rate(), 1));
    past.put(ProjectHistories.LAST_BUT_ONE_RATE.name(), before(ProjectYears.PAYMENT.rate(), 2));
    past.put(ProjectHistories.LAST_SCORE.name(), before(ProjectScores.DECLARED_SCORE, 1));
    past.put(
        ProjectHistories.LAST_INITIAL_BUDGET_AMOUNT.name(),
        before(BudgetRates.INITIAL_BUDGET_AMOUNT, 1));
    past.put(ProjectHistories.CARRY_OVER_OUT_AMOUNT.name(), carriedOut());
    var histories = named.withColumns(past);
    var joined =
        histories
            .join(oldMoney(), PROJECT_YEAR, "left")
            .join(targets(histories), PROJECT_YEAR, "left");
    return ProjectYearRows.conformed(
        ProjectHistories.TABLE,
        joined.withColumns(
            Map.of(
                ProjectHistories.CARRY_OVER.rate().name(),
                ProjectHistories.CARRY_OVER.value(),
                ProjectHistories.CARRY_OVER.status().name(),
                ProjectHistories.CARRY_OVER.statusValue(),
                ProjectHistories.COMPARED_TARGET_COUNT.name(),
                coalesce(ProjectHistories.COMPARED_TARGET_COUNT.ref(), lit(0L)),
                ProjectHistories.REPEATED_TARGET_COUNT.name(),
                coalesce(ProjectHistories.REPEATED_TARGET_COUNT.ref(), lit(0L)))));
  }

  /** The value so many years before, and not merely so many rows before. */
  private static Column before(Col column, int years) {
    var ofProject = sameProject().orderBy(Keys.FISCAL_YEAR.ref());
    return when(
        lag(Keys.FISCAL_YEAR.ref(), years)
            .over(ofProject)
            .equalTo(Keys.FISCAL_YEAR.ref().minus(years)),
        lag(column.ref(), years).over(ofProject));
  }

  /**
   * What the next year carries in of the same project; nothing where the ledgers know the
   * department's next year and not the project in it; empty where they do not know that year.
   */
  private static Column carriedOut() {
    var next = Keys.FISCAL_YEAR.ref().plus(1);
    var ofProject = sameProject().orderBy(Keys.FISCAL_YEAR.ref());
    var department = Window.partitionBy(Keys.DIVISION_CODE.ref(), Keys.DEPARTMENT_ID.ref());
    var carried = ProjectYears.CARRY_OVER_IN_AMOUNT.ref();
    var known =
        array_contains(
            collect_set(when(carried.isNotNull(), Keys.FISCAL_YEAR.ref())).over(department), next);
    var own =
        when(
            lead(Keys.FISCAL_YEAR.ref(), 1).over(ofProject).equalTo(next),
            lead(carried, 1).over(ofProject));
    return coalesce(own, when(known, lit(0).cast(ProjectHistories.CARRY_OVER_OUT_AMOUNT.type())));
  }

  private static WindowSpec sameProject(Column... further) {
    var columns =
        new ArrayList<Column>(List.of(Keys.DIVISION_CODE.ref(), ProjectYearLinks.LINEAGE_ID.ref()));
    columns.addAll(List.of(further));
    return Window.partitionBy(columns.toArray(Column[]::new));
  }

  private Dataset<Row> oldMoney() {
    return SliceRows.oldCarryOvers(budgetLines, carryOvers)
        .withColumn(
            ProjectHistories.OLD_CARRY_OVER_AMOUNT.name(),
            col(SliceRows.OLD_CENTS)
                .multiply(lit(new BigDecimal("0.01")))
                .cast(ProjectHistories.OLD_CARRY_OVER_AMOUNT.type()))
        .drop(SliceRows.OLD_CENTS);
  }

  /** Targets to reach that stand on the forms of two years running. */
  private Dataset<Row> targets(Dataset<Row> histories) {
    var formed =
        indicators
            .withColumnRenamed(Keys.DELIVERY_ID.name(), ProjectYears.FORM_DELIVERY_ID.name())
            .withColumnRenamed(
                Keys.SOURCE_BLOCK_ID.name(), ProjectYears.FORM_SOURCE_BLOCK_ID.name())
            .drop(PROJECT_YEAR)
            .filter(IndicatorValues.COMPARABLE)
            .filter(IndicatorValues.OPERATOR.isin("≥", ">"))
            .filter(IndicatorValues.TARGET.gt(0));
    var known =
        histories.select(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Keys.DEPARTMENT_ID.ref(),
            Keys.UNIT_ID.ref(),
            Keys.PROJECT_ID.ref(),
            ProjectYearLinks.LINEAGE_ID.ref(),
            ProjectYears.FORM_DELIVERY_ID.ref(),
            ProjectYears.FORM_SOURCE_BLOCK_ID.ref());
    var target = IndicatorValues.TARGET;
    var repeated =
        target
            .equalTo(col(LAST_TARGET))
            .and(
                col(LAST_ACTUAL)
                    .geq(target.multiply(lit(rules.threshold("repeated_target.ratio")))));
    var names = collect_set(when(repeated, Indicators.LEVEL_3.ref()));
    return known
        .join(
            formed,
            new String[] {
              ProjectYears.FORM_DELIVERY_ID.name(), ProjectYears.FORM_SOURCE_BLOCK_ID.name()
            })
        .withColumn(LAST_TARGET, lastYears(target))
        .withColumn(LAST_ACTUAL, lastYears(IndicatorValues.ACTUAL))
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            count(col(LAST_TARGET)).as(ProjectHistories.COMPARED_TARGET_COUNT.name()),
            count(when(repeated, lit(1))).as(ProjectHistories.REPEATED_TARGET_COUNT.name()),
            nullif(array_join(array_sort(names), "；"), lit(""))
                .as(ProjectHistories.REPEATED_TARGET_NAMES.name()));
  }

  /**
   * The same indicator's number a year before; of equal names on one form the first year's last row
   * and this year's first are compared.
   */
  private static Column lastYears(Column number) {
    var sameIndicator =
        sameProject(IndicatorValues.LEVEL_3, IndicatorValues.OPERATOR, IndicatorValues.UNIT)
            .orderBy(Keys.FISCAL_YEAR.ref(), Keys.ROW_NUMBER.ref());
    return when(
        lag(Keys.FISCAL_YEAR.ref(), 1).over(sameIndicator).equalTo(Keys.FISCAL_YEAR.ref().minus(1)),
        lag(number, 1).over(sameIndicator));
  }
}
