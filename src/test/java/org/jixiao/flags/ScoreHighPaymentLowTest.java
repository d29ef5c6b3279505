package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;

import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class ScoreHighPaymentLowTest {

  @Test
  void holdsFromNinetyPointsBelowEightyPercentAndNotOnTheBorders(SparkSession spark) {
    var verdicts =
        Records.verdicts(
            spark,
            ScoreHighPaymentLow.FLAG,
            """
            project_id    | declared_score | paid_amount | issued_amount | adjusted_budget_amount | payment_rate | payment_rate_basis     | form_execution_rate | form_adjusted_budget_amount | form_executed_amount
            high          | 90             | 59.99       | 100           | 120                    | 0.5999       | issued_amount          | 1                   |                             |
            medium        | 90             | 60          | 100           | 120                    | 0.6          | issued_amount          | 1                   |                             |
            nearest_rate  | 90             | 80          | 100           | 120                    | 0.8          | issued_amount          |                     |                             |
            nearest_score | 89.9999        | 0           | 100           | 120                    | 0            | issued_amount          |                     |                             |
            on_adjusted   | 95             | 30          |               | 120                    | 0.25         | adjusted_budget_amount | 1                   |                             |
            form_alone    | 97.6           |             |               |                        |              |                        | 0.76                | 100                         | 76
            no_score      |                | 0           | 100           | 120                    | 0            | issued_amount          |                     |                             |
            no_rate       | 95             |             |               |                        |              |                        |                     |                             |
            zero_budget   | 95             | 0           |               | 0                      |              | adjusted_budget_amount | 1                   |                             |
            """);

    assertSame(
        Records.expected(
            spark,
            """
            project_id    | state          | reason_code     | severity | observed | denominator                 | money_at_stake_amount
            high          | FAIL           |                 | high     | 0.5999   | issued_amount               | 40.01
            medium        | FAIL           |                 | medium   | 0.6      | issued_amount               | 40
            nearest_rate  | PASS           |                 |          |          |                             |
            nearest_score | PASS           |                 |          |          |                             |
            on_adjusted   | FAIL           |                 | high     | 0.25     | adjusted_budget_amount      | 90
            form_alone    | FAIL           |                 | medium   | 0.76     | form_adjusted_budget_amount | 24
            no_score      | NOT_APPLICABLE | no_score        |          |          |                             |
            no_rate       | NOT_APPLICABLE | no_payment_rate |          |          |                             |
            zero_budget   | NOT_APPLICABLE | no_payment_rate |          |          |                             |
            """),
        verdicts);
  }

  @Test
  void theReasonSaysWhereTheMoneyStandsInBothLanguages(SparkSession spark) {
    var raised =
        Records.verdicts(
                spark,
                ScoreHighPaymentLow.FLAG,
                """
                project_id | declared_score | paid_amount | issued_amount | payment_rate | payment_rate_basis | unpaid_amount | not_issued_amount | issued_not_applied_amount | applied_not_paid_amount | recovered_amount | delay_side
                P-1        | 96.5           | 400000      | 1000000       | 0.4          | issued_amount      | 800000        | 200000            | 100000                    | 500000                  | 0                | finance
                """)
            .first();

    assertThat(raised.<String>getAs("reason_zh"))
        .isEqualTo(
            "提示核实：自评 96.5 分（优的下限 90 分），资金支付率（分母：指标下达数） 40%，低于 80%。"
                + "台账预算中未支付 800,000.00 元，其中：未下达 200,000.00 元，已下达未申请 100,000.00 元，"
                + "已申请未支付 500,000.00 元，财政收回 0.00 元；主要停留在财政环节。");
    assertThat(raised.<String>getAs("reason_en"))
        .contains("rate 40% of issued_amount, below 80%")
        .contains("applied for but not paid 500,000.00")
        .endsWith("most of it waits on the finance side.");
  }

  /**
   * Rule cases of a public performance product (pmkpi). Its rate is executed by budget of the form,
   * so no ledger is given here; that product lights red at exact_boundary in binary floating point.
   */
  @Test
  void casesOfAnotherProductGiveTheAnswersTheyDeserve(SparkSession spark) {
    var verdicts =
        Records.verdicts(
            spark,
            ScoreHighPaymentLow.FLAG,
            """
            project_id          | declared_score | form_execution_rate
            full                | 100            | 1
            seed_complaint      | 91             | 0.30
            top_grade_zero_spend| 90             | 0
            near_gap            | 94             | 0.90
            exact_boundary      | 99.5           | 0.95
            gap                 | 88.2           | 0.82
            slow_spend          | 77.5           | 0.75
            over_execution      | 100            | 1.5
            zero_budget         | 60             |
            no_payment_row      | 80             |
            """);

    assertSame(
        Records.expected(
            spark,
            """
            project_id          | state          | severity
            full                | PASS           |
            seed_complaint      | FAIL           | high
            top_grade_zero_spend| FAIL           | high
            near_gap            | PASS           |
            exact_boundary      | PASS           |
            gap                 | PASS           |
            slow_spend          | PASS           |
            over_execution      | PASS           |
            zero_budget         | NOT_APPLICABLE |
            no_payment_row      | NOT_APPLICABLE |
            """),
        verdicts);
  }
}
