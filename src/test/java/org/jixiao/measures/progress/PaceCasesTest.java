package org.jixiao.measures.progress;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Payments;
import org.jixiao.measures.DrawnDeliveries;
import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pace of spending beside time and beside the department's own earlier years, worked by hand.
 */
@ExtendWith(SparkSessions.class)
class PaceCasesTest {

  /**
   * By the end of June 2024 department 301 spent 45 of 100: 5 points behind half the year. In 2021
   * to 2023 it stood at 40, 50 and 61: 50.3333 on average, so it is 5.3333 behind itself. What it
   * did in 2020, and what it paid in July, does not count. 302 had no budget in 2022 and paid
   * nothing in the first half of 2023: two years are comparable. 303 has no earlier year.
   */
  @Test
  void junesPaceIsThatOfHalfAYearAndOfTheThreeYearsBefore(SparkSession spark) {
    var payments =
        new DrawnDeliveries(spark)
            .with(
                Payments.TABLE,
                """
                fiscal_year | department_id | payment_date | amount
                2020        | 301           | 2020-01-31   | 90.00
                2021        | 301           | 2021-06-30   | 40.00
                2022        | 301           | 2022-02-01   | 50.00
                2023        | 301           | 2023-06-01   | 61.00
                2023        | 301           | 2023-07-01   | 39.00
                2024        | 301           | 2024-01-15   | 50.00
                2024        | 301           | 2024-06-30   | -5.00
                2021        | 302           | 2021-03-01   | 30.00
                2022        | 302           | 2022-03-01   | 10.00
                2023        | 302           | 2023-12-31   | 10.00
                2024        | 302           | 2024-03-01   | 50.00
                2024        | 303           | 2024-03-01   | 10.00
                """)
            .table(Payments.TABLE);
    var years =
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            division_code | fiscal_year | department_id | department_name | ledger_budget_amount
            533122000     | 2020        | 301           | 甲局            | 100.00
            533122000     | 2021        | 301           | 甲局            | 100.00
            533122000     | 2022        | 301           | 甲局            | 100.00
            533122000     | 2023        | 301           | 甲局            | 100.00
            533122000     | 2024        | 301           | 甲局            | 100.00
            533122000     | 2021        | 302           | 乙局            | 100.00
            533122000     | 2022        | 302           | 乙局            | 0.00
            533122000     | 2023        | 302           | 乙局            | 100.00
            533122000     | 2024        | 302           | 乙局            | 100.00
            533122000     | 2024        | 303           | 丙局            | 100.00
            """);

    assertSame(
        drawn(
            spark,
            ExecutionMonths.TABLE.columns(),
            """
            group_id | cumulative_paid_amount | time_progress_rate | spending_progress_rate | pace_gap_rate | earlier_year_count | earlier_progress_rate | earlier_gap_rate
            301      | 45.00                  | 0.500000           | 0.450000               | -0.050000     | 3                  | 0.503333              | -0.053333
            302      | 50.00                  | 0.500000           | 0.500000               | 0.000000      | 2                  | 0.150000              | 0.350000
            303      | 10.00                  | 0.500000           | 0.100000               | -0.400000     | 0                  |                       |
            """),
        ExecutionMonthRows.of(PaymentSums.of(payments), years, LocalDate.of(2024, 6, 30))
            .filter("group_kind = 'department' AND fiscal_year = 2024 AND month_number = 6"));
  }
}
