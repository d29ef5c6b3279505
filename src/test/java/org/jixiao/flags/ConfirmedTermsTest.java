package org.jixiao.flags;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Terms of confirmed questions beside drawn answers; all of it is synthetic. */
@ExtendWith(SparkSessions.class)
class ConfirmedTermsTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 8, 28);

  private static final String ANSWERS =
      """
      unit_id | project_id | watched_flag_id | problem_count | answered_count | done_count | open_count | deadline_count | overdue_count | first_deadline_date | overdue_day_count | owner_offices
      219001  | ASKED      | SCO-01          | 1             | 1              | 0          | 1          | 0              | 0             |                     |                   |
      219001  | DONE       | SCO-01          | 1             | 1              | 1          | 0          | 0              | 0             |                     |                   |
      219001  | LATER      | SCO-01          | 1             | 1              | 0          | 1          | 1              | 0             |                     |                   | 规划股
      219001  | OTHER      | SUM-01          | 1             | 1              | 0          | 1          | 1              | 1             | 2025-08-18          | 10                | 规划股
      """;

  private static final String PROJECTS =
      """
      unit_id | project_id | department_name | unit_name | project_name
      219001  | SILENT     | 示例局          | 示例局    | 甲项目
      """;

  @Test
  void aConfirmedQuestionThatCameBackWithNothingIsOverdueOnceItsTermIsOver(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            RectificationStates.TABLE.columns(),
            """
            project_id | project_name | problem_count | answered_count | open_count | deadline_count | overdue_count | first_deadline_date | overdue_day_count | owner_offices | review_deadline_date
            SILENT     | 甲项目       | 1             | 0              | 1          | 0              | 1             | 2025-08-27          | 1                 | 预算股        | 2025-08-27
            TODAY      |              | 1             | 0              | 1          | 0              | 0             |                     |                   | 预算股        | 2025-08-28
            """),
        laid(spark, review("SILENT", "2025-08-27", "") + review("TODAY", "2025-08-28", ""))
            .where("project_id IN ('SILENT', 'TODAY')"));
  }

  @Test
  void anAnswerTakesTheTermWhereItNamesNoneAndIsNotSettled(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            RectificationStates.TABLE.columns(),
            """
            project_id | watched_flag_id | overdue_count | first_deadline_date | overdue_day_count | owner_offices | review_deadline_date
            ASKED      | SCO-01          | 1             | 2025-08-20          | 8                 | 预算股        | 2025-08-20
            DONE       | SCO-01          | 0             |                     |                   | 预算股        | 2025-08-20
            LATER      | SCO-01          | 0             |                     |                   | 规划股        | 2025-08-20
            OTHER      | SCO-01          | 1             | 2025-08-20          | 8                 | 预算股        | 2025-08-20
            OTHER      | SUM-01          | 1             | 2025-08-18          | 10                | 规划股        |
            """),
        laid(
            spark,
            review("ASKED", "2025-08-20", "")
                + review("DONE", "2025-08-20", "")
                + review("LATER", "2025-08-20", "")
                + review("OTHER", "2025-08-20", "")));
  }

  @Test
  void aVerdictNoLongerInForceAndOneWithoutATermSetNone(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            RectificationStates.TABLE.columns(),
            """
            project_id | overdue_count | review_deadline_date
            ASKED      | 0             |
            DONE       | 0             |
            LATER      | 0             |
            OTHER      | 1             |
            """),
        laid(spark, review("ASKED", "2025-08-20", "2025-08-27") + review("DONE", "", "")));
  }

  @Test
  void ofSeveralReviewsOfOneQuestionTheFirstTermCounts(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            RectificationStates.TABLE.columns(),
            """
            project_id | problem_count | first_deadline_date
            SILENT     | 1             | 2025-08-20
            """),
        laid(
                spark,
                review("SILENT", "2025-08-26", "")
                    + review("SILENT", "2025-08-20", "")
                        .replace("flag_id:", "record_id: r\n  flag_id:"))
            .where("project_id = 'SILENT'"));
  }

  private static Dataset<Row> laid(SparkSession spark, String reviews) {
    return new ConfirmedTerms(FlagReview.read(reviews, "reviews.yaml"), AS_OF)
        .laidUpon(
            Records.completed(spark, RectificationStates.TABLE, ANSWERS),
            Records.completed(spark, ProjectYears.TABLE, PROJECTS));
  }

  private static String review(String project, String deadline, String expires) {
    return """
    - division_code: "533122000"
      fiscal_year: 2024
      department_id: "219"
      unit_id: "219001"
      project_id: %s
      flag_id: SCO-01
      verdict: confirmed
      reason: 经查属实（合成数据）
      reviewed_by: 绩效股
      reviewed_on: 2025-08-01
      owner_office: 预算股
    """
            .formatted(project)
        + (deadline.isEmpty() ? "" : "  deadline: " + deadline + "\n")
        + (expires.isEmpty() ? "" : "  expires_on: " + expires + "\n");
  }
}
