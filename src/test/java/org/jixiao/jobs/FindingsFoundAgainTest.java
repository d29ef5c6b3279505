package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every finding, and the rows it rests on, in another engine over a copy of the release. */
@Tag("slow")
@ExtendWith(SparkSessions.class)
class FindingsFoundAgainTest {

  private static final List<String> KEYS =
      List.of("division_code", "fiscal_year", "department_id", "unit_id", "project_id");

  /** The rows behind so many findings of each flag are looked at; all findings themselves are. */
  private static final int LOOKED_BEHIND = 20;

  @Test
  void everyFindingIsFoundAgainByItsOwnSqlInACopyOfTheRelease(@TempDir Path elsewhere)
      throws IOException, SQLException {
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      copyRelease(statement, elsewhere);
      var findings =
          named(
              statement,
              "SELECT *, row_number() OVER (PARTITION BY flag_id ORDER BY repro_sql) AS place"
                  + " FROM flags");

      assertThat(findings).hasSizeGreaterThan(1_000);
      for (var finding : findings) {
        assertFound(statement, finding);
      }
    }
  }

  private static void copyRelease(Statement statement, Path elsewhere)
      throws IOException, SQLException {
    for (var table : ReleaseTables.PUBLISHED) {
      copy(SampleRun.once().lake().resolve("releases/1").resolve(table.name()), elsewhere);
      statement.execute(
          "CREATE TABLE %1$s AS SELECT * FROM read_parquet('%2$s/%1$s/*.parquet')"
              .formatted(table.name(), elsewhere));
    }
  }

  private static void assertFound(Statement statement, Map<String, String> finding)
      throws SQLException {
    var sql = finding.get("repro_sql");
    var found = named(statement, sql);
    assertThat(found).as(sql).hasSize(1);
    for (var key : KEYS) {
      if (finding.get(key) != null && found.get(0).containsKey(key)) {
        assertThat(found.get(0)).as(sql).containsEntry(key, finding.get(key));
      }
    }
    if (Integer.parseInt(finding.get("place")) <= LOOKED_BEHIND) {
      var behind = finding.get("rows_sql");
      assertThat(named(statement, behind).isEmpty() && !ofLedger(behind)).as(behind).isFalse();
    }
  }

  /** That nothing was paid or budgeted rests on no row of a ledger. */
  private static boolean ofLedger(String sql) {
    return sql.startsWith("SELECT * FROM payment_facts")
        || sql.startsWith("SELECT * FROM budget_lines");
  }

  private static void copy(Path table, Path elsewhere) throws IOException {
    var target = Files.createDirectories(elsewhere.resolve(table.getFileName()));
    try (var files = Files.list(table)) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  private static List<Map<String, String>> named(Statement statement, String sql)
      throws SQLException {
    var rows = new ArrayList<Map<String, String>>();
    try (var answer = statement.executeQuery(sql)) {
      while (answer.next()) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.put(answer.getMetaData().getColumnName(i), answer.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
