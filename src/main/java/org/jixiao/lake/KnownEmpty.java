package org.jixiao.lake;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;

/**
 * Rows of which the plan alone tells that there are none, as where nobody handed in a register.
 * Nothing needs to be computed, written twice or counted then.
 */
public final class KnownEmpty {

  private KnownEmpty() {}

  /** False where only computing the rows would tell. */
  public static boolean is(Dataset<Row> rows) {
    var planned = ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution();
    return planned.optimizedPlan() instanceof LocalRelation local && local.data().isEmpty();
  }

  /** No rows, of the same columns, and known to be none. */
  public static Dataset<Row> like(Dataset<Row> rows) {
    return rows.sparkSession().createDataFrame(List.<Row>of(), rows.schema());
  }
}
