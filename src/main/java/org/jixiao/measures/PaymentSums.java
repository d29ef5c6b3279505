package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * The payments in use, added up once: what every measure of sums stands on, so that none of them
 * goes through single payments again. A row is what a project paid in one month of one year from
 * one line, document and kind of money. Amounts are whole cents; sums of these are exact in any
 * order.
 *
 * @param rows project-year, {@link Payments#LINE_ID}, {@link Payments#DOCUMENT_NUMBER}, {@link
 *     Payments#INDICATOR_KIND}, the classes a payment has, {@link Payments#BONDS}, {@link #PLACE}
 *     and the sums
 */
public record PaymentSums(Dataset<Row> rows) {

  /** Month of the payment, {@link #OUTSIDE} or {@link #UNDATED}. */
  public static final String PLACE = "place";

  /** Place of payments without a date. */
  public static final int UNDATED = 0;

  /** Place of payments dated outside the budget year. */
  public static final int OUTSIDE = 13;

  /** Paid less refunded; empty where nothing was paid yet. */
  public static final String PAID = "paid_cents";

  /** Refunds as a positive amount; zero without any. */
  public static final String REFUNDED = "refunded_cents";

  /** Payments and refunds; zero where there are only applications. */
  public static final String COUNT = "payments";

  /** Applied for, or paid where a payment does not tell what was applied for. */
  static final String APPLIED = "applied_cents";

  /** Payments that tell what was applied for. */
  static final String APPLICATIONS = "applications";

  private static final Col[] FURTHER = {
    Payments.LINE_ID,
    Payments.DOCUMENT_NUMBER,
    Payments.INDICATOR_KIND,
    Payments.FUND_TYPE,
    Payments.FUNCTION_CODE,
    Payments.ECONOMIC_CODE,
    Payments.BONDS
  };

  /** Adds up payments in use. */
  public static PaymentSums of(Dataset<Row> payments) {
    var amount = cents(Payments.AMOUNT.ref());
    var key =
        Stream.concat(
            Stream.concat(Keys.PROJECT_YEAR.stream(), Stream.of(FURTHER)).map(Col::ref),
            Stream.of(place().as(PLACE)));
    return new PaymentSums(
        HeldRows.hold(
            payments
                .groupBy(key.toArray(Column[]::new))
                .agg(
                    sum(amount).as(PAID),
                    sum(when(amount.lt(0), negate(amount)).otherwise(0L)).as(REFUNDED),
                    count(amount).as(COUNT),
                    sum(coalesce(cents(Payments.APPLIED_AMOUNT.ref()), amount)).as(APPLIED),
                    count(Payments.APPLIED_AMOUNT.ref()).as(APPLICATIONS),
                    min(Keys.PROJECT_NAME.ref()).as(Keys.PROJECT_NAME.name()))));
  }

  /** Those of them with money that was paid, not only applied for. */
  public Dataset<Row> paid() {
    return rows.filter(col(COUNT).gt(0));
  }

  private static Column place() {
    var day = coalesce(Payments.PAYMENT_DATE.ref(), Payments.VOUCHER_DATE.ref());
    return when(day.isNull(), UNDATED)
        .when(year(day).equalTo(Keys.FISCAL_YEAR.ref()), month(day))
        .otherwise(OUTSIDE);
  }

  private static Column cents(Column amount) {
    return amount.multiply(lit(100)).cast(DataTypes.LongType);
  }
}
