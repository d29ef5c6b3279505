package org.jixiao.measures.indicators;

import static org.apache.spark.sql.functions.min;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.RowDraft;
import org.jixiao.measures.RuleBook;
import org.jixiao.measures.RuleBook.IndicatorRule;
import org.jixiao.measures.RuleSet.IndicatorScore;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@link IndicatorResults}: one pass over the indicators, each judged by itself.
 *
 * @param book the rule sets of the release
 */
public record IndicatorResultRows(RuleBook book) {

  private static final int SCORE_DECIMALS = 4;
  private static final int VALUE_DECIMALS = 6;
  private static final BigDecimal LARGEST_RATE = new BigDecimal("999999");
  private static final String[] FORM = {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()};

  /**
   * Recomputes every indicator in use; joins by delivery and block to the evaluations, which tell
   * the layout that rule sets may ask for.
   */
  public Dataset<Row> of(Dataset<Row> indicators, Dataset<Row> evaluations) {
    var layouts =
        evaluations
            .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
            .agg(min(Evaluations.FORM_LAYOUT.ref()).as(Evaluations.FORM_LAYOUT.name()));
    var rules = book.indicatorRules();
    return indicators
        .join(layouts, FORM, "left")
        .select(columns())
        .map(
            (MapFunction<Row, Row>) row -> judged(row, rules).row(),
            Encoders.row(IndicatorResults.TABLE.schema()));
  }

  private static Column[] columns() {
    var columns = new ArrayList<Col>(Keys.PROJECT_YEAR);
    columns.add(Indicators.LEVEL_1);
    columns.add(Indicators.LEVEL_2);
    columns.add(Indicators.LEVEL_3);
    columns.add(Indicators.OPERATOR);
    columns.add(Indicators.TARGET_TEXT);
    columns.add(Indicators.TARGET_UNIT);
    columns.add(Indicators.ACTUAL_TEXT);
    columns.add(Indicators.WEIGHT);
    columns.add(Indicators.SCORE);
    columns.add(Evaluations.FORM_LAYOUT);
    columns.addAll(Keys.ADDRESS);
    return columns.stream().map(Col::ref).toArray(Column[]::new);
  }

  private static RowDraft judged(Row row, List<IndicatorRule> rules) {
    var rule =
        RuleBook.holding(
            rules,
            row.getAs(Keys.DIVISION_CODE.name()),
            row.getAs(Keys.FISCAL_YEAR.name()),
            row.getAs(Evaluations.FORM_LAYOUT.name()));
    var indicator = IndicatorRow.of(row);
    var outcome = IndicatorOutcome.of(indicator, rule.score());
    var draft = new RowDraft(IndicatorResults.TABLE);
    Keys.PROJECT_YEAR.forEach(key -> draft.set(key, row.getAs(key.name())));
    Keys.ADDRESS.forEach(key -> draft.set(key, row.getAs(key.name())));
    draft
        .set(ProjectScores.RULE_SET_ID, rule.id())
        .set(ProjectScores.RULE_SET_VERSION, rule.version())
        .set(Indicators.LEVEL_1, indicator.level1())
        .set(Indicators.LEVEL_2, indicator.level2())
        .set(Indicators.LEVEL_3, indicator.level3())
        .set(Indicators.WEIGHT, indicator.weight())
        .set(IndicatorResults.DIRECTION, outcome.direction().name().toLowerCase(Locale.ROOT))
        .set(IndicatorResults.DIRECTION_BASIS, outcome.directionStated() ? "stated" : "derived")
        .set(IndicatorResults.RECOMPUTE_STATUS, outcome.status())
        .set(IndicatorResults.OVER_FULFILLED, outcome.overFulfilled())
        .set(IndicatorResults.DECLARED_SCORE, indicator.score())
        .decimal(IndicatorResults.RECOMPUTED_SCORE, outcome.score(), SCORE_DECIMALS)
        .decimal(IndicatorResults.LOWEST_SCORE, outcome.lowest(), SCORE_DECIMALS)
        .decimal(IndicatorResults.HIGHEST_SCORE, outcome.highest(), SCORE_DECIMALS)
        .set(IndicatorResults.FITS_RULE, fits(indicator.score(), outcome, rule.score()));
    if (indicator.score() != null && outcome.score() != null) {
      draft.decimal(
          IndicatorResults.SCORE_DIFFERENCE,
          indicator.score().subtract(outcome.score()),
          SCORE_DECIMALS);
    }
    values(draft, outcome);
    return draft;
  }

  private static void values(RowDraft draft, IndicatorOutcome outcome) {
    var target = outcome.target() == null ? null : outcome.target().number();
    var actual = outcome.actual() == null ? null : outcome.actual().number();
    if (outcome.target() == null || target == null || actual == null) {
      return;
    }
    draft
        .decimal(IndicatorResults.TARGET_VALUE, target, VALUE_DECIMALS)
        .decimal(IndicatorResults.ACTUAL_VALUE, actual, VALUE_DECIMALS);
    if (!outcome.target().unit().isEmpty()) {
      draft.set(IndicatorResults.VALUE_UNIT, outcome.target().unit());
    }
    if (target.signum() > 0 && actual.compareTo(target.multiply(LARGEST_RATE)) <= 0) {
      draft.set(
          IndicatorResults.ATTAINMENT_RATE,
          actual.divide(target, VALUE_DECIMALS, RoundingMode.HALF_UP));
    }
  }

  private static @Nullable Boolean fits(
      @Nullable BigDecimal declared, IndicatorOutcome outcome, IndicatorScore rule) {
    if (declared == null || outcome.lowest() == null || outcome.highest() == null) {
      return null;
    }
    boolean inRange =
        declared.compareTo(outcome.lowest().subtract(rule.tolerance())) >= 0
            && declared.compareTo(outcome.highest().add(rule.tolerance())) <= 0;
    return inRange
        || (outcome.otherScore() != null
            && declared.subtract(outcome.otherScore()).abs().compareTo(rule.tolerance()) <= 0);
  }
}
