package org.jixiao.measures.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.SyntheticLedgers;
import org.jixiao.testing.OtherEngine;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Slices of synthetic ledgers, computed once. */
@ExtendWith(SparkSessions.class)
class SliceRowsTest {

  private static final Map<String, String> HALF_A_DIGIT =
      Map.of(
          "budget_payment_rate", "0.0000005",
          "issued_payment_rate", "0.0000005",
          "paid_share_rate", "0.0000005");

  @TempDir static Path folder;

  private static List<Row> functions;
  private static List<Row> economicClasses;
  private static List<Row> funds;
  private static List<Row> offices;
  private static List<Row> reliability;
  private static List<Row> ages;
  private static List<Row> ratios;

  @BeforeAll
  static void computeOnce() {
    var spark = SparkSessions.session();
    var ledgers = SyntheticLedgers.make(120);
    var lines = ledgers.lines(spark);
    var carryOvers = ledgers.carryOvers(spark);
    var payments = ledgers.payments(spark);
    write(lines, "budget_lines");
    write(carryOvers, "carry_overs");
    write(payments, "payments");
    var sums = PaymentSums.of(payments.repartition(4));
    var slices = SliceRows.of(lines.repartition(3), carryOvers, sums, noProjects(spark));
    functions = slices.functions().collectAsList();
    economicClasses = slices.economicClasses().collectAsList();
    funds = slices.funds().collectAsList();
    offices = slices.offices().collectAsList();
    reliability = slices.reliability().collectAsList();
    ratios =
        new SliceRows(slices.projects(), slices.cube(), projects(spark), slices.placed())
            .ratios()
            .collectAsList();
    ages = SliceRows.ages(lines.repartition(3), carryOvers, sums).collectAsList();
  }

  /** Three projects of one department: public cost, procurement, and one that is neither. */
  private static Dataset<Row> projects(SparkSession spark) {
    return noProjects(spark)
        .unionByName(
            drawn(
                spark,
                ProjectYears.TABLE.columns(),
                """
                division_code | fiscal_year | department_id | project_category | procurement | ledger_budget_amount | ledger_initial_budget_amount | paid_amount
                533122000     | 2024        | 400           | 21公用经费        | false       | 200.00 | 250.00 | 150.00
                533122000     | 2024        | 400           | 3特定目标类       | true        | 1000.00 | 900.00 | 600.00
                533122000     | 2024        | 400           | 3特定目标类       | true        | 500.00 | 500.00 |
                """),
            true);
  }

  private static Dataset<Row> noProjects(SparkSession spark) {
    return spark.createDataFrame(List.<Row>of(), ProjectYears.TABLE.schema());
  }

  private static void write(Dataset<Row> rows, String name) {
    rows.coalesce(1).write().parquet(folder.resolve(name).toString());
  }

  @Test
  void anotherEngineAddsUpTheSameSlices() throws SQLException {
    assertSlices(functions, List.of("function_code"), folder);
    assertSlices(economicClasses, List.of("economic_code"), folder);
    assertSlices(funds, List.of("fund_type", "fund_level"), folder);
    assertSlices(offices, List.of("finance_office"), folder);
  }

  /** A hundred thousand project-years, read back from Parquet in as many partitions as it has. */
  @Test
  @Tag("slow")
  void anotherEngineAgreesOnALargeCounty(SparkSession spark, @TempDir Path large)
      throws SQLException {
    var ledgers = SyntheticLedgers.make(34_000);
    var names = List.of("budget_lines", "carry_overs", "payments");
    ledgers.lines(spark).repartition(5).write().parquet(large.resolve(names.get(0)).toString());
    ledgers.carryOvers(spark).coalesce(1).write().parquet(large.resolve(names.get(1)).toString());
    ledgers.payments(spark).repartition(7).write().parquet(large.resolve(names.get(2)).toString());
    var read =
        names.stream().map(name -> spark.read().parquet(large.resolve(name).toString())).toList();
    var sums = PaymentSums.of(read.get(2));
    var slices = SliceRows.of(read.get(0), read.get(1), sums, noProjects(spark));

    assertSlices(slices.functions().collectAsList(), List.of("function_code"), large);
    assertSlices(slices.economicClasses().collectAsList(), List.of("economic_code"), large);
    assertSlices(slices.funds().collectAsList(), List.of("fund_type", "fund_level"), large);
    assertSlices(slices.offices().collectAsList(), List.of("finance_office"), large);
    assertReliability(slices.reliability().collectAsList(), large);
    assertAges(SliceRows.ages(read.get(0), read.get(1), sums).collectAsList(), large);
  }

