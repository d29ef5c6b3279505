package org.jixiao.publications;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.vocabulary.TableSpec;

/**
 * The SQL by which an analyst meets one release under plain table names, for DuckDB and for Spark.
 * The lake's address stands in it as {@value #LAKE} until somebody fills it in.
 */
public final class SqlViews {

  /** Where the address of the lake belongs. */
  public static final String LAKE = "${LAKE}";

  public static final String DUCKDB_FILE = "views-duckdb.sql";
  public static final String SPARK_FILE = "views-spark.sql";

  private SqlViews() {}

  /** One view a table, reading the Parquet files of the release. */
  public static String duckdb(long release, List<TableSpec> tables) {
    return tables.stream()
        .map(
            table ->
                "CREATE OR REPLACE VIEW %s AS SELECT * FROM read_parquet('%s/*.parquet');"
                    .formatted(table.name(), folder(release, table)))
        .collect(Collectors.joining("\n", heading(release, "DuckDB"), "\n"));
  }

  /** One temporary view a table; an address such as {@code hdfs://…} is as good as a folder. */
  public static String spark(long release, List<TableSpec> tables) {
    return tables.stream()
        .map(
            table ->
                "CREATE OR REPLACE TEMPORARY VIEW %s USING parquet OPTIONS (path '%s');"
                    .formatted(table.name(), folder(release, table)))
        .collect(Collectors.joining("\n", heading(release, "Spark SQL"), "\n"));
  }

  /** The same SQL with the lake's address filled in. */
  public static String at(String lakeAddress, String sql) {
    return sql.replace(LAKE, lakeAddress.replace("'", "''").replaceAll("/+$", ""));
  }

  private static String folder(long release, TableSpec table) {
    return LAKE + "/releases/" + release + "/" + table.name();
  }

  private static String heading(long release, String engine) {
    return """
    -- Jixiao 绩效: tables of release (数据版本) %d for %s.
    -- Columns and their meaning: SELECT * FROM dictionary WHERE table_name = 'project_years'
    """
        .formatted(release, engine);
  }
}
