package org.jixiao.sources.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;
import static org.jixiao.sources.forms.DrawnForms.counted;
import static org.jixiao.sources.forms.DrawnForms.evaluated;
import static org.jixiao.sources.forms.DrawnForms.read;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.CellRange;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;

class FormReadingTest {

  /** Facts of yongde.gov.cn/info/3003/116104.htm (公开14表, 2022), drawn again in the layout f03. */
  private static final String YONGDE =
      """
      2022年度项目支出绩效自评表
      部门：临沧市永德县明朗中学||||||||公开14表
      项目名称||义务教育营养改善计划专项资金
      主管部门||永德县教育体育局||||实施单位|永德县明朗中学
      项目资金 （元）||||年初预算数|全年预算数|全年执行数|分值|执行率|得分
      ||年度资金总额|||387664.62|387664.62|10|100%|10
      ||其中:当年财政 拨款|||387664.62|387664.62|—||—
      ||上年结转 资金|||||—||—
      ||其他资金||—|—|—|—||—
      年度 总体 目标|预期目标|||||实际完成情况
      |学生享受营养改善政策|||||学生享受营养改善政策
      绩效指标|||年度指标值|||实际 完成值|分值|得分|偏差原因分析及改进措施
      一级指标|二级指标|三级指标|指标性质|指标值|度量单位
      产出指标|数量指标|学生受资助人数|≧|735|人次|735|10|10
      |质量指标|营养改善计划覆盖率|≧|100|%|100%|10|10
      |时效指标|资金到位及时率|≧|100|%|100%|10|7
      |成本指标|生均补助标准达标率|═|100|%|100%|10|10
      效益指标|经济效益 指标|减轻贫困学生家庭经济负担||有效||有效|10|10
      |社会效益 指标|政策知晓率|═|100|%|98%|10|9
      |生态效益 指标
      |可持续影响 指标|促进学校教育事业健康发展|≧|100|%|100%|10|10
      满意度指标|服务对象满意度指标等|学生满意度|≧|95|%|100%|10|10
      ||家长满意度|≧|95|%|100%|10|10
      其他需要说明事项|||无
      总分|||||||100|96|优
      备注：1.其他资金请注明来源。
      """;

  private static final CellRange[] YONGDE_MERGED = {
    new CellRange(5, 0, 9, 1),
    new CellRange(12, 6, 13, 6),
    new CellRange(12, 7, 13, 7),
    new CellRange(12, 8, 13, 8),
    new CellRange(12, 9, 13, 9),
    new CellRange(14, 0, 17, 0),
    new CellRange(18, 0, 21, 0),
    new CellRange(22, 0, 23, 0),
    new CellRange(22, 1, 23, 1),
    new CellRange(25, 0, 25, 6),
  };

  /** Layout f01 (财预〔2020〕10号 附1); the figures are synthetic. */
  private static String national(String year, String total, String fiscal, String tail) {
    return """
    附1
    项目支出绩效自评表
    （%s年度）
    项目名称||（梁财预〔2024〕15号）村组道路养护项目（合成）
    主管部门||219-梁河县自然资源局|||实施单位|219001-梁河县自然资源局
    项目资金（万元）|||年初预算数|全年预算数|全年执行数|分值|执行率|得分
    ||年度资金总额|%s
    ||其中：当年财政拨款|%s
    ||上年结转资金|||
    ||其他资金|/|/|/|—|—|—
    年度总体目标|预期目标||||实际完成情况
    |养护村组道路||||已养护
    绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
    |产出指标(50分)|数量指标|指标1：养护里程|≥20公里|18公里|30|27|雨季停工
    |||指标2：
    ||质量指标|指标1：验收合格率|≥95%%|96%%|20|20
    |(30分)|社会效益指标|指标1：群众出行|明显改善|明显改善|30|30
    |满意度指标|服务对象满意度指标|指标1：群众满意度|≥90%%|92%%|10|10
    总分||||||100|%s
    """
        .formatted(year, total, fiscal, tail);
  }

