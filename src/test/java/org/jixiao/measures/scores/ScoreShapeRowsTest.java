package org.jixiao.measures.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jixiao.measures.RuleSet;
import org.jixiao.measures.SyntheticProjectYears;
import org.jixiao.testing.OtherEngine;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The scores of a synthetic county, measured once and asked again of another engine. */
@ExtendWith(SparkSessions.class)
class ScoreShapeRowsTest {

  private static final List<String> GROUP = List.of("fiscal_year", "group_id", "score_kind");

  @TempDir static Path folder;

  private static List<Row> distributions;
  private static List<Row> bins;
  private static List<Row> borders;
  private static List<Row> moves;

  @BeforeAll
  static void measureOnce() {
    var projectYears = SyntheticProjectYears.of(SparkSessions.session());
    projectYears.coalesce(1).write().parquet(folder.resolve("project_years").toString());
    var shapes = shapes(projectYears);
    distributions = rows(shapes.distributions());
    bins = rows(shapes.bins());
    borders = rows(shapes.borders());
    moves = rows(shapes.moves());
  }

  private static ScoreShapeRows shapes(Dataset<Row> projectYears) {
    return ScoreShapeRows.of(projectYears, RuleSet.national2020());
  }

  private static List<Row> rows(Dataset<Row> rows) {
    return rows.collectAsList().stream().sorted(Comparator.comparing(Row::toString)).toList();
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    var shuffled =
        shapes(SyntheticProjectYears.of(spark).orderBy(functions.rand(11)).repartition(4));

    assertThat(rows(shuffled.distributions())).isEqualTo(distributions);
    assertThat(rows(shuffled.moves())).isEqualTo(moves);
  }

  @Test
  void anotherEngineDescribesTheScoresAlike() throws SQLException {
    OtherEngine.assertAgrees(
        distributions,
        GROUP,
        SCORES.formatted(folder.resolve("project_years"))
            + """
            , described AS (
              SELECT fiscal_year, group_id, score_kind, count(*) AS score_count,
                count(DISTINCT score) AS distinct_score_count,
                CASE WHEN count(*) > 1 THEN stddev_samp(score::DOUBLE) END AS standard_deviation,
                CASE WHEN count(DISTINCT score) > 1 AND count(*) > 2
                  THEN skewness(score::DOUBLE) END AS skewness,
                mad(score) AS median_deviation_score,
                entropy(score) AS entropy_bits,
                count(*) FILTER (score = 90) AS at_90_count,
                count(*) FILTER (score = 100) AS at_100_count,
                count(*) FILTER (score IN (60, 80, 90, 95, 98, 100)) / count(*)
                  AS round_score_share_rate,
                coalesce(sum(budget), 0) AS graded_budget_amount,
                count(*) FILTER (score >= 90) AS excellent_count,
                count(*) FILTER (score >= 60 AND score < 80) AS fair_count,
                coalesce(sum(budget) FILTER (score >= 80 AND score < 90), 0) AS good_budget_amount,
                coalesce(sum(budget) FILTER (score >= 90), 0)::DOUBLE
                  / nullif(sum(budget)::DOUBLE, 0)
                  AS excellent_budget_share_rate
              FROM scored GROUP BY ALL),
            ranked AS (
              SELECT fiscal_year, group_id, score_kind,
                rank() OVER (g ORDER BY score) + (count(*) OVER (g, score) - 1) / 2 AS a,
                rank() OVER (g ORDER BY rate) + (count(*) OVER (g, rate) - 1) / 2 AS b
              FROM scored WHERE rate IS NOT NULL
              WINDOW g AS (PARTITION BY fiscal_year, group_id, score_kind)),
            related AS (
              SELECT fiscal_year, group_id, score_kind, count(*) AS score_rate_pair_count,
                corr(a, b) AS score_rate_spearman
              FROM ranked GROUP BY ALL)
            SELECT fiscal_year::VARCHAR, group_id, score_kind, * EXCLUDE (fiscal_year, group_id, score_kind)
            FROM described LEFT JOIN related USING (fiscal_year, group_id, score_kind)
            """
                .replace(
                    "count(*) OVER (g, score)",
                    "count(*) OVER (PARTITION BY fiscal_year, group_id, score_kind, score)")
                .replace(
                    "count(*) OVER (g, rate)",
                    "count(*) OVER (PARTITION BY fiscal_year, group_id, score_kind, rate)"),
        Map.of(
            "round_score_share_rate", "0.0000005",
            "excellent_budget_share_rate", "0.0000005",
            "median_deviation_score", "0.00005"));
  }

  /** The area between two cumulative distributions, and their largest distance, step by step. */
  @Test
  void anotherEngineFindsTheSameDriftFromYearToYear() throws SQLException {
    OtherEngine.assertAgrees(
        distributions.stream()
            .filter(row -> row.<Integer>getAs("fiscal_year") > 2022)
            .filter(row -> row.<Long>getAs("previous_year_score_count") > 0)
            .toList(),
        GROUP,
        SCORES.formatted(folder.resolve("project_years"))
            + """
            , pairs AS (
              SELECT fiscal_year, group_id, score_kind, score, 1 AS late FROM scored
              UNION ALL SELECT fiscal_year + 1, group_id, score_kind, score, 0 FROM scored),
            counted AS (
              SELECT *, sum(late) OVER y AS n, sum(1 - late) OVER y AS m FROM pairs
              WINDOW y AS (PARTITION BY fiscal_year, group_id, score_kind)),
            steps AS (
              SELECT fiscal_year, group_id, score_kind, score,
                sum(late::DOUBLE / n - (1 - late)::DOUBLE / m) AS step, any_value(m) AS m
              FROM counted WHERE n > 0 AND m > 0 GROUP BY ALL),
            heights AS (
              SELECT *, sum(step) OVER o AS height, lead(score) OVER o AS next_score FROM steps
              WINDOW o AS (PARTITION BY fiscal_year, group_id, score_kind ORDER BY score))
            SELECT fiscal_year::VARCHAR, group_id, score_kind, any_value(m) AS previous_year_score_count,
              sum(abs(height) * (coalesce(next_score, score) - score)::DOUBLE) AS drift_points,
              max(abs(height)) AS drift_largest_share
            FROM heights GROUP BY fiscal_year, group_id, score_kind
            """,
        Map.of());
  }

