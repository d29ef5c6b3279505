package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.causes.DeviationCauses;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions about money not paid beside the causes the form names; all of it is synthetic. */
@ExtendWith(SparkSessions.class)
class StatedCausesTest {

  private static final String CAUSES =
      """
      department_id | unit_id | project_id | cause_id        | cause            | agreement  | delay_side | text_example
      219           | 219001  | SHORT      | treasury_short  | 财政困难库款不足 | agree      | finance    | 财政困难
      219           | 219001  | SHORT      | approval_late   | 审批招标滞后     | contradict | finance    | 审批较慢
      219           | 219001  | LATE       | slow_work       | 推进缓慢         | agree      | unit       | 项目推进缓慢
      219           | 219001  | UNCLEAR    | unclassified    |                  | unknown    |            | 详见附件说明
      """;

  @Test
  void theCausesStandWithTheLedgersWordOnThemAndWhereTheMoneyWaits(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            Flags.TABLE.columns(),
            """
            project_id | reason_zh | reason_en
            SHORT      | 提示。自评表所述原因：审批招标滞后（与台账不符）、财政困难库款不足（与台账相符）；台账显示资金滞留环节：财政。 | Please. Causes the form gives: approval late (the ledgers contradict), treasury short (the ledgers agree); by the ledgers money waits with finance.
            LATE       | 提示。自评表所述原因：推进缓慢（与台账相符）；台账显示资金滞留环节：单位。 | Please. Causes the form gives: slow work (the ledgers agree); by the ledgers money waits with the unit.
            UNCLEAR    | 提示。自评表所述原因：未归类“详见附件说明”。 | Please. Causes the form gives: unclassified “详见附件说明”.
            SILENT     | 提示。 | Please.
            """),
        told(
            spark,
            """
            department_id | unit_id | project_id | flag_id | state | reason_zh | reason_en
            219           | 219001  | SHORT      | SCO-01  | FAIL  | 提示。    | Please.
            219           | 219001  | LATE       | EXE-02  | FAIL  | 提示。    | Please.
            219           | 219001  | UNCLEAR    | SCO-02  | FAIL  | 提示。    | Please.
            219           | 219001  | SILENT     | SCO-01  | FAIL  | 提示。    | Please.
            """));
  }

  @Test
  void otherQuestionsAndThoseNotAnsweredKeepTheirWords(SparkSession spark) {
    var asked =
        told(
            spark,
            """
            department_id | unit_id | project_id | flag_id | state | reason_zh | reason_en
            219           | 219001  | SHORT      | SUM-01  | FAIL  | 提示。    | Please.
            219           | 219001  | SHORT      | SCO-01  | ERROR | 提示。    | Please.
            219           | 219002  | SHORT      | SCO-01  | FAIL  | 提示。    | Please.
            219           |         |            | DEP-01  | FAIL  | 提示。    | Please.
            """);

    assertThat(asked.count()).isEqualTo(4);
    assertThat(asked.where("reason_zh <> '提示。' OR reason_en <> 'Please.'").count()).isZero();
  }

  private static Dataset<Row> told(SparkSession spark, String flags) {
    return StatedCauses.told(
        Records.completed(spark, Flags.TABLE, flags),
        Records.completed(spark, DeviationCauses.TABLE, CAUSES));
  }
}
