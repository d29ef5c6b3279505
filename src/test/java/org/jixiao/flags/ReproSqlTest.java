package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class ReproSqlTest {

  private static final String FIVE_FINDINGS =
      """
      department_id | project_id    | declared_score | sum_of_scores | unscored_count | execution_score | execution_weight | form_execution_rate | linear_execution_score | step_execution_score | gate_execution_score | paid_amount | issued_amount | payment_rate | payment_rate_basis | ledger_budget_amount | submitted | link_certainty | form_fiscal_executed_amount | form_amount_unit
      219           | 甲乡's 项目   | 95             | 90            | 0              | 10              | 10               | 0.3                 | 3                      | 0                    | 0                    | 30          | 100           | 0.3          | issued_amount      | 20                   | true      | certain        | 99                          | 元
      219           | a\\\\b''c"d;--  | 95             | 90            | 0              | 10              | 10               | 0.3                 | 3                      | 0                    | 0                    | 30          | 100           | 0.3          | issued_amount      | 20                   | true      | certain        | 99                          | 万元
      o'neill       | P-3           | 90             | 90            | 0              | 3               | 10               | 0.3                 | 3                      | 0                    | 0                    | 79          | 100           | 0.79         | issued_amount      | 100                  | true      | none           | 99                          | 元
      """;

  @Test
  void everyFindingIsFoundAgainAndAloneByDuckDbAndBySpark(SparkSession spark, @TempDir Path folder)
      throws SQLException {
    var projectYears = Records.projectYears(spark, FIVE_FINDINGS + filler());
    var raised = Raising.of(Catalogue.IN_FORCE, table -> projectYears, RuleSet.national2020());
    try (var duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      offer(duckDb, folder, "project_years", projectYears);
      offer(duckDb, folder, "flag_shares", raised.shares());
      var findings = raised.flags().collectAsList();

      assertThat(findings)
          .extracting(finding -> finding.<String>getAs("flag_id"))
          .contains("SCO-01", "SUM-01", "EXE-01", "PAY-01", "LED-01", "SYS-01");
      for (var finding : findings) {
        var sql = finding.<String>getAs("repro_sql");
        assertThat(foundInDuckDb(duckDb, sql)).as(sql).isEqualTo(List.of(subject(finding)));
        assertThat(foundInSpark(spark, sql)).as(sql).isEqualTo(List.of(subject(finding)));
      }
    }
  }

  /** Enough quiet projects for the jurisdiction to be judged. */
  private static String filler() {
    var lines = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      lines.append("220 | Q-" + i + " | 80 | 80 | 0 | 10 | 10 | 1 | 10 | 10 | 10 | 100 | 100 | 1");
      lines.append(" | issued_amount | 100 | true | certain | 100 | 元\n");
    }
    return lines.toString();
  }

  private static void offer(Connection duckDb, Path folder, String name, Dataset<Row> rows)
      throws SQLException {
    var files = folder.resolve(name).toString();
    rows.write().parquet(files);
    rows.createOrReplaceTempView(name);
    try (var statement = duckDb.createStatement()) {
      statement.execute(
          "CREATE VIEW " + name + " AS SELECT * FROM read_parquet('" + files + "/*.parquet')");
    }
  }

  private static String subject(Row finding) {
    var watched = finding.<String>getAs("watched_flag_id");
    return watched == null ? finding.getAs("project_id") : watched;
  }

  private static List<String> foundInDuckDb(Connection duckDb, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = duckDb.createStatement();
        var rows = statement.executeQuery(sql)) {
      var named = sql.contains("FROM flag_shares") ? "watched_flag_id" : "project_id";
      while (rows.next()) {
        found.add(rows.getString(named));
      }
    }
    return found;
  }

  private static List<String> foundInSpark(SparkSession spark, String sql) {
    var named = sql.contains("FROM flag_shares") ? "watched_flag_id" : "project_id";
    return spark.sql(sql).collectAsList().stream().map(row -> row.<String>getAs(named)).toList();
  }
}
