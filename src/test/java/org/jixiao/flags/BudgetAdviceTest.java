package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.HeldRows;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shipped policy on drawn projects; all of it is synthetic. */
@ExtendWith(SparkSessions.class)
class BudgetAdviceTest {

  private static final class Only {
    static final Dataset<Row> ADVICE = HeldRows.hold(advice(SparkSessions.session()));
  }

  private static Dataset<Row> advice(SparkSession spark) {
    Map<String, Dataset<Row>> tables =
        Map.of(
            ProjectYears.TABLE.name(),
            Records.completed(
                spark,
                ProjectYears.TABLE,
                """
                project_id | project_name | initial_budget_amount | adjusted_budget_amount | payment_rate | delay_side | unpaid_amount | grade_of_declared_score | declared_score | three_guarantees | fund_level | fund_type | function_code | carry_over_in_amount | carry_over_paid_amount
                GUARANTEE  | 低保       | 100.00 | 100.00 | 0.10 | unit        | 90.00 | 差 | 50 | true  | county  | 11 一般公共预算 | 2081006 |       |
                DEBT       | 还本       | 100.00 | 100.00 | 0.10 | unit        | 90.00 | 差 | 50 | false | county  | 11            | 2310301 |       |
                BOND       | 园区       | 100.00 | 100.00 | 0.10 | unit        | 90.00 | 差 | 50 | false | county  | 专项债券        | 2120801 |       |
                ABOVE      | 补助       | 100.00 | 100.00 | 0.10 | unit        | 90.00 | 差 | 50 | false | central | 11            | 2120801 | 40.00 | 10.00
                ONCE       | 桥梁尾款     | 100.00 | 100.00 | 0.10 | unit        | 90.00 | 差 | 50 | false | county  | 11            | 2120801 |       |
                TREASURY   | 水库       | 100.00 | 100.00 | 0.10 | finance     | 90.00 | 优 | 95 | false | county  | 11            | 2120801 |       |
                POOR       | 培训       | 100.01 | 120.00 | 0.90 | none        | 0.00  | 差 | 50 | false | county  | 11            | 2120801 |       |
                THREE      | 测绘       | 100.01 | 120.00 | 0.45 | unit        | 60.00 | 优 | 95 | false | county  | 11            | 2120801 | 50.00 | 20.00
                VERY_LOW   | 监测       | 0.00   | 120.00 | 0.10 | unit        | 60.00 | 优 | 95 | false | county  | 11            | 2120801 |       |
                LOW        | 普查       | 100.05 | 120.00 | 0.599999 | unit    | 60.00 | 优 | 95 | false | county  | 11            | 2120801 |       |
                SIXTY      | 普查二      | 100.00 | 120.00 | 0.60 | unit        | 60.00 | 优 | 95 | false | county  | 11            | 2120801 |       |
                FAIR       | 绿化       | 100.00 | 100.00 | 0.90 | none        | 0.00  | 中 | 70 | false | county  | 11            | 2120801 |       |
                OPEN       | 保洁       | 100.00 | 100.00 | 0.90 | none        | 0.00  | 优 | 95 | false | county  | 11            | 2120801 |       |
                REVIEWED   | 路灯       | 100.00 | 100.00 | 0.90 | none        | 0.00  | 良 | 85 | false | county  | 11            | 2120801 |       |
                LOWERED    | 停车       | 100.00 | 100.00 | 0.90 | none        | 0.00  | 优 | 98 | false | county  | 11            | 2120801 |       |
                SLOW       | 书架       | 100.00 | 100.00 | 0.79 | none        | 0.00  | 优 | 98 | false | county  | 11            | 2120801 |       |
                GOOD       | 书屋       | 100.00 | 100.00 | 0.90 | none        | 0.00  | 良 | 85 | false | county  | 11            | 2120801 |       |
                SILENT     | 会议       |        |        |      |             |       |    |    |       |         |               |         |       |
                """),
            FormChecks.TABLE.name(),
            Records.completed(
                spark,
                FormChecks.TABLE,
                """
                project_id | review_score
                REVIEWED   | 92
                LOWERED    | 79.99
                SLOW       | 98
                GOOD       |
                """),
            ProjectHistories.TABLE.name(),
            Records.completed(
                spark,
                ProjectHistories.TABLE,
                """
                project_id | fiscal_year | lineage_id | last_payment_rate | last_but_one_payment_rate | old_carry_over_amount | initial_budget_amount
                THREE      | 2024 | 测绘 | 0.4 | 0.3 | 35.00 | 100.01
                THREE-2    | 2025 | 测绘 |     |     |       | 80.01
                ABOVE      | 2024 | 补助 |     |     | 25.00 | 100.00
                POOR       | 2024 | 培训 |     |     |       | 100.01
                POOR-2     | 2025 | 培训 |     |     |       | 130.00
                """),
            Flags.TABLE.name(),
            Records.completed(
                spark,
                Flags.TABLE,
                """
                project_id | flag_id | state | severity
                OPEN       | SCO-01  | FAIL  | high
                OPEN       | IND-03  | FAIL  | low
                GOOD       | IND-03  | FAIL  | low
                GOOD       | SCO-01  | ERROR |
                REVIEWED   | SCO-01  | FAIL  | high
                """),
            FlagReviews.TABLE.name(),
            Records.completed(
                spark,
                FlagReviews.TABLE,
                """
                project_id | flag_id | suppressed
                REVIEWED   | SCO-01  | true
                """));
    return new BudgetAdviceRows(RuleSet.national2020()).rows(table -> of(tables, table));
  }

