package org.jixiao.publications;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.vocabulary.TableSpec;

/**
 * The SQL by which an analyst meets one release under plain table names, one statement a table. The
 * lake's address stands in it as {@value #LAKE} until it is filled in.
 */
public enum SqlViews {
  DUCKDB(
      "views-duckdb.sql",
      "CREATE OR REPLACE VIEW %s AS SELECT * FROM read_parquet('%s/*.parquet');",
      "''"),
  /** Temporary views; an address such as {@code hdfs://…} is as good as a folder. */
  SPARK(
      "views-spark.sql",
      "CREATE OR REPLACE TEMPORARY VIEW %s USING parquet OPTIONS (path '%s');",
      "\\'");

  /** Where the address of the lake belongs. */
  public static final String LAKE = "${LAKE}";

  private final String file;
  private final String view;
  private final String quote;

  SqlViews(String file, String view, String quote) {
    this.file = file;
    this.view = view;
    this.quote = quote;
  }

  /** What the file with these views is called. */
  public String file() {
    return file;
  }

  /** Views of the tables of a release, in any lake. */
  public String of(int release, List<TableSpec> tables) {
    return tables.stream()
        .map(table -> view.formatted(table.name(), folder(release, table)))
        .collect(Collectors.joining("\n", heading(release), "\n"));
  }

  /** Views of the tables of a release, in the lake at this address. */
  public String of(int release, List<TableSpec> tables, String lakeAddress) {
    return of(release, tables).replace(LAKE, lakeAddress.replace("'", quote).replaceAll("/+$", ""));
  }

  private static String folder(int release, TableSpec table) {
    return LAKE + "/releases/" + release + "/" + table.name();
  }

  private static String heading(int release) {
    return """
    -- Jixiao 绩效: the tables of release (数据版本) %d.
    -- What a column means: SELECT * FROM dictionary WHERE table_name = 'project_years'
    """
        .formatted(release);
  }
}
