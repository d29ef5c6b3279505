package org.jixiao.measures;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Evaluations;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order of brief rules: code, document number, unit and name, unit and similar name. */
@ExtendWith(SparkSessions.class)
class ProjectMatchingTest {

  private static final String YEAR = "division_code | fiscal_year | department_id | unit_id";

  @Test
  void theFirstRuleThatLeavesOneProjectDecidesAndAmbiguityIsNeverUsed(SparkSession spark) {
    var forms =
        new DrawnDeliveries(spark)
            .with(
                Evaluations.TABLE,
                """
                source_block_id | project_id | project_name | document_number | adjusted_budget_amount
                code-1-1        | 5331222024001 | 随便什么名称   |                     | 1.00
                doc-1-1         | 道路维修      | 道路维修       | 梁财预[2024]15号    | 1.00
                name-1-1        | 高标农田      | 2024年高标农田项目 |                 | 1.00
                similar-1-1     | s             | 农村生活垃圾分类收集转运处理设施建设甲 | | 100.00
                faramount-1-1   | f             | 农村生活垃圾分类收集转运处理设施建设乙 | | 102.00
                rivalone-1-1    | 桥梁甲        | 桥梁甲         | 梁财预〔2024〕16号  | 1.00
                rivaltwo-1-1    | 桥梁乙        | 桥梁乙         | 梁财预〔2024〕16号  | 1.00
                twodoc-1-1      | 两个候选      | 两个候选       | 梁财预〔2024〕17号  | 1.00
                nothing-1-1     | 无此项目      | 无此项目       |                     | 1.00
                """)
            .table(Evaluations.TABLE);
    var ledger =
        ledger(
            spark,
            """
             | project_id | project_name | ledger_budget_amount
            533122000 | 2024 | 219 | 219001 | 5331222024001 | 一号             | 9.00
            533122000 | 2024 | 219 | 219001 | 5331222024002 | 二号             | 9.00
            533122000 | 2024 | 219 | 219001 | 5331222024003 | 高标农田专项资金 | 9.00
            533122000 | 2024 | 219 | 219001 | 5331222024004 | 农村生活垃圾分类收集转运处理设施建设丙 | 100.50
            533122000 | 2024 | 219 | 219001 | 5331222024005 | 桥梁             | 9.00
            533122000 | 2024 | 219 | 219001 | 5331222024006 | 六号             | 9.00
            533122000 | 2024 | 219 | 219001 | 5331222024007 | 七号             | 9.00
            533122000 | 2024 | 220 | 220001 | 5331222024008 | 无此项目         | 1.00
            533122000 | 2023 | 219 | 219001 | 5331222023009 | 无此项目         | 1.00
            """);
    var documents =
        drawn(
            spark,
            TableSpec.columns(Keys.PROJECT_YEAR, List.of(Evaluations.DOCUMENT_NUMBER)),
            YEAR
                + """
                 | project_id | document_number
                533122000 | 2024 | 219 | 219001 | 5331222024002 | 梁财预〔2024〕15号
                533122000 | 2024 | 219 | 219001 | 5331222024005 | 梁财预〔2024〕16号
                533122000 | 2024 | 219 | 219001 | 5331222024006 | 梁财预〔2024〕17号
                533122000 | 2024 | 219 | 219001 | 5331222024007 | 梁财预〔2024〕17号
                """);

    var links = new ProjectMatching(RuleSet.national2020()).links(forms, ledger, documents);

    assertSame(
        drawn(
            spark,
            ProjectLinks.TABLE.columns(),
            """
            source_block_id | ledger_project_id | link_rule | link_certainty | match_number
            code-1-1        | 5331222024001 | project_code          | certain   | 1
            doc-1-1         | 5331222024002 | document_number       | certain   | 1
            name-1-1        | 5331222024003 | unit_and_name         | certain   | 1
            similar-1-1     | 5331222024004 | unit_and_similar_name | certain   | 1
            faramount-1-1   |               | none                  | none      | 1
            rivalone-1-1    | 5331222024005 | document_number       | uncertain | 1
            rivaltwo-1-1    | 5331222024005 | document_number       | uncertain | 1
            twodoc-1-1      | 5331222024006 | document_number       | uncertain | 1
            twodoc-1-1      | 5331222024007 | document_number       | uncertain | 2
            nothing-1-1     |               | none                  | none      | 1
            """),
        links);
  }

