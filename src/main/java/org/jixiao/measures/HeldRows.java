package org.jixiao.measures;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Intermediate rows that several tables stand on, computed once. What is built on held rows does
 * not see how they came about: without that, the plan of the last table would hold the plans of all
 * before it many times over, and planning would take longer than computing. Lost rows can still be
 * computed again.
 */
final class HeldRows {

  private final List<Dataset<Row>> rows = new ArrayList<>();

  /** The same rows, held from their first use on. */
  Dataset<Row> hold(Dataset<Row> computed) {
    var kept = computed.persist(StorageLevel.MEMORY_AND_DISK());
    rows.add(kept);
    return kept.sparkSession().createDataFrame(kept.toJavaRDD(), kept.schema());
  }

  List<Dataset<Row>> all() {
    return List.copyOf(rows);
  }
}
