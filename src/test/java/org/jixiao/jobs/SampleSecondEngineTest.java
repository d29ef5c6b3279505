package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.measures.reviews.ReviewDeviations;
import org.jixiao.measures.reviews.ReviewSummaries;
import org.jixiao.testing.SecondEngine;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The release of the sample county beside the same tables from SQL written by hand in DuckDB. */
@ExtendWith(SparkSessions.class)
class SampleSecondEngineTest {

  private static final SampleRun RUN = SampleRun.once();

  /** The sample has no review and no register; the synthetic county of the slow tests does. */
  private static final Set<TableSpec> EMPTY =
      Set.of(ReviewDeviations.TABLE, ReviewSummaries.TABLE, RectificationStates.TABLE);

  private static SecondEngine engine;

  @BeforeAll
  static void asksTheOtherEngine() throws Exception {
    engine = SecondEngine.overLake(RUN.lake());
  }

  @AfterAll
  static void leavesTheOtherEngine() throws Exception {
    engine.close();
  }

  static List<TableSpec> tables() {
    return SecondEngine.TABLES;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theOtherEngineFindsTheSameRows(TableSpec table) throws Exception {
    assertThat(engine.unsharedColumns(table)).as("columns only one of the two knows").isEmpty();
    assertThat(engine.differences(table, published(table))).isEmpty();
    assertThat(engine.count(table) > 0).as("has rows").isEqualTo(!EMPTY.contains(table));
  }

  @Test
  void oneCentOfOneDepartmentAndOneMissingRowAreNoticed(@TempDir Path folder) throws Exception {
    var table = DepartmentYears.TABLE;
    var altered = Files.createDirectories(folder.resolve(table.name()));
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute(
          """
          COPY (
            SELECT * REPLACE (paid_amount + CASE WHEN department_name = '梁河县自然资源局'
              AND fiscal_year = 2024 THEN 0.01 ELSE 0 END AS paid_amount)
            FROM read_parquet('%s/*.parquet')
            WHERE department_name <> '梁河县自然资源局' OR fiscal_year <> 2023)
          TO '%s/part.parquet'
          """
              .formatted(published(table), altered));
    }

    assertThat(engine.differences(table, altered))
        .satisfiesExactly(
            missing -> assertThat(missing).contains("/2023/").endsWith("only there"),
            cent ->
                assertThat(cent).contains("/2024/").contains("paid_amount").doesNotContain(";"));
  }

  private static Path published(TableSpec table) {
    return RUN.lake().resolve("releases/1").resolve(table.name());
  }
}
