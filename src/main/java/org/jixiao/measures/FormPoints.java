package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.indicators.IndicatorResults;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * The points of each form's indicators: what they weigh, what they were given, and between which
 * bounds the rules would have it.
 *
 * @param indicators indicators in use
 * @param results the same, recomputed
 */
record FormPoints(Dataset<Row> indicators, Dataset<Row> results) {

  /** Σ of the indicators' declared scores. */
  static final Col INDICATOR_SCORES =
      Col.score("indicator_scores", "指标得分合计", "Sum of the declared scores of all indicators")
          .orEmpty("no indicator has a score");

  /** Σ of the indicators' weights. */
  static final Col INDICATOR_WEIGHTS =
      Col.score("indicator_weights", "指标分值合计", "Sum of the weights of all indicators")
          .orEmpty("no indicator has a weight");

  static final String UNSCORED = "unscored_indicators";

  private static final String[] BLOCK = {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()};

  /** One row a form; both sides are summed up by delivery and block, which find one form. */
  Dataset<Row> rows() {
    return declared().join(recomputed(), BLOCK, "left");
  }

  private Dataset<Row> declared() {
    var weight = Indicators.WEIGHT.ref();
    var score = Indicators.SCORE.ref();
    var figures = new ArrayList<Column>();
    figures.add(as(sum(weight), INDICATOR_WEIGHTS));
    figures.add(as(count(lit(1)), ProjectScores.INDICATOR_COUNT));
    figures.add(count(when(weight.isNotNull().and(score.isNull()), lit(1))).as(UNSCORED));
    figures.addAll(WeightSchemes.figures());
    return indicators
        .filter(not(ofExecution()))
        .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
        .agg(as(sum(score), INDICATOR_SCORES), figures.toArray(Column[]::new));
  }

  /** A row of the budget's execution among the indicators; its points stand with the form's. */
  private static Column ofExecution() {
    return coalesce(Indicators.COUNTS_AS_EXECUTION.ref(), lit(false));
  }

  /**
   * Where the rules say nothing of an indicator, anything from nothing to its weight may be. Leaves
   * out rows of the execution, found by their address.
   */
  private Dataset<Row> recomputed() {
    var weight = Indicators.WEIGHT.ref();
    var lowest = IndicatorResults.LOWEST_SCORE.ref();
    var highest = IndicatorResults.HIGHEST_SCORE.ref();
    var address = Keys.ADDRESS.stream().map(Col::name).toArray(String[]::new);
    var execution =
        indicators
            .filter(ofExecution())
            .select(Keys.ADDRESS.stream().map(Col::ref).toArray(Column[]::new));
    return results
        .filter(weight.isNotNull())
        .join(execution, address, "left_anti")
        .groupBy(Keys.DELIVERY_ID.ref(), Keys.SOURCE_BLOCK_ID.ref())
        .agg(
            as(sum(coalesce(lowest, lit(0))), ProjectScores.INDICATORS_LOWEST_SCORE),
            as(sum(coalesce(highest, weight)), ProjectScores.INDICATORS_HIGHEST_SCORE),
            as(count(when(highest.isNull(), lit(1))), ProjectScores.NOT_RECOMPUTABLE_COUNT));
  }

  private static Column as(Column value, Col column) {
    return value.cast(column.type()).as(column.name());
  }
}
