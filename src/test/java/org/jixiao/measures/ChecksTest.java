package org.jixiao.measures;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Payments;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What flags over payments, years and units stand on; all rows are synthetic. */
@ExtendWith(SparkSessions.class)
class ChecksTest {

  private static final class Only {
    static final Measured MEASURED =
        new DrawnDeliveries(SparkSessions.session())
            .with(
                BudgetLines.TABLE,
                """
                source_block_id      | fiscal_year | unit_id | unit_name | project_id | project_name | row_number | line_id | budget_amount | issued_amount | issued_date
                1111111111111111-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 甲项目 | 1 | b1 | 200000 | 200000 | 2024-02-01
                1111111111111111-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 乙项目 | 2 | b2 | 900000 | 900000 | 2024-02-01
                1111111111111111-1-1 | 2024 | 219001 | 梁河县自然资源局 | LATE  | 丙项目 | 3 | b3 | 100000 | 100000 | 2024-10-01
                1111111111111111-1-1 | 2024 | 219002 | 梁河县林业局     | OLD   | 丁项目 | 4 | b4 | 100000 | 100000 |
                2222222222222222-1-1 | 2023 | 219002 | 梁河县林业局     | OLD23 | 2023年丁项目 | 1 | c1 | 120000 | 120000 | 2023-02-01
                3333333333333333-1-1 | 2022 | 219002 | 梁河县林业局     | OLD22 | 2022年丁项目 | 1 | d1 | 140000 | 140000 | 2022-02-01
                """)
            .with(
                Payments.TABLE,
                """
                source_block_id      | fiscal_year | unit_id | unit_name | project_id | row_number | voucher_id | payment_date | amount | payee_name | purpose | economic_code | contract_number | payment_method
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 1 | v1 | 2024-11-05 | 20000.00 | 梁河大酒店（合成） | 预存会议费 | 30215 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 2 | v2 | 2024-03-05 | 2500.00 | 示例超市（合成） | 办公用品 | 30299 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 3 | v3 | 2024-03-06 | 2501.00 | 示例超市（合成） | 办公用品 | 30201 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 4 | v4 | 2024-04-06 | 30000.00 | 自然资源局 | 转款 | 30201 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 5 | v5 | 2024-04-07 | 30000.00 | 自然资源局 | 代扣个人所得税 | 30201 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 6 | v6 | 2024-05-07 | 15000.00 | 个人甲 | 咨询费 | 30203 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 7 | v7 | 2024-05-08 | 15000.00 | 个人乙 | 征地补偿 | 30203 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 8 | v8 | 2025-01-20 | 1000.00 | 示例文印公司（合成） | 印刷费 | 30202 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SHOPS | 9 | v9 | 2025-01-10 | 1000.00 | 示例文印公司（合成） | 制版费 | 30202 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 11 | s1 | 2024-03-01 | 120000.00 | 示例科技公司（合成） | 设备一 | 31002 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 12 | s2 | 2024-04-01 | 120000.00 | 示例科技公司（合成） | 设备二 | 31002 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 13 | s3 | 2024-05-29 | 60000.00 | 示例科技公司（合成） | 设备三 | 31002 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 14 | s4 | 2024-08-01 | 5000.00 | 示例印务公司（合成） | 印刷手册 | 30202 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 15 | s5 | 2024-08-08 | 5000.00 | 示例印务公司（合成） | 印刷手册 | 30202 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 16 | s6 | 2024-08-16 | 5000.00 | 示例印务公司（合成） | 印刷手册 | 30202 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 17 | s7 | 2024-09-01 | 150000.00 | 示例建筑公司（合成） | 工程进度款 | 31005 | K-1 |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | SPLIT | 18 | s8 | 2024-09-02 | 150000.00 | 示例建筑公司（合成） | 工程进度款 | 31005 | K-1 |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | LATE | 21 | l1 | 2024-12-20 | 80000.00 | 梁河县林业局 | 委托业务费 | 30227 | K-2 |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | LATE | 22 | l2 | 2024-12-25 | 90000.00 | 梁河县林业局 | 年度结算 | 30227 | K-2 | 实拨
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | LATE | 23 | l3 | 2025-02-25 | -70000.00 | 梁河县林业局 | 退款 | 30227 | |
                4444444444444444-1-1 | 2024 | 219001 | 梁河县自然资源局 | NONE | 31 | n1 | 2024-06-25 | 100.00 | 示例印务公司（合成） | 印刷 | | |
                """)
            .with(
                CarryOvers.TABLE,
                """
                source_block_id      | fiscal_year | unit_id | unit_name | project_id | row_number | line_id | original_line_id | document_number | carry_over_amount | recovered_amount
                5555555555555555-1-1 | 2024 | 219002 | 梁河县林业局 | OLD   | 1 | k1 | d1 | 梁财结〔2024〕1号 | 30000 | 1000
                5555555555555555-1-1 | 2024 | 219002 | 梁河县林业局 | OLD   | 2 | k2 | c1 | 梁财结〔2024〕2号 | 20000 |
                5555555555555555-1-1 | 2024 | 219002 | 梁河县林业局 | OLD   | 3 | k3 | x9 | 梁财预〔2021〕3号 | 500 |
                """)
            .with(
                Evaluations.TABLE,
                """
                source_block_id      | fiscal_year | unit_id | unit_name | project_id | project_name | adjusted_budget_amount | executed_amount | declared_score
                6666666666666666-1-1 | 2024 | 219002 | 梁河县林业局 | OLD   | 丁项目 | 100000 | 10000 | 95
                6666666666666666-2-1 | 2023 | 219002 | 梁河县林业局 | OLD23 | 2023年丁项目 | 120000 | 10000 | 70
                6666666666666666-3-1 | 2024 | 219002 | 梁河县林业局 | 戊项目 | 戊项目 | 100 | 100 | 100
                """)
            .with(
                Indicators.TABLE,
                """
                source_block_id      | fiscal_year | row_number | level_3 | operator | target_text | target_unit | actual_text | weight | score
                6666666666666666-1-1 | 2024 | 1 | 培训人次 | ≥ | 100 | 人次 | 110 | 10 | 10
                6666666666666666-1-1 | 2024 | 2 | 覆盖率   | ≥ | 90  | %    | 95  | 10 | 10
                6666666666666666-1-1 | 2024 | 3 | 造林面积 | ≥ | 50  | 亩   | 50  | 10 | 10
                6666666666666666-2-1 | 2023 | 1 | 培训人次 | ≥ | 100 | 人次 | 120 | 10 | 10
                6666666666666666-2-1 | 2023 | 2 | 覆盖率   | ≥ | 90  | %    | 95  | 10 | 10
                6666666666666666-2-1 | 2023 | 3 | 造林面积 | ≥ | 40  | 亩   | 80  | 10 | 10
                """)
            .measured();
  }

