package org.jixiao.measures.indicators;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Indicators;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a form, as far as its score is concerned.
 *
 * @param level1 level-1 name
 * @param level2 level-2 name
 * @param level3 name of the indicator
 * @param operator ≥ ≤ = as normalised
 * @param targetText target as delivered
 * @param targetUnit its unit, where that stands apart
 * @param actualText actual value as delivered
 * @param weight its weight
 * @param score its declared score
 */
record IndicatorRow(
    String level1,
    @Nullable String level2,
    String level3,
    @Nullable String operator,
    @Nullable String targetText,
    @Nullable String targetUnit,
    @Nullable String actualText,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal score) {

  static IndicatorRow of(Row row) {
    return new IndicatorRow(
        row.getAs(Indicators.LEVEL_1.name()),
        row.getAs(Indicators.LEVEL_2.name()),
        row.getAs(Indicators.LEVEL_3.name()),
        row.getAs(Indicators.OPERATOR.name()),
        row.getAs(Indicators.TARGET_TEXT.name()),
        row.getAs(Indicators.TARGET_UNIT.name()),
        row.getAs(Indicators.ACTUAL_TEXT.name()),
        row.getAs(Indicators.WEIGHT.name()),
        row.getAs(Indicators.SCORE.name()));
  }
}
