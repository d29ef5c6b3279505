package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.publications.WorkbookReadBack;
import org.jixiao.publications.office.ReportsReadBack;
import org.jixiao.testing.PublishedTables;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job on the committed sample county, once, and what a reader finds afterwards. */
@ExtendWith(SparkSessions.class)
class SampleCountyTest {

  private static final Path EXPECTED = Path.of("data-samples/expected");

  @TempDir static Path folder;

  private static String receipt;

  @BeforeAll
  static void runTheMainJob() {
    SparkSessions.session();
    receipt = Commands.done(arguments());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "department_years",
        "jurisdiction_years",
        "evaluation_completions",
        "score_summaries",
        "flag_shares",
        "flag_coverage",
        "rejected_rows",
        "conservation"
      })
  void thePublishedTableIsTheExpectedOne(String table) throws IOException {
    var found = publication().resolve("csv").resolve(table + ".csv");
    var expected = EXPECTED.resolve(table + ".csv");
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, Files.readString(found));
    }

    assertThat(found)
        .as("mvn test -Dtest=SampleCountyTest -Dregenerate=true rewrites what is expected")
        .hasSameTextualContentAs(expected);
  }

  @Test
  void theBureauOfNaturalResourcesHasItsFortyFiveProjectsAndItsBudgetToTheCent() throws Exception {
    assertThat(
            answer(
                """
                SELECT count(*), sum(adjusted_budget_amount), count(*) FILTER (WHERE submitted)
                FROM project_years
                WHERE fiscal_year = 2024 AND department_name = '梁河县自然资源局'
                """))
        .containsExactly(List.of("45", "68555800.00", "45"));
  }

  @Test
  void departmentsAreListedByExecutionRateAsTheReadmeShows() throws Exception {
    var rows =
        answer(
            """
            SELECT department_name, adjusted_execution_rate
            FROM department_years
            WHERE fiscal_year = 2024 AND division_code = '533122000'
            ORDER BY adjusted_execution_rate DESC, department_id
            """);

    assertThat(rows).hasSize(14).isEqualTo(shownInReadme(rows));
  }

  @Test
  void theBureausDivergentProjectsAreThoseTheReadmeShows() throws Exception {
    var rows =
        answer(
            """
            SELECT project_name, declared_score, payment_rate
            FROM project_years
            WHERE fiscal_year = 2024 AND department_name = '梁河县自然资源局'
              AND declared_score >= 90 AND payment_rate < 0.60
            ORDER BY payment_rate, project_id
            """);

    assertThat(rows).hasSizeGreaterThan(3).isEqualTo(shownInReadme(rows));
    assertThat(rows)
        .allMatch(row -> new BigDecimal(row.get(2)).compareTo(new BigDecimal("0.6")) < 0);
  }

  @Test
  void everySliceAndEveryCurveAddsUpToTheCounty() throws Exception {
    for (var slices : List.of("function_years", "economic_years", "fund_years", "office_years")) {
      assertThat(
              answer(
                  """
                  SELECT count(*),
                    count(*) FILTER (WHERE s.budget = j.ledger_budget_amount
                      AND s.paid = j.paid_amount)
                  FROM jurisdiction_years j JOIN (
                    SELECT division_code, fiscal_year, sum(ledger_budget_amount) AS budget,
                      sum(paid_amount) AS paid
                    FROM %s GROUP BY 1, 2) s USING (division_code, fiscal_year)
                  """
                      .formatted(slices)))
          .as(slices)
          .containsExactly(List.of("4", "4"));
    }
    assertThat(
            answer(
                """
                SELECT count(*), count(*) FILTER (WHERE m.year_paid_amount + m.outside_year_amount
                  + m.undated_amount = j.paid_amount)
                FROM jurisdiction_years j JOIN execution_months m USING (division_code, fiscal_year)
                WHERE m.group_kind = 'jurisdiction' AND m.month_number = 12
                """))
        .containsExactly(List.of("4", "4"));
  }

  @Test
  void nothingIsLostAndTheReleaseSaysSo() throws Exception {
    assertThat(answer("SELECT count(*) FROM conservation WHERE NOT balanced"))
        .containsExactly(List.of("0"));
    assertThat(
            answer(
                """
                SELECT count(*) FROM conservation
                WHERE delivered_rows <> accepted_rows + classified_rows + rejected_rows
                  OR delivered_amount <> accepted_amount + classified_amount + rejected_amount
                  OR delivered_cells
                    <> used_cells + label_cells + classified_cells + rejected_cells
                """))
        .containsExactly(List.of("0"));
  }

  @Test
  void everyBadFileIsRejectedWithItsReasonAndTheRestIsThere() throws Exception {
    assertThat(
            answer(
                    """
                    SELECT reason_code FROM rejected_rows
                    WHERE reason_code IN
                      ('EMPTY_FILE', 'ENCRYPTED', 'NOT_A_WORKBOOK', 'TRUNCATED', 'NO_AMOUNT_COLUMN')
                    ORDER BY reason_code
                    """)
                .stream()
                .map(row -> row.get(0)))
        .containsExactly(
            "EMPTY_FILE", "ENCRYPTED", "NOT_A_WORKBOOK", "NO_AMOUNT_COLUMN", "TRUNCATED");
    assertThat(receipt).contains("Rejected").contains("ENCRYPTED: 1");
  }

  /** Every finding, and the rows it rests on, in another engine over a copy of the release. */
  @Test
  void everyFindingIsFoundAgainByItsOwnSqlInACopyOfTheRelease(@TempDir Path elsewhere)
      throws Exception {
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      for (var table : ReleaseTables.PUBLISHED) {
        copy(folder.resolve("lake/releases/1").resolve(table.name()), elsewhere);
        statement.execute(
            "CREATE TABLE %1$s AS SELECT * FROM read_parquet('%2$s/%1$s/*.parquet')"
                .formatted(table.name(), elsewhere));
      }
      var keys = List.of("division_code", "fiscal_year", "department_id", "unit_id", "project_id");
      var findings =
          rows(
              statement,
              "SELECT repro_sql, rows_sql, row_number() OVER (PARTITION BY flag_id ORDER BY"
                  + " repro_sql) <= 20, flag_id, "
                  + String.join(", ", keys)
                  + " FROM flags");

      assertThat(findings).hasSizeGreaterThan(1_000);
      for (var finding : findings) {
        var found = named(statement, finding.get(0));
        assertThat(found).as(finding.get(0)).hasSize(1);
        for (int i = 0; i < keys.size(); i++) {
          if (finding.get(4 + i) != null && found.get(0).containsKey(keys.get(i))) {
            assertThat(found.get(0)).containsEntry(keys.get(i), finding.get(4 + i));
          }
        }
        if (finding.get(2).equals("true")) {
          assertThat(named(statement, finding.get(1))).as(finding.get(1)).isNotEmpty();
        }
      }
    }
  }

  private static void copy(Path table, Path elsewhere) throws IOException {
    var target = Files.createDirectories(elsewhere.resolve(table.getFileName()));
    try (var files = Files.list(table)) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void thePageShowsWhatAnotherEngineFindsInTheTables() throws Exception {
    var page = Files.readString(publication().resolve("page.html"));
    var data = Pattern.compile("id=\"model\">(.*?)</script>", Pattern.DOTALL).matcher(page);
    assertThat(data.find()).isTrue();
    var model = new ObjectMapper().readTree(data.group(1));
    var standing = new ArrayList<List<String>>();
    var projects = new ArrayList<List<String>>();
    for (var year : model.get("years")) {
      long asked = 0;
      for (var department : year.get("departments")) {
        var stands = department.get("standing");
        var row =
            new ArrayList<>(List.of(year.get("year").asText(), department.get("id").asText()));
        for (var part : List.of("unpaid", "upper", "county", "unit", "treasury", "recovered")) {
          row.add(stands.get(part).asText());
        }
        standing.add(row);
      }
      for (var count : year.get("flag_counts")) {
        asked += count.get(3).asLong();
      }
      projects.add(
          List.of(year.get("year").asText(), "" + year.get("projects").size(), "" + asked));
    }

    assertThat(standing)
        .containsExactlyInAnyOrderElementsOf(
            answer(
                """
                SELECT fiscal_year, department_id,
                  CAST(coalesce(sum(unpaid_amount), 0) * 100 AS BIGINT),
                  CAST(coalesce(sum(not_issued_upper_level_amount), 0) * 100 AS BIGINT),
                  CAST(coalesce(sum(not_issued_county_amount), 0) * 100 AS BIGINT),
                  CAST(coalesce(sum(issued_not_applied_amount), 0) * 100 AS BIGINT),
                  CAST(coalesce(sum(applied_not_paid_amount), 0) * 100 AS BIGINT),
                  CAST(coalesce(sum(recovered_amount), 0) * 100 AS BIGINT)
                FROM project_years GROUP BY division_code, fiscal_year, department_id
                """));
    assertThat(projects)
        .containsExactlyInAnyOrderElementsOf(
            answer(
                """
                SELECT p.fiscal_year, count(*), (SELECT count(*) FROM flags f
                  WHERE f.division_code = p.division_code AND f.fiscal_year = p.fiscal_year)
                FROM project_years p GROUP BY p.division_code, p.fiscal_year
                """));
  }

  @Test
  void everyCellOfTheWorkbookAndOfTheWorkingSheetsIsThatOfTheTables() throws Exception {
    try (var tables = PublishedTables.of(publication())) {
      assertThat(WorkbookReadBack.compared(publication(), tables)).isGreaterThan(90_000);
      assertThat(WorkbookReadBack.workingSheetsCompared(publication(), tables))
          .isGreaterThan(1_000);
    }
  }

  @Test
  void everyNumberOfTheWordReportsIsThatOfTheTables() throws Exception {
    try (var tables = PublishedTables.of(publication())) {
      assertThat(ReportsReadBack.compared(publication(), tables)).isGreaterThan(5_000);
    }
  }

  @Test
  void aSecondRunChangesNothingAndSaysSo() throws IOException {
    var csv = publication().resolve("csv/department_years.csv");
    var written = Files.getLastModifiedTime(csv);

    var again = Commands.done(arguments());

    assertThat(again)
        .contains("Nothing has changed")
        .contains("number: 1")
        .contains("state: unchanged");
    assertThat(Files.getLastModifiedTime(csv)).isEqualTo(written);
    assertThat(folder.resolve("lake/releases/2")).doesNotExist();
  }

  @Test
  void everyValueIsFoundAgainInItsCellByOtherLibraries() throws IOException {
    assertThat(
            CellsFoundAgain.among(
                SparkSessions.session(), folder.resolve("lake"), 20_260_101L, 1_000))
        .isEqualTo(1_000);
  }

  @Test
  void aRateIsTracedToItsProjectsAndAProjectToItsCells() throws Exception {
    var lake = "--lake=" + folder.resolve("lake");
    var rate =
        Commands.done(
            "trace",
            "department_years",
            "adjusted_payment_rate",
            lake,
            "--rows=2",
            "--key=fiscal_year=2024",
            "--key=department_name=梁河县自然资源局");
    var paid =
        answer(
            """
            SELECT project_id, paid_amount FROM project_years
            WHERE fiscal_year = 2024 AND department_name = '梁河县自然资源局' AND paid_amount > 0
              AND form_source_block_id IS NOT NULL
            ORDER BY paid_amount DESC LIMIT 1
            """);
    var project =
        Commands.done(
            "trace",
            "project_years",
            "adjusted_payment_rate",
            lake,
            "--key=fiscal_year=2024",
            "--key=project_id=" + paid.get(0).get(0));

    assertThat(rate)
        .contains("project_years.paid_amount：45行")
        .contains("project_years.adjusted_budget_amount：45行，合计 68555800.00")
        .contains("……另有43行");
    assertThat(project)
        .contains("payment_facts.amount：")
        .contains("合计 " + paid.get(0).get(1))
        .contains("evaluations.adjusted_budget_amount")
        .contains("原文：");
  }

  private static String[] arguments() {
    return new String[] {
      "run",
      "--delivery=data-samples/delivered",
      "--lake=" + folder.resolve("lake"),
      "--out=" + folder.resolve("publications")
    };
  }

  private static Path publication() {
    return folder.resolve("publications/release-1");
  }

  /** The rows, each only if the README has a line with all its values. */
  private static List<List<String>> shownInReadme(List<List<String>> rows) throws IOException {
    var lines = Files.readAllLines(Path.of("README.md"));
    return rows.stream()
        .filter(row -> lines.stream().anyMatch(line -> row.stream().allMatch(line::contains)))
        .toList();
  }

  private static List<List<String>> answer(String sql) throws IOException, SQLException {
    var rows = new ArrayList<List<String>>();
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute(Files.readString(publication().resolve("views-duckdb.sql")));
      rows.addAll(rows(statement, sql));
    }
    return rows;
  }

  private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
    var rows = new ArrayList<List<String>>();
    try (var answer = statement.executeQuery(sql)) {
      while (answer.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
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