  private static Dataset<Row> of(Map<String, Dataset<Row>> tables, TableSpec table) {
    var rows = tables.get(table.name());
    assertThat(rows).as(table.name()).isNotNull();
    return rows;
  }

  @Test
  void everyRuleOfThePolicyDecidesWhereItIsTheFirstThatHolds(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            BudgetAdvice.TABLE.columns(),
            """
            project_id | advice | advice_rule | base_amount | advised_share_rate | advised_amount
            GUARANTEE | 不适用 | three_guarantees     | 100.00 | 0    | 0.00
            DEBT      | 不适用 | debt_service         | 100.00 | 0    | 0.00
            BOND      | 不适用 | special_bond         | 100.00 | 0    | 0.00
            ABOVE     | 不适用 | money_from_above     | 100.00 | 0    | 0.00
            ABOVE     | 收回统筹 | old_upper_money    | 25.00  | 1    | 25.00
            ONCE      | 不适用 | one_off              | 100.00 | 0    | 0.00
            TREASURY  | 不适用 | delay_not_of_unit    | 100.00 | 0    | 0.00
            POOR      | 取消   | poor                 | 100.01 | 1    | 100.01
            THREE     | 压减   | three_low_years      | 100.01 | 0.5  | 50.01
            THREE     | 收回统筹 | old_money          | 30.00  | 1    | 30.00
            VERY_LOW  | 压减   | very_low_payment     | 120.00 | 0.3  | 36.00
            LOW       | 压减   | low_payment          | 100.05 | 0.1  | 10.01
            SIXTY     | 不适用 | unreviewed_excellent | 100.00 | 0    | 0.00
            FAIR      | 压减   | fair                 | 100.00 | 0.1  | 10.00
            OPEN      | 据实保障 | open_questions     | 100.00 | 0    | 0.00
            REVIEWED  | 优先保障 | excellent          | 100.00 | 0    | 0.00
            LOWERED   | 压减   | fair                 | 100.00 | 0.1  | 10.00
            SLOW      | 据实保障 | excellent_slow     | 100.00 | 0    | 0.00
            GOOD      | 据实保障 | good               | 100.00 | 0    | 0.00
            SILENT    | 不适用 | no_grade             |        | 0    |
            """),
        Only.ADVICE);
  }

  @Test
  void everyReasonThatHoldsIsToldAndTheDecidingOneFirst() {
    var reasons =
        Only.ADVICE
            .where("project_id = 'THREE' AND advice = '压减'")
            .select("reason_zh", "reason_en")
            .first();

    assertThat(reasons.getString(0))
        .startsWith("建议，供决策参考：连续三年支付率低于50%（30%、40%、45%）")
        .contains("；支付率 45%，低于60%")
        .endsWith("；自评为优未经复核，不作为增加安排的依据");
    assertThat(reasons.getString(1))
        .startsWith("A proposal, for people to decide: three payment rates in a row below 50%");
  }

  @Test
  void everyProposalNamesTheRuleSetWhosePolicyItFollows() {
    assertThat(
            Only.ADVICE.selectExpr("rule_set_id").distinct().as(Encoders.STRING()).collectAsList())
        .containsExactly("national-2020");
  }

  @Test
  void aDepartmentsProposalsAddUpAndNextYearsBudgetsTellWhatWasAdopted(SparkSession spark) {
    assertSame(
        drawn(
            spark,
            BudgetAdviceSums.TABLE.columns(),
            """
            department_id | priority_count | as_needed_count | reduce_count | reduce_amount | cancel_count | cancel_amount | recover_count | recover_amount | not_applicable_count | compared_amount | adopted_amount | adoption_rate
            219 | 1 | 3 | 5 | 116.02 | 1 | 100.01 | 2 | 55.00 | 8 | 150.02 | 20.00 | 0.133316
            """),
        BudgetAdviceRows.sums(Only.ADVICE));
  }

  @Test
  void aWordThatIsNoColumnIsRefusedByName() throws IOException {
    var yaml =
        Files.readString(Path.of("src/main/resources/rules/national-2020.yaml"))
            .replace("when: grade IS NULL", "when: mark IS NULL");

    assertThatThrownBy(() -> new BudgetAdviceRows(RuleSet.read(yaml, "my-rules.yaml")))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("rule no_grade")
        .hasMessageContaining("the word mark")
        .hasMessageContaining("grade");
  }

  @Test
  void aShareAboveTheWholeIsRefused() throws IOException {
    var yaml =
        Files.readString(Path.of("src/main/resources/rules/national-2020.yaml"))
            .replace("share: 0.50", "share: 1.50");

    assertThatThrownBy(() -> RuleSet.read(yaml, "my-rules.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("three_low_years")
        .hasMessageContaining("from 0 to 1");
  }
}
