package org.jixiao.measures.causes;

import static org.apache.spark.sql.functions.array_join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Payments;
import org.jixiao.measures.DrawnDeliveries;
import org.jixiao.measures.Measured;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reasons as departments write them; projects and amounts are synthetic. */
@ExtendWith(SparkSessions.class)
class DeviationCausesTest {

  private static final class Only {
    static final Measured MEASURED =
        new DrawnDeliveries(SparkSessions.session())
            .with(
                BudgetLines.TABLE,
                """
                project_id | row_number | line_id | fund_level | budget_amount | issued_amount | applied_amount
                P-UNIT     | 1 | b1 | county | 100.00 | 100.00 | 10.00
                P-TREASURY | 2 | b2 | county | 100.00 | 100.00 | 90.00
                """)
            .with(
                Payments.TABLE,
                """
                project_id | row_number | source_block_id | voucher_id | payment_date | amount
                P-UNIT     | 1 | aaaaaaaaaaaaaaaa-2-1 | v1 | 2024-12-05 | 10.00
                P-TREASURY | 2 | aaaaaaaaaaaaaaaa-2-1 | v2 | 2024-11-30 | 10.00
                """)
            .with(
                Evaluations.TABLE,
                """
                project_id | project_name | source_block_id | execution_reason_text | problem_text
                P-UNIT     | P-UNIT     | cccccccccccccccc-1-1 | 受县级财政困难影响，资金支付滞后，下步加大申请力度 | 招标 周期长；雨季影响施工
                P-TREASURY | P-TREASURY | cccccccccccccccc-2-1 | 库款不足，资金未及时拨付 | 无
                P-FORM     | P-FORM     | cccccccccccccccc-3-1 | 详见附件 | 暂无
                """)
            .with(
                Indicators.TABLE,
                """
                project_id | source_block_id | row_number | reason_text
                P-TREASURY | cccccccccccccccc-2-1 | 11 | 前期工作推进较慢，下步倒排工期
                P-TREASURY | cccccccccccccccc-2-1 | 12 | 财政资金紧张
                P-TREASURY | cccccccccccccccc-2-1 | 13 | —
                """)
            .measured();
  }

  @Test
  void everyCauseStandsBesideWhatTheLedgersTell(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            DeviationCauses.TABLE.columns(),
            """
            project_id | cause_id | top_cause | claimed_side | delay_side | agreement | unpaid_amount | text_count | text_kinds
            P-UNIT     | treasury_short | 经费 | finance_or_above | unit | contradict | 90.00 | 1 | execution_reason
            P-UNIT     | approval_late  | 制度 | unit | unit | agree | 90.00 | 1 | problem
            P-UNIT     | weather        | 其他 |      | unit | unknown | 90.00 | 1 | problem
            P-TREASURY | treasury_short | 经费 | finance_or_above | finance | agree | 90.00 | 2 | execution_reason、indicator_reason
            P-TREASURY | money_not_arrived | 经费 | finance_or_above | finance | agree | 90.00 | 1 | execution_reason
            P-TREASURY | approval_late  | 制度 | unit | finance | contradict | 90.00 | 1 | indicator_reason
            P-TREASURY | slow_work      | 人员 | unit | finance | contradict | 90.00 | 1 | indicator_reason
            P-FORM     | unclassified   |      |      | unknown | unknown |  | 1 | execution_reason
            """),
        Only.MEASURED.table(DeviationCauses.TABLE));
  }

  @Test
  void aDepartmentsCausesAddUpInProjectsAndMoney(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            DeviationCauseSums.TABLE.columns(),
            """
            department_id | cause_id | project_count | text_count | unpaid_amount | agree_count | contradict_count | contradicted_amount
            219 | treasury_short    | 2 | 3 | 180.00 | 1 | 1 | 90.00
            219 | approval_late     | 2 | 2 | 180.00 | 1 | 1 | 90.00
            219 | slow_work         | 1 | 1 | 90.00  | 0 | 1 | 90.00
            219 | weather           | 1 | 1 | 90.00  | 0 | 0 |
            219 | money_not_arrived | 1 | 1 | 90.00  | 1 | 0 |
            219 | unclassified      | 1 | 1 |        | 0 | 0 |
            """),
        Only.MEASURED.table(DeviationCauseSums.TABLE));
  }

  /** The words a cause is told by, the nearest that do not tell it, and what is only planned. */
  @Test
  void aTextNamesTheCausesWhoseWordsStandInIt(SparkSession spark) {
    var drawn =
        drawn(
            spark,
            List.of(Evaluations.PROBLEM_TEXT, DeviationCauses.CAUSE_ID),
            """
            problem_text | cause_id
            上级资金未及时下达 | money_not_arrived
            上级补助资金到位较晚 | money_not_arrived
            资金已全部到位 | unclassified
            县级财力不足 | treasury_short
            因厉行节约产生结余 | saving
            部分内容跨年实施，下年度继续完成 | several_years
            年初目标设定偏高，下年度据实调整 | target_set_wrong
            群众宣传不够，下步加强政策宣传 | publicity
            征地拆迁受阻 | land
            工程未竣工验收 | settlement
            受材料价格上涨影响 | market
            工作人员变动 | staff
            设备老化 | equipment
            项目推进缓慢 | slow_work
            政策调整，任务取消 | policy_change
            压减一般性支出 | budget_cut
            下一步解决征地困难 | unclassified
            已完成 | unclassified
            库款紧张，且招标滞后 | treasury_short approval_late
            """);
    var causes = new DeviationCauseRows(RuleSet.national2020().causes());

    assertSame(
        drawn,
        drawn.select(
            Evaluations.PROBLEM_TEXT.ref(),
            array_join(causes.causesOf(Evaluations.PROBLEM_TEXT.ref()), " ")
                .as(DeviationCauses.CAUSE_ID.name())));
  }

  @Tag("slow")
  @Test
  void theSumsHoldEveryProjectOnceForEachCause() {
    Dataset<Row> sums = Only.MEASURED.table(DeviationCauseSums.TABLE);

    assertThat(sums.selectExpr("sum(project_count)").first().getLong(0))
        .isEqualTo(Only.MEASURED.table(DeviationCauses.TABLE).count());
  }
}
