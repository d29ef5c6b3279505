package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** What the series of payments come to for each project-year that paid a part of them. */
final class PaymentSeriesSums {

  private static final String LARGEST = "largest_series";
  private static final String IDS = "series_ids";

  private PaymentSeriesSums() {}

  /** One row for each project-year with a payment in a series. */
  static Dataset<Row> of(Dataset<Row> series) {
    var repeated = ofKind(PaymentSeries.REPEATED);
    var split = ofKind(PaymentSeries.SPLIT);
    var figures = new ArrayList<Column>();
    figures.addAll(PaymentCheckRows.figures(PaymentChecks.NEAR_DUPLICATE, repeated));
    figures.addAll(PaymentCheckRows.figures(PaymentChecks.SPLIT, split));
    figures.add(different(repeated, PaymentChecks.NEAR_DUPLICATE_SERIES_COUNT));
    figures.add(different(split, PaymentChecks.SPLIT_SERIES_COUNT));
    figures.add(
        sum(when(PaymentSeries.IS_REPETITION.ref(), Payments.AMOUNT.ref()))
            .as(PaymentChecks.REPETITION_AMOUNT.name()));
    figures.add(max(when(split, col(LARGEST))).as(LARGEST));
    var summed =
        byPayment(series)
            .groupBy(refs(Keys.PROJECT_YEAR.stream()))
            .agg(figures.get(0), figures.subList(1, figures.size()).toArray(Column[]::new));
    return withLargest(summed);
  }

  /** One payment stands in as many series as limits it helps to reach; here it stands once. */
  private static Dataset<Row> byPayment(Dataset<Row> series) {
    var keys =
        Stream.of(
                Keys.PROJECT_YEAR.stream(),
                Keys.ADDRESS.stream(),
                Stream.of(PaymentSeries.SERIES_KIND))
            .flatMap(each -> each);
    return series
        .groupBy(refs(keys))
        .agg(
            first(Payments.AMOUNT.ref()).as(Payments.AMOUNT.name()),
            first(Payments.VOUCHER_ID.ref()).as(Payments.VOUCHER_ID.name()),
            first(PaymentSeries.IS_REPETITION.ref()).as(PaymentSeries.IS_REPETITION.name()),
            collect_set(PaymentSeries.SERIES_ID.ref()).as(IDS),
            max(struct(
                    PaymentSeries.LIMIT_AMOUNT.ref(),
                    PaymentSeries.SERIES_WINDOW_AMOUNT.ref(),
                    PaymentSeries.SERIES_AMOUNT.ref(),
                    PaymentSeries.SERIES_PAYMENT_COUNT.ref(),
                    PaymentSeries.LIMIT_KIND.ref()))
                .as(LARGEST));
  }

  private static Dataset<Row> withLargest(Dataset<Row> summed) {
    return summed
        .withColumn(PaymentChecks.SPLIT_LIMIT_KIND.name(), ofLargest(PaymentSeries.LIMIT_KIND))
        .withColumn(PaymentChecks.SPLIT_LIMIT_AMOUNT.name(), ofLargest(PaymentSeries.LIMIT_AMOUNT))
        .withColumn(
            PaymentChecks.SPLIT_SERIES_PAYMENT_COUNT.name(),
            ofLargest(PaymentSeries.SERIES_PAYMENT_COUNT))
        .withColumn(
            PaymentChecks.SPLIT_SERIES_AMOUNT.name(), ofLargest(PaymentSeries.SERIES_AMOUNT))
        .withColumn(
            PaymentChecks.SPLIT_WINDOW_AMOUNT.name(), ofLargest(PaymentSeries.SERIES_WINDOW_AMOUNT))
        .drop(LARGEST);
  }

  private static Column ofLargest(Col column) {
    return col(LARGEST).getField(column.name());
  }

  private static Column ofKind(String kind) {
    return PaymentSeries.SERIES_KIND.ref().equalTo(lit(kind));
  }

  private static Column different(Column kind, Col column) {
    var ids = flatten(collect_list(when(kind, col(IDS))));
    return size(array_distinct(ids)).as(column.name());
  }

  private static Column[] refs(Stream<Col> columns) {
    return columns.map(Col::ref).toArray(Column[]::new);
  }
}
