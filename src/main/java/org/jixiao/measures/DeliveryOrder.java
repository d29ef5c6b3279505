package org.jixiao.measures;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jixiao.measures.DeliveryInUse.Replacement;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Deliveries from the oldest to the newest by declared date and sequence; those alike in both share
 * a rank. Deliveries dated after the release are out of its scope.
 *
 * @param deliveries every delivery whose rows are looked at
 * @param asOf the release's date: nothing later counts
 */
record DeliveryOrder(List<DeliveryInUse> deliveries, LocalDate asOf) {

  /** Rank of the delivery; empty for a delivery that is out of scope. */
  static final Col RANK =
      Col.count("delivery_rank", "批次序", "Rank of the delivery from the oldest, 1, to the newest")
          .orEmpty("the delivery is out of scope");

  /** Whether a newer delivery declares that it stands in for this record. */
  static final Col REPLACED =
      Col.yesNo("replaced", "被声明替代", "True when a newer delivery declares that it replaces it");

  private static final String REPLACING_RANK = "replacing_rank";

  DeliveryOrder {
    deliveries = List.copyOf(deliveries);
  }

  /** Adds {@link #RANK} and {@link #REPLACED}; joins by delivery, and by department and year. */
  Dataset<Row> withRank(TableSpec table, Dataset<Row> records) {
    var spark = records.sparkSession();
    return records
        .join(broadcast(ranks(spark)), new String[] {Keys.DELIVERY_ID.name()}, "left")
        .join(
            broadcast(replacements(spark, table)),
            new String[] {Keys.DEPARTMENT_ID.name(), Keys.FISCAL_YEAR.name()},
            "left")
        .withColumn(REPLACED.name(), coalesce(RANK.ref().lt(col(REPLACING_RANK)), lit(false)))
        .drop(REPLACING_RANK);
  }

  private List<DeliveryInUse> inScope() {
    return deliveries.stream()
        .filter(delivery -> !delivery.asOf().isAfter(asOf))
        .sorted(
            Comparator.comparing(DeliveryInUse::asOf)
                .thenComparing(DeliveryInUse::sequence)
                .thenComparing(DeliveryInUse::deliveryId))
        .toList();
  }

  private Map<String, Long> rankByDelivery() {
    var ranks = new LinkedHashMap<String, Long>();
    long rank = 0;
    DeliveryInUse before = null;
    for (var delivery : inScope()) {
      if (before == null
          || !before.asOf().equals(delivery.asOf())
          || before.sequence() != delivery.sequence()) {
        rank++;
      }
      ranks.put(delivery.deliveryId(), rank);
      before = delivery;
    }
    return ranks;
  }

  private Dataset<Row> ranks(SparkSession spark) {
    var rows =
        rankByDelivery().entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList();
    return spark.createDataFrame(
        rows, new StructType(new StructField[] {Keys.DELIVERY_ID.field(), RANK.field()}));
  }

  private Dataset<Row> replacements(SparkSession spark, TableSpec table) {
    var newest = new LinkedHashMap<Replacement, Long>();
    var ranks = rankByDelivery();
    for (var delivery : inScope()) {
      for (var replacement : delivery.replaces()) {
        if (replacement.table().equals(table.name())) {
          newest.merge(
              replacement, Objects.requireNonNull(ranks.get(delivery.deliveryId())), Math::max);
        }
      }
    }
    var rows =
        newest.entrySet().stream()
            .map(
                entry ->
                    RowFactory.create(
                        entry.getKey().departmentId(),
                        entry.getKey().fiscalYear(),
                        entry.getValue()))
            .toList();
    return spark.createDataFrame(
        rows,
        new StructType(new StructField[] {Keys.DEPARTMENT_ID.field(), Keys.FISCAL_YEAR.field()})
            .add(REPLACING_RANK, RANK.type()));
  }
}
