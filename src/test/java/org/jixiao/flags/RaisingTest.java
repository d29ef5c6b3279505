package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class RaisingTest {

  private static final RuleSet RULES = RuleSet.national2020();

  /** A few flags about project-years, and the one about the county. */
  private static final List<Flag> SOME =
      List.of(
          ScoreHighPaymentLow.FLAG,
          TotalNotSumOfScores.FLAG,
          ExecutionScoreOffRule.FLAG,
          PaidMoreThanBudget.FLAG,
          FormLedgerDifference.FLAG,
          WidespreadFlag.FLAG);

  private static final String TWO_DEPARTMENTS =
      """
      department_id | project_id | declared_score | sum_of_scores | unscored_count | paid_amount | issued_amount | payment_rate | payment_rate_basis | delay_side
      219           | P-1        | 95             | 95            | 0              | 10          | 100           | 0.1          | issued_amount      | finance
      219           | P-2        | 95             | 90            | 0              | 70          | 100           | 0.7          | issued_amount      | unit
      219           | P-3        |                |               | 0              | 70          | 100           | 0.7          | issued_amount      | unit
      220           | P-4        | 80             | 80            | 0              | 100         | 100           | 1            | issued_amount      | none
      220           | P-5        | 98             | 84            | 3              |             |               |              |                    |
      """;

  @Test
  void everyEntityHasOneStateForEveryFlagAndCoverageAddsUp(SparkSession spark) {
    var coverage = raised(spark, SOME, TWO_DEPARTMENTS).coverage().where("entity_kind = 'project'");

    assertSame(
        drawn(
            spark,
            FlagCoverage.TABLE.columns(),
            """
            department_id | flag_id | entity_count | judged_count | pass_count | fail_count | not_applicable_count | error_count | high_count | medium_count | low_count | pass_rate | not_applicable_reasons
            219           | SCO-01  | 3            | 2            | 0          | 2          | 1                    | 0           | 1          | 1            | 0         | 0         | {"no_score":1}
            220           | SCO-01  | 2            | 1            | 1          | 0          | 1                    | 0           | 0          | 0            | 0         | 1         | {"no_payment_rate":1}
            219           | SUM-01  | 3            | 2            | 1          | 1          | 1                    | 0           | 1          | 0            | 0         | 0.5       | {"no_score":1}
            220           | SUM-01  | 2            | 1            | 1          | 0          | 1                    | 0           | 0          | 0            | 0         | 1         | {"unscored_rows":1}
            219           | EXE-01  | 3            | 0            | 0          | 0          | 3                    | 0           | 0          | 0            | 0         |           | {"no_execution_score":3}
            220           | EXE-01  | 2            | 0            | 0          | 0          | 2                    | 0           | 0          | 0            | 0         |           | {"no_execution_score":2}
            219           | PAY-01  | 3            | 0            | 0          | 0          | 3                    | 0           | 0          | 0            | 0         |           | {"no_budget":3}
            220           | PAY-01  | 2            | 0            | 0          | 0          | 2                    | 0           | 0          | 0            | 0         |           | {"no_budget":1,"no_payment":1}
            219           | LED-01  | 3            | 0            | 0          | 0          | 3                    | 0           | 0          | 0            | 0         |           | {"no_form":3}
            220           | LED-01  | 2            | 0            | 0          | 0          | 2                    | 0           | 0          | 0            | 0         |           | {"no_form":2}
            """),
        spark.createDataFrame(coverage.collectAsList(), coverage.schema()));
  }

  @Test
  void theTablesHaveExactlyTheColumnsTheyDeclare(SparkSession spark) {
    var raised = raised(spark, SOME, TWO_DEPARTMENTS);

    assertThat(shape(raised.flags())).isEqualTo(shape(Flags.TABLE));
    assertThat(shape(raised.coverage())).isEqualTo(shape(FlagCoverage.TABLE));
    assertThat(shape(raised.shares())).isEqualTo(shape(FlagShares.TABLE));
    assertThat(shape(raised.definitions())).isEqualTo(shape(FlagDefinitions.TABLE));
    for (var row : raised.definitions().collectAsList()) {
      for (var column : FlagDefinitions.TABLE.columns()) {
        assertThat(column.optional() || row.getAs(column.name()) != null)
            .as("%s of %s", column.name(), row.getAs("flag_id"))
            .isTrue();
      }
    }
  }

  @Test
  void aFlagThatFiresWidelyAddsOneFindingForTheCountyAndKeepsTheOthers(SparkSession spark) {
    var raised = raised(spark, SOME, tenProjects("finance", "finance", "unit", "unknown", "none"));

    assertThat(raised.flags().where("flag_id = 'SCO-01'").count()).isEqualTo(5);
    var finding = raised.flags().where("flag_id = 'SYS-01'").collectAsList();
    assertThat(finding).hasSize(1);
    assertThat(finding.get(0).<String>getAs("watched_flag_id")).isEqualTo("SCO-01");
    assertThat(finding.get(0).<String>getAs("entity_kind")).isEqualTo("jurisdiction");
    assertThat(finding.get(0).<String>getAs("reason_zh"))
        .contains("在可判断的 10 个项目中有 5 个为高程度提示，占 50%，超过 10%")
        .contains("上级资金未下达 0 个，财政环节 2 个，单位环节 1 个，环节不明 2 个，与资金环节无关 0 个");
  }

  @Test
  void aFlagThatDeclaresALargerShareIsWidespreadOnlyAboveIt(SparkSession spark) {
    var half = ScoreHighPaymentLow.FLAG.wideFrom("0.50");
    var less = ScoreHighPaymentLow.FLAG.wideFrom("0.49");
    var projects = tenProjects("finance", "finance", "unit", "unknown", "none");

    assertThat(
            raised(spark, List.of(half, WidespreadFlag.FLAG), projects)
                .flags()
                .where("flag_id = 'SYS-01'")
                .count())
        .isZero();
    assertThat(
            raised(spark, List.of(less, WidespreadFlag.FLAG), projects)
                .flags()
                .where("flag_id = 'SYS-01'")
                .first()
                .<String>getAs("reason_zh"))
        .contains("占 50%，超过 49%");
  }

  @Test
  void aFindingSaysWhichWayItLiesHowFarAndWhichRowsItRestsOn(SparkSession spark) {
    var finding =
        raised(spark, List.of(TotalNotSumOfScores.FLAG), TWO_DEPARTMENTS)
            .flags()
            .where("project_id = 'P-2'")
            .first();

    assertThat(finding.<String>getAs("direction")).isEqualTo("above");
    assertThat(finding.<String>getAs("effect_kind")).isEqualTo("difference");
    assertThat(finding.<Double>getAs("effect_size")).isEqualTo(5.0);
    assertThat(finding.<String>getAs("rows_sql"))
        .isEqualTo(
            "SELECT * FROM indicators WHERE division_code = ('533122000') AND fiscal_year = 2024"
                + " AND department_id = ('219') AND unit_id = ('219001') AND project_id ="
                + " ('P-2')");
  }

  @Test
  void oneHighFindingOfTenIsNotWidespread(SparkSession spark) {
    var raised = raised(spark, SOME, tenProjects("finance"));

    assertThat(raised.flags().where("flag_id = 'SYS-01'").count()).isZero();
    assertSame(
        drawn(
            spark,
            FlagCoverage.TABLE.columns(),
            """
            flag_id | entity_count | pass_count | not_applicable_count | not_applicable_reasons
            SYS-01  | 5            | 1          | 4                    | {"too_few_judged":4}
            """),
        raised.coverage().where("flag_id = 'SYS-01'"));
  }

  @Test
  void aConditionWithoutTruthValueIsAnErrorAndNotADeadJob(SparkSession spark) {
    var undecided =
        withCondition(TotalNotSumOfScores.FLAG, "try_divide(declared_score, unscored_count) > 1");

    var raised = raised(spark, List.of(undecided), TWO_DEPARTMENTS);

    assertThat(raised.flags().select("project_id", "state", "severity").collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder(
            "[P-1,ERROR,null]", "[P-2,ERROR,null]", "[P-4,ERROR,null]", "[P-5,FAIL,high]");
    assertThat(raised.flags().where("state = 'ERROR'").first().<String>getAs("reason_zh"))
        .contains("判断条件无法计算");
    assertSame(
        drawn(
            spark,
            FlagCoverage.TABLE.columns(),
            """
            department_id | entity_count | judged_count | error_count | not_applicable_count | pass_rate
            219           | 3            | 0            | 2           | 1                    |
            220           | 2            | 1            | 1           | 0                    | 0
            """),
        raised.coverage());
  }

  @Test
  void aFurtherFlagAddsNoScan(SparkSession spark) {
    for (var entity : Fixtures.entities()) {
      var flags = Catalogue.IN_FORCE.stream().filter(flag -> flag.entity().equals(entity)).toList();

      assertThat(leaves(spark, entity, flags.subList(0, 1))).isEqualTo(1);
      assertThat(leaves(spark, entity, flags)).as(entity.kind()).isEqualTo(1);
    }
  }

  @Test
  void shufflingAndSplittingTheRecordsChangesNothing(SparkSession spark) {
    var records = Records.projectYears(spark, TWO_DEPARTMENTS);
    var once = Raising.of(SOME, table -> records, RULES, RaisingTest::workedOut);
    var again =
        Raising.of(
            SOME,
            table -> records.orderBy(functions.desc("project_id")).repartition(4),
            RULES,
            RaisingTest::workedOut);

    assertThat(sorted(again.flags())).isNotEmpty().isEqualTo(sorted(once.flags()));
    assertThat(sorted(again.coverage())).isEqualTo(sorted(once.coverage()));
  }

  @Test
  void evidenceShowsEveryValueAsTheTableKeepsIt(SparkSession spark) {
    var finding = raised(spark, List.of(TotalNotSumOfScores.FLAG), TWO_DEPARTMENTS).flags().first();

    assertThat(TotalNotSumOfScores.FLAG.evidence()).startsWith(ProjectScores.DECLARED_SCORE);
    assertThat(finding.<String>getAs("evidence"))
        .startsWith("{\"declared_score\":\"95.0000\",\"sum_of_scores\":\"90.0000\",")
        .contains("\"execution_score\":null");
  }

  @Test
  void aHighScoreBesideLittleMoneyIsToldWithEveryPlaceWhereTheMoneyStands(SparkSession spark) {
    var reasons =
        raised(
                spark,
                List.of(ScoreHighPaymentLow.FLAG),
                """
                project_id | declared_score | paid_amount | issued_amount | payment_rate | payment_rate_basis | delay_side | unpaid_amount | not_issued_amount | issued_not_applied_amount | applied_not_paid_amount | recovered_amount
                P-1        | 95             | 10          | 80            | 0.125        | issued_amount      | finance    | 90            | 20                | 11                        | 55                      | 4
                P-2        | 96.5           | 10          | 100           | 0.1          | issued_amount      | unit       | 1234567.89    |                   | 1200000                   | 34567.89                | 0
                P-3        | 95             | 10          |               | 0.1          | adjusted_budget_amount | unknown |              |                   |                           |                         |
                """)
            .flags()
            .orderBy("project_id")
            .collectAsList();

    assertThat(reasons)
        .extracting(row -> row.<String>getAs("reason_zh"))
        .containsExactly(
            "提示核实：自评 95 分（优的下限 90 分），资金支付率（分母：指标下达数） 12.5%，低于 80%。"
                + "台账预算中未支付 90.00 元，其中：未下达 20.00 元，已下达未申请 11.00 元，"
                + "已申请未支付 55.00 元，财政收回 4.00 元；主要停留在财政环节。",
            "提示核实：自评 96.5 分（优的下限 90 分），资金支付率（分母：指标下达数） 10%，低于 80%。"
                + "台账预算中未支付 1,234,567.89 元，其中：未下达 — 元，已下达未申请 1,200,000.00 元，"
                + "已申请未支付 34,567.89 元，财政收回 0.00 元；主要停留在单位环节。",
            "提示核实：自评 95 分（优的下限 90 分），资金支付率（分母：全年预算数） 10%，低于 80%。" + "台账未能显示资金停留在哪一环节。");
    assertThat(reasons)
        .extracting(row -> row.<String>getAs("reason_en"))
        .containsExactly(
            "Please check: self-score 95 (excellent from 90), rate 12.5% of issued_amount, below"
                + " 80%. Of the ledger budget 90.00 yuan are unpaid: not issued 20.00, issued"
                + " but not applied for 11.00, applied for but not paid 55.00, recovered 4.00;"
                + " most of it waits on the finance side.",
            "Please check: self-score 96.5 (excellent from 90), rate 10% of issued_amount, below"
                + " 80%. Of the ledger budget 1,234,567.89 yuan are unpaid: not issued —, issued"
                + " but not applied for 1,200,000.00, applied for but not paid 34,567.89, recovered"
                + " 0.00; most of it waits on the unit.",
            "Please check: self-score 95 (excellent from 90), rate 10% of"
                + " adjusted_budget_amount, below 80%. The ledgers do not tell where the money"
                + " stands.");
  }

  /** Ten projects of 95 points; the first are paid a tenth, their money on the named sides. */
  private static String tenProjects(String... sides) {
    var drawing =
        new StringBuilder(
            "project_id | declared_score | paid_amount | payment_rate | delay_side\n");
    for (int i = 0; i < 10; i++) {
      drawing
          .append("P-" + i + " | 95 | 1 | ")
          .append(i < sides.length ? "0.1 | " + sides[i] : "1 | none")
          .append('\n');
    }
    return drawing.toString();
  }

  private static Raised raised(SparkSession spark, List<Flag> flags, String drawing) {
    return Raising.of(
        flags, table -> Records.projectYears(spark, drawing), RULES, RaisingTest::workedOut);
  }

  /** Answers are worked out once, as a job keeps them. */
  private static Dataset<Row> workedOut(Dataset<Row> verdicts) {
    return verdicts.sparkSession().createDataFrame(verdicts.collectAsList(), verdicts.schema());
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static int leaves(SparkSession spark, Entity entity, List<Flag> flags) {
    var verdicts =
        Raising.verdicts(
            flags,
            table -> Records.completed(spark, entity.table(), List.of(Map.of())),
            new Thresholds(RULES));
    return verdicts.queryExecution().optimizedPlan().collectLeaves().size();
  }

  private static Flag withCondition(Flag flag, String condition) {
    return new Flag(
        flag.id(),
        flag.version(),
        flag.entity(),
        flag.title(),
        flag.whyItMatters(),
        flag.innocentReading(),
        flag.applies().subList(0, 1),
        condition,
        flag.severities(),
        flag.comparison(),
        flag.moneyAtStake(),
        flag.reason(),
        flag.evidence(),
        flag.answers(),
        flag.related());
  }

  private static List<String> shape(Dataset<Row> rows) {
    return Stream.of(rows.schema().fields())
        .map(field -> field.name() + " " + field.dataType().simpleString())
        .toList();
  }

  private static List<String> shape(TableSpec table) {
    return table.columns().stream()
        .map(column -> column.name() + " " + column.type().simpleString())
        .toList();
  }
}
