package org.jixiao.lake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** What changed in a table from one release to another, row by row, found by the table's key. */
public final class ReleaseDiff {

  public static final Col CHANGE_STATUS = Col.text("change_status", "变化", "ADDED, GONE or CHANGED");
  public static final Col CHANGED_COLUMNS =
      Col.text("changed_columns", "变化栏目", "Names of the columns that differ, with commas")
          .orEmpty("the row was added or is gone");
  public static final Col BEFORE_TEXT =
      Col.text("before_text", "变化前", "The row as it was, as JSON without its empty columns")
          .orEmpty("the row was added");
  public static final Col AFTER_TEXT =
      Col.text("after_text", "变化后", "The row as it is, as JSON without its empty columns")
          .orEmpty("the row is gone");

  private static final String OLD = "old_row";
  private static final String NEW = "new_row";

  private ReleaseDiff() {}

  /** The table of differences of another table. */
  public static TableSpec of(TableSpec table) {
    var columns = new ArrayList<>(table.key());
    columns.addAll(List.of(CHANGE_STATUS, CHANGED_COLUMNS, BEFORE_TEXT, AFTER_TEXT));
    return new TableSpec(
        table.name() + "_changes",
        table.caption() + "变化",
        table.row() + ", added, gone or changed",
        table.key(),
        columns);
  }

  /** The table's key, then the four columns above; one row per row that differs. */
  static Dataset<Row> between(Dataset<Row> before, Dataset<Row> after, TableSpec table) {
    var olds = before.select(struct(table.refs()).as(OLD));
    var news = after.select(struct(table.refs()).as(NEW));
    var sameKey =
        table.key().stream()
            .map(key -> of(OLD, key).eqNullSafe(of(NEW, key)))
            .reduce(Column::and)
            .orElseThrow();
    return olds.join(news, sameKey, "full_outer")
        .where(col(OLD).eqNullSafe(col(NEW)).equalTo(false))
        .select(shown(table))
        .orderBy(table.keyRefs());
  }

  private static Column[] shown(TableSpec table) {
    var shown = new ArrayList<Column>();
    for (var key : table.key()) {
      shown.add(coalesce(of(NEW, key), of(OLD, key)).as(key.name()));
    }
    var inBoth = col(OLD).isNotNull().and(col(NEW).isNotNull());
    var status =
        when(col(OLD).isNull(), lit("ADDED")).when(col(NEW).isNull(), "GONE").otherwise("CHANGED");
    var differing =
        table.columns().stream()
            .map(
                column ->
                    when(
                        of(OLD, column).eqNullSafe(of(NEW, column)).equalTo(false),
                        lit(column.name())))
            .toArray(Column[]::new);
    shown.add(status.as(CHANGE_STATUS.name()));
    shown.add(
        when(inBoth, concat_ws(", ", array_compact(array(differing)))).as(CHANGED_COLUMNS.name()));
    shown.add(to_json(col(OLD)).as(BEFORE_TEXT.name()));
    shown.add(to_json(col(NEW)).as(AFTER_TEXT.name()));
    return shown.toArray(Column[]::new);
  }

  private static Column of(String side, Col column) {
    return col(side).getField(column.name());
  }
}
