package org.jixiao.measures;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.storage.StorageLevel;
import org.jixiao.lake.KnownEmpty;

/**
 * Intermediate rows that several tables stand on, computed once, at their first use. What is built
 * on held rows does not see how they came about: without that, every later plan, and every task
 * sent out for it, would carry all that went before. The price is that held rows cannot be computed
 * again; on a cluster each therefore stands on two machines. Where both are lost the run fails, the
 * release before it stays current, and the next run begins anew.
 */
public final class HeldRows {

  private HeldRows() {}

  /** The same rows, held from their first use until nothing refers to them. */
  public static Dataset<Row> hold(Dataset<Row> computed) {
    if (KnownEmpty.is(computed)) {
      return KnownEmpty.like(computed);
    }
    boolean alone = computed.sparkSession().conf().get("spark.master", "local").startsWith("local");
    return computed.localCheckpoint(
        false, alone ? StorageLevel.MEMORY_AND_DISK() : StorageLevel.MEMORY_AND_DISK_2());
  }

  /** The same, under a name that Spark's own pages and events show wherever a task reads them. */
  public static Dataset<Row> hold(String name, Dataset<Row> computed) {
    var held = hold(computed);
    if (held.queryExecution().logical() instanceof LogicalRDD rows) {
      rows.rdd().setName(name);
    }
    return held;
  }
}
