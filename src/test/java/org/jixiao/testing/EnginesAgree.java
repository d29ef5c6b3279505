package org.jixiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * All tables of a publication as two engines read them: the same types, and in each column the same
 * values, told by how many are empty and by the sum of their digests.
 */
public final class EnginesAgree {

  /** What DuckDB calls the types that Spark writes. */
  private static final Map<String, String> TYPES =
      Map.of(
          "STRING", "VARCHAR",
          "INT", "INTEGER",
          "ARRAY<STRUCT<COLUMN:STRING,CELL:STRING,TEXT:STRING>>",
              "STRUCT(\"column\" VARCHAR, cell VARCHAR, \"text\" VARCHAR)[]");

  private static final Pattern STATEMENT = Pattern.compile("[^;]*CREATE[^;]*", Pattern.DOTALL);

  private EnginesAgree() {}

  /**
   * Compares every table of the dictionary; gives the number of columns compared.
   *
   * @param sparkViews the statements of {@code views-spark.sql}
   */
  public static int compared(SparkSession spark, String sparkViews, PublishedTables duckdb)
      throws SQLException {
    Matcher statements = STATEMENT.matcher(sparkViews);
    while (statements.find()) {
      spark.sql(statements.group());
    }
    int columns = 0;
    for (var table : duckdb.rows("SELECT table_name FROM dictionary GROUP BY 1 ORDER BY 1")) {
      columns += compareTable(spark, String.valueOf(table.get(0)), duckdb);
    }
    return columns;
  }

  private static int compareTable(SparkSession spark, String table, PublishedTables duckdb)
      throws SQLException {
    var declared =
        duckdb.rows(
            "SELECT column_name, column_type FROM dictionary WHERE table_name = '%s' ORDER BY position_count"
                .formatted(table));
    var described = duckdb.rows("SELECT column_name, column_type FROM (DESCRIBE " + table + ")");
    assertThat(described)
        .as("types of " + table)
        .isEqualTo(
            declared.stream()
                .map(
                    row ->
                        List.<Object>of(
                            String.valueOf(row.get(0)),
                            TYPES.getOrDefault(
                                String.valueOf(row.get(1)), String.valueOf(row.get(1)))))
                .toList());
    var ours = new ArrayList<String>(List.of("count(*)"));
    var theirs = new ArrayList<String>(List.of("count(*)"));
    for (var row : declared) {
      add(String.valueOf(row.get(0)), String.valueOf(row.get(1)), ours, theirs);
    }
    Row found = spark.sql("SELECT " + String.join(", ", ours) + " FROM " + table).first();
    var expected = duckdb.rows("SELECT " + String.join(", ", theirs) + " FROM " + table).get(0);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(String.valueOf(found.get(i)))
          .as(table + ": " + ours.get(i))
          .isEqualTo(String.valueOf(expected.get(i)));
    }
    return declared.size();
  }

  private static void add(String name, String type, List<String> ours, List<String> theirs) {
    ours.add("count(`" + name + "`)");
    theirs.add("count(\"" + name + "\")");
    if (type.equals("DOUBLE")) {
      for (var end : List.of("min", "max")) {
        ours.add(end + "(`" + name + "`)");
        theirs.add(end + "(\"" + name + "\")");
      }
      return;
    }
    boolean list = type.startsWith("ARRAY");
    ours.add(
        "CAST(sum(CAST(conv(substr(md5(%s), 1, 8), 16, 10) AS BIGINT)) AS STRING)"
            .formatted(
                list
                    ? "array_join(transform(`%s`, x -> concat_ws('|', x.`column`, x.cell, x.text)), ';')"
                        .formatted(name)
                    : "CAST(`" + name + "` AS STRING)"));
    theirs.add(
        "CAST(sum(CAST(('0x' || substr(md5(%s), 1, 8)) AS BIGINT)) AS VARCHAR)"
            .formatted(
                list
                    ? "array_to_string(list_transform(\"%s\", x -> concat_ws('|', x.\"column\", x.cell, x.text)), ';')"
                        .formatted(name)
                    : "CAST(\"" + name + "\" AS VARCHAR)"));
  }
}
