package org.jixiao.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.drawn;
import static org.jixiao.sources.DrawnSheets.missing;
import static org.jixiao.sources.DrawnSheets.origin;
import static org.jixiao.sources.DrawnSheets.readBy;
import static org.jixiao.sources.DrawnSheets.rejections;
import static org.jixiao.sources.DrawnSheets.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Departments;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.LinkDecisions;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Rectifications;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.forms.FormCaptions;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers drawn as sheets; all of them are synthetic. */
class RegisterReadingTest {

  @Test
  void aListOfDueProjectsKeepsTermAndDayOfReceipt() {
    var rows =
        read(
            drawn(
                "Sheet1",
                """
                2024年度应评项目清单
                |||||单位：万元
                序号|主管部门|预算单位|项目编码|项目名称|预算金额|报送截止日期|实际报送日期|报送状态
                1|219合成县林业局|219001-合成县林业局本级|'533122240000000000001|森林管护|12.5|2025年4月30日|2025-05-06|已报
                2|219合成县林业局|219001-合成县林业局本级||病虫防治|3|2025年4月底前||退回
                3|219合成县林业局|||补植补造|待定
                |合计||||15.5
                注：由合成数据生成
                """));

    assertThat(values(rows, EvaluationDues.TABLE, Keys.FISCAL_YEAR))
        .containsExactly("2024", "2024");
    assertThat(values(rows, EvaluationDues.TABLE, Keys.DEPARTMENT_ID))
        .containsExactly("219", "219");
    assertThat(values(rows, EvaluationDues.TABLE, Keys.UNIT_ID))
        .containsExactly("219001", "219001");
    assertThat(values(rows, EvaluationDues.TABLE, Keys.PROJECT_ID))
        .containsExactly("533122240000000000001", "病虫防治");
    assertThat(values(rows, EvaluationDues.TABLE, EvaluationDues.BUDGET_AMOUNT))
        .containsExactly("125000.00", "30000.00");
    assertThat(values(rows, EvaluationDues.TABLE, EvaluationDues.DUE_DATE))
        .containsExactly("2025-04-30", "2025-04-30");
    assertThat(values(rows, EvaluationDues.TABLE, EvaluationDues.SUBMITTED_DATE))
        .containsExactly("2025-05-06", null);
    assertThat(values(rows, EvaluationDues.TABLE, EvaluationDues.SUBMISSION_STATUS))
        .containsExactly("已报", "退回");
    assertThat(rejections(rows)).containsExactly("UNREADABLE_AMOUNT");
    assertThat(values(rows, Conservation.TABLE, Conservation.CLASSIFIED_AMOUNT))
        .containsExactly("155000.00");
  }

  @Test
  void aListWithPointsIsNoListOfDueProjects() {
    var sheet =
        drawn(
            "应评项目清单",
            """
            预算单位|项目名称|预算金额（元）|自评得分
            219001|森林管护|1|98
            """);

    assertThat(find(sheet)).isEmpty();
  }

