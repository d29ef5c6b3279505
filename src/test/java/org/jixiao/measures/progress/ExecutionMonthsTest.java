package org.jixiao.measures.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jixiao.measures.Formulas;
import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.SyntheticPayments;
import org.jixiao.measures.SyntheticProjectYears;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The curves of a synthetic county, computed once, looked back at from 10 July 2024. */
@ExtendWith(SparkSessions.class)
class ExecutionMonthsTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 7, 10);

  @TempDir static Path folder;

  private static List<Row> months;
  private static Dataset<Row> payments;

  @BeforeAll
  static void computeOnce() {
    var spark = SparkSessions.session();
    var projectYears = SyntheticProjectYears.of(spark);
    payments = SyntheticPayments.of(spark);
    projectYears.coalesce(1).write().parquet(folder.resolve("project_years").toString());
    payments.coalesce(1).write().parquet(folder.resolve("payments").toString());
    months =
        rows(ExecutionMonthRows.of(PaymentSums.of(payments), projectYears, AS_OF).collectAsList());
  }

  private static List<Row> rows(List<Row> rows) {
    return rows.stream().sorted(Comparator.comparing(Row::toString)).toList();
  }

  private static Row row(int year, String kind, String id, long month) {
    return months.stream()
        .filter(row -> row.getAs("fiscal_year").equals(year))
        .filter(row -> row.getAs("group_kind").equals(kind) && row.getAs("group_id").equals(id))
        .filter(row -> row.getAs("month_number").equals(month))
        .findFirst()
        .orElseThrow();
  }

  /** What a trace adds up is what was published. */
  @Test
  void theFormulasOfTheCurveFindItsPaymentsAgain() {
    var traced =
        List.of(
            row(2023, "jurisdiction", SyntheticProjectYears.DIVISION, 11),
            row(2024, "jurisdiction", SyntheticProjectYears.DIVISION, 7),
            months.stream()
                .filter(row -> row.getAs("group_kind").equals("department"))
                .filter(row -> row.<BigDecimal>getAs("month_paid_amount").signum() != 0)
                .findFirst()
                .orElseThrow());
    for (var row : traced) {
      for (var column :
          List.of(
              ExecutionMonths.MONTH_PAID_AMOUNT,
              ExecutionMonths.REFUND_AMOUNT,
              ExecutionMonths.CUMULATIVE_PAID_AMOUNT,
              ExecutionMonths.OUTSIDE_YEAR_AMOUNT,
              ExecutionMonths.UNDATED_AMOUNT)) {
        var input = Formulas.find(ExecutionMonths.TABLE, column).orElseThrow().inputs().get(0);
        var meant = input.rowsFor(ExecutionMonths.TABLE, row).orElseThrow();
        var sum =
            payments
                .where(meant)
                .agg(functions.coalesce(functions.sum("amount"), functions.lit(0)))
                .head()
                .getDecimal(0);
        assertThat(sum.abs())
            .as("%s of %s", column.name(), row)
            .isEqualByComparingTo(row.<BigDecimal>getAs(column.name()).abs());
      }
    }
  }

  @Test
  void closedYearsHaveTwelveMonthsAndTheOpenOneEndsWithTheDayLookedBackFrom() {
    Map<Integer, Long> shown =
        months.stream()
            .filter(row -> row.getAs("group_kind").equals("jurisdiction"))
            .collect(
                Collectors.groupingBy(
                    row -> row.<Integer>getAs("fiscal_year"), Collectors.counting()));
    assertThat(shown).isEqualTo(Map.of(2022, 12L, 2023, 12L, 2024, 7L));
    var whole = SyntheticProjectYears.DIVISION;
    assertThat(row(2024, "jurisdiction", whole, 6).<Boolean>getAs("month_closed")).isTrue();
    assertThat(row(2024, "jurisdiction", whole, 7).<Boolean>getAs("month_closed")).isFalse();
  }

  @Test
  void aDepartmentWithoutALedgerHasNoCurveAndTheCountySaysSo() {
    assertThat(months).noneMatch(row -> row.getAs("group_id").equals(SyntheticPayments.SILENT));
    assertThat(
            row(2023, "jurisdiction", SyntheticProjectYears.DIVISION, 1)
                .<Long>getAs("left_out_department_count"))
        .isEqualTo(1);
  }

  @Test
  void julyIsSevenTwelfthsAndEarlierYearsAreItsOwn() {
    var july = row(2024, "department", "310", 7);
    assertThat(july.<BigDecimal>getAs("time_progress_rate")).isEqualTo("0.583333");
    assertThat(july.<Long>getAs("earlier_year_count")).isEqualTo(2);
    var mean =
        row(2022, "department", "310", 7)
            .<BigDecimal>getAs("spending_progress_rate")
            .add(row(2023, "department", "310", 7).getAs("spending_progress_rate"))
            .divide(new BigDecimal("2"), 6, java.math.RoundingMode.HALF_UP);
    assertThat(july.<BigDecimal>getAs("earlier_progress_rate")).isEqualTo(mean);
    assertThat(july.<BigDecimal>getAs("earlier_gap_rate"))
        .isEqualTo(july.<BigDecimal>getAs("spending_progress_rate").subtract(mean));
    assertThat(row(2022, "department", "310", 7).<BigDecimal>getAs("earlier_progress_rate"))
        .isNull();
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    var payments = SyntheticPayments.of(spark).orderBy(functions.rand(3)).repartition(5);
    var projectYears = SyntheticProjectYears.of(spark).repartition(3);

    assertThat(
            rows(
                ExecutionMonthRows.of(PaymentSums.of(payments), projectYears, AS_OF)
                    .collectAsList()))
        .isEqualTo(months);
  }

  /** The same table from SQL written by hand in another engine, every column that has a number. */
  @Test
  void anotherEngineAgrees() throws SQLException {
    var ours =
        months.stream()
            .collect(
                Collectors.toMap(
                    row ->
                        row.getAs("fiscal_year")
                            + "/"
                            + row.getAs("group_id")
                            + "/"
                            + row.getAs("month_number"),
                    row -> row));
    int checked = 0;
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var theirs =
            statement.executeQuery(
                SQL.formatted(folder.resolve("payments"), folder.resolve("project_years")))) {
      int columns = theirs.getMetaData().getColumnCount();
      while (theirs.next()) {
        var row = ours.get(theirs.getString("row_key"));
        assertThat(row).as(theirs.getString("row_key")).isNotNull();
        for (int i = 2; i <= columns; i++) {
          var name = theirs.getMetaData().getColumnName(i);
          var expected = theirs.getBigDecimal(i);
          assertThat(row.<Object>getAs(name))
              .as("%s of %s", name, theirs.getString("row_key"))
              .satisfies(
                  value ->
                      assertThat(new BigDecimal(String.valueOf(value)).subtract(expected).abs())
                          .isLessThanOrEqualTo(new BigDecimal("0.0000011")));
        }
        checked++;
      }
    }
    assertThat(checked).isEqualTo(ours.size()).isGreaterThan(700);
  }

  private static final String SQL =
      """
      WITH dated AS (
        SELECT department_id, division_code, fiscal_year, amount,
          coalesce(payment_date, voucher_date) AS day
        FROM read_parquet('%s/*.parquet') WHERE amount IS NOT NULL),
      grouped AS (
        SELECT department_id AS group_id, fiscal_year, amount, day FROM dated
        UNION ALL SELECT division_code, fiscal_year, amount, day FROM dated),
      budget AS (
        SELECT department_id AS group_id, fiscal_year, sum(ledger_budget_amount) AS budget
        FROM read_parquet('%s/*.parquet')
        WHERE department_id IN (SELECT department_id FROM dated) GROUP BY ALL),
      budgets AS (
        SELECT * FROM budget
        UNION ALL SELECT '533122000', fiscal_year, sum(budget) FROM budget GROUP BY ALL),
      grid AS (
        SELECT g.group_id, g.fiscal_year, m.month
        FROM (SELECT DISTINCT group_id, fiscal_year FROM grouped) g, range(1, 13) m(month)
        WHERE make_date(g.fiscal_year, m.month::INT, 1) <= DATE '2024-07-10'),
      monthly AS (
        SELECT grid.*,
          coalesce(sum(amount), 0) AS paid,
          coalesce(-sum(amount) FILTER (amount < 0), 0) AS refunds,
          count(amount) AS payments
        FROM grid LEFT JOIN grouped p ON p.group_id = grid.group_id
          AND p.fiscal_year = grid.fiscal_year AND year(p.day) = grid.fiscal_year
          AND month(p.day) = grid.month
        GROUP BY ALL),
      summed AS (
        SELECT *, sum(paid) OVER (y ORDER BY month) AS cumulative,
          sum(paid) OVER (y ORDER BY month DESC) AS rest, sum(paid) OVER y AS whole
        FROM monthly WINDOW y AS (PARTITION BY group_id, fiscal_year))
      SELECT concat(s.fiscal_year, '/', s.group_id, '/', month) AS row_key,
        paid AS month_paid_amount, refunds AS refund_amount, payments AS payment_count,
        cumulative AS cumulative_paid_amount, rest AS from_month_paid_amount,
        whole AS year_paid_amount, budget AS ledger_budget_amount,
        round(cumulative::DOUBLE / budget::DOUBLE, 12) AS spending_progress_rate,
        round(cumulative::DOUBLE / budget::DOUBLE, 12) - round(month / 12, 12) AS pace_gap_rate,
        round(paid::DOUBLE / whole::DOUBLE, 12) AS month_share_rate,
        round(rest::DOUBLE / whole::DOUBLE, 12) AS from_month_share_rate,
        round(rest::DOUBLE / budget::DOUBLE, 12) AS from_month_budget_share_rate,
        (SELECT coalesce(sum(amount), 0) FROM grouped p WHERE p.group_id = s.group_id
          AND p.fiscal_year = s.fiscal_year AND year(p.day) <> s.fiscal_year) AS outside_year_amount,
        (SELECT coalesce(sum(amount), 0) FROM grouped p WHERE p.group_id = s.group_id
          AND p.fiscal_year = s.fiscal_year AND p.day IS NULL) AS undated_amount
      FROM summed s JOIN budgets USING (group_id, fiscal_year)
      """;
}
