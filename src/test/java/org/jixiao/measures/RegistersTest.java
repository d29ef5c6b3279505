package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Departments;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Rectifications;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What registers change: who is due, who was warned, whose rectification is late. Synthetic. */
@Tag("slow")
@ExtendWith(SparkSessions.class)
class RegistersTest {

  private static Measured measured;

  @BeforeAll
  static void measure(SparkSession spark) {
    measured =
        new DrawnDeliveries(spark)
            .delivered("d1", "2025-03-01", 1)
            .delivered("d2", "2025-08-01", 1)
            .with(
                BudgetLines.TABLE,
                """
                line_id | department_id | unit_id | project_id | project_name   | budget_amount | project_category
                L1      | 219           | 219001  | P00001     | 森林管护项目   | 100.00        | 3
                L2      | 219           | 219001  | P00002     | 病虫防治       | 50.00         | 3
                L3      | 220           | 220001  | P00003     | 道路养护       | 70.00         | 3
                """)
            .with(
                BudgetLines.TABLE,
                """
                fiscal_year | line_id | department_id | unit_id | project_id | project_name     | budget_amount | department_name
                2023        | L9      | 229           | 229001  | Q00001     | 2023年道路养护   | 70.00         | 县公路局
                2023        | L8      | 219           | 219001  | P00001     | 森林管护         | 60.00         | 县林业局
                2024        | L7      | 219           | 219001  | P00001     | 森林管护项目     | 0.00          | 县林草局
                2024        | L6      | 220           | 220001  | P00003     | 道路养护         | 0.00          | 合成县公路局
                """)
            .with(
                Departments.TABLE,
                """
                entry_id | entry_name | aliases            | change_kind | effective_year | last_entry_id | source_block_id | row_number
                220001   | 县公路局   | 公路站             | 更名        | 2024           | 229001        | r-1-1           | 2
                合成县公路局 | 合成县公路局 | 养护中心    |             |                |               | r-1-1           | 3
                """)
            .with(
                Evaluations.TABLE,
                """
                department_id | unit_id | project_id | project_name | declared_score | source_block_id
                219           | 219001  | P00001     | 森林管护项目 | 95             | f-1-1
                220           | 养护中心 | 道路养护  | 道路养护     | 91             | f-2-1
                """)
            .with(
                EvaluationDues.TABLE,
                """
                department_id | unit_id | project_id | project_name     | due_date   | submitted_date | submission_status | delivery_id | source_block_id | row_number
                219           | 219001  | 旧名单     | 旧名单           | 2025-04-30 |                |                   | d1          | l-1-1           | 2
                219           | 219001  | 森林管护   | 2024年森林管护   | 2025-04-30 | 2025-05-06     | 退回              | d2          | l-2-1           | 2
                219           | 219001  | 补植补造   | 补植补造         | 2025-04-30 |                | 未报              | d2          | l-2-1           | 3
                """)
            .with(
                Monitorings.TABLE,
                """
                department_id | unit_id | project_id | project_name | warning_text | outlook_text | funding_cause | staff_cause | level_3  | row_number
                219           | 219001  | P00001     | 森林管护项目 |              |              |               |             |          | 1
                219           | 219001  | P00001     | 森林管护项目 |              | 完全不可能   | 资金未到位    | 人手不足    | 管护面积 | 2
                220           | 220001  | P00003     | 道路养护     | 正常         | 确定能       |               |             |          | 3
                """)
            .with(
                Rectifications.TABLE,
                """
                department_id | unit_id | project_id | flag_id | problem_text | verdict_text | deadline_date | status_text | money_at_stake_amount | delivery_id | row_number
                219           | 219001  | P00001     | SCO-01  | 提示核实     | 属实         | 2025-06-30    |             | 10.00                 | d1          | 2
                219           | 219001  | P00001     | SCO-01  | 提示核实     | 属实         | 2025-06-30    | 整改中      | 10.00                 | d2          | 2
                219           | 219001  | P00002     | EXE-01  | 提示核实     | 不属实       | 2025-06-30    |             | 5.00                  | d2          | 3
                219           |         |            |         | 支出慢       |              | 2025-03-31    | 未完成      |                       | d2          | 4
                219           |         |            |         | 指标虚       |              | 2025-03-31    | 已完成      |                       | d2          | 5
                """)
            .measured();
  }

  @Test
  void aListDecidesWhoIsDueAndTheNewestListCounts() {
    assertThat(
            shown(
                measured.table(ProjectYears.TABLE),
                Keys.PROJECT_ID,
                ProjectYears.KNOWN_FROM,
                ProjectYears.DUE,
                ProjectYears.DUE_BASIS,
                ProjectYears.SUBMITTED,
                ProjectYears.SUBMITTED_LATE,
                ProjectYears.RETURNED))
        .containsExactlyInAnyOrder(
            "P00001 form_and_ledger true listed true true true",
            "P00002 ledger false not_listed false null null",
            "P00003 form_and_ledger true derived_from_category true null null",
            "P00001 ledger null no_category false null null",
            "Q00001 ledger null no_category false null null",
            "补植补造 list true listed false null false");
  }

