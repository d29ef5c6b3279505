package org.jixiao.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table as readers meet it: its name, what one row is, the key that finds a row, its columns.
 *
 * @param name plural, snake_case; also the folder that holds its files
 * @param caption what a finance officer calls the table, in Chinese
 * @param row what one row is, in English
 * @param key the columns that find one row, in sort order
 * @param columns all columns, in the order readers see them
 */
public record TableSpec(String name, String caption, String row, List<Col> key, List<Col> columns) {

  public TableSpec {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    if (caption.isBlank() || row.isBlank() || key.isEmpty()) {
      throw new IllegalArgumentException(
          "table " + name + ": expected a caption, what one row is, and a key");
    }
    var names = new HashSet<String>();
    for (var column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "table " + name + ": found column " + column.name() + " twice");
      }
    }
    if (!columns.containsAll(key)) {
      throw new IllegalArgumentException("table " + name + ": found a key that is no column of it");
    }
  }

  /** Columns of several groups as one list, for tables that share their first columns. */
  @SafeVarargs
  public static List<Col> columns(List<Col>... groups) {
    var columns = new ArrayList<Col>();
    for (var group : groups) {
      columns.addAll(group);
    }
    return columns;
  }

  /** What one row is, in Chinese; blank for a table that is not published. */
  public String rowZh() {
    return ChineseSentences.of(row);
  }

  public StructType schema() {
    return new StructType(columns.stream().map(Col::field).toArray(StructField[]::new));
  }

  /** The columns of the key, to order rows by. */
  public Column[] keyRefs() {
    return key.stream().map(Col::ref).toArray(Column[]::new);
  }

  /** All columns in declared order, to select them. */
  public Column[] refs() {
    return columns.stream().map(Col::ref).toArray(Column[]::new);
  }
}
