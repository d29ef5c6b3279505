package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jixiao.publications.WorkbookReadBack;
import org.jixiao.publications.office.ReportsReadBack;
import org.jixiao.testing.PublishedTables;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The files published of the sample county beside its tables. */
@ExtendWith(SparkSessions.class)
class SampleFilesTest {

  @Test
  void everyCellOfTheWorkbookAndOfTheWorkingSheetsIsThatOfTheTables() throws Exception {
    try (var tables = PublishedTables.of(publication())) {
      assertThat(WorkbookReadBack.compared(publication(), tables)).isGreaterThan(90_000);
      assertThat(WorkbookReadBack.workingSheetsCompared(publication(), tables))
          .isGreaterThan(1_000);
    }
  }

  @Test
  void officialsMeetWordsInTheWorkbookWhereTablesHoldCodes() throws Exception {
    assertThat(WorkbookReadBack.codesLeft(publication())).isEmpty();
  }

  @Test
  void everyNumberOfTheWordReportsIsThatOfTheTables() throws Exception {
    try (var tables = PublishedTables.of(publication())) {
      assertThat(ReportsReadBack.compared(publication(), tables)).isGreaterThan(5_000);
    }
  }

  @Test
  void everyParquetFileSaysWhatItsColumnsMean() throws Exception {
    try (var tables = PublishedTables.of(publication())) {
      var schema =
          tables.value(
              """
              SELECT decode(value) FROM parquet_kv_metadata('%s/lake/releases/1/department_years/*.parquet')
              WHERE decode(key) = 'org.apache.spark.sql.parquet.row.metadata' LIMIT 1
              """
                  .formatted(folder()));
      var comments = new ArrayList<String>();
      for (var field : new ObjectMapper().readTree(String.valueOf(schema)).get("fields")) {
        comments.add(field.at("/metadata/comment").asText());
      }
      var told =
          tables.rows(
              """
              SELECT caption || coalesce('（' || unit || '）', '') || ' — ' || meaning
                || coalesce('; denominator: ' || denominator, '')
                || coalesce('; empty: ' || empty_means, '')
              FROM dictionary WHERE table_name = 'department_years' ORDER BY position_count
              """);

      assertThat(comments).isEqualTo(told.stream().map(row -> row.get(0)).toList());
      assertThat(comments).anyMatch(comment -> comment.contains("; denominator: "));
    }
  }

  @Test
  void theSavedQuestionsOfAnalystsHaveTheirAnswers() throws Exception {
    assertThat(SavedQuestions.all()).hasSize(25);
    try (var tables = PublishedTables.of(publication())) {
      for (var question : SavedQuestions.all()) {
        SavedQuestions.ask(question, tables);
      }
    }
  }

  private static Path folder() {
    return SampleRun.once().folder();
  }

  private static Path publication() {
    return SampleRun.once().publication();
  }
}