  @Test
  void everyPaymentIsLookedAtOnceAndOrdinaryOnesAreLeftAlone(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            PaymentChecks.TABLE.columns(),
            """
            project_id | payment_count | purpose_known_count | voucher_known_count | class_known_count | outside_year_vouchers | other_class_amount | to_itself_vouchers | to_person_vouchers | prepaid_vouchers | round_at_shop_vouchers
            SHOPS      | 9 | 9 | 9 | 9 | v8 | 2500.00 | v4 | v6 | v1 | v2
            SPLIT      | 8 | 8 | 8 | 8 |    | 0.00    |    |    |    |
            LATE       | 2 | 2 | 2 | 2 |    | 0.00    |    |    |    |
            NONE       | 1 | 1 | 1 | 0 |    | 0.00    |    |    |    |
            OLD        | 0 | 0 | 0 | 0 |    | 0.00    |    |    |    |
            """),
        Only.MEASURED
            .table(PaymentChecks.TABLE)
            .filter("fiscal_year = 2024 AND project_id <> '戊项目'"));
  }

  /** 120000 + 120000 + 60000 reach 300000 in the 90 days from 1 March to 29 May. */
  @Test
  void paymentsThatBelongTogetherStandWithAllTheirVouchersAndTheirWholeSum(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            PaymentChecks.TABLE.columns(),
            """
            project_id | near_duplicate_series_count | near_duplicate_count | near_duplicate_amount | repetition_amount | near_duplicate_vouchers | split_series_count | split_limit_amount | split_series_payment_count | split_series_amount | split_window_amount | split_count | split_amount | split_vouchers
            SHOPS      | 0 | 0 | 0.00     | 0.00    |       | 0 |           |   |           |           | 0 | 0.00      |
            SPLIT      | 1 | 2 | 10000.00 | 5000.00 | s4；s5 | 1 | 300000.00 | 3 | 300000.00 | 300000.00 | 3 | 300000.00 | s1；s2；s3
            """),
        Only.MEASURED.table(PaymentChecks.TABLE).filter("project_id IN ('SHOPS', 'SPLIT')"));
    assertSame(
        drawn(
            spark,
            PaymentSeries.TABLE.columns(),
            """
            project_id | series_kind | voucher_id | amount    | limit_amount | series_payment_count | series_amount | series_window_amount | series_first_date | series_last_date | series_project_count | is_repetition | payee_name
            SPLIT      | repeated    | s4         | 5000.00   |              | 2 | 10000.00  | 10000.00  | 2024-08-01 | 2024-08-08 | 1 | false | 示例印务公司（合成）
            SPLIT      | repeated    | s5         | 5000.00   |              | 2 | 10000.00  | 10000.00  | 2024-08-01 | 2024-08-08 | 1 | true  | 示例印务公司（合成）
            SPLIT      | split       | s1         | 120000.00 | 300000.00    | 3 | 300000.00 | 300000.00 | 2024-03-01 | 2024-05-29 | 1 | false | 示例科技公司（合成）
            SPLIT      | split       | s2         | 120000.00 | 300000.00    | 3 | 300000.00 | 300000.00 | 2024-03-01 | 2024-05-29 | 1 | false | 示例科技公司（合成）
            SPLIT      | split       | s3         | 60000.00  | 300000.00    | 3 | 300000.00 | 300000.00 | 2024-03-01 | 2024-05-29 | 1 | false | 示例科技公司（合成）
            """),
        Only.MEASURED.table(PaymentSeries.TABLE));
  }

  @Test
  void theYearsEndAndOtherUnitsAreToldFromTheRest(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            PaymentChecks.TABLE.columns(),
            """
            project_id | paid_amount | late_issued_amount | largest_year_end_amount | largest_unit_transfer_amount | december_positive_amount | refunded_after_year_amount | classified_amount | budget_ledger_known | ledger_budget_amount
            LATE       | 100000.00 | 100000.00 | 80000.00 | 80000.00 | 170000.00 | 70000.00 | 170000.00 | true | 100000.00
            NONE       | 100.00    |           |          |          | 0.00      | 0.00     | 0.00      | true |
            OLD        | 0.00      |           |          |          | 0.00      | 0.00     | 0.00      | true | 150500.00
            """),
        Only.MEASURED
            .table(PaymentChecks.TABLE)
            .filter("fiscal_year = 2024 AND project_id IN ('LATE', 'NONE', 'OLD')"));
  }

  @Test
  void yearsOfOneProjectStandSideBySide(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            ProjectHistories.TABLE.columns(),
            """
            fiscal_year | project_id | normal_name | declared_score | last_declared_score | initial_budget_amount | last_initial_budget_amount | old_carry_over_amount | ledger_budget_amount | carry_over_out_amount | carry_over_rate | carry_over_rate_status | compared_target_count | repeated_target_count | repeated_target_names
            2024 | OLD   | 丁 | 95 | 70 | 100000.00 | 120000.00 | 29500.00 | 150500.00 |  |  | MISSING_PAYMENT | 3 | 1 | 培训人次
            2023 | OLD23 | 丁 | 70 |    | 120000.00 | 140000.00 |          | 120000.00 | 50500.00 | 0.420833 | OK | 0 | 0 |
            2022 | OLD22 | 丁 |    |    | 140000.00 |           |          | 140000.00 | 0.00 | 0.000000 | OK | 0 | 0 |
            """),
        Only.MEASURED.table(ProjectHistories.TABLE).filter("normal_name = '丁'"));
  }

  @Test
  void aUnitsScoresAndContractsAddUp(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            UnitChecks.TABLE.columns(),
            """
            unit_id | score_count | full_score_count | excellent_count | lowest_score | highest_score | score_sum | score_squares | contract_count | payee_count | contracted_amount | top_payee_amount
            219001  | 0 | 0 | 0 |    |     |     |       | 2 | 2 | 470000.00 | 300000.00
            219002  | 2 | 1 | 2 | 95 | 100 | 195 | 19025 | 0 | 0 |           |
            """),
        Only.MEASURED.table(UnitChecks.TABLE).filter("fiscal_year = 2024"));
  }
}
