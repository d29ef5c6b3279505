package org.jixiao.measures;

import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Payments;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class ProjectYearsTest {

  /**
   * One evaluation of several departments, each with its own case; all rows are synthetic but
   * 永德县's.
   */
  private static final class Only {
    static final Measured MEASURED =
        new DrawnDeliveries(SparkSessions.session())
            .with(
                BudgetLines.TABLE,
                """
                department_id | unit_id | source_block_id | project_id | row_number | line_id | fund_level | budget_amount | issued_amount | received_amount | applied_amount
                219 | 219001 | 1111111111111111-1-1 | UPPER | 1 | b1 | central | 100.00 | 0.00 | 0.00 | 0.00
                219 | 219001 | 1111111111111111-1-1 | COUNTY | 2 | b2 | county | 100.00 | 10.00 | 0.00 | 10.00
                219 | 219001 | 1111111111111111-1-1 | UNIT | 3 | b3 | county | 100.00 | 100.00 | 0.00 | 10.00
                219 | 219001 | 1111111111111111-1-1 | TREASURY | 4 | b4 | county | 100.00 | 100.00 | 10.00 | 90.00
                219 | 219001 | 1111111111111111-1-1 | PAID | 5 | b5 | county | 100.00 | 100.00 | 100.00 | 100.00
                219 | 219001 | 1111111111111111-1-1 | SILENT | 6 | b6 | county | 100.00 |  | 50.00 |
                """)
            .with(
                Payments.TABLE,
                """
                department_id | unit_id | source_block_id | project_id | row_number | voucher_id | payment_date | amount
                219 | 219001 | 1111111111111111-2-1 | COUNTY | 1 | v1 | 2024-12-05 | 10.00
                219 | 219001 | 1111111111111111-2-1 | UNIT | 2 | v2 | 2024-11-30 | 10.00
                219 | 219001 | 1111111111111111-2-1 | TREASURY | 3 | v3 | 2024-03-01 | 10.00
                219 | 219001 | 1111111111111111-2-1 | PAID | 4 | v4 | 2024-03-01 | 100.00
                219 | 219001 | 1111111111111111-2-1 | SILENT | 5 | v5 | 2024-03-01 | 10.00
                """)
            .with(
                BudgetLines.TABLE,
                """
                department_id | unit_id | source_block_id | project_id | row_number | line_id | budget_kind | budget_amount | issued_amount | received_amount
                220 | 220001 | 2222222222222222-1-1 | BOTH | 1 | b1 | initial | 100.00 | 100.00 | 70.00
                220 | 220001 | 2222222222222222-1-1 | BOTH | 2 | b2 | carry_over | 30.00 | 30.00 | 30.00
                220 | 220001 | 2222222222222222-1-1 | LINES | 3 | b3 | carry_over | 30.00 |  |
                """)
            .with(
                BudgetLines.TABLE,
                """
                department_id | unit_id | source_block_id | project_id | row_number | line_id | budget_kind | budget_amount | issued_amount
                249 | 249001 | 4949494949494949-1-1 | WHOLE | 1 | w1 | adjusted | 500.00 | 450.00
                249 | 249001 | 4949494949494949-1-1 | PARTS | 2 | w2 | initial | 100.00 |
                249 | 249001 | 4949494949494949-1-1 | PARTS | 3 | w3 | adjusted | 120.00 | 120.00
                """)
            .with(
                BudgetLines.TABLE,
                """
                department_id | unit_id | source_block_id | project_id | row_number | line_id | fund_level | budget_kind | budget_amount
                250 | 250001 | 5050505050505050-1-1 | CHANGED | 1 | k1 | county | initial | 200.00
                250 | 250001 | 5050505050505050-1-1 | CHANGED | 2 | k2 | county | addition | 30.00
                250 | 250001 | 5050505050505050-1-1 | CHANGED | 3 | k3 | county | reduction | -20.00
                250 | 250001 | 5050505050505050-1-1 | CHANGED | 4 | k4 | province | addition | 500.00
                250 | 250001 | 5050505050505050-1-1 | CHANGED | 5 | k5 | county | carry_over | 40.00
                250 | 250001 | 5050505050505050-1-1 | FROM_ABOVE | 6 | k6 | central | addition | 70.00
                """)
            .with(
                CarryOvers.TABLE,
                """
                department_id | unit_id | project_id | row_number | source_block_id | line_id | carry_over_amount | recovered_amount
                249 | 249001 | WHOLE | 9 | bbbbbbbbbbbbbbbb-1-1 | c9 | 40.00 |
                220 | 220001 | BOTH | 1 | bbbbbbbbbbbbbbbb-1-1 | c1 | 30.00 | 30.00
                220 | 220001 | ONLY | 2 | bbbbbbbbbbbbbbbb-1-1 | c2 | 5.00 |
                """)
            .with(
                Payments.TABLE,
                """
                department_id | unit_id | source_block_id | project_id | row_number | voucher_id | payment_date | amount | applied_amount | indicator_kind
                220 | 220001 | 2222222222222222-2-1 | BOTH | 1 | v1 | 2024-12-05 | 90.00 | 100.00 | current
                220 | 220001 | 2222222222222222-2-1 | BOTH | 2 | v2 | 2024-12-06 | 10.00 | 10.00 | current
                220 | 220001 | 2222222222222222-2-1 | BOTH | 3 | v3 | 2025-01-05 | -10.00 |  | current
                """)
            .with(
                BudgetLines.TABLE,
                """
                department_id | unit_id | source_block_id | project_id | project_name | row_number | line_id | budget_amount | issued_amount | project_category
                221 | 221001 | 3333333333333333-1-1 | 533122241000000000001 | 一号项目 | 1 | b1 | 200.00 | 200.00 | 3
                221 | 221001 | 3333333333333333-1-1 | 533122241000000000002 | 二号项目 | 2 | b2 | 50.00 | 50.00 | 1
                """)
            .with(
                Evaluations.TABLE,
                """
                department_id | unit_id | project_id | project_name | source_block_id | adjusted_budget_amount | executed_amount | declared_score
                221 | 221001 | 533122241000000000001 | 一号项目 | cccccccccccccccc-1-1 | 210.00 | 105.00 | 90
                221 | 221001 | 丙工程 | 丙工程 | cccccccccccccccc-2-1 |  | 1.00 | 80
                """)
            .with(
                Evaluations.TABLE,
                """
                source_block_id | division_code | fiscal_year | department_id | unit_id | project_id | project_name | adjusted_budget_amount | executed_amount | execution_weight | execution_score | total_weight | declared_score | declared_grade
                4444444444444444-4-1 | 530923000 | 2022 | 永德县教育体育局 | 永德县明朗中学 | 义务教育营养改善计划专项资金 | 义务教育营养改善计划专项资金 | 387664.62 | 387664.62 | 10 | 10 | 100 | 96 | 优
                """)
            .with(
                Indicators.TABLE,
                """
                source_block_id | division_code | fiscal_year | row_number | level_3 | weight | score
                4444444444444444-4-1 | 530923000 | 2022 | 11 | 学生受资助人数 | 10 | 10
                4444444444444444-4-1 | 530923000 | 2022 | 12 | 营养改善计划覆盖率 | 10 | 10
                4444444444444444-4-1 | 530923000 | 2022 | 13 | 资金到位及时率 | 10 | 7
                4444444444444444-4-1 | 530923000 | 2022 | 14 | 生均补助标准达标率 | 10 | 10
                4444444444444444-4-1 | 530923000 | 2022 | 15 | 减轻贫困学生家庭经济负担 | 10 | 10
                4444444444444444-4-1 | 530923000 | 2022 | 16 | 政策知晓率 | 10 | 9
                4444444444444444-4-1 | 530923000 | 2022 | 17 | 促进学校教育事业健康发展 | 10 | 10
                4444444444444444-4-1 | 530923000 | 2022 | 18 | 学生满意度 | 10 | 10
                4444444444444444-4-1 | 530923000 | 2022 | 19 | 家长满意度 | 10 | 10
                """)
            .with(
                FundRows.TABLE,
                """
                source_block_id | division_code | fiscal_year | row_number | fund_kind | adjusted_budget_amount | executed_amount
                4444444444444444-4-1 | 530923000 | 2022 | 6 | total | 387664.62 | 387664.62
                4444444444444444-4-1 | 530923000 | 2022 | 7 | fiscal | 387664.62 | 387664.62
                4444444444444444-4-1 | 530923000 | 2022 | 8 | carry_over |  |
                """)
            .measured();
  }

  private static Dataset<Row> of(String department) {
    return Only.MEASURED
        .table(ProjectYears.TABLE)
        .filter(Keys.DEPARTMENT_ID.ref().equalTo(department));
  }

  @Test
  void theMoneyChainTellsOnWhoseSideTheMoneyWaits(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            project_id | issued_amount | applied_amount | paid_amount | unpaid_amount | not_issued_amount | issued_not_applied_amount | applied_not_paid_amount | delay_side  | issued_payment_rate | issued_payment_rate_status | november_december_paid_amount
            UPPER      | 0.00   | 0.00   | 0.00   | 100.00 | 100.00 | 0.00  | 0.00  | upper_level |          | ZERO_BUDGET    | 0.00
            COUNTY     | 10.00  | 10.00  | 10.00  | 90.00  | 90.00  | 0.00  | 0.00  | finance     | 1.000000 | OK             | 10.00
            UNIT       | 100.00 | 10.00  | 10.00  | 90.00  | 0.00   | 90.00 | 0.00  | unit        | 0.100000 | OK             | 10.00
            TREASURY   | 100.00 | 90.00  | 10.00  | 90.00  | 0.00   | 10.00 | 80.00 | finance     | 0.100000 | OK             | 0.00
            PAID       | 100.00 | 100.00 | 100.00 | 0.00   | 0.00   | 0.00  | 0.00  | none        | 1.000000 | OK             | 0.00
            SILENT     |        |        | 10.00  | 90.00  |        |       |       | unknown     |          | MISSING_BUDGET | 0.00
            """),
        of("219"));
  }

  /** Every unpaid yuan waits on one side, for each project, department and the whole county. */
  @Test
  void theSidesOnWhichMoneyWaitsAddUpToWhatIsUnpaid(SparkSession spark) {
    for (var table : List.of(ProjectYears.TABLE, DepartmentYears.TABLE, JurisdictionYears.TABLE)) {
      var sides =
          MoneyChain.WAITING.stream()
              .map(side -> side.ref())
              .reduce((one, other) -> one.plus(other))
              .orElseThrow();
      var rows = Only.MEASURED.table(table).filter(MoneyChain.UNPAID_AMOUNT.ref().isNotNull());
      assertThat(rows.count()).as(table.name()).isPositive();
      assertThat(rows.filter(not(sides.equalTo(MoneyChain.UNPAID_AMOUNT.ref()))).count())
          .as(table.name())
          .isZero();
    }
    assertSame(
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            project_id | waiting_upper_level_amount | waiting_finance_amount | waiting_unit_amount | waiting_unknown_amount | unpaid_recovered_amount
            UPPER      | 100.00 | 0.00  | 0.00  | 0.00  | 0.00
            COUNTY     | 0.00   | 90.00 | 0.00  | 0.00  | 0.00
            UNIT       | 0.00   | 0.00  | 90.00 | 0.00  | 0.00
            TREASURY   | 0.00   | 80.00 | 10.00 | 0.00  | 0.00
            PAID       | 0.00   | 0.00  | 0.00  | 0.00  | 0.00
            SILENT     | 0.00   | 0.00  | 0.00  | 90.00 | 0.00
            """),
        of("219"));
  }

  @Test
  void carriedOverMoneyCountsOnceAndRecoveredMoneyWaitsOnNobody(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            project_id | carry_over_in_amount | ledger_budget_amount | issued_amount | received_amount | fund_arrival_rate | received_payment_rate | applied_amount | paid_amount | recovered_amount | issued_not_applied_amount | applied_not_paid_amount | delay_side | current_paid_amount | carry_over_paid_amount | december_paid_amount
            BOTH       | 30.00 | 130.00 | 130.00 | 100.00 | 0.769231 | 0.900000 | 100.00 | 90.00 | 30.00 | 0.00  | 10.00 | finance | 90.00 | 0.00 | 100.00
            LINES      | 30.00 | 30.00  | 30.00  | 30.00 | 1.000000 | 0.000000 | 0.00   | 0.00  | 0.00  | 30.00 | 0.00  | unit    | 0.00  | 0.00 | 0.00
            ONLY       | 5.00  | 5.00   | 5.00   | 5.00 | 1.000000 | 0.000000 | 0.00   | 0.00  | 0.00  | 5.00  | 0.00  | unit    | 0.00  | 0.00 | 0.00
            """),
        of("220"));
  }

  @Test
  void aLineOfTheWholeYearIsTheBudgetAndNothingIsAddedToIt(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            project_id | ledger_initial_budget_amount | carry_over_in_amount | ledger_budget_amount | issued_amount | not_issued_amount
            PARTS      | 100.00 | 0.00  | 120.00 | 120.00 | 0.00
            WHOLE      |        | 40.00 | 500.00 | 450.00 | 50.00
            """),
        of("249"));
  }

  /** (30 + |−20|) ÷ 200: neither what the province added nor what was carried over counts. */
  @Test
  void theAdjustmentRateLeavesOutMoneyFromAboveAndCarryOver(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            project_id | added_amount | reduced_amount | ordered_change_amount | adjustment_amount | adjustment_rate | adjustment_rate_status
            CHANGED    | 530.00 | -20.00 | 500.00 | 50.00 | 0.250000 | OK
            FROM_ABOVE | 70.00  | 0.00   | 70.00  | 0.00  |          | ZERO_BUDGET
            """),
        of("250"));
    assertThat(of("249").filter(BudgetChanges.ADJUSTMENT_AMOUNT.ref().isNotNull()).count())
        .as("a whole-year line does not tell what led to it")
        .isZero();
  }

  @Test
  void theBooksCloseOnceTheSettlementDaysOfJanuaryAreOver(SparkSession spark) {
    var years =
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            fiscal_year
            2023
            2024
            """);
    for (var day : List.of("2025-01-10", "2025-01-11")) {
      var closed =
          years
              .withColumns(new YearClosing(LocalDate.parse(day), RuleSet.national2020()).columns())
              .filter(YearClosing.YEAR_CLOSED.ref());
      assertThat(closed.count()).as(day).isEqualTo(day.endsWith("10") ? 1 : 2);
    }
  }

  @Test
  void whatOnlyOneSideKnowsStaysARowAndSaysSo(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            project_id            | known_from      | link_rule    | budget_basis | adjusted_budget_amount | adjusted_execution_rate | adjusted_execution_rate_status | paid_amount | due   | due_basis             | submitted | delay_side
            533122241000000000001 | form_and_ledger | project_code | form         | 210.00 | 0.500000 | OK              |  | true  | derived_from_category | true  | unknown
            533122241000000000002 | ledger          | none         | ledger       | 50.00  |          | MISSING_PAYMENT |  | false | derived_from_category | false | unknown
            丙工程                | form            | none         |              |        |          | MISSING_BUDGET  |  |       | no_ledger             | true  | unknown
            """),
        of("221"));
  }

  /** Facts of the table published by 永德县明朗中学 for 2022 (www.yongde.gov.cn/info/3003/116104.htm). */
  @Test
  void aPublishedFormComesOutAsItIsPrinted(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            department_id    | adjusted_budget_amount | executed_amount | adjusted_execution_rate | initial_execution_rate | initial_execution_rate_status | declared_score | recomputed_score | difference_score | weight_scheme_id | sum_of_scores | sum_of_weights | recomputed_execution_score | declared_grade | recomputed_grade | form_fiscal_executed_amount | unscored_count | indicator_count | score_without_execution_rate
            永德县教育体育局 | 387664.62 | 387664.62 | 1.000000 |  | MISSING_BUDGET | 96 | 96 | 0 | 未识别 | 96 | 100 | 10 | 优 | 优 | 387664.62 | 0 | 9 | 0.955556
            """),
        of("永德县教育体育局"));
    assertThat(of("永德县教育体育局").count()).isEqualTo(1);
  }

  @Test
  void aBondOfOneLineOrPaymentIsTheProjectsAndASilentLedgerTellsNothing(SparkSession spark) {
    var drawn =
        new DrawnDeliveries(spark)
            .with(
                BudgetLines.TABLE,
                """
                project_id | line_id | budget_amount | responsible_office | bonds | recurring
                P1         | L1      | 10.00         | 耕保股             | false | true
                P1         | L2      | 90.00         | 规划股             |       |
                P2         | L3      | 10.00         |                    | false |
                P3         | L4      | 10.00         |                    |       |
                """)
            .with(
                Payments.TABLE,
                """
                project_id | amount | bonds
                P1         | 5.00   | true
                P3         | 5.00   |
                """);

    var years =
        new LedgerYears(
                drawn.table(BudgetLines.TABLE),
                drawn.table(CarryOvers.TABLE),
                PaymentSums.of(drawn.table(Payments.TABLE)))
            .rows()
            .orderBy(Keys.PROJECT_ID.ref())
            .select(
                ProjectYears.BONDS.ref(),
                ProjectYears.RECURRING.ref(),
                ProjectYears.RESPONSIBLE_OFFICE.ref());

    assertThat(years.collectAsList())
        .extracting(Row::toString)
        .containsExactly("[true,true,规划股]", "[false,null,null]", "[null,null,null]");
  }
}
