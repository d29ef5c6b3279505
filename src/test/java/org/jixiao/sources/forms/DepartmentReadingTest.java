package org.jixiao.sources.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;
import static org.jixiao.sources.forms.DrawnForms.counted;
import static org.jixiao.sources.forms.DrawnForms.readDepartments;

import org.jixiao.lake.Conservation;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.DepartmentEvaluations;
import org.jixiao.lake.DepartmentIndicators;
import org.jixiao.lake.DepartmentStatements;
import org.jixiao.lake.DepartmentTasks;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;

/** Department-wide forms in the layouts of Yunnan and Hunan; all figures are synthetic. */
class DepartmentReadingTest {

  @Test
  void theYunnanTableGivesTasksIndicatorsAndGoalsByYear() {
    var rows =
        readDepartments(
            drawn(
                "GK13",
                """
                2024年度部门整体支出绩效自评表
                部门：合成县林业局||||||||公开13表
                部门名称||合成县林业局
                内容||说明
                部门总体目标|部门职责|管护森林
                |总体绩效目标|森林覆盖率稳定
                一、部门年度目标
                财年|目标|||||实际完成情况
                2024|造林一万亩|||||已造林
                2025|造林二万亩|||||---
                二、部门年度重点工作任务
                任务名称|项目级次|主要内容|批复金额（元）|||实际支出金额（元）|预算执行率|预算执行偏低原因及改进措施
                |||总额|财政拨款|其他资金
                森林管护|本级|巡护|1000.50|1000.50|0|900.25|89.98%|雨季停工
                病虫防治|对下|防治|500|500|0|500|100%
                合计|||1500.50|1500.50|0|1400.25
                三、部门整体支出绩效指标
                绩效指标|||指标性质|指标值|度量单位|实际完成值||偏差原因分析及改进措施
                一级指标|二级指标|三级指标
                产出指标|数量指标|造林面积|≥|10000|亩|10100
                满意度指标|服务对象满意度指标|群众满意度|≥|90|%|93%
                其他需说明事项|||无
                备注：1.财政拨款=当年财政拨款+上年结转资金。
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.FORM_LAYOUT))
        .containsExactly("f04");
    assertThat(values(rows, DepartmentEvaluations.TABLE, Keys.DEPARTMENT_ID))
        .containsExactly("合成县林业局");
    assertThat(values(rows, DepartmentEvaluations.TABLE, DepartmentEvaluations.GOAL_TEXT))
        .containsExactly("造林一万亩");
    assertThat(values(rows, DepartmentTasks.TABLE, DepartmentTasks.APPROVED_AMOUNT))
        .containsExactly("1000.50", "500.00");
    assertThat(values(rows, DepartmentTasks.TABLE, DepartmentTasks.EXECUTED_AMOUNT))
        .containsExactly("900.25", "500.00");
    assertThat(values(rows, DepartmentTasks.TABLE, DepartmentTasks.PRINTED_RATE))
        .containsExactly("0.899800", "1.000000");
    assertThat(values(rows, DepartmentIndicators.TABLE, Indicators.LEVEL_3))
        .containsExactly("造林面积", "群众满意度");
    assertThat(values(rows, DepartmentStatements.TABLE, DepartmentStatements.LABEL))
        .containsExactly("部门职责", "总体绩效目标", "2024 目标", "2024 实际完成情况", "2025 目标", "2025 实际完成情况");
    assertThat(rowsOf(rows, Evaluations.TABLE)).isEmpty();
    assertThat(counted(rows, Conservation.ACCEPTED_AMOUNT)).isEqualTo("4401.25");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.STATED_AMOUNT))
        .containsExactly("1500.50", "1500.50", "0.00", "1400.25");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.DIFFERENCE_AMOUNT))
        .containsOnly("0.00");
  }

  @Test
  void aFormInOtherWordsIsReadByItsStructure() {
    var rows =
        readDepartments(
            drawn(
                "自评",
                """
                2023年度部门（单位）整体支出绩效自评表
                部门（单位）名称|合成县水务局
                年度预算（万元）|项目|年初预算|调整后预算|全年执行数|执行率|分值|得分
                |部门预算总额|2300|2580.6|2322.54|90%|10|9
                |其中：基本支出|800|820.6|820.6|100%
                年度总体目标|保障饮水安全
                一级指标|二级指标|三级指标|目标值|实际值|分值|得分|扣分原因
                履职效能|重点任务|供水工程|≥6处|6处|60|60
                |工作质量|水质达标率|≥95%|93%|30|27|检测能力不足
                合计|||||100|96
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, DepartmentEvaluations.TABLE, Keys.DEPARTMENT_NAME))
        .containsExactly("合成县水务局");
    assertThat(
            values(rows, DepartmentEvaluations.TABLE, DepartmentEvaluations.ADJUSTED_BUDGET_AMOUNT))
        .containsExactly("25806000.00");
    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.DECLARED_SCORE))
        .containsExactly("96.0000");
    assertThat(values(rows, DepartmentIndicators.TABLE, Indicators.LEVEL_3))
        .containsExactly("供水工程", "水质达标率");
  }

  @Test
  void theHunanFormHasPointsAndFunds() {
    var rows =
        readDepartments(
            drawn(
                "自评",
                """
                2024年度部门整体支出绩效自评表
                预算部门名称||合成县林业局
                年度预算申请（万元）|||年初预算数|全年预算数|全年执行数|分值|执行率|得分
                ||年度资金总额|100|120|60|10|50%|5
                ||按收入性质分：|||按支出性质分：
                ||其中：一般公共预算：120|||其中：基本支出：60
                年度总体目标|预期目标||||实际完成情况
                |造林||||已造林
                绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
                |产出指标（50分）|数量指标|造林面积|≥1万亩|1万亩|90|88
                总分||||||100|93
                填表人：某某  填报日期：2025-03-01
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.FORM_LAYOUT))
        .containsExactly("f13");
    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.DECLARED_SCORE))
        .containsExactly("93.0000");
    assertThat(values(rows, DepartmentEvaluations.TABLE, DepartmentEvaluations.EXECUTED_AMOUNT))
        .containsExactly("600000.00");
    assertThat(values(rows, DepartmentEvaluations.TABLE, DepartmentEvaluations.GOAL_TEXT))
        .containsExactly("造林");
    assertThat(values(rows, DepartmentIndicators.TABLE, Indicators.LEVEL_1))
        .containsExactly("产出指标");
    assertThat(counted(rows, Conservation.ACCEPTED_AMOUNT)).isEqualTo("2800000.00");
  }

  @Test
  void theNarrativeIsKeptByItsHeadings() {
    var rows =
        readDepartments(
            drawn(
                "GK12",
                """
                2024年度部门整体支出绩效自评情况
                部门：合成县林业局||公开12表
                一、部门基本情况|（一）部门概况|设三个股室
                |（二）部门绩效目标的设立情况|已设立
                三、评价情况分析及综合评价结论||总体良好
                四、存在的问题和整改情况||暂无
                备注：涉密部门和涉密信息按保密规定不公开。
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.FORM_LAYOUT))
        .containsExactly("f05");
    assertThat(values(rows, DepartmentStatements.TABLE, DepartmentStatements.LABEL))
        .containsExactly("（一）部门概况", "（二）部门绩效目标的设立情况", "三、评价情况分析及综合评价结论", "四、存在的问题和整改情况");
    assertThat(values(rows, DepartmentStatements.TABLE, DepartmentStatements.STATEMENT_TEXT))
        .containsExactly("设三个股室", "已设立", "总体良好", null);
  }

  @Test
  void aFormThatNamesNoDepartmentIsSetAside() {
    var rows =
        readDepartments(
            drawn("GK12", "2024年度部门整体支出绩效自评情况\n一、部门基本情况|（一）概况|文字\n|（二）目标|文字\n|（三）制度|文字"));

    assertThat(rejections(rows)).containsExactly("MISSING_IN_DEPARTMENT_FORM");
  }
}
