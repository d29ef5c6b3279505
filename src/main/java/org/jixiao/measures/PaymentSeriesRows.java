package org.jixiao.measures;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link PaymentSeries}, payees not yet masked: one pass over the payments in use finds
 * those that can be part of a series, which both kinds are then searched among.
 *
 * @param rules names the days, the number of payments and the limits
 */
record PaymentSeriesRows(RuleSet rules) {

  private static final int ID_DIGITS = 16;
  private static final String LIMIT = "limit";
  private static final String DAY = "day_number";
  private static final String WINDOW_AMOUNT = "window_amount";
  private static final String COMPLETES = "completes_on";
  private static final String REACHES = "reaches_to";
  private static final String RUN = "run";
  private static final String FIRST = "first_address";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  /** The payments of every series; the rest is left out. */
  Dataset<Row> rows(Dataset<Row> payments) {
    var candidates =
        HeldRows.hold(
            PaymentMarks.withTexts(payments)
                .filter(
                    PaymentMarks.POSITIVE
                        .and(PaymentMarks.ofItsOwn())
                        .and(PaymentMarks.DAY.isNotNull()))
                .withColumn(DAY, PaymentMarks.DAY_NUMBER));
    return split(candidates).unionByName(repeated(candidates));
  }

  /**
   * A payment on whose day the sum over the days before reaches the limit completes a series; it
   * takes in all payments of those days. Series of which one begins before the other ends are one.
   */
  private Dataset<Row> split(Dataset<Row> candidates) {
    var days = rules.threshold("splitting.days").longValueExact() - 1;
    var same = together(Payments.ECONOMIC_CODE.ref(), col(LIMIT)).orderBy(col(DAY));
    var soFar = same.rangeBetween(-days, Window.currentRow());
    var ahead = same.rangeBetween(Window.currentRow(), days);
    var reached =
        count(lit(1))
            .over(soFar)
            .geq(lit(rules.threshold("splitting.payments").longValueExact()))
            .and(sum(Payments.AMOUNT.ref()).over(soFar).geq(col(LIMIT).getField("amount")));
    var members =
        candidates
            .filter(not(OrdinaryPurposes.handedOn(PaymentMarks.PURPOSE)))
            .withColumn(LIMIT, explode(limits()))
            .withColumn(WINDOW_AMOUNT, sum(Payments.AMOUNT.ref()).over(soFar))
            .withColumn(COMPLETES, when(reached, col(DAY)))
            .withColumn(REACHES, max(col(COMPLETES)).over(ahead))
            .filter(col(REACHES).isNotNull());
    var until = same.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    var apart = coalesce(lag(col(BEFORE), 1).over(same).lt(col(DAY)), lit(false));
    return described(
        PaymentSeries.SPLIT,
        members
            .withColumn(BEFORE, max(col(REACHES)).over(until))
            .withColumn(RUN, sum(apart.cast("int")).over(until)),
        together(Payments.ECONOMIC_CODE.ref(), col(LIMIT), col(RUN)),
        max(when(col(COMPLETES).isNotNull(), col(WINDOW_AMOUNT))),
        lit(false));
  }

  /**
   * A payment belongs to a series when the one before or after it is near under another voucher.
   */
  private Dataset<Row> repeated(Dataset<Row> candidates) {
    var days = rules.threshold("near_duplicate.days").longValueExact();
    var same = together(PaymentMarks.PURPOSE, Payments.AMOUNT.ref());
    var inOrder = same.orderBy(col(DAY), Payments.VOUCHER_ID.ref(), Keys.ROW_NUMBER.ref());
    var now = struct(col(DAY), Payments.VOUCHER_ID.ref().as("voucher"));
    var until = inOrder.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    var members =
        candidates
            .filter(Payments.VOUCHER_ID.ref().isNotNull())
            .withColumn(BEFORE, near(lag(now, 1).over(inOrder), days))
            .withColumn(AFTER, near(lead(now, 1).over(inOrder), days))
            .filter(col(BEFORE).or(col(AFTER)))
            .withColumn(RUN, sum(not(col(BEFORE)).cast("int")).over(until))
            .withColumn(LIMIT, lit(null).cast("struct<kind:string,amount:decimal(18,2)>"));
    return described(
        PaymentSeries.REPEATED,
        members,
        together(PaymentMarks.PURPOSE, Payments.AMOUNT.ref(), col(RUN)),
        sum(Payments.AMOUNT.ref()),
        col(BEFORE));
  }