  @Test
  void anotherEngineMeasuresTheSameReliability() throws SQLException {
    assertReliability(reliability, folder);
  }

  private static void assertReliability(List<Row> ours, Path folder) throws SQLException {
    OtherEngine.assertAgrees(
        ours,
        List.of("fiscal_year", "group_id", "head_kind"),
        """
        WITH line AS (SELECT * FROM read_parquet('%s/*.parquet')),
        project AS (
          SELECT fiscal_year, project_id, any_value(function_code) AS of_project FROM line
          GROUP BY ALL HAVING count(DISTINCT function_code) = 1),
        head AS (
          SELECT fiscal_year, department_id, function_code, budget_amount AS b, 0 AS a, 0 AS lost
          FROM line WHERE budget_kind = 'initial' AND department_id <> '403'
          UNION ALL
          SELECT p.fiscal_year, p.department_id,
            coalesce(l.function_code, p.function_code, of_project, '未分类'), 0, p.amount,
            CASE WHEN coalesce(l.function_code, p.function_code, of_project) IS NULL
              THEN p.amount ELSE 0 END
          FROM read_parquet('%s/*.parquet') p LEFT JOIN line l
            ON l.fiscal_year = p.fiscal_year AND l.line_id = p.line_id
          LEFT JOIN project x ON x.fiscal_year = p.fiscal_year AND x.project_id = p.project_id),
        placed AS (
          SELECT fiscal_year, department_id FROM head GROUP BY ALL
          HAVING 100 * abs(sum(lost)) <= sum(a)),
        heads AS (
          SELECT fiscal_year, '533122000' AS group_id, 'department' AS head_kind,
            department_id AS name, sum(a)::DOUBLE AS a, sum(b)::DOUBLE AS b FROM head GROUP BY ALL
          UNION ALL
          SELECT fiscal_year, '533122000', 'function_class', left(function_code, 3), sum(a), sum(b)
          FROM head JOIN placed USING (fiscal_year, department_id) GROUP BY ALL
          UNION ALL
          SELECT fiscal_year, department_id, 'function', function_code, sum(a), sum(b)
          FROM head JOIN placed USING (fiscal_year, department_id) GROUP BY ALL),
        total AS (
          SELECT *, sum(a) OVER w AS ta, sum(b) OVER w AS tb FROM heads
          WINDOW w AS (PARTITION BY fiscal_year, group_id, head_kind)),
        measured AS (
          SELECT fiscal_year, group_id, head_kind, count(*) AS head_count,
            any_value(ta / tb) AS outturn_rate, sum(abs(a - b * ta / tb)) / any_value(ta)
              AS composition_variance_rate
          FROM total GROUP BY ALL),
        banded AS (
          SELECT *, CASE WHEN abs(outturn_rate - 1) <= 0.05 THEN 'A'
            WHEN abs(outturn_rate - 1) <= 0.1 THEN 'B' WHEN abs(outturn_rate - 1) <= 0.15 THEN 'C'
            ELSE 'D' END AS outturn_band
          FROM measured)
        SELECT fiscal_year::VARCHAR, group_id, head_kind, head_count, outturn_rate,
          composition_variance_rate, outturn_band,
          CASE WHEN count(*) OVER w = 3 THEN list_sort(list(outturn_band) OVER w)[2] END
            AS period_outturn_band
        FROM banded
        WINDOW w AS (PARTITION BY group_id, head_kind ORDER BY fiscal_year
          ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)
        """
            .formatted(folder.resolve("budget_lines"), folder.resolve("payments")),
        Map.of("outturn_rate", "0.0000005", "composition_variance_rate", "0.0000005"));
  }

