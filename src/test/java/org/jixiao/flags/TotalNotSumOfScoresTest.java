package org.jixiao.flags;

import static org.jixiao.testing.Tables.assertSame;

import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class TotalNotSumOfScoresTest {

  /** water_bureau: a published form of 2022 prints 100 and adds up to 110. */
  @Test
  void holdsWhenTotalAndSumDifferByMoreThanATenth(SparkSession spark) {
    var verdicts =
        Records.verdicts(
            spark,
            TotalNotSumOfScores.FLAG,
            """
            project_id     | declared_score | sum_of_scores | unscored_count
            holds          | 95.11          | 95            | 0
            nearest        | 95.1           | 95            | 0
            below          | 93             | 95            | 0
            water_bureau   | 100            | 110           | 0
            no_score       |                | 95            | 0
            no_row_scores  | 95             |               | 0
            unscored_rows  | 98             | 84            | 1
            """);

    assertSame(
        Records.expected(
            spark,
            """
            project_id     | state          | reason_code   | severity | observed | expected
            holds          | FAIL           |               | low      | 95.11    | 95
            nearest        | PASS           |               |          |          |
            below          | FAIL           |               | medium   | 93       | 95
            water_bureau   | FAIL           |               | high     | 100      | 110
            no_score       | NOT_APPLICABLE | no_score      |          |          |
            no_row_scores  | NOT_APPLICABLE | no_row_scores |          |          |
            unscored_rows  | NOT_APPLICABLE | unscored_rows |          |          |
            """),
        verdicts);
  }
}