  @Test
  void anotherEngineCountsTheSameBinsAndBorders() throws SQLException {
    OtherEngine.assertAgrees(
        bins,
        List.of("fiscal_year", "group_id", "score_kind", "bin_score"),
        SCORES.formatted(folder.resolve("project_years"))
            + """
            SELECT fiscal_year::VARCHAR, group_id, score_kind,
              (floor(score * 2) / 2)::DECIMAL(7,4)::VARCHAR, count(*) AS project_count,
              coalesce(sum(budget), 0) AS budget_amount
            FROM scored GROUP BY ALL
            """,
        Map.of());
    OtherEngine.assertAgrees(
        borders.stream().filter(row -> row.<Long>getAs("score_count") > 0).toList(),
        List.of("fiscal_year", "group_id", "score_kind", "border_score"),
        SCORES.formatted(folder.resolve("project_years"))
            + """
            SELECT fiscal_year::VARCHAR, group_id, score_kind, b::DECIMAL(7,4)::VARCHAR,
              count(*) FILTER (score = b) AS at_border_count,
              count(*) FILTER (score < b AND score > b - 1) AS point_below_count,
              count(*) FILTER (score >= b AND score < b + 1) AS point_above_count,
              any_value(b IN (60, 80, 90)) AS grade_border
            FROM scored, unnest([60, 80, 85, 90, 95]) t(b) GROUP BY ALL
            """,
        Map.of());
    assertThat(borders).anyMatch(row -> row.getAs("test_status").equals("OK"));
  }

  @Test
  void departmentsMovesAddUpToTheCountysAndAnotherEngineCountsThemAlike() throws SQLException {
    OtherEngine.assertAgrees(
        moves,
        List.of("fiscal_year", "group_id", "grade_before", "grade_after"),
        """
        WITH graded AS (
          SELECT *, CASE WHEN declared_score >= 90 THEN '优' WHEN declared_score >= 80 THEN '良'
            WHEN declared_score >= 60 THEN '中' WHEN declared_score IS NOT NULL THEN '差' END AS grade
          FROM read_parquet('%s/*.parquet') WHERE submitted),
        moved AS (
          SELECT a.fiscal_year, unnest([a.department_id, '533122000']) AS group_id, b.grade AS grade_before, a.grade AS grade_after,
            a.adjusted_budget_amount AS budget
          FROM graded a JOIN graded b ON a.unit_id = b.unit_id AND a.project_id = b.project_id
            AND a.fiscal_year = b.fiscal_year + 1
          WHERE a.grade IS NOT NULL AND b.grade IS NOT NULL)
        SELECT fiscal_year::VARCHAR, group_id, grade_before, grade_after, count(*) AS project_count, sum(budget) AS budget_amount
        FROM moved GROUP BY ALL
        """
            .formatted(folder.resolve("project_years")),
        Map.of());
  }

  /** Codes change every year in some counties; the name, freed of its year, is then what stays. */
  @Test
  void aProjectIsRecognisedByCodeElseByANameThatIsUniqueInItsUnit() {
    var years =
        Map.of(
            2023,
            List.of(
                project(2023, "A1", "2023年道路养护经费", "95"),
                project(2023, "B1", "校舍维修", "70"),
                project(2023, "C1", "2023年培训", "85"),
                project(2023, "C2", "2023年度培训经费", "85")),
            2024,
            List.of(
                project(2024, "A2", "2024年道路养护经费", "88"),
                project(2024, "B1", "校舍维修与改造", "92"),
                project(2024, "C9", "2024年培训", "99")));
    var scale = GradeScale.of(RuleSet.national2020());

    assertThat(
            new GradePairs(scale)
                    .rows(new ScoreGroup("533122000", "department", "219", new TreeMap<>(years)))
                    .stream()
                    .map(row -> row.mkString(" ")))
        .containsExactly(
            "533122000 2024 department 219 优 良 1 1 100.00",
            "533122000 2024 department 219 中 优 1 0 100.00");
  }

  private static ScoredProject project(int year, String id, String name, String score) {
    return new ScoredProject(
        year, "219001", id, name, new BigDecimal(score), null, new BigDecimal("100.00"), null);
  }

  private static final String SCORES =
      """
      WITH evaluated AS (
        SELECT fiscal_year, unnest([department_id, division_code]) AS group_id, declared_score,
          recomputed_score, adjusted_budget_amount AS budget, adjusted_execution_rate AS rate
        FROM read_parquet('%s/*.parquet') WHERE submitted),
      scored AS (
        SELECT fiscal_year, group_id, 'declared' AS score_kind, declared_score AS score, budget, rate
        FROM evaluated WHERE declared_score IS NOT NULL
        UNION ALL
        SELECT fiscal_year, group_id, 'recomputed', recomputed_score, budget, rate
        FROM evaluated WHERE recomputed_score IS NOT NULL)
      """;
}