  private static final String TOTAL = "100.00|120.50|60.25|10|50|5";
  private static final String FISCAL = "100.00|120.50|60.25|—||—";

  private static List<String> count(List<TakenInRow> rows, Col... columns) {
    return Arrays.stream(columns).map(column -> counted(rows, column)).toList();
  }

  @Test
  void theYongdeTableIsReadAsPublished() {
    var rows = read(drawn("GK14", YONGDE, YONGDE_MERGED));

    assertThat(rejections(rows)).isEmpty();
    assertThat(evaluated(rows, Keys.FISCAL_YEAR)).isEqualTo("2022");
    assertThat(evaluated(rows, Keys.PROJECT_NAME)).isEqualTo("义务教育营养改善计划专项资金");
    assertThat(evaluated(rows, Keys.DEPARTMENT_ID)).isEqualTo("永德县教育体育局");
    assertThat(evaluated(rows, Keys.UNIT_ID)).isEqualTo("永德县明朗中学");
    assertThat(evaluated(rows, Evaluations.FORM_LAYOUT)).isEqualTo("f03");
    assertThat(evaluated(rows, Evaluations.EVALUATION_KIND)).isEqualTo("自评");
    assertThat(evaluated(rows, Evaluations.INITIAL_BUDGET_AMOUNT)).isEqualTo("null");
    assertThat(evaluated(rows, Evaluations.ADJUSTED_BUDGET_AMOUNT)).isEqualTo("387664.62");
    assertThat(evaluated(rows, Evaluations.EXECUTED_AMOUNT)).isEqualTo("387664.62");
    assertThat(evaluated(rows, Evaluations.PRINTED_EXECUTION_RATE)).isEqualTo("1.000000");
    assertThat(evaluated(rows, Evaluations.EXECUTION_WEIGHT)).isEqualTo("10.0000");
    assertThat(evaluated(rows, Evaluations.EXECUTION_SCORE)).isEqualTo("10.0000");
    assertThat(evaluated(rows, Evaluations.TOTAL_WEIGHT)).isEqualTo("100.0000");
    assertThat(evaluated(rows, Evaluations.DECLARED_SCORE)).isEqualTo("96.0000");
    assertThat(evaluated(rows, Evaluations.DECLARED_GRADE)).isEqualTo("优");
    assertThat(evaluated(rows, Evaluations.REMARKS)).isEqualTo("无");
    assertThat(values(rows, Goals.TABLE, Goals.GOAL_TEXT))
        .isEqualTo(values(rows, Goals.TABLE, Goals.ACTUAL_TEXT));
  }