  @Test
  void aListOfMonitoringsKeepsMoneyCausesAndWarning() {
    var rows =
        read(
            drawn(
                "2024年绩效运行监控汇总表",
                """
                2024年度项目支出绩效运行监控情况汇总表（单位：元）
                预算单位|项目名称|全年预算数|1-7月执行数|全年预计执行数|经费保障|制度保障|人员保障|硬件条件保障|其他|原因说明|完成目标可能性|预警情况
                219001 合成县林业局|森林管护|1000|200|600|资金未到位||||—|上级资金7月下达|有可能|黄色预警
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, Monitorings.TABLE, Keys.FISCAL_YEAR)).containsExactly("2024");
    assertThat(values(rows, Monitorings.TABLE, Monitorings.EXECUTED_AMOUNT))
        .containsExactly("200.00");
    assertThat(values(rows, Monitorings.TABLE, Monitorings.EXPECTED_AMOUNT))
        .containsExactly("600.00");
    assertThat(values(rows, Monitorings.TABLE, Monitorings.FUNDING_CAUSE)).containsExactly("资金未到位");
    assertThat(values(rows, Monitorings.TABLE, Monitorings.OTHER_CAUSE))
        .containsExactly((String) null);
    assertThat(values(rows, Monitorings.TABLE, Monitorings.OUTLOOK_TEXT)).containsExactly("有可能");
    assertThat(values(rows, Monitorings.TABLE, Monitorings.WARNING_TEXT)).containsExactly("黄色预警");
    assertThat(values(rows, Conservation.TABLE, Conservation.ACCEPTED_AMOUNT))
        .containsExactly("1800.00");
  }

  @Test
  void aMonitoringFormGivesItsFundsAndIndicatorsAndIsNoEvaluation(@TempDir Path folder)
      throws IOException {
    var file =
        Files.writeString(
            folder.resolve("监控.csv"),
            """
            项目支出绩效目标执行监控表,,,,,,,,,,,,,,
            （2024年度）,,,,,,,,,,,,,,
            项目名称,森林管护（合成）,,,,,,,,,,,,,
            主管部门,219-合成县林业局,,实施单位,219001-合成县林业局本级,,,,,,,,,,
            项目资金（万元）,,年初预算数,1-7月执行数,1-7月执行率,全年预计执行数,,,,,,,,,
            ,年度资金总额,100,40,40%,90,,,,,,,,,
            ,其中：本年财政拨款,80,30,37.5%,70,,,,,,,,,
            年度总体目标,管护森林一万亩,,,,,,,,,,,,,
            一级指标,二级指标,三级指标,年度指标值,1-7月执行情况,全年预计完成情况,偏差原因分析,,,,,,完成目标可能性,,
            ,,,,,,经费保障,制度保障,人员保障,硬件条件保障,其他,原因说明,确定能,有可能,完全不可能
            产出指标,数量指标,管护面积,≥10000亩,4000,6000,√,,,,,上级资金未到,,,√
            ,质量指标,成活率,≥90%,92%,92%,,,,,,,√,,
            """);
    var rows = new ArrayList<TakenInRow>();
    try (var reading =
        FileReading.read(
            file,
            new FileOrigin("D1", "监控.csv", "0123456789abcdef00", 1, "533122000", null),
            ReadingSettings.standard())) {
      reading.forEachRemaining(rows::add);
    }

    var table = Monitorings.TABLE;
    assertThat(missing(rows)).isEmpty();
    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, Evaluations.TABLE, Keys.PROJECT_ID)).isEmpty();
    assertThat(values(rows, table, Keys.UNIT_ID)).containsOnly("219001");
    assertThat(values(rows, table, Monitorings.FUND_LABEL))
        .containsExactly(null, "其中：本年财政拨款", null, null);
    assertThat(values(rows, table, Monitorings.BUDGET_AMOUNT))
        .containsExactly("1000000.00", "800000.00", null, null);
    assertThat(values(rows, table, Monitorings.EXPECTED_AMOUNT))
        .containsExactly("900000.00", "700000.00", null, null);
    assertThat(values(rows, table, Monitorings.MONITORED_DATE)).containsOnly("2024-07-31");
    assertThat(values(rows, table, Monitorings.LEVEL_3)).containsExactly(null, null, "管护面积", "成活率");
    assertThat(values(rows, table, Monitorings.ACTUAL_TEXT))
        .containsExactly(null, null, "4000", "92%");
    assertThat(values(rows, table, Monitorings.FUNDING_CAUSE))
        .containsExactly(null, null, "√", null);
    assertThat(values(rows, table, Monitorings.OUTLOOK_TEXT))
        .containsExactly(null, null, "完全不可能", "确定能");
    assertThat(values(rows, Conservation.TABLE, Conservation.ACCEPTED_AMOUNT))
        .containsExactly("4100000.00");
  }

  @Test
  void aRectificationRegisterOfOtherOriginNeedsNoFlag() {
    var rows =
        read(
            drawn(
                "2024年整改台账",
                """
                序号|责任单位|存在问题|整改措施|责任股室|整改时限|整改情况|佐证材料
                1|219 合成县林业局|指标设置不合理|重新设置|计财股|6月底前|整改中|会议纪要
                2|219 合成县林业局|支出进度慢|加快支付|计财股|2025年2月|已完成|
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, Rectifications.TABLE, Rectifications.FLAG_ID))
        .containsExactly(null, null);
    assertThat(values(rows, Rectifications.TABLE, Rectifications.DEPARTMENT_ID))
        .containsExactly("219", "219");
    assertThat(values(rows, Rectifications.TABLE, Rectifications.DEADLINE_DATE))
        .containsExactly(null, "2025-02-28");
    assertThat(values(rows, Rectifications.TABLE, Rectifications.STATUS_TEXT))
        .containsExactly("整改中", "已完成");
  }

