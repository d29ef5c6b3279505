package org.jixiao.flags;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.TableSpec;

/**
 * What asking all flags gives.
 *
 * @param flags rows of {@link Flags}: what deserves a second look
 * @param coverage rows of {@link FlagCoverage}
 * @param shares rows of {@link FlagShares}
 * @param definitions rows of {@link FlagDefinitions}
 */
public record Raised(
    Dataset<Row> flags, Dataset<Row> coverage, Dataset<Row> shares, Dataset<Row> definitions) {

  /** The four with their specifications, in this order. */
  public Map<TableSpec, Dataset<Row>> tables() {
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    tables.put(Flags.TABLE, flags);
    tables.put(FlagCoverage.TABLE, coverage);
    tables.put(FlagShares.TABLE, shares);
    tables.put(FlagDefinitions.TABLE, definitions);
    return tables;
  }
}
