package org.jixiao.measures.texts;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Goals;
import org.jixiao.measures.DrawnDeliveries;
import org.jixiao.measures.Measured;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts of synthetic forms beside each other. */
@ExtendWith(SparkSessions.class)
class TextMatchesTest {

  private static final String GOAL =
      "完成全县地质灾害隐患点排查治理任务，更新监测设备并组织避险演练，保障受威胁群众生命财产安全，提高防灾减灾能力和群众满意度，落实群测群防责任制";

  private static final String INFERENCE = "spark.sql.constraintPropagation.enabled";

  /** What Spark infers is a kindness of its optimizer; no rows may rest on it. */
  @BeforeAll
  static void inferNothing(SparkSession spark) {
    spark.conf().set(INFERENCE, "false");
  }

  @AfterAll
  static void inferAgain(SparkSession spark) {
    spark.conf().unset(INFERENCE);
  }

  private static final class Only {
    static final Measured MEASURED =
        new DrawnDeliveries(SparkSessions.session())
            .with(
                Evaluations.TABLE,
                """
                fiscal_year | unit_id | project_id | project_name | source_block_id | adjusted_budget_amount | conclusion_text
                2023 | 219001 | A-23 | 2023年隐患点治理 | 1111111111111111-1-1 | 100.00 |
                2024 | 219001 | A-24 | 2024年隐患点治理 | 1111111111111111-2-1 | 100.00 |
                2024 | 219002 | B-24 | 监测设备更新 | 1111111111111111-3-1 | 100.00 | SHORT
                2024 | 219003 | C-24 | 避险演练      | 1111111111111111-4-1 | 100.00 |
                2024 | 219004 | D-24 | 农村学校校舍维修改造工程一标段 | 1111111111111111-5-1 | 100.00 |
                2024 | 219004 | E-24 | 农村学校校舍维修改造工程二标段 | 1111111111111111-6-1 | 90.00  |
                2024 | 219004 | F-24 | 农村学校校舍维修改造工程三标段 | 1111111111111111-7-1 | 50.00  |
                """)
            .with(
                Goals.TABLE,
                """
                fiscal_year | unit_id | project_id | source_block_id | goal_text | actual_text
                2023 | 219001 | A-23 | 1111111111111111-1-1 | GOAL | 完成
                2024 | 219001 | A-24 | 1111111111111111-2-1 | GOAL。 | 完成
                2024 | 219002 | B-24 | 1111111111111111-3-1 | GOAL乙 | 完成
                2024 | 219003 | C-24 | 1111111111111111-4-1 | GOAL(100字以内) | 完成
                2024 | 219004 | D-24 | 1111111111111111-5-1 | 维修校舍屋面防水三百平方米并更换教室门窗照明线路，改善办学条件，消除安全隐患，确保按期验收合格 | 完成
                """
                    .replace("GOAL", GOAL))
            .measured();
  }

  @Test
  void aTextStandsBesideTheNearestOfAnotherProjectAndItsOwnOfLastYear(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            TextMatches.TABLE.columns(),
            """
            fiscal_year | unit_id | project_id | text_kind | relation | similarity_rate | same_text_count | matched_fiscal_year | matched_unit_id | matched_project_id
            2023 | 219001 | A-23 | goal | other_project | 0.984615 | 2 | 2024 | 219002 | B-24
            2024 | 219001 | A-24 | goal | other_project | 0.984615 | 2 | 2024 | 219002 | B-24
            2024 | 219002 | B-24 | goal | other_project | 0.984615 | 1 | 2023 | 219001 | A-23
            2024 | 219001 | A-24 | goal | last_year     | 1        | 2 | 2023 | 219001 | A-23
            """),
        Only.MEASURED.table(TextMatches.TABLE));
  }

  @Tag("slow")
  @Test
  void aProjectKnowsItsTextsAndItsTwins(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            ProjectTexts.TABLE.columns(),
            """
            project_id | text_count | copied_count | copied_kinds | copied_unit_id | repeated_count | namesake_count | twin_project_id | twin_similarity_rate | twin_budget_amount
            A-23 | 1 | 1 | goal | 219002 | 0 | 0 |      |          |
            A-24 | 1 | 1 | goal | 219002 | 1 | 0 |      |          |
            B-24 | 1 | 1 | goal | 219001 | 0 | 0 |      |          |
            C-24 | 0 | 0 |      |        | 0 | 0 |      |          |
            D-24 | 1 | 0 |      |        | 0 | 2 | E-24 | 0.933333 | 90.00
            E-24 | 0 | 0 |      |        | 0 | 2 | D-24 | 0.933333 | 100.00
            F-24 | 0 | 0 |      |        | 0 | 2 |      |          |
            """),
        Only.MEASURED.table(ProjectTexts.TABLE));
  }
}
