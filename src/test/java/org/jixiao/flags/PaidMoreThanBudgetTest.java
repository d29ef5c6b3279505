package org.jixiao.flags;

import static org.jixiao.testing.Tables.assertSame;

import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class PaidMoreThanBudgetTest {

  /** over_execution: rule case of a public performance product (pmkpi), form figures only. */
  @Test
  void holdsAboveTheLedgerBudgetWithCarryOverAndNotWithinATenThousandth(SparkSession spark) {
    var verdicts =
        Records.verdicts(
            spark,
            PaidMoreThanBudget.FLAG,
            """
            project_id     | paid_amount | ledger_budget_amount | adjusted_budget_amount | form_adjusted_budget_amount | form_executed_amount
            holds          | 100010.01   | 100000               | 90000                  |                             |
            nearest        | 100010.00   | 100000               | 90000                  |                             |
            high           | 110000.01   | 100000               | 90000                  |                             |
            medium         | 110000.00   | 100000               | 90000                  |                             |
            by_adjusted    | 95000       |                      | 90000                  |                             |
            over_execution |             |                      |                        | 100                         | 150
            no_payment     |             | 100000               | 90000                  |                             |
            no_budget      | 5           |                      |                        |                             |
            zero_budget    | 5           | 0                    |                        |                             |
            """);

    assertSame(
        Records.expected(
            spark,
            """
            project_id     | state          | reason_code | severity | observed  | expected | money_at_stake_amount
            holds          | FAIL           |             | medium   | 100010.01 | 100000   | 10.01
            nearest        | PASS           |             |          |           |          |
            high           | FAIL           |             | high     | 110000.01 | 100000   | 10000.01
            medium         | FAIL           |             | medium   | 110000    | 100000   | 10000
            by_adjusted    | FAIL           |             | medium   | 95000     | 90000    | 5000
            over_execution | FAIL           |             | high     | 150       | 100      | 50
            no_payment     | NOT_APPLICABLE | no_payment  |          |           |          |
            no_budget      | NOT_APPLICABLE | no_budget   |          |           |          |
            zero_budget    | NOT_APPLICABLE | zero_budget |          |           |          |
            """),
        verdicts);
  }
}
