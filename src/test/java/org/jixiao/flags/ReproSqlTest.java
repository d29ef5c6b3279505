package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.HostileNames;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class ReproSqlTest {

  /** Names that break careless quoting. */
  private static final String ODD_NAMES =
      """
      department_id | project_id    | declared_score | sum_of_scores | unscored_count
      219           | 甲乡's 项目   | 95             | 90            | 0
      219           | a\\\\b''c"d;--  | 95             | 90            | 0
      o'neill       | P-3           | 95             | 90            | 0
      """;

  /** Every drawn record of every flag, as one release would hold it, in another engine. */
  @Test
  void everyFindingOfEveryFlagIsFoundAgainAndAloneByDuckDb(@TempDir Path folder)
      throws SQLException {
    var tables = new HashMap<TableSpec, Dataset<Row>>();
    Fixtures.entities().forEach(entity -> tables.put(entity.table(), Fixtures.rows(entity)));
    var found =
        Raising.verdicts(Catalogue.IN_FORCE, tables::get, new Thresholds(RuleSet.national2020()))
            .where("state = 'FAIL'")
            .select("flag_id", "division_code", "repro_sql")
            .collectAsList();
    try (var duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (var each : tables.entrySet()) {
        offer(duckDb, folder, each.getKey().name(), each.getValue());
      }

      assertThat(found)
          .extracting(finding -> finding.<String>getAs("flag_id"))
          .containsAll(Catalogue.IN_FORCE.stream().map(Flag::id).toList());
      for (var finding : found) {
        assertThat(foundInDuckDb(duckDb, finding.getAs("repro_sql"), "division_code"))
            .as(finding.<String>getAs("repro_sql"))
            .containsExactly(finding.<String>getAs("division_code"));
      }
    }
  }

  @Test
  void oddNamesMeanThemselvesInBothEngines(SparkSession spark, @TempDir Path folder)
      throws SQLException {
    var records = Records.projectYears(spark, ODD_NAMES);
    var found =
        Raising.of(List.of(TotalNotSumOfScores.FLAG), table -> records, RuleSet.national2020())
            .flags()
            .collectAsList();
    try (var duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      offer(duckDb, folder, ProjectYears.TABLE.name(), records);

      assertThat(found).hasSize(3);
      for (var finding : found) {
        var sql = finding.<String>getAs("repro_sql");
        var project = List.of(finding.<String>getAs("project_id"));
        assertThat(foundInDuckDb(duckDb, sql, "project_id")).as(sql).isEqualTo(project);
        assertThat(foundInSpark(spark, sql)).as(sql).isEqualTo(project);
      }
    }
  }

  /**
   * Names of projects that mean harm, each in a statement of its own: what they spell is neither
   * run nor filled in, and each finds its own row alone.
   */
  @Test
  void aHundredNamesThatMeanHarmFindTheirOwnRowsInBothEngines(
      SparkSession spark, @TempDir Path folder) throws SQLException {
    var names = HostileNames.hundred();
    var records =
        Records.projectYears(
                spark, "declared_score | sum_of_scores | unscored_count\n95 | 90 | 0\n")
            .drop("project_id")
            .crossJoin(spark.createDataset(names, Encoders.STRING()).toDF("project_id"))
            .select(ProjectYears.TABLE.refs())
            .localCheckpoint();
    var found =
        Raising.of(List.of(TotalNotSumOfScores.FLAG), table -> records, RuleSet.national2020())
            .flags()
            .select("project_id", "repro_sql")
            .collectAsList();
    try (var duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      offer(duckDb, folder, ProjectYears.TABLE.name(), records);

      assertThat(found)
          .extracting(row -> row.getString(0))
          .containsExactlyInAnyOrderElementsOf(names);
      for (var finding : found) {
        assertThat(foundInDuckDb(duckDb, finding.getString(1), "project_id"))
            .as(finding.getString(1))
            .containsExactly(finding.getString(0));
      }
      spark
          .createDataFrame(records.collectAsList(), records.schema())
          .createOrReplaceTempView(ProjectYears.TABLE.name());
      for (var finding : found) {
        assertThat(foundInSpark(spark, finding.getString(1))).containsExactly(finding.getString(0));
      }
    }
  }

  private static void offer(Connection duckDb, Path folder, String name, Dataset<Row> rows)
      throws SQLException {
    var files = folder.resolve(name).toString();
    rows.coalesce(1).write().parquet(files);
    rows.createOrReplaceTempView(name);
    try (var statement = duckDb.createStatement()) {
      statement.execute(
          "CREATE VIEW " + name + " AS SELECT * FROM read_parquet('" + files + "/*.parquet')");
    }
  }

  private static List<String> foundInDuckDb(Connection duckDb, String sql, String named)
      throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = duckDb.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(named));
      }
    }
    return found;
  }

  private static List<String> foundInSpark(SparkSession spark, String sql) {
    return spark.sql(sql).collectAsList().stream()
        .map(row -> row.<String>getAs("project_id"))
        .toList();
  }
}
