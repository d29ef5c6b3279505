package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Indicators;

/**
 * An indicator's texts without spaces and its numbers, where they can be read without guessing. A
 * target and an actual value are comparable when both are one number in the same unit; a date, a
 * sentence around a number, or a bare fraction beside a percentage is not.
 */
final class IndicatorValues {

  static final Column LEVEL_1 = col("plain_level_1");
  static final Column LEVEL_2 = col("plain_level_2");
  static final Column LEVEL_3 = col("plain_level_3");
  static final Column OPERATOR = col("plain_operator");
  static final Column TARGET_TEXT = col("plain_target");
  static final Column ACTUAL_TEXT = col("plain_actual");
  static final Column REASON_TEXT = col("plain_reason");
  static final Column UNIT = col("plain_unit");
  static final Column TARGET = col("target_number");
  static final Column ACTUAL = col("actual_number");
  static final Column COMPARABLE = col("comparable");

  private static final String NUMBER =
      "^[≥≤=><±]*(-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|-?[0-9]+(?:\\.[0-9]+)?)([^0-9]{0,6})$";
  private static final String DATED = "月|日|年底|年末|季度|前$";
  private static final String BLANK = "^(?:|[-—－/\\\\]+|无|空|暂无|…+|\\.+)$";
  private static final String WIDE = "０１２３４５６７８９．％，＞＜＝≧≦═（）：";
  private static final String NARROW = "0123456789.%,><=≥≤=():";
  private static final String TARGET_UNIT = "target_tail";
  private static final String ACTUAL_UNIT = "actual_tail";

  private IndicatorValues() {}

  /** Adds the columns named above to rows of indicators. */
  static Dataset<Row> withValues(Dataset<Row> indicators) {
    var texts =
        indicators
            .withColumn("plain_level_1", plain(Indicators.LEVEL_1.ref()))
            .withColumn("plain_level_2", plain(Indicators.LEVEL_2.ref()))
            .withColumn("plain_level_3", plain(Indicators.LEVEL_3.ref()))
            .withColumn("plain_operator", plain(Indicators.OPERATOR.ref()))
            .withColumn("plain_target", said(Indicators.TARGET_TEXT.ref()))
            .withColumn("plain_actual", said(Indicators.ACTUAL_TEXT.ref()))
            .withColumn("plain_reason", said(Indicators.REASON_TEXT.ref()));
    return texts
        .withColumn(TARGET_UNIT, tail(TARGET_TEXT))
        .withColumn(ACTUAL_UNIT, tail(ACTUAL_TEXT))
        .withColumn("target_number", number(TARGET_TEXT, col(TARGET_UNIT)))
        .withColumn("actual_number", number(ACTUAL_TEXT, col(ACTUAL_UNIT)))
        .withColumn(
            "plain_unit",
            coalesce(unit(said(Indicators.TARGET_UNIT.ref())), unit(col(TARGET_UNIT))))
        .withColumn("comparable", coalesce(comparable(), lit(false)));
  }

  /** A text without spaces, in narrow digits and signs. */
  static Column plain(Column text) {
    return translate(regexp_replace(text, "\\s+", ""), WIDE, NARROW);
  }

  /** The same; empty where the text is a placeholder such as — or 无. */
  static Column said(Column text) {
    var plain = plain(text);
    return when(plain.rlike(BLANK).equalTo(false), plain);
  }

  private static Column tail(Column text) {
    return when(text.rlike(NUMBER), regexp_extract(text, NUMBER, 2));
  }

  private static Column number(Column text, Column tail) {
    var digits = translate(regexp_extract(text, NUMBER, 1), ",", "");
    return when(
        tail.rlike(DATED).equalTo(false), nullif(digits, lit("")).try_cast("decimal(20,6)"));
  }

  private static Column unit(Column written) {
    return nullif(regexp_replace(written, "百分比|百分点|百分之", "%"), lit(""));
  }

  private static Column comparable() {
    var own = unit(col(ACTUAL_UNIT));
    var sameUnit = own.isNull().or(own.equalTo(UNIT));
    var bareFraction =
        coalesce(UNIT.equalTo("%"), lit(false))
            .and(own.isNull())
            .and(ACTUAL.leq(1))
            .and(TARGET.gt(1));
    return TARGET
        .isNotNull()
        .and(ACTUAL.isNotNull())
        .and(sameUnit)
        .and(bareFraction.equalTo(false));
  }
}
