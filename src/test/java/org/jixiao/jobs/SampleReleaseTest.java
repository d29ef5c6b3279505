package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the release of the sample county says, held against what is known about the county. */
@ExtendWith(SparkSessions.class)
class SampleReleaseTest {

  private static final SampleRun RUN = SampleRun.once();

  /** A question of the README with the rows it shows as the answer. */
  private record Question(String sql, List<List<String>> shown) {}

  @Test
  void theReadmeShowsExactlyWhatDuckdbAnswersInThatOrder() throws IOException {
    var questions = questions();

    assertThat(questions).hasSize(3);
    assertThat(questions.get(0).shown()).hasSize(14);
    assertThat(questions.get(1).shown()).hasSizeGreaterThan(3);
    for (var question : questions) {
      assertThat(RUN.answer(question.sql())).as(question.sql()).isEqualTo(question.shown());
    }
  }

  @Test
  void sparkSqlAnswersTheSameQuestionsThroughItsOwnViews(SparkSession spark) throws IOException {
    var session = spark.newSession();
    var views = Files.readString(RUN.publication().resolve("views-spark.sql"));
    Arrays.stream(views.replaceAll("(?m)^--.*$", "").split(";", -1))
        .filter(statement -> !statement.isBlank())
        .forEach(session::sql);

    for (var question : questions()) {
      var rows =
          session.sql(question.sql()).collectAsList().stream()
              .map(
                  row ->
                      IntStream.range(0, row.size())
                          .mapToObj(place -> String.valueOf(row.get(place)))
                          .toList())
              .toList();

      assertThat(rows).as(question.sql()).isEqualTo(question.shown());
    }
  }

  /** The statements of the README's questions, each with the table or sentence below it. */
  private static List<Question> questions() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var found =
        Pattern.compile("```sql\\n(.*?);\\n```\\n\\n(.*?)(?=\\n\\n)", Pattern.DOTALL)
            .matcher(readme);
    var questions = new ArrayList<Question>();
    while (found.find()) {
      var below = found.group(2);
      questions.add(new Question(found.group(1), below.startsWith("|") ? rows(below) : sum(below)));
    }
    return questions;
  }

  private static List<List<String>> rows(String table) {
    return table.lines().skip(2).map(SampleReleaseTest::cells).toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static List<List<String>> sum(String sentence) {
    var sum = Pattern.compile("(\\d+) projects, (\\d+\\.\\d\\d) yuan\\.").matcher(sentence);
    assertThat(sum.matches()).as(sentence).isTrue();
    return List.of(List.of(sum.group(1), sum.group(2)));
  }

  @Test
  void everyAnomalyTheSampleWasGivenIsAskedAbout() {
    assertThat(
            RUN.answer(
                """
                WITH truth AS (
                  SELECT CAST(fiscal_year AS INTEGER) AS fiscal_year, project_id,
                    CASE rule_id WHEN 'A01' THEN 'SUM-01' WHEN 'A05' THEN 'EXE-01'
                      WHEN 'B01' THEN 'SCO-01' WHEN 'B05' THEN 'LED-01'
                      WHEN 'B06' THEN 'PAY-01' END AS flag_id
                  FROM read_csv('data-samples/truth.csv', all_varchar = true)
                  WHERE corrected_by IS NULL AND rule_id IN ('A01', 'A05', 'B01', 'B05', 'B06'))
                SELECT flag_id, fiscal_year, project_id FROM truth
                EXCEPT SELECT flag_id, fiscal_year, project_id FROM flags WHERE state = 'FAIL'
                ORDER BY ALL
                """))
        .isEmpty();
  }

  @Test
  void nothingIsAskedBeyondTheAnomalies() {
    assertThat(
            RUN.answer(
                """
                WITH truth AS (
                  SELECT CAST(fiscal_year AS INTEGER) AS fiscal_year, project_id,
                    CASE rule_id WHEN 'A01' THEN 'SUM-01' WHEN 'A05' THEN 'EXE-01'
                      WHEN 'B01' THEN 'SCO-01' WHEN 'B05' THEN 'LED-01'
                      WHEN 'B06' THEN 'PAY-01' END AS flag_id
                  FROM read_csv('data-samples/truth.csv', all_varchar = true)
                  WHERE corrected_by IS NULL)
                SELECT flag_id, fiscal_year, project_id FROM flags
                WHERE state = 'FAIL' AND flag_id IN ('SUM-01', 'EXE-01', 'SCO-01', 'LED-01', 'PAY-01')
                EXCEPT SELECT flag_id, fiscal_year, project_id FROM truth
                ORDER BY ALL
                """))
        .isEmpty();
  }

  @Test
  void everyFileIsInTheProofOrRefusedWholeWithItsReason() {
    assertThat(
            RUN.answer(
                """
                SELECT file_name FROM source_files EXCEPT SELECT file_name FROM conservation
                ORDER BY file_name
                """))
        .isEqualTo(
            RUN.answer(
                """
                SELECT r.file_name
                FROM rejected_rows r JOIN source_files s USING (delivery_id, file_name)
                WHERE r.row_number = 0 AND s.outcome_status = 'REJECTED'
                  AND r.reason_code IN ('EMPTY_FILE', 'ENCRYPTED', 'NOT_A_WORKBOOK', 'TRUNCATED')
                ORDER BY r.file_name
                """))
        .hasSize(4);
  }

  @Test
  void theRunManifestNamesReadingsRulesDayAndCode() {
    assertThat(
            RUN.answer(
                """
                SELECT entry_kind, count(*), count(DISTINCT entry_id), count(DISTINCT entry_value)
                FROM run_manifest GROUP BY entry_kind ORDER BY entry_kind
                """))
        .contains(List.of("reading", "7", "7", "1"));
    assertThat(
            RUN.answer(
                """
                SELECT entry_kind, entry_id, entry_value FROM run_manifest
                WHERE entry_kind IN ('as_of', 'rule_set') ORDER BY entry_kind, entry_id
                """))
        .containsExactly(
            List.of("as_of", "release", "2025-09-10"),
            List.of("rule_set", "national-2018", "1"),
            List.of("rule_set", "national-2020", "1"),
            List.of("rule_set", "national-2021", "1"));
    assertThat(
            RUN.answer(
                """
                SELECT count(*) FROM run_manifest m JOIN source_files s
                ON m.entry_kind = 'reading' AND m.entry_id = s.delivery_id
                """))
        .isEqualTo(RUN.answer("SELECT count(*) FROM source_files"));
  }

  @Test
  void releasesOfTheLakeAreListedAndFoundWhole() {
    var lake = "--lake=" + RUN.lake();

    assertThat(Commands.done("releases", "list", lake)).contains("1 (current)", "7 readings");
    assertThat(Commands.done("releases", "verify", "1", lake)).contains("whole: 1");
  }
}
