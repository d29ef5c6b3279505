package org.jixiao.lake;

import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.Inner$;
import org.apache.spark.sql.catalyst.plans.LeftAnti$;
import org.apache.spark.sql.catalyst.plans.LeftOuter$;
import org.apache.spark.sql.catalyst.plans.LeftSemi$;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Deduplicate;
import org.apache.spark.sql.catalyst.plans.logical.Distinct;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.Window;

/**
 * Rows of which the shape of the plan alone tells that there are none, as where nobody handed in a
 * register. Nothing needs to be computed, written twice or counted then.
 */
public final class KnownEmpty {

  /** Steps that make no row where they get none. */
  private static final List<Class<? extends LogicalPlan>> WITHOUT_ROWS_OF_THEIR_OWN =
      List.of(
          Project.class,
          Filter.class,
          SubqueryAlias.class,
          Sort.class,
          Distinct.class,
          Deduplicate.class,
          Window.class,
          Generate.class);

  private KnownEmpty() {}

  /**
   * False where only computing the rows would tell. The plan is looked at as it was written down:
   * to have it optimized for this question would take as long as the optimizing before it is run.
   */
  public static boolean is(Dataset<Row> rows) {
    return is(((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().analyzed());
  }

  /** No rows, of the same columns, and known to be none. */
  public static Dataset<Row> like(Dataset<Row> rows) {
    return rows.sparkSession().createDataFrame(List.<Row>of(), rows.schema());
  }

  private static boolean is(LogicalPlan plan) {
    if (plan instanceof LocalRelation local) {
      return local.data().isEmpty();
    }
    if (plan instanceof Join join) {
      return ofJoin(join);
    }
    if (plan instanceof Union) {
      return asJava(plan.children()).stream().allMatch(KnownEmpty::is);
    }
    if (plan instanceof Aggregate sums) {
      return !sums.groupingExpressions().isEmpty() && is(sums.child());
    }
    return WITHOUT_ROWS_OF_THEIR_OWN.contains(plan.getClass()) && is(plan.children().head());
  }

  private static boolean ofJoin(Join join) {
    var type = join.joinType();
    if (type == Inner$.MODULE$ || type == LeftSemi$.MODULE$) {
      return is(join.left()) || is(join.right());
    }
    if (type == LeftOuter$.MODULE$ || type == LeftAnti$.MODULE$) {
      return is(join.left());
    }
    return is(join.left()) && is(join.right());
  }
}
