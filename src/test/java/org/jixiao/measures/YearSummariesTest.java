package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class YearSummariesTest {

  private static final RuleSet RULES = RuleSet.national2020();

  /** Rates of 1/3, 1/2, 1 and none; scores 60, 79.99, 80, 90, 100. All synthetic. */
  private static final String PROJECTS =
      """
      department_id | project_id | adjusted_budget_amount | executed_amount | paid_amount | issued_amount | declared_score | due   | submitted
      219           | A          | 300.00 | 100.00 | 100.00 | 300.00 | 60    | true  | true
      219           | B          | 200.00 | 100.00 |        | 200.00 | 79.99 | true  | true
      219           | C          | 100.00 | 100.00 | 100.00 | 0.00   | 80    | true  | false
      219           | D          |        | 100.00 | 0.00   |        | 90    |       | true
      219           | E          | 0.00   | 0.00   | 0.00   | 0.00   | 100   | false | true
      220           | F          | 7.00   | 2.00   | 2.00   | 7.00   |       |       | false
      """;

  private static Dataset<Row> projects(SparkSession spark, String drawing) {
    var drawn = drawn(spark, ProjectYears.TABLE.columns(), drawing);
    var present = List.of(drawn.columns());
    var columns = new ArrayList<Column>();
    for (var column : ProjectYears.TABLE.columns()) {
      var given =
          switch (column.name()) {
            case "division_code" -> functions.lit("533122000");
            case "fiscal_year" -> functions.lit(2024);
            case "unit_id" -> functions.lit("219001");
            case "due_basis" -> functions.lit("derived_from_category");
            default -> functions.lit(null);
          };
      columns.add(
          present.contains(column.name())
              ? column.ref()
              : given.cast(column.type()).as(column.name()));
    }
    var execution = BudgetRates.ADJUSTED_EXECUTION;
    return drawn
        .select(columns.toArray(Column[]::new))
        .withColumn(execution.rate().name(), execution.value())
        .withColumn(
            ProjectScores.GRADE_OF_DECLARED_SCORE.name(),
            new ScoresByRule(RuleBook.shipped()).grade(ProjectScores.DECLARED_SCORE.ref()));
  }

  @Test
  void ratesAreSumsOverSumsWhereBothAreKnown(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            DepartmentYears.TABLE.columns(),
            """
            department_id | scope | project_count | due_count | submitted_count | adjusted_budget_amount | executed_amount | adjusted_execution_rate | adjusted_execution_rate_status | adjusted_execution_rate_numerator_amount | adjusted_execution_rate_denominator_amount | adjusted_execution_rate_left_out_count | issued_payment_rate | issued_payment_rate_left_out_count | initial_execution_rate | initial_execution_rate_status | mean_execution_rate | execution_below_50_count | execution_below_60_count | execution_below_90_count
            219           | 汇总  | 5 | 3 | 4 | 600.00 | 400.00 | 0.500000 | OK | 300.00 | 600.00 | 1 | 0.666667 | 2 |  | MISSING_BUDGET | 0.611111 | 1 | 2 | 2
            220           | 汇总  | 1 |   | 0 | 7.00   | 2.00   | 0.285714 | OK | 2.00   | 7.00   | 0 | 0.285714 | 0 |  | MISSING_BUDGET | 0.285714 | 1 | 1 | 1
            """),
        YearSummaryRows.departments(projects(spark, PROJECTS), RULES));
  }

  /** Type 7 of five values: quartiles are the second and the fourth; 409.99 ÷ 5 = 81.998. */
  @Test
  void scoresAreDescribedExactly(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            DepartmentYears.TABLE.columns(),
            """
            department_id | score_count | mean_score | lower_quartile_score | median_score | upper_quartile_score | excellent_count | good_count | fair_count | poor_count
            219           | 5 | 81.998 | 79.99 | 80 | 90 | 2 | 1 | 2 | 0
            220           | 0 |        |       |    |    | 0 | 0 | 0 | 0
            """),
        YearSummaryRows.departments(projects(spark, PROJECTS), RULES));
  }

  @Test
  void departmentsAddUpToTheJurisdiction(SparkSession spark) {
    var projects = projects(spark, PROJECTS);
    var departments = YearSummaryRows.departments(projects, RULES);
    var units = YearSummaryRows.units(projects, RULES);
    var whole = YearSummaryRows.jurisdictions(projects, RULES).first();
    var added =
        List.of(
            "project_count",
            "executed_amount",
            "paid_amount",
            "score_count",
            "adjusted_execution_rate_numerator_amount",
            "good_count",
            "submitted_count");
    var sums = added.stream().map(functions::sum).toArray(Column[]::new);

    for (var parts : List.of(departments, units)) {
      var sum = parts.select(sums).first();
      for (int i = 0; i < added.size(); i++) {
        assertThat(new BigDecimal(sum.get(i).toString()))
            .as(added.get(i))
            .isEqualByComparingTo(whole.getAs(added.get(i)).toString());
      }
    }
    assertThat(whole.<Long>getAs("department_count")).isEqualTo(2);
  }

  @Test
  void splittingAProjectInTwoChangesNoDepartmentRate(SparkSession spark) {
    var split =
        PROJECTS.replace(
            "219           | A          | 300.00 | 100.00 | 100.00 | 300.00 |",
            "219           | A2         | 100.00 | 40.00  | 60.00  | 200.00 | 60 | true | true\n"
                + "219           | A1         | 200.00 | 60.00 | 40.00 | 100.00 |");
    var columns = SummedRate.ALL.stream().flatMap(rate -> rate.columns().stream()).toList();
    var refs = columns.stream().map(column -> column.ref()).toArray(Column[]::new);

    assertThat(projects(spark, split).count()).isEqualTo(7);
    assertSame(
        YearSummaryRows.departments(projects(spark, PROJECTS), RULES).select(refs),
        YearSummaryRows.departments(projects(spark, split), RULES).select(refs));
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    var projects = projects(spark, PROJECTS);
    var once = YearSummaryRows.departments(projects.coalesce(1), RULES);
    for (int partitions : new int[] {4, 64}) {
      assertSame(
          once,
          YearSummaryRows.departments(
              projects.orderBy(functions.rand(20240101)).repartition(partitions), RULES));
    }
  }

  @Test
  void completionCountsOnlyWhatWasDue(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            EvaluationCompletions.TABLE.columns(),
            """
            department_id | due_count | submitted_count | due_submitted_count | due_missing_count | not_due_submitted_count | unknown_due_count | completion_rate | due_amount | due_submitted_amount | coverage_rate | coverage_rate_status
            219           | 3 | 4 | 2 | 1 | 1 | 1 | 0.666667 | 600.00 | 500.00 | 0.833333 | OK
            220           |   | 0 | 0 | 0 | 0 | 1 |          |        |        |          | MISSING_BUDGET
            """),
        YearSummaryRows.completions(projects(spark, PROJECTS)));
  }

  /** The same questions asked in SQL by hand of another engine, over Parquet of the same rows. */
  @Test
  void anotherEngineAgrees(SparkSession spark, @TempDir Path folder) throws SQLException {
    var projects = projects(spark, PROJECTS);
    projects.coalesce(1).write().parquet(folder.resolve("project_years").toString());
    var ours =
        YearSummaryRows.departments(projects, RULES)
            .orderBy(Keys.DEPARTMENT_ID.ref())
            .select(
                "department_id",
                "adjusted_execution_rate",
                "issued_payment_rate",
                "mean_execution_rate",
                "median_score",
                "lower_quartile_score",
                "excellent_count")
            .collectAsList();
    var sql =
        """
        SELECT department_id,
          sum(executed_amount) FILTER (adjusted_budget_amount IS NOT NULL)
            / sum(adjusted_budget_amount) FILTER (executed_amount IS NOT NULL),
          sum(paid_amount) FILTER (issued_amount IS NOT NULL)
            / sum(issued_amount) FILTER (paid_amount IS NOT NULL),
          avg(executed_amount / adjusted_budget_amount) FILTER (adjusted_budget_amount > 0),
          quantile_cont(declared_score, 0.5), quantile_cont(declared_score, 0.25),
          count(*) FILTER (declared_score >= 90)
        FROM read_parquet('%s/*.parquet') GROUP BY 1 ORDER BY 1
        """
            .formatted(folder.resolve("project_years"));
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var theirs = statement.executeQuery(sql)) {
      for (var row : ours) {
        assertThat(theirs.next()).isTrue();
        for (int i = 0; i < row.size(); i++) {
          assertNear(row.get(i), theirs.getObject(i + 1));
        }
      }
      assertThat(theirs.next()).isFalse();
    }
  }

  /** DuckDB divides in floating point: equal to half of our last published digit. */
  private static void assertNear(Object ours, Object theirs) {
    if (ours == null || theirs == null) {
      assertThat(ours).isEqualTo(theirs);
    } else if (ours instanceof String) {
      assertThat(theirs).isEqualTo(ours);
    } else {
      assertThat(new BigDecimal(ours.toString()).subtract(new BigDecimal(theirs.toString())).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.0000006"));
    }
  }
}
