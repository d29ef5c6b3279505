package org.jixiao.lake;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.TableSpec;

/** Takes whole tables, one after the other: a reading or a release that is being written. */
public interface TableWriter {

  /**
   * Writes a table, once. Names and types must be those of the specification, both ways, in any
   * order; a row that lacks a required value is refused. Either is a {@link
   * org.jixiao.vocabulary.Fault}, and the reading or release then never comes to exist.
   */
  WrittenTable write(TableSpec table, Dataset<Row> rows);

  /** Writes tables side by side; they are listed in this order. */
  void writeAll(Map<TableSpec, Dataset<Row>> tables);
}