  @Test
  void aCorrectionSpeltALittleDifferentlyIsTheSameProjectButTwoFormsOfOneDeliveryAreNot(
      SparkSession spark) {
    var forms =
        new DrawnDeliveries(spark)
            .with(
                Evaluations.TABLE,
                """
                delivery_id | source_block_id | project_id | project_name
                d1          | first-1-1       | 高标农田项目 | 高标农田项目
                d2          | corrected-1-1   | 2024年高标农田 | 2024年高标农田
                d1          | twin-1-1        | 2023年渠道清淤 | 2023年渠道清淤
                d1          | other-1-1       | 2024年渠道清淤 | 2024年渠道清淤
                """)
            .table(Evaluations.TABLE);
    var ledger =
        ledger(
            spark,
            """
             | project_id | project_name | ledger_budget_amount
            533122000 | 2024 | 219 | 219001 | 5331222024003 | 高标农田专项资金 | 9.00
            533122000 | 2024 | 219 | 219001 | 5331222024004 | 渠道清淤经费     | 9.00
            """);
    var documents = noDocuments(spark);

    assertSame(
        drawn(
            spark,
            ProjectLinks.TABLE.columns(),
            """
            source_block_id | ledger_project_id | link_rule | link_certainty
            first-1-1       | 5331222024003 | unit_and_name | certain
            corrected-1-1   | 5331222024003 | unit_and_name | certain
            twin-1-1        | 5331222024004 | unit_and_name | uncertain
            other-1-1       | 5331222024004 | unit_and_name | uncertain
            """),
        new ProjectMatching(RuleSet.national2020()).links(forms, ledger, documents));
  }

  /** The bureau names a project by its code, the unit by its name: one project all the same. */
  @Test
  void aReviewDoesNotRivalTheFormItReviews(SparkSession spark) {
    var forms =
        new DrawnDeliveries(spark)
            .with(
                Evaluations.TABLE,
                """
                delivery_id | source_block_id | evaluation_kind | project_id    | project_name
                d1          | self-1-1        | 自评            | 2024年河道治理 | 2024年河道治理
                d1          | review-1-1      | 抽查复核        | 5331222024005 | 河道治理
                """)
            .table(Evaluations.TABLE);
    var ledger =
        ledger(
            spark,
            """
             | project_id | project_name | ledger_budget_amount
            533122000 | 2024 | 219 | 219001 | 5331222024005 | 河道治理经费 | 9.00
            """);
    var documents = noDocuments(spark);

    assertSame(
        drawn(
            spark,
            ProjectLinks.TABLE.columns(),
            """
            source_block_id | ledger_project_id | link_rule     | link_certainty
            self-1-1        | 5331222024005     | unit_and_name | certain
            review-1-1      | 5331222024005     | project_code  | certain
            """),
        new ProjectMatching(RuleSet.national2020()).links(forms, ledger, documents));
  }

  private static Dataset<Row> ledger(SparkSession spark, String rows) {
    return drawn(
        spark,
        TableSpec.columns(
            Keys.PROJECT_YEAR, List.of(Keys.PROJECT_NAME, MoneyChain.LEDGER_BUDGET_AMOUNT)),
        YEAR + rows);
  }

  private static Dataset<Row> noDocuments(SparkSession spark) {
    return drawn(
        spark,
        TableSpec.columns(Keys.PROJECT_YEAR, List.of(Evaluations.DOCUMENT_NUMBER)),
        YEAR + " | project_id | document_number\n");
  }
}