  @Test
  void theYongdeIndicatorsKeepTheirLevelsAndOperators() {
    var rows = read(drawn("GK14", YONGDE, YONGDE_MERGED));

    assertThat(rowsOf(rows, Indicators.TABLE)).hasSize(9);
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_1))
        .containsExactly("产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "效益指标", "满意度指标", "满意度指标");
    assertThat(values(rows, Indicators.TABLE, Indicators.OPERATOR))
        .containsExactly("≥", "≥", "≥", "=", null, "=", "≥", "≥", "≥");
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_2).get(6)).isEqualTo("可持续影响指标");
    assertThat(values(rows, Indicators.TABLE, Indicators.SCORE).get(2)).isEqualTo("7.0000");
    assertThat(values(rows, Indicators.TABLE, Indicators.REASON_TEXT)).containsOnlyNulls();
  }

  @Test
  void everyValueOfAFormNamesItsCell() {
    var rows = read(drawn("GK14", YONGDE, YONGDE_MERGED));

    var source = (Row[]) rowsOf(rows, Evaluations.TABLE).get(0).value(Evaluations.SOURCE);
    assertThat(source)
        .extracting(Row::toString)
        .contains(
            "[adjusted_budget_amount,F6,387664.62]",
            "[declared_score,I25,96]",
            "[declared_grade,J25,优]");
  }

  @Test
  void everyCellOfAFormFindsOnePlace() {
    var rows = read(drawn("GK14", YONGDE, YONGDE_MERGED));

    assertThat(
            count(
                rows,
                Conservation.DELIVERED_ROWS,
                Conservation.REJECTED_ROWS,
                Conservation.DELIVERED_AMOUNT,
                Conservation.ACCEPTED_AMOUNT,
                Conservation.UNEXPLAINED_CELLS))
        .containsExactly("26", "0", "1550658.48", "1550658.48", "0");
  }

  @Test
  void theNationalFormInTenThousandsIsStoredInYuan() {
    var rows = read(drawn("自评", national("2024", TOTAL, FISCAL, "92")));

    assertThat(rejections(rows)).isEmpty();
    assertThat(evaluated(rows, Evaluations.FORM_LAYOUT)).isEqualTo("f01");
    assertThat(evaluated(rows, Evaluations.AMOUNT_UNIT)).isEqualTo("万元");
    assertThat(evaluated(rows, Evaluations.ADJUSTED_BUDGET_AMOUNT)).isEqualTo("1205000.00");
    assertThat(evaluated(rows, Evaluations.PRINTED_EXECUTION_RATE)).isEqualTo("0.500000");
    assertThat(evaluated(rows, Evaluations.DOCUMENT_NUMBER)).isEqualTo("梁财预〔2024〕15号");
    assertThat(evaluated(rows, Keys.DEPARTMENT_ID)).isEqualTo("219");
    assertThat(evaluated(rows, Keys.UNIT_ID)).isEqualTo("219001");
    assertThat(values(rows, FundRows.TABLE, FundRows.FUND_KIND))
        .containsExactly("total", "fiscal", "carry_over", "other");
  }

  @Test
  void levelsHoldUntilTheNextAndAWeightAloneIsToldByLevelTwo() {
    var rows = read(drawn("自评", national("2024", TOTAL, FISCAL, "92")));

    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_1))
        .containsExactly("产出指标", "产出指标", "效益指标", "满意度指标");
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_3))
        .containsExactly("养护里程", "验收合格率", "群众出行", "群众满意度");
  }

  @Test
  void formsStackedOnOneSheetAreReadEachByItself() {
    var sheet =
        drawn(
            "自评",
            national("2023", TOTAL, FISCAL, "92")
                + "注：以上为合成数据。\n\n"
                + national("2024", TOTAL, FISCAL, "88"));
    var rows = read(sheet);

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, Evaluations.TABLE, Keys.FISCAL_YEAR)).containsExactly("2023", "2024");
    assertThat(values(rows, Evaluations.TABLE, Evaluations.DECLARED_SCORE))
        .containsExactly("92.0000", "88.0000");
    assertThat(rowsOf(rows, Indicators.TABLE)).hasSize(8);
  }

  @Test
  void aTotalRowLeftAtZeroIsTheSumOfItsParts() {
    var rows = read(drawn("自评", national("2024", "0|0|0|10|100%|10", FISCAL, "92")));

    assertThat(evaluated(rows, Evaluations.ADJUSTED_BUDGET_AMOUNT)).isEqualTo("1205000.00");
    assertThat(values(rows, FundRows.TABLE, FundRows.ADJUSTED_BUDGET_AMOUNT).get(0))
        .isEqualTo("0.00");
  }

  @Test
  void aBlankTotalScoreStaysBlank() {
    var rows = read(drawn("自评", national("2024", TOTAL, FISCAL, "")));

    assertThat(evaluated(rows, Evaluations.DECLARED_SCORE)).isEqualTo("null");
  }

  @Test
  void aFormWithoutAYearIsSetAsideWithItsMoney() {
    var rows = read(drawn("自评", national("   ", TOTAL, FISCAL, "92")));

    assertThat(rejections(rows)).containsExactly("MISSING_YEAR");
    assertThat(rowsOf(rows, Evaluations.TABLE)).isEmpty();
    assertThat(count(rows, Conservation.REJECTED_AMOUNT, Conservation.ACCEPTED_ROWS))
        .containsExactly("5615000.00", "0");
  }

  @Test
  void aFormWithoutATotalRowIsSetAside() {
    var drawing = national("2024", TOTAL, FISCAL, "92");
    var rows = read(drawn("自评", drawing.substring(0, drawing.indexOf("总分"))));

    assertThat(rejections(rows)).containsExactly("MISSING_TOTAL_ROW");
  }

  @Test
  void aFormThatNamesNoUnitOfMoneyIsSetAside() {
    var rows = read(drawn("自评", national("2024", TOTAL, FISCAL, "92").replace("（万元）", "")));

    assertThat(rejections(rows)).containsExactly("MISSING_AMOUNT_UNIT");
  }

  @Test
  void anUnreadableAmountIsReportedAndTheRestOfTheFormIsKept() {
    var rows = read(drawn("自评", national("2024", TOTAL, "100.00|待定|60.25|—||—", "92")));

    assertThat(rejections(rows)).containsExactly("UNREADABLE_VALUE");
    assertThat(rowsOf(rows, Evaluations.TABLE)).hasSize(1);
    assertThat(count(rows, Conservation.REJECTED_CELLS)).containsExactly("1");
  }

  @Test
  void moneyInANoteCountsAsUnexplained() {
    var quiet = read(drawn("自评", national("2024", TOTAL, FISCAL, "92") + "注：合成数据。\n"));
    var loud = read(drawn("自评", national("2024", TOTAL, FISCAL, "92") + "注：另有12345.60元未列入。\n"));

    assertThat(count(quiet, Conservation.UNEXPLAINED_CELLS)).containsExactly("0");
    assertThat(count(loud, Conservation.UNEXPLAINED_CELLS)).containsExactly("1");
  }

  @Test
  void theTotalOfTheFundsIsComparedWithItsRows() {
    var rows = read(drawn("自评", national("2024", TOTAL, "90.00|120.50|60.25|—||—", "92")));

    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.COLUMN_NAME))
        .containsExactly("initial_budget_amount", "adjusted_budget_amount", "executed_amount");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.DIFFERENCE_AMOUNT))
        .containsExactly("100000.00", "0.00", "0.00");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.CELL).get(0)).isEqualTo("D7");
  }

  @Test
  void whatASpreadsheetSpoiltOnAFormIsToldAndNotTakenForAName() {
    var drawing = national("2024", TOTAL, FISCAL, "92");
    var lost = read(drawn("自评", drawing.replace("（梁财预〔2024〕15号）村组道路养护项目（合成）", "5.33122E+20")));
    var nameless = read(drawn("自评", drawing.replace("（梁财预〔2024〕15号）村组道路养护项目（合成）", "#REF!")));
    var amount = read(drawn("自评", drawing.replace(FISCAL, "100.00|#DIV/0!|60.25|—||—")));
    var actual = read(drawn("自评", drawing.replace("18公里", "#N/A")));

    assertThat(rejections(lost)).containsExactly("ID_LOST_DIGITS");
    assertThat(rejections(nameless)).containsExactly("ERROR_VALUE");
    assertThat(rejections(amount)).containsExactly("ERROR_VALUE");
    assertThat(rowsOf(amount, Evaluations.TABLE)).hasSize(1);
    assertThat(rejections(actual)).containsExactly("ERROR_VALUE");
    assertThat(values(actual, Indicators.TABLE, Indicators.ACTUAL_TEXT).get(0)).isNull();
  }

  /** The first row has no name, 其中 stands across the amounts, and sources stand before theirs. */
  private static final String UNNAMED_TOTAL =
      """
      项目绩效目标自评表
      （2022年度）
      项目名称||卫生院设备购置（合成）||预算单位|219-梁河县自然资源局
      资金情况（元）||全年预算数（A）|全年执行数（B）|执行率（B/A）|分值|得分
      ||1,250,000.00|987,654.32|79.01%%|10|7.9
      ||其中：
      ||中央补助 800,000.00|700,000.00
      ||县级资金：450,000.00|%s
      绩效指标|一级指标|二级指标|三级指标|年度指标值|全年实际值|分值|得分
      |产出指标|数量指标|设备数量|8台|8台|90|90
      总分||||||100|97.9
      """;

  private static final CellRange[] UNNAMED_TOTAL_MERGED = {
    new CellRange(4, 0, 8, 1), new CellRange(6, 2, 6, 6),
  };

  @Test
  void aFirstRowWithoutANameIsTheTotalAndIsNotAddedToItsParts() {
    for (var county : List.of("287,654.32", "287,000.00")) {
      var rows = read(drawn("自评", UNNAMED_TOTAL.formatted(county), UNNAMED_TOTAL_MERGED));

      assertThat(rejections(rows)).isEmpty();
      assertThat(values(rows, FundRows.TABLE, FundRows.LABEL))
          .containsExactly("（无标题）", "中央补助", "县级资金");
      assertThat(values(rows, FundRows.TABLE, FundRows.FUND_KIND))
          .containsExactly("total", "fiscal", "fiscal");
      assertThat(evaluated(rows, Evaluations.ADJUSTED_BUDGET_AMOUNT)).isEqualTo("1250000.00");
      assertThat(evaluated(rows, Evaluations.EXECUTED_AMOUNT)).isEqualTo("987654.32");
      assertThat(counted(rows, Conservation.UNEXPLAINED_CELLS)).isEqualTo("0");
    }
  }

  @Test
  void aMonitoringFormIsNoSelfEvaluation() {
    var monitoring =
        """
        项目支出绩效运行监控表
        （2024年度）
        项目名称||村组道路养护项目（合成）
        主管部门||219-梁河县自然资源局|实施单位|219001-梁河县自然资源局
        项目资金（万元）||年初预算数|全年预算数|1-7月执行数|执行率
        |年度资金总额|100.00|120.50|60.25|50%
        绩效指标|一级指标|二级指标|三级指标|年度指标值|1-7月执行情况|全年预计完成情况
        |产出指标|数量指标|养护里程|≥20公里|9公里|20公里
        """;

    var rows = read(drawn("监控", monitoring));
    var untitled = read(drawn("Sheet1", monitoring.substring(monitoring.indexOf("（2024"))));

    assertThat(rejections(rows)).containsExactly("NO_EVALUATION");
    assertThat(rejections(untitled)).containsExactly("NO_EVALUATION");
    assertThat(rowsOf(rows, Evaluations.TABLE)).isEmpty();
    assertThat(count(rows, Conservation.REJECTED_ROWS)).containsExactly("8");
  }

  @Test
  void anApplicationForGoalsIsNoSelfEvaluationAndATitleThatSaysEvaluationIsOne() {
    var drawing =
        """
        %s
        （2024年度）
        项目名称||视频监控系统运维（合成）
        主管部门||219-梁河县自然资源局|实施单位|219001-梁河县自然资源局
        项目资金（万元）||年初预算数|全年预算数|全年执行数
        |年度资金总额|100.00|120.50|60.25
        绩效指标|一级指标|二级指标|三级指标|年度指标值%s
        |产出指标|数量指标|养护里程|≥20公里|20公里
        """;

    assertThat(rejections(read(drawn("目标", drawing.formatted("项目支出绩效目标申报表", "")))))
        .contains("NO_EVALUATION");
    assertThat(rejections(read(drawn("自评", drawing.formatted("视频监控表项目绩效目标自评表", "|全年实际完成值")))))
        .isEmpty();
  }

  @Test
  void aRowThatBelongsToNoPartIsRejectedAndItsMoneyIsUnexplained() {
    var rows = read(drawn("自评", national("2024", TOTAL, FISCAL, "92") + "另有一行|12345.60\n"));

    assertThat(rejections(rows)).containsExactly("UNRECOGNISED_ROW");
    assertThat(count(rows, Conservation.REJECTED_ROWS, Conservation.UNEXPLAINED_CELLS))
        .containsExactly("1", "1");
  }
}
