package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.vocabulary.Col;

/**
 * Division and quantiles in whole numbers, so that what is published is the true value rounded
 * once, half away from zero, whatever the order of rows.
 */
public final class ExactQuotient {

  private static final int MOST_DIGITS = 20;

  private ExactQuotient() {}

  /** {@code above ÷ below} to that many decimals; {@code below} must be above zero. */
  public static Column halfUp(Column above, Column below, int decimals) {
    var shift = BigDecimal.TEN.pow(decimals);
    var size = when(above.lt(0), negate(above)).otherwise(above);
    var doubled = size.multiply(lit(shift.multiply(BigDecimal.valueOf(2)))).plus(below);
    var whole =
        call_function("div", doubled, below.multiply(lit(2)))
            .cast(DataTypes.createDecimalType(MOST_DIGITS, 0));
    var quotient = whole.multiply(lit(BigDecimal.ONE.movePointLeft(decimals)));
    return when(above.lt(0), negate(quotient)).otherwise(quotient);
  }

  /** All values of a group in rising order, without the empty ones. */
  static Column risingValues(Column values) {
    return array_sort(collect_list(values));
  }

  /**
   * The {@code quarter}-th quartile of values in rising order by linear interpolation: type 7 of
   * Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
   * (1996), position (n − 1) × quarter ÷ 4 counted from 0. Empty for no values.
   */
  static Column quartile(Column risingValues, int quarter) {
    var count = size(risingValues);
    var position = count.minus(1).multiply(lit(quarter));
    var below = call_function("div", position, lit(4)).cast(DataTypes.IntegerType);
    var lower = element_at(risingValues, below.plus(1));
    var upper = element_at(risingValues, least(below.plus(2), count));
    var part = position.mod(lit(4)).cast(DataTypes.createDecimalType(1, 0));
    return when(
        count.gt(0),
        lower
            .plus(upper.minus(lower).multiply(part).multiply(lit(new BigDecimal("0.25"))))
            .cast(Col.Kind.SCORE.type()));
  }
}
