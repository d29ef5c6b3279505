package org.jixiao.measures.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jixiao.measures.RuleSet;
import org.jixiao.measures.SyntheticProjectYears;
import org.jixiao.measures.YearClosing;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of a synthetic county's departments, computed once and looked at many times. */
@ExtendWith(SparkSessions.class)
class DepartmentComparisonsTest {

  private static final RuleSet RULES = RuleSet.national2020();

  /** The eleventh day of the January after 2023: the books of 2023 have just been closed. */
  private static final LocalDate AS_OF = LocalDate.of(2024, 1, 11);

  @TempDir static Path folder;

  private static List<Row> compared;

  @BeforeAll
  static void compareOnce() {
    var spark = SparkSessions.session();
    var projectYears = projectYears(spark);
    projectYears.coalesce(1).write().parquet(folder.resolve("project_years").toString());
    compared = rows(DepartmentComparisonRows.of(projectYears, RULES).collectAsList());
    spark
        .createDataFrame(compared, DepartmentComparisons.TABLE.schema())
        .coalesce(1)
        .write()
        .parquet(folder.resolve("compared").toString());
  }

  private static Dataset<Row> projectYears(SparkSession spark) {
    return SyntheticProjectYears.of(spark).withColumns(new YearClosing(AS_OF, RULES).columns());
  }

  private static List<Row> rows(List<Row> rows) {
    return rows.stream().sorted(Comparator.comparing(Row::toString)).toList();
  }

  private static List<Row> of(String measure) {
    return compared.stream().filter(row -> row.getAs("measure_name").equals(measure)).toList();
  }

