package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job on the committed sample county, once, and what a reader finds afterwards. */
@ExtendWith(SparkSessions.class)
class SampleCountyTest {

  private static final Path EXPECTED = Path.of("data-samples/expected");

  private static final SampleRun RUN = SampleRun.once();

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
    var found = RUN.publication().resolve("csv").resolve(table + ".csv");
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
  void everySliceAndEveryCurveAddsUpToTheCounty() throws Exception {
    for (var slices : List.of("function_years", "economic_years", "fund_years", "office_years")) {
      assertThat(
              answer(
                  """
                  SELECT count(*),
                    count(*) FILTER (WHERE s.budget IS NOT DISTINCT FROM j.ledger_budget_amount
                      AND s.paid IS NOT DISTINCT FROM j.paid_amount
                      AND s.executed IS NOT DISTINCT FROM
                        j.adjusted_execution_rate_numerator_amount)
                  FROM jurisdiction_years j JOIN (
                    SELECT division_code, fiscal_year, sum(ledger_budget_amount) AS budget,
                      sum(paid_amount) AS paid,
                      sum(adjusted_execution_rate_numerator_amount) AS executed
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
    assertThat(
            answer(
                "SELECT count(*) FILTER (NOT balanced), sum(unexplained_cells) FROM conservation"))
        .containsExactly(List.of("0", "0"));
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
    assertThat(RUN.receipt()).contains("Rejected").contains("ENCRYPTED: 1");
  }

  @Test
  void thePageShowsWhatAnotherEngineFindsInTheTables() throws Exception {
    var page = Files.readString(RUN.publication().resolve("page.html"));
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
  void aSecondRunChangesNothingAndSaysSo() throws IOException {
    var csv = RUN.publication().resolve("csv/department_years.csv");
    var written = Files.getLastModifiedTime(csv);

    var again = Commands.done(RUN.arguments());

    assertThat(again)
        .contains("Nothing has changed")
        .contains("number: 1")
        .contains("state: unchanged");
    assertThat(Files.getLastModifiedTime(csv)).isEqualTo(written);
    assertThat(RUN.lake().resolve("releases/2")).doesNotExist();
  }

  @Test
  void everyValueIsFoundAgainInItsCellByOtherLibraries() throws IOException {
    assertThat(CellsFoundAgain.among(SparkSessions.session(), RUN.lake(), 20_260_101L, 1_000))
        .isEqualTo(1_000);
  }

  @Test
  void aRateIsTracedToItsProjectsAndAProjectToItsCells() throws Exception {
    var lake = "--lake=" + RUN.lake();
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

  @Test
  void aValueWithoutAFormulaIsTracedToAllThatItsRowRestsOn() throws Exception {
    var lake = "--lake=" + RUN.lake();
    var grades =
        Commands.done(
            "trace",
            "department_years",
            "excellent_count",
            lake,
            "--rows=1",
            "--key=fiscal_year=2024",
            "--key=department_name=梁河县自然资源局");
    var shape =
        Commands.done(
            "trace",
            "score_distributions",
            "skewness",
            lake,
            "--rows=1",
            "--key=fiscal_year=2024",
            "--key=group_kind=department",
            "--key=group_id=219",
            "--key=score_kind=declared");

    assertThat(grades).contains("优等项目数").contains("：45行").contains("原文：");
    assertThat(shape).contains("project_years：45行").contains("evaluations").contains("原文：");
  }

  private static List<List<String>> answer(String sql) {
    return RUN.answer(sql);
  }
}