  @Test
  void ratiosThatNeedNoLedgerOfTheirOwnAreReadOffTheSums() throws SQLException {
    OtherEngine.assertAgrees(
        ratios.stream()
            .filter(
                row ->
                    List.of("adjustment", "net_addition", "carry_over", "carry_over_change")
                        .contains(row.<String>getAs("ratio_name")))
            .toList(),
        List.of("fiscal_year", "department_id", "ratio_name"),
        """
        WITH line AS (SELECT * FROM read_parquet('%s/*.parquet')),
        summed AS (
          SELECT fiscal_year, department_id,
            sum(budget_amount) FILTER (budget_kind = 'initial')::DOUBLE AS initial,
            coalesce(sum(budget_amount) FILTER (budget_kind = 'addition'), 0)::DOUBLE AS added,
            coalesce(sum(budget_amount) FILTER (budget_kind = 'reduction'), 0)::DOUBLE AS reduced,
            coalesce(sum(abs(budget_amount)) FILTER (budget_kind IN ('addition', 'reduction')
              AND coalesce(fund_level, '') NOT IN ('central', 'province', 'prefecture')), 0)::DOUBLE
              AS decided,
            coalesce(sum(budget_amount) FILTER (budget_kind = 'carry_over'), 0)::DOUBLE AS carried
          FROM line GROUP BY ALL),
        near AS (
          SELECT *, lead(carried) OVER (PARTITION BY department_id ORDER BY fiscal_year) AS later
          FROM summed)
        SELECT fiscal_year::VARCHAR, department_id, 'adjustment', decided / initial
          AS ratio_rate, 'OK' AS ratio_rate_status FROM near
        UNION ALL
        SELECT fiscal_year::VARCHAR, department_id, 'net_addition', (added + reduced) / initial, 'OK'
        FROM near
        UNION ALL
        SELECT fiscal_year::VARCHAR, department_id, 'carry_over',
          later / (initial + added + reduced + carried),
          CASE WHEN later IS NULL THEN 'MISSING_PAYMENT' ELSE 'OK' END FROM near
        UNION ALL
        SELECT fiscal_year::VARCHAR, department_id, 'carry_over_change',
          CASE WHEN carried > 0 THEN (later - carried) / carried END,
          CASE WHEN carried = 0 AND later > 0 THEN 'UNBUDGETED_SPEND' WHEN carried = 0
            THEN 'ZERO_BUDGET' WHEN later IS NULL THEN 'MISSING_PAYMENT' ELSE 'OK' END
        FROM near
        """
            .formatted(folder.resolve("budget_lines")),
        Map.of("ratio_rate", "0.0000005"));
  }

  @Test
  void ratiosOfWholeProjectsCountThoseThatTellBothAndTheRestSaysWhyItIsEmpty() {
    assertThat(ratio("400", "public_cost").<BigDecimal>getAs("ratio_rate")).isEqualTo("0.750000");
    assertThat(ratio("400", "public_cost_control").<BigDecimal>getAs("ratio_rate"))
        .isEqualTo("0.600000");
    assertThat(ratio("400", "procurement").<BigDecimal>getAs("ratio_rate")).isEqualTo("0.600000");
    assertThat(ratio("401", "procurement").<String>getAs("ratio_rate_status"))
        .isEqualTo("MISSING_BUDGET");
    assertThat(ratio("400", "staff").<String>getAs("ratio_rate_status")).isEqualTo("NOT_TAKEN_IN");
    assertThat(
            ratio(SyntheticLedgers.SILENT, "budget_completion").<String>getAs("ratio_rate_status"))
        .as("no payments were handed in, which is not the same as nothing paid")
        .isEqualTo("MISSING_PAYMENT");
  }

