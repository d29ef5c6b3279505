package org.jixiao.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.TableSpec;

/** Writes the tables of a reading or release and lists them as the manifest will. */
final class TableList implements TableWriter {

  private final String kind;
  private final Steps steps;
  private final BiFunction<TableSpec, Dataset<Row>, WrittenTable> writing;
  private final List<WrittenTable> written = new ArrayList<>();

  /**
   * An empty list.
   *
   * @param kind first word of the steps
   * @param writing how one table is written; several at a time
   */
  TableList(String kind, Steps steps, BiFunction<TableSpec, Dataset<Row>, WrittenTable> writing) {
    this.kind = kind;
    this.steps = steps;
    this.writing = writing;
  }

  @Override
  public WrittenTable write(TableSpec table, Dataset<Row> rows) {
    var done = put(table, rows);
    written.add(done);
    return done;
  }

  @Override
  public void writeAll(Map<TableSpec, Dataset<Row>> rows) {
    written.addAll(
        SideBySide.each(rows.entrySet(), table -> put(table.getKey(), table.getValue())));
  }

  /** The tables written so far, in the order they were handed over. */
  List<WrittenTable> written() {
    return List.copyOf(written);
  }

  private WrittenTable put(TableSpec table, Dataset<Row> rows) {
    steps.reached(kind + "/writing/" + table.name());
    var done = writing.apply(table, rows);
    steps.reached(kind + "/written/" + table.name());
    return done;
  }
}
