package org.jixiao.sources.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.values;
import static org.jixiao.sources.forms.DrawnForms.counted;
import static org.jixiao.sources.forms.DrawnForms.evaluated;
import static org.jixiao.sources.forms.DrawnForms.read;

import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.sources.sheets.CellRange;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;

/** Figures of tables that departments published, drawn again in the layouts of their regions. */
class PublishedFormsTest {

  /** 大英县司法局 2023, Sichuan: the rest of another table above, and the last rows synthetic. */
  @Test
  void theSichuanFormIsReadBelowTheRestOfAnother() {
    var rows =
        read(
            drawn(
                "自评",
                """
                |产出指标|经济成本指标|成本控制数|≤|30|万元|完成|90|90
                合计||||||||100|100
                评价结论|按办法支付
                存在问题|无
                报表编号：510000_0013zp
                部门预算项目支出绩效自评表（2023年度）
                项目名称|51092324T000010263357-2023年全县安可替代补助资金项目
                主管部门|大英县司法局部门||||实施单位 （盖章）||大英县司法局
                项目基本情况|1.项目年度目标完成情况||项目年度目标||||年度目标完成情况
                |||根据要求购买安可设备，并完成项目资金支付。||||完成
                |2.项目实施内容及过程概述||2023年购买13台安可电脑，并于12月前完成资金支付。
                预算执行情况（10分）|年度预算数（万元）||年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因
                |总额||0.00|3.36|3.36|100.00%|10|10|年中追加
                |其中：财政资金||0.00|3.36|3.36|100.00%|/|/
                |财政专户管理资金||0.00|0.00|0.00|0.00%|/|/
                |单位资金||0.00|0.00|0.00|0.00%|/|/
                |其他资金||||||/|/
                绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析
                |产出指标|质量指标|完成安可产品购买并按要求支付资金|＝|100|%|100|90|90
                合计||||||||100|100
                评价结论|根据资金下达的管理办法支付。
                存在问题|无
                改进措施|无
                项目负责人：某某||||财务负责人：某某
                """,
                new CellRange(5, 0, 5, 3),
                new CellRange(9, 0, 11, 0),
                new CellRange(12, 0, 17, 0)));

    assertThat(rejections(rows)).containsExactly("HEADLESS_TABLE");
    assertThat(evaluated(rows, Evaluations.FORM_LAYOUT)).isEqualTo("f06");
    assertThat(evaluated(rows, Keys.FISCAL_YEAR)).isEqualTo("2023");
    assertThat(evaluated(rows, Keys.PROJECT_ID)).isEqualTo("51092324T000010263357");
    assertThat(evaluated(rows, Keys.PROJECT_NAME)).isEqualTo("2023年全县安可替代补助资金项目");
    assertThat(evaluated(rows, Keys.DEPARTMENT_ID)).isEqualTo("大英县司法局部门");
    assertThat(evaluated(rows, Keys.UNIT_ID)).isEqualTo("大英县司法局");
    assertThat(evaluated(rows, Evaluations.INITIAL_BUDGET_AMOUNT)).isEqualTo("0.00");
    assertThat(evaluated(rows, Evaluations.ADJUSTED_BUDGET_AMOUNT)).isEqualTo("33600.00");
    assertThat(evaluated(rows, Evaluations.EXECUTION_SCORE)).isEqualTo("10.0000");
    assertThat(evaluated(rows, Evaluations.EXECUTION_REASON_TEXT)).isEqualTo("年中追加");
    assertThat(evaluated(rows, Evaluations.DECLARED_SCORE)).isEqualTo("100.0000");
    assertThat(evaluated(rows, Evaluations.PROBLEM_TEXT)).isEqualTo("无");
    assertThat(evaluated(rows, Evaluations.PROCESS_TEXT)).startsWith("2023年购买13台");
    assertThat(values(rows, Goals.TABLE, Goals.GOAL_TEXT)).containsExactly("根据要求购买安可设备，并完成项目资金支付。");
    assertThat(values(rows, Goals.TABLE, Goals.ACTUAL_TEXT)).containsExactly("完成");
    assertThat(values(rows, FundRows.TABLE, FundRows.FUND_KIND))
        .containsExactly("total", "fiscal", "other", "other", "other");
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_3))
        .containsExactly("完成安可产品购买并按要求支付资金");
    assertThat(values(rows, Indicators.TABLE, Indicators.OPERATOR)).containsExactly("=");
    assertThat(counted(rows, Conservation.UNEXPLAINED_CELLS)).isEqualTo("0");
  }

  /** 中江县水利局 2022, Sichuan: no initial budget, points before targets. */
  @Test
  void pointsMayStandBeforeTargetsAndTheInitialBudgetBeMissing() {
    var rows =
        read(
            drawn(
                "自评",
                """
                2022年项目支出绩效自评表
                项目名称||小型水库水标尺制作安装项目
                主管部门||中江县水利局|||实施单位|中江县水利局
                项目负责人及电话||某某
                资金情况（万元）|||全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
                ||年度资金总额：|20|20|10|100.00%|10
                ||其中：本年财政拨款|20|20
                ||其他资金
                年度总体目标|年初设定目标||||全年实际完成情况
                |安装水标尺||||已安装
                绩效指标|一级指标|二级指标|三级指标|分值|年度指标值|全年实际值|得分|未完成原因及拟采取的改进措施
                |产出指标（70分）|数量指标|安装坡面水标尺|10|≥266米|≥266米|10
                ||数量指标|水标尺宽度|10|≥50厘米|≥50厘米|10
                ||质量指标|项目（工程）验收合格率|20|=100%|100%|20
                ||时效指标|及时（按期）开工率|10|≥90%|≥90%|10
                |||及时（按期）完工率|10|≥90%|≥90%|10
                ||成本指标|项目计划总投资|10|=20万元|20万元|10
                |效益指标（20分）|社会效益指标|受益脱贫（含监测对象）户人口数|10|≥1000人|≥1000人|10
                |||群众生产生活条件改善状况|10|显著提升|显著提升|10
                |满意度指标（10分）|服务对象满意度指标|受益脱贫（含监测对象）户满意度|10|≥95%|≥95%|10
                总分||||100|||100
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(evaluated(rows, Evaluations.FORM_LAYOUT)).isEqualTo("f02");
    assertThat(evaluated(rows, Evaluations.INITIAL_BUDGET_AMOUNT)).isEqualTo("null");
    assertThat(evaluated(rows, Evaluations.ADJUSTED_BUDGET_AMOUNT)).isEqualTo("200000.00");
    assertThat(evaluated(rows, Evaluations.TOTAL_WEIGHT)).isEqualTo("100.0000");
    assertThat(evaluated(rows, Evaluations.DECLARED_SCORE)).isEqualTo("100.0000");
    assertThat(values(rows, Indicators.TABLE, Indicators.TARGET_TEXT))
        .containsExactly(
            "≥266米", "≥50厘米", "=100%", "≥90%", "≥90%", "=20万元", "≥1000人", "显著提升", "≥95%");
    assertThat(values(rows, Indicators.TABLE, Indicators.WEIGHT))
        .containsExactly(
            "10.0000", "10.0000", "20.0000", "10.0000", "10.0000", "10.0000", "10.0000", "10.0000",
            "10.0000");
    assertThat(counted(rows, Conservation.UNEXPLAINED_CELLS)).isEqualTo("0");
  }

  /** 银川市第六中学 2021: other level-1 names, the total in the head, the execution an indicator. */
  @Test
  void theYinchuanFormHasItsTotalInTheHeadAndItsExecutionAmongTheIndicators() {
    var rows =
        read(
            drawn(
                "自评",
                """
                银川市本级部门项目支出绩效自评表（2021年）
                项目名称|初中公用经费
                主管部门|银川市教育局|||实施单位|银川市第六中学
                自评得分|98|||财政审核评分
                项目资金（万元）|||年初预算数||调整预算数（A）|全年执行数（B）|执行率（B/A）
                |年度资金总额||64.8||64.8|64.8|100%
                年度总体目标|年初设定目标||||年度总体目标完成情况
                |保障学校运转||||已保障
                一级指标|二级指标|三级指标||参考分值|指标值（A）|全年实际值（B）|得分|未完成原因分析
                项目决策（10分）|项目目标|完整性||4||目标明确、内容细化、目标量化|4
                |项目立项|相关性||2||按照学校管理标准对学校进行管理|2
                项目管理（25分）|投入管理|预算执行率||10||100%|9
                |财务管理|财务管理制度有效性||7||财务制度健全|7
                项目产出（30分）|数量指标（10分）|保障人数||10|2370人|2370人|10
                |时效指标（5分）|公用经费完成时间||5|2021年12月|完成|4
                项目效益（35分）|服务对象满意度指标（10分）|师生满意度||10|≥95%|96%|10
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(evaluated(rows, Evaluations.FORM_LAYOUT)).isEqualTo("f10");
    assertThat(evaluated(rows, Evaluations.DECLARED_SCORE)).isEqualTo("98.0000");
    assertThat(evaluated(rows, Evaluations.EXECUTED_AMOUNT)).isEqualTo("648000.00");
    assertThat(evaluated(rows, Evaluations.EXECUTION_WEIGHT)).isEqualTo("10.0000");
    assertThat(evaluated(rows, Evaluations.EXECUTION_SCORE)).isEqualTo("9.0000");
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_1))
        .containsExactly("项目决策", "项目决策", "项目管理", "项目管理", "项目产出", "项目产出", "项目效益");
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_2).get(4)).isEqualTo("数量指标");
    assertThat(values(rows, Indicators.TABLE, Indicators.COUNTS_AS_EXECUTION))
        .containsExactly("false", "false", "true", "false", "false", "false", "false");
    assertThat(counted(rows, Conservation.UNEXPLAINED_CELLS)).isEqualTo("0");
  }

  /** 衡山县 2020, transfer payment: no points at all; amounts synthetic. */
  @Test
  void aFormWithoutPointsHasNoScoreRatherThanZero() {
    var rows =
        read(
            drawn(
                "自评",
                """
                2020年度县级专项资金绩效目标自评表
                专项资金名称||县级储备粮补贴|||负责人及电话|某某
                县级主管部门||发展和改革局|||实施单位|粮食公司
                项目资金（万元）||||全年预算数（A）||全年执行数（B）|执行率（B/A）
                ||年度资金总额||80||76|95%
                ||其中：中央、省、市补助||0||0
                ||县级资金||80||76|95%
                ||其他资金
                年度总体目标|年初设定目标||||全年实际完成情况
                |储备粮食||||已储备
                绩效指标|一级指标|二级指标|三级指标||年度指标值|全年完成值|未完成原因和改进措施
                |产出指标|数量指标|储备数量||5000吨|5000吨
                |产出指标|时效指标|轮换完成时间||12月底前|按时
                |效益指标|社会效益指标|粮食安全||有保障|有保障
                说明|无
                注：1、其他资金包括自有资金、社会资金等。
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(evaluated(rows, Evaluations.FORM_LAYOUT)).isEqualTo("f09");
    assertThat(evaluated(rows, Keys.DEPARTMENT_ID)).isEqualTo("发展和改革局");
    assertThat(evaluated(rows, Keys.PROJECT_ID)).isEqualTo("县级储备粮补贴");
    assertThat(evaluated(rows, Evaluations.ADJUSTED_BUDGET_AMOUNT)).isEqualTo("800000.00");
    assertThat(evaluated(rows, Evaluations.DECLARED_SCORE)).isEqualTo("null");
    assertThat(evaluated(rows, Evaluations.EXECUTION_SCORE)).isEqualTo("null");
    assertThat(evaluated(rows, Evaluations.REMARKS)).isEqualTo("无");
    assertThat(values(rows, Indicators.TABLE, Indicators.SCORE)).containsOnlyNulls().hasSize(3);
    assertThat(values(rows, Indicators.TABLE, Indicators.TARGET_TEXT).get(1)).isEqualTo("12月底前");
    assertThat(values(rows, FundRows.TABLE, FundRows.FUND_KIND))
        .containsExactly("total", "fiscal", "fiscal", "other");
  }

  /** 棠溪镇 2022, Anhui: the total row says 0 while a part does not; the end is synthetic. */
  @Test
  void aTotalRowOfZeroIsReadBesideItsParts() {
    var rows =
        read(
            drawn(
                "自评",
                """
                附件：
                项目支出绩效自评表
                (2022年度)
                项目名称||村级补助及运转经费
                主管部门||219-池州市贵池区棠溪镇人民政府|||实施单位|219001-池州市贵池区棠溪镇人民政府
                项目资金（万元）|||年初预算数|全年预算数|全年执行数|分值|执行率|得分
                ||年度资金总额：|0|0|0|10|0|0
                ||其中：本年财政拨款|202.64|132.912|132.912
                ||上年结转资金
                ||其他资金
                年度总体目标|预期目标||||实际完成情况
                |申请预算资金2026400元：村级组织运转400000元||||完成预算资金1329120.67元
                绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
                |产出指标(50分)|数量指标|补助村（社区）数量|=8个|8|8|8
                ||质量指标|补助资格合规性|合规|达成预期指标|8|8
                ||成本指标|项目总成本|≤202.6万元|132.9|10|10
                |效益指标(30分)|经济效益指标|运行的影响程度|效果明显|达成预期指标|10|10
                总分||||||100|90
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(evaluated(rows, Keys.DEPARTMENT_ID)).isEqualTo("219");
    assertThat(evaluated(rows, Keys.UNIT_ID)).isEqualTo("219001");
    assertThat(evaluated(rows, Evaluations.EXECUTED_AMOUNT)).isEqualTo("1329120.00");
    assertThat(evaluated(rows, Evaluations.EXECUTION_SCORE)).isEqualTo("0.0000");
    assertThat(values(rows, FundRows.TABLE, FundRows.EXECUTED_AMOUNT).get(0)).isEqualTo("0.00");
    assertThat(values(rows, Goals.TABLE, Goals.GOAL_TEXT).get(0)).contains("2026400元");
  }

  /** A review sheet in the layout of a Chengdu district; figures synthetic. */
  @Test
  void aReviewSheetKeepsTheReviewsPointsAndThoseItReviewed() {
    var rows =
        read(
            drawn(
                "2025年复核",
                """
                附件1
                村组道路养护项目支出绩效自评复核表
                一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|自评完成值|自评得分|复核完成值|复核得分|偏差|备注
                预算执行|预算执行|预算执行|≥|100|%|10|98|9.8|95|9.5|0.3
                产出指标|数量指标|养护里程|≥|20|公里|50|20|50|18|45|5|少2公里
                效益指标|社会效益指标|群众出行|定性|改善||30|改善|30|改善|28|2
                满意度指标|服务对象满意度指标|群众满意度|≥|90|%|10|92|10|92|10|0
                合计||||||100|——|99.8|——|92.5|7.3
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(evaluated(rows, Evaluations.FORM_LAYOUT)).isEqualTo("f14");
    assertThat(evaluated(rows, Evaluations.EVALUATION_KIND)).isEqualTo("抽查复核");
    assertThat(evaluated(rows, Keys.FISCAL_YEAR)).isEqualTo("2025");
    assertThat(evaluated(rows, Keys.PROJECT_NAME)).isEqualTo("村组道路养护");
    assertThat(evaluated(rows, Keys.UNIT_ID)).isEqualTo("未列明");
    assertThat(evaluated(rows, Evaluations.DECLARED_SCORE)).isEqualTo("92.5000");
    assertThat(evaluated(rows, Evaluations.SELF_SCORE)).isEqualTo("99.8000");
    assertThat(evaluated(rows, Evaluations.EXECUTION_SCORE)).isEqualTo("9.5000");
    assertThat(values(rows, Indicators.TABLE, Indicators.SCORE).get(1)).isEqualTo("45.0000");
    assertThat(values(rows, Indicators.TABLE, Indicators.SELF_SCORE).get(1)).isEqualTo("50.0000");
    assertThat(values(rows, Indicators.TABLE, Indicators.ACTUAL_TEXT).get(1)).isEqualTo("18");
    assertThat(values(rows, Indicators.TABLE, Indicators.SELF_ACTUAL_TEXT).get(1)).isEqualTo("20");
  }
}
