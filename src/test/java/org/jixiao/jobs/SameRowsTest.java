package org.jixiao.jobs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Lake;
import org.jixiao.lake.WrittenTable;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same deliveries give the same rows, however the work is cut up and in whatever order. */
@Tag("slow")
@ExtendWith(SparkSessions.class)
class SameRowsTest {

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final List<String> DELIVERIES =
      List.of("yongde-2022", "2024-11", "2024-correction");

  @TempDir Path folder;

  @Test
  void onePartitionFourAndSixtyFourGiveTheSameRowsInEitherOrderOfArrival(SparkSession spark) {
    var once = rowHashes(spark, 1, DELIVERIES);

    assertThat(rowHashes(spark, 4, reversed())).isEqualTo(once);
    assertThat(rowHashes(spark, 64, DELIVERIES)).isEqualTo(once);
  }

  private static List<String> reversed() {
    var reversed = new ArrayList<>(DELIVERIES);
    Collections.reverse(reversed);
    return reversed;
  }

  private Map<String, String> rowHashes(
      SparkSession spark, int partitions, List<String> deliveries) {
    var before = spark.conf().get(PARTITIONS);
    var lake = folder.resolve("lake-" + partitions);
    spark.conf().set(PARTITIONS, Integer.toString(partitions));
    try {
      for (var delivery : deliveries) {
        Commands.done("ingest", "--delivery=data-samples/delivered/" + delivery, "--lake=" + lake);
      }
      Commands.done("evaluate", "--lake=" + lake);
    } finally {
      spark.conf().set(PARTITIONS, before);
    }
    var release = Lake.at(spark, lake.toString()).releases().release(1);
    return release.manifest().tables().stream()
        .collect(toMap(WrittenTable::name, WrittenTable::rowHash));
  }
}
