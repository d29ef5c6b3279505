package org.jixiao.flags;

import static org.jixiao.testing.Tables.assertSame;

import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class ExecutionScoreOffRuleTest {

  /** middle_school: a published form of 2021 gives 9 of 10 points at 100%. */
  @Test
  void holdsOnlyWhenNeitherLineNorStepsNorGateFits(SparkSession spark) {
    var verdicts =
        Records.verdicts(
            spark,
            ExecutionScoreOffRule.FLAG,
            """
            project_id    | execution_score | execution_weight | form_execution_rate | linear_execution_score | step_execution_score | gate_execution_score
            middle_school | 9               | 10               | 1                   | 10                     | 10                   | 10
            full_at_30    | 10              | 10               | 0.3                 | 3                      | 0                    | 0
            linear        | 7.6             | 10               | 0.76                | 7.6                    | 5                    | 7.6
            steps         | 5               | 10               | 0.76                | 7.6                    | 5                    | 7.6
            gate          | 0               | 10               | 0.55                | 5.5                    | 0                    | 0
            nearest       | 7.7             | 10               | 0.76                | 7.6                    | 5                    | 7.6
            no_score      |                 | 10               | 0.76                | 7.6                    | 5                    | 7.6
            no_rate       | 0               | 10               |                     |                        |                      |
            other_scheme  | 20              | 25               | 0.76                | 19                     | 12.5                 | 19
            no_result     | 9               | 10               | 1                   |                        | 10                   | 10
            """);

    assertSame(
        Records.expected(
            spark,
            """
            project_id    | state          | reason_code        | severity | observed | expected
            middle_school | FAIL           |                    | medium   | 9        | 10
            full_at_30    | FAIL           |                    | high     | 10       | 3
            linear        | PASS           |                    |          |          |
            steps         | PASS           |                    |          |          |
            gate          | PASS           |                    |          |          |
            nearest       | PASS           |                    |          |          |
            no_score      | NOT_APPLICABLE | no_execution_score |          |          |
            no_rate       | NOT_APPLICABLE | no_execution_rate  |          |          |
            other_scheme  | NOT_APPLICABLE | unknown_scheme     |          |          |
            no_result     | NOT_APPLICABLE | no_rule_result     |          |          |
            """),
        verdicts);
  }
}