  private static Row ratio(String department, String name) {
    return ratios.stream()
        .filter(row -> row.getAs("fiscal_year").equals(2024))
        .filter(row -> row.getAs("department_id").equals(department))
        .filter(row -> row.getAs("ratio_name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anotherEngineTracesTheSameAges() throws SQLException {
    assertAges(ages, folder);
    assertThat(ages.stream().map(row -> row.<String>getAs("age_group"))).contains("1", "2");
  }

  private static void assertAges(List<Row> ours, Path folder) throws SQLException {
    OtherEngine.assertAgrees(
        ours,
        List.of("fiscal_year", "department_id", "age_group"),
        """
        WITH RECURSIVE line AS (SELECT * FROM read_parquet('%s/*.parquet')),
        ledger AS (SELECT * FROM read_parquet('%s/*.parquet')),
        counted AS (
          SELECT fiscal_year, department_id, line_id, original_line_id, carry_over_amount AS amount,
            coalesce(recovered_amount, 0) AS recovered FROM ledger
          UNION ALL
          SELECT fiscal_year, department_id, line_id, original_line_id, budget_amount, 0 FROM line
          WHERE budget_kind = 'carry_over' AND (fiscal_year, project_id) NOT IN
            (SELECT (fiscal_year, project_id) FROM ledger)),
        traced AS (
          SELECT fiscal_year, line_id, original_line_id AS at FROM counted
          UNION ALL
          SELECT t.fiscal_year, t.line_id, l.original_line_id FROM traced t
          JOIN line l ON l.line_id = t.at AND l.budget_kind = 'carry_over'),
        aged AS (
          SELECT t.fiscal_year, t.line_id, t.fiscal_year - l.fiscal_year AS age FROM traced t
          JOIN line l ON l.line_id = t.at AND l.budget_kind <> 'carry_over'),
        paid AS (
          SELECT fiscal_year, line_id, sum(amount) AS paid FROM read_parquet('%s/*.parquet')
          GROUP BY ALL)
        SELECT c.fiscal_year::VARCHAR, department_id,
          CASE WHEN age >= 3 THEN '3_or_more' ELSE age::VARCHAR END,
          count(*) AS line_count, sum(amount) AS carry_over_amount,
          sum(recovered) AS recovered_amount, coalesce(sum(paid), 0) AS paid_amount,
          sum(amount) - sum(recovered) - coalesce(sum(paid), 0) AS remaining_amount
        FROM counted c JOIN aged USING (fiscal_year, line_id)
        LEFT JOIN paid USING (fiscal_year, line_id) GROUP BY ALL
        """
            .formatted(
                folder.resolve("budget_lines"),
                folder.resolve("carry_overs"),
                folder.resolve("payments")),
        Map.of());
  }

  /** Every yuan budgeted and paid stands in exactly one slice of each kind. */
  @Test
  void theSlicesOfEachKindAddUpToTheSameWhole() {
    for (var amount : List.of("ledger_budget_amount", "paid_amount", "carry_over_in_amount")) {
      assertThat(
              Stream.of(functions, economicClasses, funds, offices).map(rows -> sum(rows, amount)))
          .as(amount)
          .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo(sum(functions, amount)))
          .allSatisfy(sum -> assertThat(sum).isPositive());
    }
    assertThat(funds.stream().map(row -> row.<String>getAs("fund_type")))
        .as("a code with and without its name is one kind of fund")
        .contains("11", "12", "单位资金", "未分类")
        .doesNotContain("11 一般公共预算");
  }

  private static BigDecimal sum(List<Row> rows, String amount) {
    return rows.stream()
        .map(row -> row.<BigDecimal>getAs(amount))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void assertSlices(List<Row> ours, List<String> slice, Path folder)
      throws SQLException {
    var key = String.join(", ", slice);
    OtherEngine.assertAgrees(
        ours,
        Stream.concat(Stream.of("fiscal_year"), slice.stream()).toList(),
        SQL.formatted(
                folder.resolve("budget_lines"),
                folder.resolve("carry_overs"),
                folder.resolve("payments"))
            .replace("SLICE", key)
            .replace("LOST_AT", PLACES.get(slice.get(0))),
        HALF_A_DIGIT);
  }

  private static final Map<String, String> PLACES =
      Map.of(
          "function_code", "no_function",
          "economic_code", "no_class",
          "fund_type", "no_fund",
          "finance_office", "no_office");

  private static final String SQL =
      """
      WITH line AS (SELECT * FROM read_parquet('%s/*.parquet')),
      carried AS (SELECT * FROM read_parquet('%s/*.parquet')),
      payment AS (SELECT * FROM read_parquet('%s/*.parquet') WHERE amount IS NOT NULL),
      budgeted AS (
        SELECT fiscal_year, department_id, function_code, economic_code, fund_type, fund_level,
          finance_office, budget_kind, budget_amount, issued_amount
        FROM line l WHERE budget_kind <> 'carry_over'
        UNION ALL
        SELECT fiscal_year, department_id, function_code, economic_code, fund_type, fund_level,
          finance_office, budget_kind, budget_amount, budget_amount
        FROM line l WHERE budget_kind = 'carry_over' AND NOT EXISTS (
          SELECT 1 FROM carried c
          WHERE c.fiscal_year = l.fiscal_year AND c.project_id = l.project_id)
        UNION ALL
        SELECT c.fiscal_year, c.department_id, l.function_code, l.economic_code, l.fund_type,
          l.fund_level, l.finance_office, 'carry_over', carry_over_amount, carry_over_amount
        FROM carried c LEFT JOIN line l USING (fiscal_year, line_id)),
      named AS (
        SELECT * REPLACE (CASE fund_type WHEN '11 一般公共预算' THEN '11' WHEN '12 政府性基金' THEN '12'
          ELSE fund_type END AS fund_type), budget_kind = 'carry_over' OR issued_amount IS NOT NULL
          AS tells
        FROM line),
      project AS (
        SELECT fiscal_year, project_id,
          CASE WHEN count(DISTINCT function_code) = 1 THEN min(function_code) END AS f,
          CASE WHEN count(DISTINCT economic_code) = 1 THEN min(economic_code) END AS e,
          CASE WHEN count(DISTINCT fund_type) = 1 THEN min(fund_type) END AS t,
          CASE WHEN count(DISTINCT fund_level) = 1 THEN min(fund_level) END AS l,
          CASE WHEN count(DISTINCT finance_office) = 1 THEN min(finance_office) END AS o,
          count(finance_office) = 0 AS without_office,
          CASE WHEN count(DISTINCT tells) = 1 THEN bool_and(tells) END AS s
        FROM named GROUP BY ALL),
      spent AS (
        SELECT p.fiscal_year, p.department_id,
          coalesce(l.function_code, p.function_code, x.f) AS function_code,
          coalesce(l.economic_code, x.e) AS economic_code, coalesce(l.fund_type, x.t) AS fund_type,
          coalesce(l.fund_level, x.l) AS fund_level,
          coalesce(l.finance_office, x.o) AS finance_office, amount, coalesce(l.tells, x.s) AS tells,
          CASE WHEN l.line_id IS NULL THEN p.function_code IS NULL AND x.f IS NULL ELSE false END
            AS no_function,
          l.line_id IS NULL AND x.e IS NULL AS no_class,
          l.line_id IS NULL AND (x.t IS NULL OR x.l IS NULL) AS no_fund,
          l.line_id IS NULL AND x.o IS NULL AND NOT x.without_office AS no_office,
          l.line_id IS NULL AND x.s IS NULL AS no_tells
        FROM payment p
        LEFT JOIN named l ON l.fiscal_year = p.fiscal_year AND l.line_id = p.line_id
        LEFT JOIN project x ON x.fiscal_year = p.fiscal_year AND x.project_id = p.project_id),
      placed AS (
        SELECT fiscal_year, department_id,
          100 * abs(coalesce(sum(amount) FILTER (LOST_AT), 0)) <= sum(amount) AS known,
          100 * abs(coalesce(sum(amount) FILTER (no_tells), 0)) <= sum(amount) AS known_issued
        FROM spent GROUP BY ALL),
      every AS (
        SELECT fiscal_year, department_id, function_code, economic_code, fund_type, fund_level,
          finance_office, budget_kind, budget_amount, issued_amount, NULL AS amount, NULL AS tells
        FROM budgeted
        UNION ALL BY NAME SELECT * FROM spent),
      facts AS (
        SELECT fiscal_year, department_id, budget_kind, budget_amount, issued_amount, amount, tells,
          LOST_AT AS lost, coalesce(known, false) AS known,
          coalesce(known AND known_issued, false) AS known_issued,
          coalesce(function_code, '未分类') AS function_code,
          coalesce(economic_code, '未分类') AS economic_code,
          coalesce(CASE fund_type WHEN '11 一般公共预算' THEN '11' WHEN '12 政府性基金' THEN '12'
            ELSE fund_type END, '未分类') AS fund_type,
          coalesce(fund_level, '未分类') AS fund_level,
          coalesce(finance_office, '未分类') AS finance_office
        FROM every LEFT JOIN placed USING (fiscal_year, department_id)),
      summed AS (
        SELECT fiscal_year::VARCHAR AS fiscal_year, SLICE,
          count(DISTINCT department_id) AS department_count,
          count(budget_amount) AS line_count, count(amount) AS payment_count,
          coalesce(sum(budget_amount) FILTER (budget_kind = 'initial'), 0) AS initial_budget_amount,
          coalesce(sum(budget_amount) FILTER (budget_kind = 'addition'), 0) AS added_amount,
          coalesce(sum(budget_amount) FILTER (budget_kind = 'reduction'), 0) AS reduced_amount,
          coalesce(sum(budget_amount) FILTER (budget_kind = 'carry_over'), 0)
            AS carry_over_in_amount,
          coalesce(sum(budget_amount), 0) AS ledger_budget_amount,
          coalesce(sum(amount), 0) AS paid_amount,
          coalesce(sum(amount) FILTER (lost), 0) AS unplaced_paid_amount,
          coalesce(sum(budget_amount) FILTER (known), 0) AS payable_budget_amount,
          coalesce(sum(amount) FILTER (known), 0) AS placed_paid_amount,
          coalesce(sum(issued_amount) FILTER (known_issued), 0) AS payable_issued_amount,
          coalesce(sum(amount) FILTER (tells AND known_issued), 0) AS paid_on_issued_amount
        FROM facts GROUP BY ALL)
      SELECT *,
        CASE WHEN payable_budget_amount > 0
          THEN placed_paid_amount::DOUBLE / payable_budget_amount::DOUBLE END AS budget_payment_rate,
        CASE WHEN payable_issued_amount > 0
          THEN paid_on_issued_amount::DOUBLE / payable_issued_amount::DOUBLE
          END AS issued_payment_rate,
        paid_amount::DOUBLE / (sum(paid_amount) OVER (PARTITION BY fiscal_year))::DOUBLE
          AS paid_share_rate
      FROM summed
      """;
}
