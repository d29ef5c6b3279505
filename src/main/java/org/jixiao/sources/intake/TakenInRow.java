package org.jixiao.sources.intake;

import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * One row for one taken-in table.
 *
 * @param table the table it belongs to
 * @param row its values in the order of the table's columns
 */
public record TakenInRow(TableSpec table, Row row) {

  /** The value in one column, or null. */
  public @Nullable Object value(Col column) {
    return row.get(table.columns().indexOf(column));
  }
}