  @Test
  void completionsCountLateReturnedAndMissingByTheList() {
    assertThat(
            shown(
                measured.table(EvaluationCompletions.TABLE),
                Keys.DEPARTMENT_ID,
                EvaluationCompletions.DUE_COUNT,
                EvaluationCompletions.DUE_SUBMITTED_COUNT,
                EvaluationCompletions.DUE_MISSING_COUNT,
                EvaluationCompletions.LATE_COUNT,
                EvaluationCompletions.IN_TIME_COUNT,
                EvaluationCompletions.RETURNED_COUNT,
                EvaluationCompletions.DUE_BASIS))
        .containsExactlyInAnyOrder(
            "219 2 1 1 1 0 1 listed、not_listed",
            "220 1 1 0 0 0 0 derived_from_category",
            "219 null 0 0 0 0 0 no_category",
            "229 null 0 0 0 0 0 no_category");
  }

  @Test
  void aHopelessTargetIsAWarningAndAGoodWordIsNone() {
    assertThat(
            shown(
                measured.table(ProjectYears.TABLE),
                Keys.PROJECT_ID,
                ProjectYears.MONITORING_WARNED,
                ProjectYears.MONITORING_CAUSES))
        .containsExactlyInAnyOrder(
            "P00001 true 人员、经费",
            "P00002 null null",
            "P00003 false null",
            "P00001 null null",
            "Q00001 null null",
            "补植补造 null null");
  }

  @Test
  void theLatestAnswerTellsWhatIsOverdue() {
    assertThat(
            shown(
                measured.table(RectificationStates.TABLE),
                Rectifications.PROJECT_ID,
                RectificationStates.WATCHED_FLAG_ID,
                RectificationStates.PROBLEM_COUNT,
                RectificationStates.ANSWERED_COUNT,
                RectificationStates.DONE_COUNT,
                RectificationStates.OVERDUE_COUNT,
                RectificationStates.OVERDUE_DAY_COUNT,
                RectificationStates.STATUS_TEXTS,
                RectificationStates.OVERDUE_AMOUNT))
        .containsExactlyInAnyOrder(
            "P00001 SCO-01 1 1 0 1 59 整改中 10.00",
            "P00002 EXE-01 1 1 0 0 null null null",
            "null null 2 2 1 1 150 已完成、未完成 null");
  }

  @Test
  void aRenamedUnitsProjectHasAHistoryAndTheLinkSaysWhy() {
    assertThat(
            shown(
                measured
                    .table(ProjectYearLinks.TABLE)
                    .filter(Keys.DEPARTMENT_ID.ref().notEqual("219")),
                Keys.PROJECT_ID,
                ProjectYearLinks.LAST_UNIT_ID,
                ProjectYearLinks.LAST_PROJECT_ID,
                ProjectYearLinks.YEAR_LINK_RULE,
                ProjectYearLinks.YEAR_LINK_CERTAINTY,
                ProjectYearLinks.LINEAGE_ID))
        .containsExactlyInAnyOrder(
            "P00003 229001 Q00001 unit_and_name certain 2023/229001/Q00001",
            "Q00001 null null none none 2023/229001/Q00001");
    assertThat(
            shown(
                measured
                    .table(ProjectHistories.TABLE)
                    .filter(Keys.PROJECT_ID.ref().equalTo("P00003")),
                ProjectHistories.LAST_INITIAL_BUDGET_AMOUNT))
        .containsExactly("70.00");
  }

  @Test
  void theRegisterDeclaresAndNamesOnlySuggestWhoGoesOnFromWhom() {
    assertThat(
            shown(
                measured.table(DepartmentLinks.TABLE),
                Keys.FISCAL_YEAR,
                DepartmentLinks.BODY_ID,
                DepartmentLinks.LAST_BODY_ID,
                DepartmentLinks.BODY_LINK_RULE,
                DepartmentLinks.BODY_LINK_CERTAINTY,
                DepartmentLinks.COMPARABLE,
                DepartmentLinks.CHANGE_KIND))
        .containsExactlyInAnyOrder(
            "2024 220001 229001 declared certain true 更名",
            "2024 219 219 same_code certain true 更名",
            "2024 220 229 same_name uncertain false null");
  }

  private static List<String> shown(Dataset<Row> rows, Col... columns) {
    var lines = new ArrayList<String>();
    for (var row : rows.collectAsList()) {
      lines.add(
          String.join(
              " ",
              Stream.of(columns)
                  .map(column -> String.valueOf(row.<Object>getAs(column.name())))
                  .toList()));
    }
    return lines;
  }
}
