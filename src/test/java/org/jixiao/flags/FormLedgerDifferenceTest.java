package org.jixiao.flags;

import static org.jixiao.testing.Tables.assertSame;

import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class FormLedgerDifferenceTest {

  @Test
  void holdsBeyondOnePercentAndHalfARoundingUnitForTheSameFundsOnly(SparkSession spark) {
    var verdicts =
        Records.verdicts(
            spark,
            FormLedgerDifference.FLAG,
            """
            project_id       | submitted | link_certainty | paid_amount | form_fiscal_executed_amount | form_amount_unit | fund_type
            holds            | true      | certain        | 98999.99    | 100000                      | 元               | 111
            nearest          | true      | certain        | 99000       | 100000                      | 元               | 111
            high             | true      | certain        | 50000       | 100000                      | 万元             |
            rounding         | true      | certain        | 150         | 200                         | 万元             |
            beyond_rounding  | true      | certain        | 149.99      | 200                         | 万元             |
            cents            | true      | certain        | 0.10        | 0.11                        | 元               |
            no_form          | false     | certain        | 100         | 0                           |                  |
            uncertain        | true      | uncertain      | 100         | 0                           | 元               |
            no_payments      | true      | certain        |             | 100                         | 元               |
            no_scope         | true      | certain        | 100         |                             | 元               |
            special_account  | true      | certain        | 100         | 0                           | 元               | 2
            unit_funds       | true      | certain        | 100         | 0                           | 元               | 单位资金
            """);

    assertSame(
        Records.expected(
            spark,
            """
            project_id       | state          | reason_code       | severity | money_at_stake_amount
            holds            | FAIL           |                   | medium   | 1000.01
            nearest          | PASS           |                   |          |
            high             | FAIL           |                   | high     | 50000
            rounding         | PASS           |                   |          |
            beyond_rounding  | FAIL           |                   | high     | 50.01
            cents            | FAIL           |                   | medium   | 0.01
            no_form          | NOT_APPLICABLE | no_form           |          |
            uncertain        | NOT_APPLICABLE | no_certain_link   |          |
            no_payments      | NOT_APPLICABLE | no_ledger_payment |          |
            no_scope         | NOT_APPLICABLE | no_fund_scope     |          |
            special_account  | NOT_APPLICABLE | other_fund_scope  |          |
            unit_funds       | NOT_APPLICABLE | other_fund_scope  |          |
            """),
        verdicts);
  }
}