  @Test
  void reviewedDecisionsComeAsYaml(@TempDir Path folder) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("links.yaml"),
            """
            # 合成数据
            links:
              - {fiscal_year: 2024, unit_id: "019001", project_id: "B1", last_project_id: "A1",
                 decision: confirmed, reviewer: 绩效股}
              - {fiscal_year: 2024, unit_id: "019001", project_id: "B2", last_unit_id: "018001",
                 last_project_id: "A2", decision: refused, reason: 建设内容不同}
              - {fiscal_year: 2024, unit_id: "019001", project_id: "B3", last_project_id: "A3"}
            """);
    var rows = new ArrayList<TakenInRow>();
    try (var reading =
        FileReading.read(
            file,
            new FileOrigin("D1", "links.yaml", "0123456789abcdef00", 1, "533122000", null),
            ReadingSettings.standard())) {
      reading.forEachRemaining(rows::add);
    }

    var table = LinkDecisions.TABLE;
    assertThat(values(rows, table, Keys.UNIT_ID)).containsExactly("019001", "019001");
    assertThat(values(rows, table, LinkDecisions.LAST_UNIT_ID)).containsExactly(null, "018001");
    assertThat(values(rows, table, LinkDecisions.LAST_PROJECT_ID)).containsExactly("A1", "A2");
    assertThat(values(rows, table, LinkDecisions.DECISION_TEXT))
        .containsExactly("confirmed", "refused");
    assertThat(rejections(rows)).containsExactly("MISSING_VALUE");
  }

  @Test
  void theRegisterOfBodiesKeepsOtherNamesAndWhoseTookWhosePlace() {
    var rows =
        read(
            drawn(
                "机构名录",
                """
                机构类别|机构代码|机构名称|简称|变更类型|生效年度|原机构代码
                主管部门|'219|合成县林业和草原局|林草局、林业局
                预算单位|'219002|合成县防护站||更名|2024年|'218002
                """));

    assertThat(rejections(rows)).isEmpty();
    assertThat(values(rows, Departments.TABLE, Departments.ENTRY_ID))
        .containsExactly("219", "219002");
    assertThat(values(rows, Departments.TABLE, Departments.ALIASES))
        .containsExactly("林草局、林业局", null);
    assertThat(values(rows, Departments.TABLE, Departments.EFFECTIVE_YEAR))
        .containsExactly(null, "2024");
    assertThat(values(rows, Departments.TABLE, Departments.LAST_ENTRY_ID))
        .containsExactly(null, "218002");
  }

  @Test
  void anImplementerWithoutACodeStandsUnderItsName() {
    var rows =
        read(
            drawn(
                "名称对照",
                """
                机构类型|实施单位名称|简称|备注
                实施单位|合成县 河西中学|河西中学、西中|已审核
                实施单位||东中|
                """));

    assertThat(values(rows, Departments.TABLE, Departments.ENTRY_ID)).containsExactly("合成县河西中学");
    assertThat(values(rows, Departments.TABLE, Departments.ALIASES)).containsExactly("河西中学、西中");
    assertThat(rejections(rows)).containsExactly("MISSING_VALUE");
  }

  private static Optional<SheetReading> find(Sheet sheet) {
    return RegisterReading.recognise(
        origin(sheet), sheet, Grid.of(sheet, ReadingLimits.DEFAULTS), FormCaptions.builtIn());
  }

  private static List<TakenInRow> read(Sheet sheet) {
    return readBy(find(sheet).orElseThrow(), sheet);
  }
}
