package org.jixiao.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.TableSpec;

/**
 * Everything one evaluation measures, by table, in the order a release writes it.
 *
 * @param tables rows in the columns of their table
 */
public record Measured(Map<TableSpec, Dataset<Row>> tables) {

  public Measured {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** The rows of one measured table. */
  public Dataset<Row> table(TableSpec table) {
    var rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException("table " + table.name() + " is not measured");
    }
    return rows;
  }
}
