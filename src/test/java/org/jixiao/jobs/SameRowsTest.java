package org.jixiao.jobs;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Lake;
import org.jixiao.lake.Payments;
import org.jixiao.lake.Reading;
import org.jixiao.lake.WrittenTable;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.HdfsCluster;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same deliveries give the same rows, however the work is cut up, in whatever order they come
 * and wherever the lake lies: ledgers to November, those of December, and a corrected form.
 */
@Tag("slow")
@ExtendWith(SparkSessions.class)
class SameRowsTest {

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  /** By its settings the last one's 64 partitions are handed out in eight tasks at the least. */
  private static final String COALESCING = "spark.sql.adaptive.coalescePartitions.";

  private static final List<String> DELIVERIES = List.of("2024-11", "2024", "2024-correction");

  @TempDir Path folder;

  @Test
  void onePartitionFourOnHdfsAndSixtyFourGiveTheSameRowsInAnyOrderOfArrival(SparkSession spark) {
    var local = folder.resolve("lake").toString();
    var remote = HdfsCluster.folder("same-rows");
    var finest = folder.resolve("finest").toString();
    var reversed = new ArrayList<>(DELIVERIES);
    Collections.reverse(reversed);
    var shuffled = new ArrayList<>(DELIVERIES);
    Collections.shuffle(shuffled, new Random(16));

    with(
        spark,
        Map.of(PARTITIONS, "1", Session.INTERPRETED_UP_TO, "0"),
        () -> takeIn(local, DELIVERIES, "evaluate", "--lake=" + local));
    with(
        spark,
        Map.of(PARTITIONS, "4", COALESCING + "enabled", "false"),
        () -> takeIn(remote, reversed, "publish", "--lake=" + remote, "--out=" + folder));
    with(
        spark,
        Map.of(
            PARTITIONS,
            "64",
            COALESCING + "minPartitionNum",
            "8",
            COALESCING + "minPartitionSize",
            "1"),
        () -> takeIn(finest, shuffled, "evaluate", "--lake=" + finest));

    assertThat(rowHashes(spark, remote)).isEqualTo(rowHashes(spark, local));
    assertThat(rowHashes(spark, finest)).isEqualTo(rowHashes(spark, local));
    assertThat(folder.resolve("release-1/views-spark.sql")).content().contains("path '" + remote);
    decemberIsAddedOnceAndTheCorrectionCounts(spark, remote);
    assertThat(Commands.done(run(remote, DELIVERIES)))
        .contains("Nothing has changed")
        .contains("number: 1");
  }

  private static void with(SparkSession spark, Map<String, String> settings, Runnable work) {
    var partitions = spark.conf().get(PARTITIONS);
    settings.forEach(spark.conf()::set);
    try {
      work.run();
    } finally {
      settings.keySet().forEach(spark.conf()::unset);
      spark.conf().set(PARTITIONS, partitions);
    }
  }

  private static void takeIn(String lake, List<String> deliveries, String... last) {
    for (var delivery : deliveries) {
      Commands.done("ingest", "--delivery=data-samples/delivered/" + delivery, "--lake=" + lake);
    }
    if (!last[0].equals("evaluate")) {
      Commands.done("evaluate", "--lake=" + lake);
    }
    Commands.done(last);
  }

  private String[] run(String lake, List<String> deliveries) {
    var arguments = new ArrayList<>(List.of("run", "--lake=" + lake, "--out=" + folder));
    deliveries.forEach(each -> arguments.add("--delivery=data-samples/delivered/" + each));
    return arguments.toArray(String[]::new);
  }

  private static Map<String, String> rowHashes(SparkSession spark, String lake) {
    return Lake.at(spark, lake).releases().release(1).manifest().tables().stream()
        .collect(toMap(WrittenTable::name, WrittenTable::rowHash));
  }

  private static void decemberIsAddedOnceAndTheCorrectionCounts(SparkSession spark, String lake) {
    var projectYears = Lake.at(spark, lake).releases().release(1).read(ProjectYears.TABLE);
    var november = paidByVoucher(accepted(spark, lake, Payments.TABLE, "2024-11-30"));
    var december = paidByVoucher(accepted(spark, lake, Payments.TABLE, "2025-08-25"));
    assertThat(november.keySet()).isNotEmpty();
    assertThat(december.keySet()).isNotEmpty();
    var vouchers = new HashMap<>(november);
    vouchers.putAll(december);
    var bureau = projectYears.where("department_id = '219' AND fiscal_year = 2024");
    assertThat(bureau.agg(sum(MoneyChain.PAID_AMOUNT.ref())).first().getDecimal(0))
        .isEqualByComparingTo(vouchers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));

    var corrected = accepted(spark, lake, Evaluations.TABLE, "2025-09-10").first();
    var project = "project_name = '" + corrected.<String>getAs("project_name") + "'";
    var score = corrected.<BigDecimal>getAs("declared_score");
    assertThat(
            accepted(spark, lake, Evaluations.TABLE, "2025-08-25")
                .where(project)
                .first()
                .<BigDecimal>getAs("declared_score"))
        .isNotEqualByComparingTo(score);
    assertThat(bureau.where(project).first().<BigDecimal>getAs("declared_score"))
        .isEqualByComparingTo(score);
  }

  private static Map<String, BigDecimal> paidByVoucher(Dataset<Row> payments) {
    var paid = new HashMap<String, BigDecimal>();
    for (var row : payments.where("department_id = '219'").collectAsList()) {
      var amount = row.<BigDecimal>getAs(Payments.AMOUNT.name());
      paid.put(row.getAs(Payments.VOUCHER_ID.name()), amount == null ? BigDecimal.ZERO : amount);
    }
    return paid;
  }

  /** What the delivery of that day holds. */
  private static Dataset<Row> accepted(
      SparkSession spark, String address, TableSpec table, String asOf) {
    var lake = Lake.at(spark, address);
    List<Reading> readings =
        lake.deliveries().list().stream()
            .flatMap(delivery -> lake.readings(delivery).current().stream())
            .filter(each -> each.manifest().inputs().asOf().toString().equals(asOf))
            .toList();
    return lake.accepted(table, readings);
  }
}
