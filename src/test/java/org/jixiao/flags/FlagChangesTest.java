package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What became of questions from release to release and from year to year. */
@ExtendWith(SparkSessions.class)
class FlagChangesTest {

  private static final String HEAD =
      "division_code | fiscal_year | department_id | unit_id | project_id | flag_id |"
          + " watched_flag_id | state | severity | observed | money_at_stake_amount | reason_zh |"
          + " department_name | unit_name | project_name | flag_version | rule_set_id |"
          + " rule_set_version | threshold\n";

  private static Dataset<Row> flags(SparkSession spark, String rows) {
    return Records.completed(spark, Flags.TABLE, HEAD + rows);
  }

  private static FlagChangeRows now(SparkSession spark) {
    return new FlagChangeRows(
        flags(
            spark,
            """
            D | 2023 | 219 | 219001 | OLD | SCO-01 |        | FAIL  | medium | 0.7 | 10.00 | 去年 | 甲局 | 甲局 | 道路2023 | 1 | n | 1 | 0.6
            D | 2024 | 219 | 219001 | NEW | SCO-01 |        | FAIL  | high   | 0.2 | 90.00 | 今年 | 甲局 | 甲局 | 道路2024 | 2 | n | 1 | 0.6
            D | 2024 | 219 | 219001 | ONE | PAY-01 |        | FAIL  | low    | 1.2 | 5.00  | 首次 | 甲局 | 甲局 | 只有今年 | 1 | n | 1 | 0.6
            D | 2023 | 219 |        |     | DEP-01 |        | FAIL  | medium | 3   |       | 部门 | 甲局 |      | | 1 | n | 1 | 0.6
            D | 2024 |     |        |     | SYS-01 | SCO-01 | FAIL  | high   | 0.3 |       | 全县 |      |      | | 1 | n | 1 | 0.6
            D | 2024 | 219 | 219001 | NEW | LED-01 |        | ERROR |        |     |       | 不明 | 甲局 | 甲局 | 道路2024 | 1 | n | 1 | 0.6
            """),
        drawn(
            spark,
            FlagCoverage.TABLE.columns(),
            """
            division_code | fiscal_year | department_id | flag_id
            D | 2023 | 219 | DEP-01
            D | 2024 | 219 | DEP-01
            D | 2024 |     | SYS-01
            """),
        drawn(
            spark,
            ProjectHistories.TABLE.columns(),
            """
            division_code | fiscal_year | department_id | unit_id | project_id | lineage_id
            D | 2023 | 219 | 219001 | OLD | 道路
            D | 2024 | 219 | 219001 | NEW | 道路
            D | 2024 | 219 | 219001 | ONE | 只有今年
            """));
  }

  @Test
  void aProjectIsFollowedThroughItsCodesAndWhatIsInOneYearOnlyIsNotCompared(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            FlagChanges.TABLE.columns(),
            """
            fiscal_year | department_id | project_id | earlier_project_id | flag_id | watched_flag_id | comparison_kind | compared_with | change_status | severity | earlier_severity | observed | earlier_observed | reason_zh | earlier_reason_zh | project_name
            2024 | 219 | NEW | OLD | SCO-01 |        | fiscal_year | 2023 | regraded | high | medium | 0.2 | 0.7 | 今年 | 去年 | 道路2024
            2024 | 219 |     |     | DEP-01 |        | fiscal_year | 2023 | resolved |      | medium |     | 3   |      | 部门 |
            2024 |     |     |     | SYS-01 | SCO-01 | fiscal_year | 2023 | new      | high |        | 0.3 |     | 全县 |      |
            """),
        now(spark).sinceLastYear());
  }

  @Test
  void againstAReleaseQuestionsAreNewGoneStayingOrOfAnotherSeverity(SparkSession spark) {
    var earlier =
        flags(
            spark,
            """
            D | 2023 | 219 | 219001 | OLD | SCO-01 | | FAIL | medium | 0.7 | 10.00 | 去年 | 甲局 | 甲局 | 道路2023 | 1 | n | 1 | 0.6
            D | 2024 | 219 | 219001 | NEW | SCO-01 | | FAIL | medium | 0.6 | 80.00 | 旧文 | 甲局 | 甲局 | 道路2024 | 1 | n | 1 | 0.6
            D | 2024 | 219 | 219001 | NEW | RSN-01 | | FAIL | low    | 0.6 | 80.00 | 原因 | 甲局 | 甲局 | 道路2024 | 1 | n | 1 | 0.6
            """);

    var changes = now(spark).since(3, earlier).where("comparison_kind = 'release'");

    assertSame(
        drawn(
            spark,
            FlagChanges.TABLE.columns(),
            """
            fiscal_year | project_id | earlier_project_id | flag_id | compared_with | change_status | severity | earlier_severity | question_changed | flag_version | earlier_flag_version
            2023 | OLD | OLD | SCO-01 | 3 | persisting | medium | medium | false | 1 | 1
            2024 | NEW | NEW | SCO-01 | 3 | regraded   | high   | medium | true  | 2 | 1
            2024 |     | NEW | RSN-01 | 3 | resolved   |        | low    |       |   | 1
            2024 | ONE |     | PAY-01 | 3 | new        | low    |        |       | 1 |
            2023 |     |     | DEP-01 | 3 | new        | medium |        |       | 1 |
            2024 |     |     | SYS-01 | 3 | new        | high   |        |       | 1 |
            """),
        changes);
    assertThat(changes.columns()).isEqualTo(FlagChanges.TABLE.schema().fieldNames());
  }
}