  @Test
  void everyDepartmentAndMeasureHasOneRowAndSaysWhyItIsNotCompared() {
    assertThat(compared)
        .hasSize(SyntheticProjectYears.DEPARTMENTS * 3 * ComparedMeasure.values().length);
    assertThat(of("execution_rate"))
        .filteredOn(row -> row.getAs("department_id").equals("303"))
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.<String>getAs("comparison_status")).isEqualTo("TOO_FEW_PROJECTS");
              assertThat(row.<Long>getAs("minimum_count")).isEqualTo(5);
              assertThat(row.<BigDecimal>getAs("observed_value")).isNotNull();
              assertThat(row.<Double>getAs("shrunken_value")).isNull();
              assertThat(row.<String>getAs("rank_status")).isEqualTo("TOO_FEW_PROJECTS");
            });
    assertThat(compared)
        .filteredOn(row -> row.getAs("department_kind").equals("学校"))
        .as("four schools are too few to compare, and are not put among offices instead")
        .isNotEmpty()
        .noneMatch(row -> row.getAs("comparison_status").equals("OK"));
  }

  @Test
  void everyRowSaysWhetherItsYearIsClosedAlsoWhereNobodyIsCompared() {
    assertThat(compared)
        .allSatisfy(
            row -> {
              assertThat(row.<Boolean>getAs("year_closed"))
                  .isEqualTo(row.<Integer>getAs("fiscal_year") <= 2023);
              assertThat(String.valueOf(row.<Object>getAs("as_of_date")))
                  .isEqualTo(AS_OF.toString());
            });
  }

  @Test
  void kindsAreNeverMixedAndLargeFunctionClassesStandAlone() {
    var groups =
        compared.stream()
            .filter(row -> row.getAs("comparison_status").equals("OK"))
            .collect(
                Collectors.groupingBy(
                    row -> row.<String>getAs("peer_group"),
                    Collectors.mapping(
                        row -> row.<String>getAs("department_kind"), Collectors.toSet())));
    assertThat(groups).isNotEmpty().allSatisfy((group, kinds) -> assertThat(kinds).hasSize(1));
    assertThat(groups.keySet()).contains("党政机关", "党政机关·213", "乡镇");
  }

  @Test
  void scoresThatDepartmentsGiveThemselvesAreNeverRanked() {
    assertThat(of("declared_score"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.<String>getAs("rank_status")).isEqualTo("SELF_DECLARED");
              assertThat(row.<Long>getAs("rank_best")).isNull();
            })
        .anySatisfy(row -> assertThat(row.<Double>getAs("shrunken_value")).isBetween(60.0, 100.0));
    assertThat(of("payment_rate"))
        .filteredOn(row -> row.getAs("rank_status").equals("OK"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              long best = row.getAs("rank_best");
              long worst = row.getAs("rank_worst");
              assertThat(best).isBetween(1L, worst);
              assertThat(worst).isLessThanOrEqualTo(row.getAs("peer_count"));
            });
  }

  @Test
  void orderAndPartitionsChangeNotOneDigit(SparkSession spark) {
    var shuffled = projectYears(spark).orderBy(functions.rand(7)).repartition(5);

    assertThat(rows(DepartmentComparisonRows.of(shuffled, RULES).collectAsList()))
        .isEqualTo(compared);
  }

  /** Two halves of a project are two projects, but the same money: the rate stays to the digit. */
  @Test
  void splittingAProjectChangesNoRate(SparkSession spark) {
    var projectYears = SyntheticProjectYears.of(spark);
    var halves =
        projectYears
            .filter("project_id = '305-P1'")
            .withColumn("project_id", functions.lit("305-P1b"));
    var both = projectYears.unionByName(halves);
    for (var amount : List.of("adjusted_budget_amount", "executed_amount")) {
      var floor = functions.expr("CAST(floor(" + amount + " / 2) AS DECIMAL(18,2))");
      both =
          both.withColumn(
              amount,
              functions
                  .when(functions.col("project_id").equalTo("305-P1b"), floor)
                  .when(
                      functions.col("project_id").equalTo("305-P1"),
                      functions.col(amount).minus(floor))
                  .otherwise(functions.col(amount))
                  .cast("decimal(18,2)"));
    }
    var values =
        DepartmentComparisonRows.of(both, RULES)
            .filter("measure_name = 'execution_rate' AND department_id = '305'")
            .collectAsList();

    for (var row : values) {
      var before =
          of("execution_rate").stream()
              .filter(old -> old.getAs("department_id").equals("305"))
              .filter(old -> old.getAs("fiscal_year").equals(row.getAs("fiscal_year")))
              .findFirst()
              .orElseThrow();
      assertThat(row.<BigDecimal>getAs("observed_value"))
          .isEqualTo(before.<BigDecimal>getAs("observed_value"));
      assertThat(row.<Long>getAs("project_count"))
          .isEqualTo(before.<Long>getAs("project_count") + 1);
    }
    assertThat(values).hasSize(3);
  }

  /**
   * The same figures from SQL written by hand, in another engine, over Parquet of the same rows:
   * value, effective count, jackknife, target, standard error, φ, both τ², limits, shrunken mean.
   */
  @Test
  void anotherEngineAgrees() throws SQLException {
    int checked = 0;
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var theirs =
            statement.executeQuery(
                SQL.formatted(folder.resolve("project_years"), folder.resolve("compared")))) {
      var ours =
          of("execution_rate").stream()
              .filter(row -> row.getAs("comparison_status").equals("OK"))
              .collect(
                  Collectors.toMap(
                      row -> row.getAs("fiscal_year") + row.<String>getAs("department_id"),
                      row -> row));
      while (theirs.next()) {
        var row = ours.get(theirs.getString("fiscal_year") + theirs.getString("department_id"));
        if (row == null) {
          continue;
        }
        checked++;
        for (var column :
            List.of(
                "effective_count",
                "target_value",
                "standard_error",
                "overdispersion_factor",
                "funnel_variance",
                "dersimonian_laird_variance",
                "funnel_lower_95",
                "funnel_upper_998",
                "shrunken_value",
                "own_weight")) {
          assertThat(row.<Double>getAs(column))
              .as("%s of %s", column, row.<String>getAs("department_id"))
              .isCloseTo(theirs.getDouble(column), within(1e-8 * scale(row.getAs(column))));
        }
        double reach =
            TDistribution.of(row.<Long>getAs("project_count") - 1.0)
                    .inverseSurvivalProbability(0.025)
                * theirs.getDouble("jackknife_error");
        assertThat(row.<Double>getAs("interval_upper"))
            .isCloseTo(theirs.getDouble("observed_value") + reach, within(1e-8));
        assertThat(row.<BigDecimal>getAs("observed_value").doubleValue())
            .isCloseTo(theirs.getDouble("observed_value"), within(5.1e-7));
        assertThat(theirs.getDouble("heterogeneity_at_paule_mandel"))
            .as("at τ² of Paule and Mandel heterogeneity is k − 1")
            .isCloseTo(theirs.getDouble("peers") - 1, within(1e-6));
      }
      assertThat(checked).isEqualTo(ours.size()).isGreaterThan(40);
    }
  }

  private static double scale(double value) {
    return Math.max(1, Math.abs(value));
  }

  private static final String SQL =
      """
      WITH project AS (
        SELECT fiscal_year, department_id, department_name, function_code,
          executed_amount::DOUBLE AS a, adjusted_budget_amount::DOUBLE AS b
        FROM read_parquet('%s/*.parquet')
        WHERE fund_type NOT LIKE '%%债券%%'
          AND executed_amount IS NOT NULL AND adjusted_budget_amount IS NOT NULL),
      total AS (
        SELECT fiscal_year, department_id, count(*) AS n, sum(a) AS sa, sum(b) AS sb,
          sum(b) * sum(b) / sum(b * b) AS effective_count,
          min(CASE WHEN department_name LIKE '%%局' AND function_code LIKE '213%%' THEN 'office 213'
            WHEN department_name LIKE '%%局' THEN 'office'
            WHEN department_name LIKE '%%镇人民政府' THEN 'township' END) AS peer
        FROM project GROUP BY ALL HAVING count(*) >= 5),
      department AS (
        SELECT t.*, sa / sb AS value,
          (SELECT sum(((a - t.sa / t.sb * b) / t.sb) ** 2)
             / (sum((b / t.sb) ** 2) - 2 * sum((b / t.sb) ** 3) + sum((b / t.sb) ** 2) ** 2)
           FROM project p WHERE p.fiscal_year = t.fiscal_year
             AND p.department_id = t.department_id) AS spread,
          (SELECT sqrt((t.n - 1) * var_pop((t.sa - a) / (t.sb - b)))
           FROM project p WHERE p.fiscal_year = t.fiscal_year
             AND p.department_id = t.department_id) AS jackknife_error
        FROM total t WHERE peer IS NOT NULL),
      peers AS (
        SELECT fiscal_year, peer, count(*) AS k,
          sum(effective_count * value) / sum(effective_count) AS target,
          sum((n - 1) * spread) / sum(n - 1) AS spread
        FROM department GROUP BY ALL),
      scored AS (
        SELECT d.*, p.k, p.target, sqrt(p.spread / d.effective_count) AS s,
          (d.value - p.target) / sqrt(p.spread / d.effective_count) AS z, o.pm
        FROM department d JOIN peers p USING (fiscal_year, peer)
        JOIN (SELECT fiscal_year, department_id, paule_mandel_variance AS pm
              FROM read_parquet('%s/*.parquet') WHERE measure_name = 'execution_rate') o
          USING (fiscal_year, department_id)),
      tamed AS (
        SELECT fiscal_year, peer, quantile_cont(z, 0.1) AS low, quantile_cont(z, 0.9) AS high
        FROM scored GROUP BY ALL),
      common AS (
        SELECT fiscal_year, peer, count(*) AS k,
          avg(least(greatest(z, low), high) ** 2) AS phi,
          sum(1 / s ** 2) AS w, sum(1 / s ** 4) AS ww,
          sum(value / s ** 2) / sum(1 / s ** 2) AS fixed_mean,
          sum(value / (s ** 2 + pm)) / sum(1 / (s ** 2 + pm)) AS mean
        FROM scored JOIN tamed USING (fiscal_year, peer) GROUP BY ALL),
      spread AS (
        SELECT fiscal_year, peer, any_value(phi) AS phi, any_value(mean) AS mean,
          greatest(0, (any_value(c.k) * any_value(phi) - (any_value(c.k) - 1))
            / (any_value(w) - any_value(ww) / any_value(w))) AS tau,
          greatest(0, (sum(((value - fixed_mean) / s) ** 2) - (any_value(c.k) - 1))
            / (any_value(w) - any_value(ww) / any_value(w))) AS dl,
          sum((value - mean) ** 2 / (s ** 2 + pm)) AS heterogeneity
        FROM scored JOIN common c USING (fiscal_year, peer) GROUP BY ALL)
      SELECT fiscal_year::VARCHAR AS fiscal_year, department_id, value AS observed_value,
        effective_count, target AS target_value, s AS standard_error, jackknife_error,
        phi AS overdispersion_factor, tau AS funnel_variance, dl AS dersimonian_laird_variance,
        greatest(0, target - 1.959963984540054 * sqrt(s ** 2 + tau)) AS funnel_lower_95,
        target + 3.090232306167813 * sqrt(s ** 2 + tau) AS funnel_upper_998,
        pm / (pm + s ** 2) AS own_weight,
        (pm * value + s ** 2 * mean) / (pm + s ** 2) AS shrunken_value,
        CASE WHEN pm > 0 THEN heterogeneity ELSE k - 1 END AS heterogeneity_at_paule_mandel,
        k AS peers
      FROM scored JOIN spread USING (fiscal_year, peer)
      """;
}
