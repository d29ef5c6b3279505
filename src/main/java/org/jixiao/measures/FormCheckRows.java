package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link FormChecks}: one pass over the indicators, one over goals, one over fund rows,
 * each summed up by form and joined by delivery and block, which find one form.
 *
 * @param rules names the tolerances
 * @param evaluations evaluations in use, of every kind
 * @param indicators their indicators, with {@link IndicatorValues}
 * @param goals their goals
 * @param fundRows the rows of their funds part
 */
record FormCheckRows(
    RuleSet rules,
    Dataset<Row> evaluations,
    Dataset<Row> indicators,
    Dataset<Row> goals,
    Dataset<Row> fundRows) {

  private static final String[] FORM = {
    ProjectYears.FORM_DELIVERY_ID.name(), ProjectYears.FORM_SOURCE_BLOCK_ID.name()
  };
  private static final String[] PROJECT_YEAR =
      Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
  private static final String GUIDANCE =
      "[(][0-9]+字(?:以内|左右)[)]|^指标[0-9]+:?$|×{2,}|[Xx]{3,}|请填写|填写说明";
  private static final String INDICATOR_GUIDANCE = "indicator_guidance";
  private static final String GOAL_GUIDANCE = "goal_guidance";
  private static final String NAMES = "all_names";
  private static final List<String> REVIEWS = List.of("部门评价", "抽查复核", "财政评价", "再评价");
  private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");

  /** One row for each self-evaluated row of {@code projectYears}. */
  Dataset<Row> rows(Dataset<Row> projectYears) {
    var forms =
        projectYears
            .filter(ProjectYears.SUBMITTED.ref())
            .join(named(ofIndicators()), FORM, "left")
            .join(named(ofGoals()), FORM, "left")
            .join(named(ofFunds()), FORM, "left")
            .join(named(ofHeads()), FORM, "left")
            .join(reviews(), PROJECT_YEAR, "left")
            .withColumn(
                FormFigures.GUIDANCE_TEXT.name(),
                coalesce(col(GOAL_GUIDANCE), col(INDICATOR_GUIDANCE)));
    var counted = new ArrayList<Col>(FormFigures.counts().toList());
    FormChecks.COUNTED.forEach(
        check -> {
          counted.add(check.judged());
          counted.add(check.found());
        });
    var noneIsZero = new LinkedHashMap<String, Column>();
    counted.forEach(each -> noneIsZero.put(each.name(), coalesce(each.ref(), lit(0L))));
    return ProjectYearRows.conformed(
        FormChecks.TABLE, ScoreGaps.withGaps(forms.withColumns(noneIsZero)));
  }

  /** The rows of one form, under the names by which project-years know it. */
  private static Dataset<Row> named(Dataset<Row> byForm) {
    return byForm
        .withColumnRenamed(Keys.DELIVERY_ID.name(), ProjectYears.FORM_DELIVERY_ID.name())
        .withColumnRenamed(Keys.SOURCE_BLOCK_ID.name(), ProjectYears.FORM_SOURCE_BLOCK_ID.name());
  }

  private Dataset<Row> ofIndicators() {
    var figures = new ArrayList<>(levels());
    var weight = Indicators.WEIGHT.ref();
    figures.add(as(sum(weight), FormFigures.INDICATOR_WEIGHTS));
    figures.add(as(max(weight), FormFigures.LARGEST_WEIGHT));
    figures.add(as(min(weight), FormFigures.SMALLEST_WEIGHT));
    figures.add(as(max(costLimit()), FormFigures.LARGEST_COST_TARGET_AMOUNT));
    figures.add(
        as(
            count(when(IndicatorValues.REASON_TEXT.isNotNull(), lit(1))),
            FormFigures.EXPLAINED_COUNT));
    figures.add(collect_list(IndicatorValues.LEVEL_3).as(NAMES));
    figures.add(
        as(
            size(collect_list(IndicatorValues.LEVEL_3))
                .minus(size(collect_set(IndicatorValues.LEVEL_3))),
            FormFigures.REPEATED_COUNT));
    figures.add(
        min_by(
                IndicatorValues.LEVEL_3,
                when(IndicatorValues.LEVEL_3.rlike(GUIDANCE), Keys.ROW_NUMBER.ref()))
            .as(INDICATOR_GUIDANCE));
    new IndicatorChecks(rules).all().forEach(check -> figures.addAll(check.figures()));
    return indicators
        .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
        .agg(figures.get(0), figures.subList(1, figures.size()).toArray(Column[]::new))
        .withColumn(FormFigures.REPEATED_NAMES.name(), repeated())
        .drop(NAMES);
  }

  /** Names that stand in the list more than once, in the order of the alphabet. */
  private static Column repeated() {
    var more =
        expr(
            "filter(array_sort(array_distinct("
                + NAMES
                + ")), one -> size(filter("
                + NAMES
                + ", each -> each = one)) > 1)");
    return nullif(array_join(more, "；"), lit(""));
  }

  private static List<Column> levels() {
    var output = IndicatorValues.LEVEL_1.contains("产出");
    var benefit = IndicatorValues.LEVEL_1.contains("效益");
    var satisfaction = IndicatorValues.LEVEL_1.contains("满意");
    var cost = IndicatorValues.LEVEL_1.contains("成本");
    var known = output.or(benefit).or(satisfaction).or(cost);
    return List.of(
        sumOf(output, Indicators.WEIGHT, FormFigures.OUTPUT_WEIGHT),
        sumOf(output, Indicators.SCORE, FormFigures.OUTPUT_SCORE),
        sumOf(benefit, Indicators.WEIGHT, FormFigures.BENEFIT_WEIGHT),
        sumOf(satisfaction, Indicators.WEIGHT, FormFigures.SATISFACTION_WEIGHT),
        sumOf(cost, Indicators.WEIGHT, FormFigures.COST_WEIGHT),
        as(count(when(output, lit(1))), FormFigures.OUTPUT_COUNT),
        as(count(when(benefit, lit(1))), FormFigures.BENEFIT_COUNT),
        as(count(when(satisfaction, lit(1))), FormFigures.SATISFACTION_COUNT),
        as(count(when(known.equalTo(false), lit(1))), FormFigures.OTHER_LEVEL_COUNT));
  }

  /** The upper limit of a cost indicator in yuan; empty where it is no amount of money. */
  private static Column costLimit() {
    var cost =
        IndicatorValues.LEVEL_1
            .contains("成本")
            .or(coalesce(IndicatorValues.LEVEL_2, lit("")).contains("成本"));
    var limit = cost.and(IndicatorValues.OPERATOR.isin("≤", "<"));
    return when(limit.and(IndicatorValues.UNIT.equalTo("元")), IndicatorValues.TARGET)
        .when(
            limit.and(IndicatorValues.UNIT.equalTo("万元")),
            IndicatorValues.TARGET.multiply(lit(TEN_THOUSAND)))
        .try_cast(Col.Kind.MONEY.type());
  }

  private Dataset<Row> ofGoals() {
    var goal = IndicatorValues.said(Goals.GOAL_TEXT.ref());
    var actual = IndicatorValues.said(Goals.ACTUAL_TEXT.ref());
    var place = Keys.ROW_NUMBER.ref();
    var words = when(goal.rlike(GUIDANCE), goal).when(actual.rlike(GUIDANCE), actual);
    return goals
        .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
        .agg(
            as(together(place, goal), FormFigures.GOAL_TEXT),
            as(together(place, actual), FormFigures.GOAL_ACTUAL_TEXT),
            min_by(words, when(words.isNotNull(), place)).as(GOAL_GUIDANCE));
  }

  /** The texts in the order of the form, a comma between; empty where none says anything. */
  private static Column together(Column place, Column text) {
    var texts = array_sort(collect_list(when(text.isNotNull(), struct(place, text.as("text")))));
    return nullif(array_join(texts.getField("text"), "，"), lit(""));
  }

  private Dataset<Row> ofFunds() {
    var kind = FundRows.FUND_KIND.ref();
    var budget = FundRows.ADJUSTED_BUDGET_AMOUNT.ref();
    var executed = FundRows.EXECUTED_AMOUNT.ref();
    var source = kind.isin("fiscal", "carry_over", "other");
    var stated = budget.isNotNull().or(executed.isNotNull());
    return fundRows
        .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
        .agg(
            as(count(when(source, lit(1))), FormFigures.FUND_SOURCES_COUNT),
            as(count(when(kind.equalTo("other"), lit(1))), FormFigures.OTHER_FUND_ROWS_COUNT),
            as(
                count(when(kind.equalTo("unknown").and(stated), lit(1))),
                FormFigures.UNKNOWN_FUND_ROWS_COUNT),
            as(sum(when(source, budget)), FormFigures.FUND_SOURCES_BUDGET_AMOUNT),
            as(sum(when(source, executed)), FormFigures.FUND_SOURCES_EXECUTED_AMOUNT));
  }

  private Dataset<Row> ofHeads() {
    return evaluations
        .filter(Evaluations.EVALUATION_KIND.ref().equalTo(FormYears.SELF_EVALUATION))
        .select(
            Keys.DELIVERY_ID.ref(),
            Keys.SOURCE_BLOCK_ID.ref(),
            Evaluations.PRINTED_EXECUTION_RATE.ref(),
            as(
                expr(
                    "nullif(array_join(transform("
                        + Evaluations.SOURCE.name()
                        + ", one -> concat(one.column, ' ', one.cell, '「', one.text, '」')), '；'),"
                        + " '')"),
                FormFigures.SOURCE_CELLS),
            as(IndicatorValues.said(Evaluations.REMARKS.ref()), FormFigures.REMARKS),
            as(
                IndicatorValues.said(Evaluations.EXECUTION_REASON_TEXT.ref()),
                FormFigures.EXECUTION_REASON_TEXT),
            as(IndicatorValues.said(Evaluations.PROBLEM_TEXT.ref()), FormFigures.PROBLEM_TEXT));
  }

  /** The weightiest review of a project-year: of equal kinds, the lower score. */
  private Dataset<Row> reviews() {
    var kind = Evaluations.EVALUATION_KIND.ref();
    Column order = lit(REVIEWS.size());
    for (int i = 0; i < REVIEWS.size(); i++) {
      order = when(kind.equalTo(REVIEWS.get(i)), REVIEWS.size() - 1 - i).otherwise(order);
    }
    var weightiest = struct(order.as("place"), Evaluations.DECLARED_SCORE.ref());
    return evaluations
        .filter(kind.notEqual(FormYears.SELF_EVALUATION))
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            as(min_by(kind, weightiest), FormFigures.REVIEW_KIND),
            as(min_by(Evaluations.DECLARED_SCORE.ref(), weightiest), FormFigures.REVIEW_SCORE));
  }

  private static Column sumOf(Column level, Col amount, Col column) {
    return as(sum(when(level, amount.ref())), column);
  }

  private static Column as(Column value, Col column) {
    return value.cast(column.type()).as(column.name());
  }
}
