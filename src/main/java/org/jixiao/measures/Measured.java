package org.jixiao.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.TableSpec;

/**
 * Everything one evaluation measures, by table, in the order a release writes it. Closing it frees
 * what was held in memory; the tables must be written before.
 *
 * @param tables rows in the columns of their table
 * @param held intermediate rows held while the tables are written
 */
public record Measured(Map<TableSpec, Dataset<Row>> tables, List<Dataset<Row>> held)
    implements AutoCloseable {

  public Measured {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    held = List.copyOf(held);
  }

  /** The rows of one measured table. */
  public Dataset<Row> table(TableSpec table) {
    var rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException("table " + table.name() + " is not measured");
    }
    return rows;
  }

  @Override
  public void close() {
    held.forEach(Dataset::unpersist);
  }
}
