package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.jixiao.vocabulary.Col;

/**
 * A rate that names its numerator and its denominator and says beside every empty value why it is
 * empty. Nothing is ever divided by a zero that was put in for something else.
 *
 * @param rate the fraction, rounded half-up to six decimals
 * @param status why the rate is empty, or {@code OK}
 * @param numerator column of the amount above the line
 * @param denominator column of the amount below the line
 */
public record NamedRate(Col rate, Col status, String numerator, String denominator) {

  /** The rate could be computed. */
  public static final String OK = "OK";

  /** Denominator and numerator are zero, or the numerator is not known. */
  public static final String ZERO_BUDGET = "ZERO_BUDGET";

  /** The denominator is not known. */
  public static final String MISSING_BUDGET = "MISSING_BUDGET";

  /** The numerator is not known. */
  public static final String MISSING_PAYMENT = "MISSING_PAYMENT";

  /** Money was spent although the denominator is zero. */
  public static final String UNBUDGETED_SPEND = "UNBUDGETED_SPEND";

  /** Refunds or reductions exceed what they refer to: one of the two amounts is below zero. */
  public static final String NEGATIVE = "NEGATIVE";

  /** The rate would not fit six digits before the decimal point. */
  public static final String OUT_OF_RANGE = "OUT_OF_RANGE";

  /** Wide enough for sums of amounts over a whole county. */
  private static final DecimalType SUM = DataTypes.createDecimalType(28, 2);

  private static final int RATE_DECIMALS = 6;

  /** Below this multiple of the denominator a rate fits {@code DECIMAL(12,6)}. */
  private static final int LARGEST_RATE = 999_999;

  /** The rate {@code name} and its status, both to be found in a table. */
  public static NamedRate of(
      String name, String caption, Col numerator, Col denominator, String meaning) {
    return new NamedRate(
        Col.rate(name, caption, denominator.name(), meaning)
            .orEmpty("cannot be computed; " + name + "_status says why"),
        Col.text(
            name + "_status",
            caption + "状态",
            "OK, ZERO_BUDGET, MISSING_BUDGET, MISSING_PAYMENT, UNBUDGETED_SPEND, NEGATIVE or"
                + " OUT_OF_RANGE"),
        numerator.name(),
        denominator.name());
  }

  public List<Col> columns() {
    return List.of(rate, status);
  }

  /** {@link #rate} of the columns this rate names. */
  public Column value() {
    return value(col(numerator), col(denominator));
  }

  /** {@link #status} of the columns this rate names. */
  public Column statusValue() {
    return status(col(numerator), col(denominator));
  }

  /**
   * Numerator divided by denominator, half-up to six decimals in whole-number arithmetic; empty
   * unless {@link #status(Column, Column)} is {@code OK}.
   */
  public static Column value(Column numerator, Column denominator) {
    var above = numerator.cast(SUM);
    var below = denominator.cast(SUM);
    return when(
        status(numerator, denominator).equalTo(OK),
        ExactQuotient.halfUp(above, below, RATE_DECIMALS).cast(Col.Kind.RATE.type()));
  }

  /** Why a rate of these two amounts is empty, or {@code OK}. */
  public static Column status(Column numerator, Column denominator) {
    var above = numerator.cast(SUM);
    var below = denominator.cast(SUM);
    return when(below.isNull(), MISSING_BUDGET)
        .when(below.equalTo(0).and(coalesce(above, lit(0)).gt(0)), UNBUDGETED_SPEND)
        .when(above.lt(0).or(below.lt(0)), NEGATIVE)
        .when(below.equalTo(0), ZERO_BUDGET)
        .when(above.isNull(), MISSING_PAYMENT)
        .when(above.gt(below.multiply(lit(LARGEST_RATE))), OUT_OF_RANGE)
        .otherwise(OK);
  }
}
