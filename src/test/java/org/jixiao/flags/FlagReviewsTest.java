package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.RectificationStates;
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
         flag_id: SCO-01, verdict: confirmed, reason: 未申请支付, reviewed_by: 绩效股, reviewed_on: 2025-08-01,
         owner_office: 规划股, deadline: 2025-08-28}
      - {division_code: "533122000", fiscal_year: 2024, department_id: "219", unit_id: "219001", project_id: P-4,
         flag_id: LED-01, verdict: confirmed, reason: 台账漏记, reviewed_by: 绩效股, reviewed_on: 2025-08-01,
         owner_office: 规划股, deadline: 2025-08-27}
      - {division_code: "533122000", fiscal_year: 2024, department_id: "219", unit_id: "219001", project_id: P-5,
         flag_id: SUM-01, verdict: confirmed, reason: 合计有误, reviewed_by: 绩效股, reviewed_on: 2025-08-01,
         deadline: 2025-08-01}
      - {division_code: "533122000", fiscal_year: 2024, department_id: "219", unit_id: "219001", project_id: P-6,
         flag_id: SUM-01, verdict: confirmed, reason: 合计有误, reviewed_by: 绩效股, reviewed_on: 2025-08-01}
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

  private static final String ANSWERS =
      """
      department_id | unit_id | project_id | watched_flag_id | problem_count | answered_count | done_count
      219           | 219001  | P-3        | SCO-01          | 1             | 1              | 0
      219           | 219001  | P-3        | LED-01          | 1             | 1              | 1
      219           | 219001  | P-5        | SUM-01          | 2             | 2              | 2
      """;

  private static FlagReviewRows reviews() {
    return new FlagReviewRows(FlagReview.read(REVIEWS, "reviews.yaml"), AS_OF);
  }

  private static Dataset<Row> found(SparkSession spark) {
    return reviews()
        .rows(
            Records.completed(spark, Flags.TABLE, QUESTIONS),
            Records.completed(spark, RectificationStates.TABLE, ANSWERS));
  }

  /**
   * The term's last day is not over; answers to another question or of another project count not.
   */
  @Test
  void aConfirmedQuestionIsARectificationWithOwnerAndTerm(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            FlagReviews.TABLE.columns(),
            """
            project_id | flag_id | owner_office | deadline_date | rectification_status
            P-3        | SCO-01  | 规划股       | 2025-08-28    | answered
            P-4        | LED-01  | 规划股       | 2025-08-27    | overdue
            P-5        | SUM-01  |              | 2025-08-01    | done
            P-6        | SUM-01  |              |               | open
            """),
        found(spark).where("verdict = 'confirmed'"));
    assertThat(
            found(spark)
                .where("verdict <> 'confirmed' AND rectification_status IS NOT NULL")
                .count())
        .isZero();
  }

  @Test
  void aVerdictHoldsToItsLastDayAndSettlesItsQuestionOnly(SparkSession spark) {
    var flags = Records.completed(spark, Flags.TABLE, QUESTIONS);

    var found = found(spark);

    assertSame(
        drawn(
            spark,
            FlagReviews.TABLE.columns(),
            """
            project_id | flag_id | watched_flag_id | verdict   | in_force | raised | suppressed
            P-1        | SCO-01  |                 | explained | true     | true   | true
            P-2        | SCO-01  |                 | false     | false    | true   | false
            P-3        | SCO-01  |                 | confirmed | true     | true   | false
            P-4        | LED-01  |                 | confirmed | true     | false  | false
            P-5        | SUM-01  |                 | confirmed | true     | false  | false
            P-6        | SUM-01  |                 | confirmed | true     | false  | false
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
    var found = found(spark);

    assertSame(
        drawn(
            spark,
            FlagPrecision.TABLE.columns(),
            """
            flag_id | reviewed_count | confirmed_count | explained_count | false_count | precision_rate | false_rate
            SCO-01  | 3              | 1               | 1               | 1           | 0.333333       | 0.333333
            LED-01  | 1              | 1               | 0               | 0           | 1              | 0
            SUM-01  | 3              | 2               | 0               | 1           | 0.666667       | 0.333333
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
    assertThatThrownBy(
            () ->
                FlagReview.read(
                    REVIEWS.replace("expires_on: 2025-08-28", "deadline: 2025-08-28"), "my.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("deadline of SCO-01, which is explained");
    assertThat(FlagReview.read("", "my.yaml")).isEmpty();
  }
}