  private static Column near(Column other, long days) {
    return coalesce(
        abs(other.getField(DAY).minus(col(DAY)))
            .leq(lit(days))
            .and(other.getField("voucher").notEqual(Payments.VOUCHER_ID.ref())),
        lit(false));
  }

  /** The limits of a payment's economic class that it stays below; none without a class. */
  private Column limits() {
    var all = rules.procurementLimits();
    var each =
        all.stream()
            .map(
                limit ->
                    when(
                        limit.holds(all).and(Payments.AMOUNT.ref().lt(lit(limit.amount()))),
                        struct(
                            lit(limit.kind()).as("kind"),
                            lit(limit.amount()).cast("decimal(18,2)").as("amount"))))
            .toArray(Column[]::new);
    return filter(array(each), Column::isNotNull);
  }

  private static WindowSpec together(Column... further) {
    var same =
        new ArrayList<>(List.of(Keys.DIVISION_CODE.ref(), Keys.UNIT_ID.ref(), PaymentMarks.PAYEE));
    same.addAll(List.of(further));
    return Window.partitionBy(same.toArray(Column[]::new));
  }

  /** Adds what the whole series comes to; a series is one partition. */
  private static Dataset<Row> described(
      String kind,
      Dataset<Row> members,
      WindowSpec series,
      Column windowAmount,
      Column repetition) {
    var address = struct(col(DAY), Keys.SOURCE_BLOCK_ID.ref(), Keys.ROW_NUMBER.ref());
    var limit = col(LIMIT).getField("amount");
    var id =
        concat_ws(
            "|",
            lit(kind),
            coalesce(limit.cast("string"), lit("")),
            col(FIRST).getField(Keys.SOURCE_BLOCK_ID.name()),
            col(FIRST).getField(Keys.ROW_NUMBER.name()).cast("string"));
    var described =
        members
            .withColumn(FIRST, min(address).over(series))
            .withColumn(PaymentSeries.SERIES_PAYMENT_COUNT.name(), count(lit(1)).over(series))
            .withColumn(PaymentSeries.SERIES_AMOUNT.name(), sum(Payments.AMOUNT.ref()).over(series))
            .withColumn(PaymentSeries.SERIES_WINDOW_AMOUNT.name(), windowAmount.over(series))
            .withColumn(PaymentSeries.SERIES_FIRST_DATE.name(), min(PaymentMarks.DAY).over(series))
            .withColumn(PaymentSeries.SERIES_LAST_DATE.name(), max(PaymentMarks.DAY).over(series))
            .withColumn(
                PaymentSeries.SERIES_PROJECT_COUNT.name(),
                size(collect_set(Keys.PROJECT_ID.ref()).over(series)))
            .withColumn(PaymentSeries.IS_REPETITION.name(), repetition)
            .withColumn(PaymentSeries.SERIES_KIND.name(), lit(kind))
            .withColumn(PaymentSeries.SERIES_ID.name(), substring(sha2(id, 256), 1, ID_DIGITS))
            .withColumn(PaymentSeries.LIMIT_AMOUNT.name(), limit)
            .withColumn(PaymentSeries.LIMIT_KIND.name(), col(LIMIT).getField("kind"));
    return ProjectYearRows.conformed(
        PaymentSeries.TABLE,
        described.withColumn(
            PaymentFacts.PAYEE_IS_PERSON.name(), PayeeMask.isPerson(Payments.PAYEE_NAME.ref())));
  }
}
