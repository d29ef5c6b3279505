package org.jixiao.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.testing.PublishedTables;
import org.jixiao.testing.RunningProcess;

/**
 * All tables of a release as pyarrow and pandas read them, beside what DuckDB reads: the same
 * types, and in each column the same values, told by how many are empty and by the sum of their
 * digests. Without a Python of the notebooks' own the test is skipped, see {@link PythonPackages}.
 */
public final class TablesInPython {

  private static final Path SCRIPT = Path.of("src/test/resources/python/read_tables.py");

  /** What pyarrow calls the types that Spark writes. */
  private static final Map<String, String> TYPES =
      Map.of(
          "STRING",
          "string",
          "INT",
          "int32",
          "BIGINT",
          "int64",
          "DATE",
          "date32[day]",
          "BOOLEAN",
          "bool",
          "DOUBLE",
          "double",
          "ARRAY<STRUCT<COLUMN:STRING,CELL:STRING,TEXT:STRING>>",
          "list<element: struct<column: string, cell: string, text: string>>");

  private TablesInPython() {}

  /**
   * Compares every table of the dictionary; gives the number of columns compared.
   *
   * @param release the folder of the release
   */
  public static int compared(Path release, PublishedTables duckdb)
      throws IOException, SQLException {
    var python = PythonPackages.installed();
    var command =
        PythonPackages.command(
            Stream.of(python.toString(), SCRIPT.toString(), release.toAbsolutePath().toString()));
    JsonNode found;
    try (var process = RunningProcess.started(command)) {
      assertThat(process.exitCode()).as(process.output()).isZero();
      found = new ObjectMapper().readTree(process.output());
    }
    int columns = 0;
    for (var table : duckdb.rows("SELECT DISTINCT table_name FROM dictionary ORDER BY 1")) {
      var name = String.valueOf(table.get(0));
      columns += compared(name, found.path(name), duckdb);
    }
    return columns;
  }

  private static int compared(String table, JsonNode found, PublishedTables duckdb)
      throws SQLException {
    var declared =
        duckdb.rows(
            "SELECT column_name, column_type FROM dictionary WHERE table_name = '%s' ORDER BY position_count"
                .formatted(table));
    var names = new ArrayList<String>();
    found.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .as("columns of " + table)
        .containsExactlyElementsOf(
            declared.stream().map(column -> String.valueOf(column.get(0))).toList());
    var asked = new ArrayList<String>();
    for (var column : declared) {
      asked.addAll(asked(String.valueOf(column.get(0)), String.valueOf(column.get(1))));
    }
    var held = duckdb.rows("SELECT " + String.join(", ", asked) + " FROM " + table).get(0);
    for (int i = 0; i < declared.size(); i++) {
      var told = found.get(names.get(i));
      var type = String.valueOf(declared.get(i).get(1));
      var where = table + "." + names.get(i);
      // Whether an entry of a list may be empty is no part of what other engines call its type.
      assertThat(told.get(0).asText().replace(" not null", ""))
          .as("type of " + where)
          .isEqualTo(type(type));
      for (int j = 0; j < 3; j++) {
        assertThat(same(told.get(j + 1), held.get(3 * i + j)))
            .as("%s: Python found %s, DuckDB %s", where, told.get(j + 1), held.get(3 * i + j))
            .isTrue();
      }
    }
    return declared.size();
  }

  private static String type(String declared) {
    return declared.startsWith("DECIMAL")
        ? declared.replace("DECIMAL", "decimal128").replace(",", ", ")
        : TYPES.getOrDefault(declared, declared);
  }

  /** Values that are not empty, and two numbers that tell what they are. */
  private static List<String> asked(String name, String type) {
    var column = '"' + name + '"';
    if (type.equals("DOUBLE")) {
      return List.of("count(" + column + ")", "min(" + column + ")", "max(" + column + ")");
    }
    var text =
        type.startsWith("ARRAY")
            ? "array_to_string(list_transform(%s, x -> concat_ws('|', x.\"column\", x.cell, x.text)), ';')"
                .formatted(column)
            : "CAST(" + column + " AS VARCHAR)";
    return List.of(
        "count(" + column + ")",
        "coalesce(sum(CAST(('0x' || substr(md5(%s), 1, 8)) AS BIGINT)), 0)".formatted(text),
        "NULL");
  }

  private static boolean same(JsonNode python, Object duckdb) {
    if (python.isNull() || duckdb == null) {
      return python.isNull() && duckdb == null;
    }
    return duckdb instanceof Double number
        ? python.doubleValue() == number
        : python.bigIntegerValue().toString().equals(duckdb.toString());
  }
}
