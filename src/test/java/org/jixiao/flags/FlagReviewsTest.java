package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reviews beside drawn questions; all of it is synthetic. */
@ExtendWith(SparkSessions.class)
class FlagReviewsTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 8, 28);

  private static final String REVIEWS =
      """
      - {division_code: "533122000", fiscal_year: 2024, department_id: "219", unit_id: "219001", project_id: P-1,
         flag_id: SCO-01, verdict: explained, reason: 上级资金12月下达, reviewed_by: 绩效股,
         reviewed_on: 2025-08-01, expires_on: 2025-08-28}
      - {division_code: "533122000", fiscal_year: 2024, department_id: "219", unit_id: "219001", project_id: P-2,
         flag_id: SCO-01, verdict: false, reason: 匹配到同名项目, reviewed_by: 绩效股,
         reviewed_on: 2025-08-01, expires_on: 2025-08-27}
      - {division_code: "533122000", fiscal_year: 2024, department_id: "219", unit_id: "219001", project_id: P-3,
         flag_id: SCO-01, verdict: confirmed, reason: 未申请支付, reviewed_by: 绩效股, reviewed_on: 2025-08-01}
      - {division_code: "533122000", fiscal_year: 2024, department_id: "219", unit_id: "219001", project_id: P-9,
         flag_id: SUM-01, verdict: false, reason: 已更正, reviewed_by: 预算股, reviewed_on: 2025-08-01}
      - {division_code: "533122000", fiscal_year: 2024, flag_id: SYS-01, watched_flag_id: SCO-01,
         verdict: explained, reason: 库款紧张, reviewed_by: 绩效股, reviewed_on: 2025-08-01}
      """;

  private static final String QUESTIONS =
      """
      department_id | unit_id | project_id | flag_id | watched_flag_id | state | severity
      219           | 219001  | P-1        | SCO-01  |                 | FAIL  | high
      219           | 219001  | P-2        | SCO-01  |                 | FAIL  | high
      219           | 219001  | P-3        | SCO-01  |                 | FAIL  | high
      219           | 219001  | P-1        | SUM-01  |                 | FAIL  | low
                    |         |            | SYS-01  | SCO-01          | FAIL  | high
                    |         |            | SYS-01  | SCO-02          | FAIL  | high
      """;

  private static FlagReviewRows reviews() {
    return new FlagReviewRows(FlagReview.read(REVIEWS, "reviews.yaml"), AS_OF);
  }

  @Test
  void aVerdictHoldsToItsLastDayAndSettlesItsQuestionOnly(SparkSession spark) {
    var flags = Records.completed(spark, Flags.TABLE, QUESTIONS);

    var found = reviews().rows(flags);

    assertSame(
        drawn(
            spark,
            FlagReviews.TABLE.columns(),
            """
            project_id | flag_id | watched_flag_id | verdict   | in_force | raised | suppressed
            P-1        | SCO-01  |                 | explained | true     | true   | true
            P-2        | SCO-01  |                 | false     | false    | true   | false
            P-3        | SCO-01  |                 | confirmed | true     | true   | false
            P-9        | SUM-01  |                 | false     | true     | false  | false
                       | SYS-01  | SCO-01          | explained | true     | true   | true
            """),
        found);
    assertSame(
        drawn(
            spark,
            Flags.TABLE.columns(),
            """
            project_id | flag_id | watched_flag_id
            P-2        | SCO-01  |
            P-3        | SCO-01  |
            P-1        | SUM-01  |
                       | SYS-01  | SCO-02
            """),
        FlagReviewRows.withoutSuppressed(flags, found));
  }

  @Test
  void aFlagsPrecisionIsTheConfirmedShareOfAllItsReviews(SparkSession spark) {
    var found = reviews().rows(Records.completed(spark, Flags.TABLE, QUESTIONS));

    assertSame(
        drawn(
            spark,
            FlagPrecision.TABLE.columns(),
            """
            flag_id | reviewed_count | confirmed_count | explained_count | false_count | precision_rate | false_rate
            SCO-01  | 3              | 1               | 1               | 1           | 0.333333       | 0.333333
            SUM-01  | 1              | 0               | 0               | 1           | 0              | 1
            SYS-01  | 1              | 0               | 1               | 0           | 0              | 0
            """),
        FlagReviewRows.precision(found));
  }

  @Test
  void whatAReviewLacksIsAFaultOfTheFile() {
    assertThatThrownBy(() -> FlagReview.read(REVIEWS.replace("confirmed", "maybe"), "my.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("my.yaml")
        .hasMessageContaining("verdict maybe of SCO-01");
    assertThatThrownBy(() -> FlagReview.read(REVIEWS + REVIEWS, "my.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("two reviews of");
    assertThatThrownBy(() -> FlagReview.read(REVIEWS.replace("reason", "motive"), "my.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("motive");
    assertThat(FlagReview.read("", "my.yaml")).isEmpty();
  }
}
