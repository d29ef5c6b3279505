package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jixiao.flags.Flags;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.RectificationStates;
import org.jixiao.testing.HostileNames;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

@ExtendWith(SparkSessions.class)
class WorkbookTest {

  private static final List<Col> COLUMNS =
      List.of(
          Col.text("name", "名称", "A name"),
          Col.money("amount", "金额", "An amount").orEmpty("unknown"),
          Col.rate("rate", "执行率", "amount", "A rate").orEmpty("unknown"),
          Col.count("project_count", "项目数", "A number"),
          Col.date("paid_date", "日期", "A day").orEmpty("unknown"));

  @TempDir Path folder;

  @Test
  void sheetsStandInTheirOrderWithChineseHeadersAndNumbersThatAreNumbers(SparkSession spark)
      throws Exception {
    var rows =
        drawn(
            spark,
            COLUMNS,
            """
            name | amount      | rate     | project_count | paid_date
            甲   | 68555800.01 | 0.588000 | 45            | 2024-12-31
            乙   |             |          | 0             |
            """);

    var workbook = written(new WorkbookSheet("部门", COLUMNS, rows), sheet("疑点", rows));

    assertThat(workbook.getSheetName(0)).isEqualTo("部门");
    assertThat(workbook.getSheetName(1)).isEqualTo("疑点");
    var sheet = workbook.getSheet("部门");
    assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("金额（万元）");
    assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(68555800.01);
    assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
        .isEqualTo(WorkbookLook.WAN_YUAN);
    assertThat(sheet.getTables())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.getArea().formatAsString()).isEqualTo("A1:E3");
              assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:E3");
            });
    assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
    assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(0.588);
    assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
    assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(45);
    assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate())
        .hasToString("2024-12-31");
    assertThat(sheet.getRow(2).getCell(1))
        .satisfiesAnyOf(
            cell -> assertThat(cell).isNull(),
            cell -> assertThat(cell.getCellType()).isEqualTo(CellType.BLANK));
  }

  @Test
  void textThatLooksLikeAFormulaStaysText(SparkSession spark) throws Exception {
    var rows =
        drawn(
            spark,
            COLUMNS,
            """
            name                 | project_count
            =HYPERLINK("x","y")  | 1
            -                    | 2
            @SUM(A1)             | 3
            """);

    var sheet = written(sheet("部门", rows)).getSheet("部门");

    for (int i = 1; i <= 3; i++) {
      var cell = sheet.getRow(i).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).startsWith("'");
    }
  }

  @Test
  void aHundredNamesThatMeanHarmStandInCellsAsText(SparkSession spark) throws Exception {
    var columns = List.of(Col.text("name", "名称", "A name"));
    var names = HostileNames.hundred();
    var schema = new StructType().add("name", DataTypes.StringType);
    var rows = spark.createDataFrame(names.stream().map(RowFactory::create).toList(), schema);

    var sheet = written(new WorkbookSheet("名称", columns, rows.coalesce(1))).getSheet("名称");

    for (int i = 0; i < names.size(); i++) {
      var cell = sheet.getRow(i + 1).getCell(0);
      assertThat(cell.getCellType()).as(names.get(i)).isEqualTo(CellType.STRING);
      assertThat(cell.getHyperlink()).isNull();
      assertThat(cell.getStringCellValue().replaceAll("\\s+|[?\u0000\uFFFD]", " "))
          .isEqualTo(CellText.defused(names.get(i)).replaceAll("\\s+|[?\u0000\uFFFD]", " "));
    }
  }

  @Test
  void departmentsAndQuestionsLeadToWhatTheyStandOn(SparkSession spark) throws Exception {
    var department =
        List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, Keys.DEPARTMENT_NAME);
    var rows =
        drawn(
            spark,
            department,
            """
            division_code | fiscal_year | department_id | department_name
            533122000     | 2024        | 105           | 甲局
            533122000     | 2024        | 219           | 乙局
            """);
    var questions =
        drawn(
            spark,
            List.of(Flags.FLAG_ID),
            """
            flag_id
            SCO-01
            """);

    var answered =
        drawn(
            spark,
            List.of(RectificationStates.WATCHED_FLAG_ID),
            """
            watched_flag_id
            SUM-01
            SCO-01
            """);

    var workbook =
        written(
            new WorkbookSheet("部门汇总", department, rows),
            new WorkbookSheet("项目明细", department, rows),
            new WorkbookSheet("疑点提示（待核实）", List.of(Flags.FLAG_ID), questions),
            new WorkbookSheet("疑点说明", List.of(Flags.FLAG_ID), questions),
            new WorkbookSheet("整改情况", List.of(RectificationStates.WATCHED_FLAG_ID), answered));

    assertThat(workbook.getSheet("部门汇总").getRow(2).getCell(3).getHyperlink().getLocation())
        .isEqualTo("'项目明细'!A3");
    assertThat(workbook.getSheet("疑点提示（待核实）").getRow(1).getCell(0).getHyperlink().getLocation())
        .isEqualTo("'疑点说明'!A2");
    var page = workbook.getSheet("疑点说明").getRow(1).getCell(0).getHyperlink();
    assertThat(page.getType()).isEqualTo(HyperlinkType.FILE);
    assertThat(page.getAddress()).isEqualTo("flags/SCO-01.html");
    var rectified = workbook.getSheet("整改情况");
    assertThat(rectified.getRow(2).getCell(0).getHyperlink().getLocation()).isEqualTo("'疑点说明'!A2");
    assertThat(rectified.getRow(1).getCell(0).getHyperlink())
        .as("a flag that this release does not explain leads nowhere")
        .isNull();
  }

  @Test
  void chartsAreNativeAndStandBesideTheirNumbers(SparkSession spark) throws Exception {
    var rows = drawn(spark, COLUMNS, "name | project_count\n甲 | 1");
    var charts =
        new ChartRows(
            "533122000",
            "合成县",
            2024,
            List.of(
                new ChartRows.Department(
                    "甲局", new BigDecimal("0.9"), new BigDecimal("0.8"), new BigDecimal("0.95"), 9),
                new ChartRows.Department("乙局", new BigDecimal("0.5"), null, null, 1)),
            List.of(new ChartRows.Grades(2024, 8, 1, 1, 0)),
            List.of(new ChartRows.Score(89, 1), new ChartRows.Score(90, 9)),
            List.of(
                new ChartRows.Month(
                    1, new BigDecimal("0.083333"), new BigDecimal("0.05"), new BigDecimal("0.04")),
                new ChartRows.Month(2, new BigDecimal("0.166667"), null, null)));
    var file = folder.resolve("charts.xlsx");
    Workbook.write(List.of(sheet("部门", rows)), Optional.of(charts), file);

    try (var in = Files.newInputStream(file);
        var workbook = new XSSFWorkbook(in)) {
      var sheet = workbook.getSheet("图表");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
          .startsWith("财政区划 合成县533122000，2024年");
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(4);
      assertThat(plotted(sheet, 2).getLineChartArray(0).getSerList().stream())
          .map(line -> line.getVal().getNumRef().getF())
          .map(cells -> cells.substring(cells.indexOf('!')))
          .containsExactly("!$AB$4:$AB$5", "!$AC$4:$AC$5", "!$AD$4:$AD$5");
      assertThat(sheet.getRow(3).getCell(27).getNumericCellValue()).isEqualTo(0.05);
      assertThat(sheet.getRow(4).getCell(27)).isNull();
      assertThat(plotted(sheet, 3).getBarChartArray(0).getSerArray(0).getVal().getNumRef().getF())
          .isEqualTo("图表!$AG$4:$AG$5");
      assertThat(sheet.getRow(4).getCell(32).getNumericCellValue()).isEqualTo(9);
      var bars =
          sheet
              .getDrawingPatriarch()
              .getCharts()
              .get(0)
              .getCTChart()
              .getPlotArea()
              .getBarChartArray(0)
              .getSerArray(0);
      assertThat(bars.getVal().getNumRef().getF()).isEqualTo("图表!$N$4:$N$5");
      assertThat(bars.getErrBars().getMinus().getNumRef().getF()).isEqualTo("图表!$Q$4:$Q$5");
      var below = bars.getErrBars().getMinus().getNumRef().getNumCache();
      assertThat(below.getPtCount().getVal()).isEqualTo(2);
      assertThat(below.getPtList()).as("one department has no interval").hasSize(1);
      assertThat(below.getPtArray(0).getV()).isEqualTo("0.1");
      assertThat(sheet.getRow(3).getCell(13).getNumericCellValue()).isEqualTo(0.9);
      assertThat(sheet.getRow(3).getCell(16).getNumericCellValue()).isEqualTo(0.1);
      assertThat(sheet.getRow(4).getCell(16)).isNull();
    }
  }

  @Test
  void lowRatesAndGraveQuestionsAreMarkedAndEmptyRatesAreNot(SparkSession spark) throws Exception {
    var columns = List.of(BudgetRates.ADJUSTED_EXECUTION.rate().orEmpty("unknown"), Flags.SEVERITY);
    var rows =
        drawn(
            spark,
            columns,
            """
            adjusted_execution_rate | severity
            0.599999                | high
            0.600000                | low
                                    | low
            """);

    var book = written(new WorkbookSheet("疑点", columns, rows));
    var marks = book.getSheet("疑点").getSheetConditionalFormatting();
    var found = new ArrayList<String>();
    for (int i = 0; i < marks.getNumConditionalFormattings(); i++) {
      var mark = marks.getConditionalFormattingAt(i);
      var font = mark.getRule(0).getFontFormatting();
      found.add(
          mark.getFormattingRanges()[0].formatAsString()
              + " "
              + mark.getRule(0).getFormula1()
              + (font.isBold() ? " bold" : "")
              + (font.isItalic() ? " slanted" : ""));
    }

    assertThat(found)
        .containsExactly(
            "A2:A4 AND(ISNUMBER(A2),A2<0.6) bold",
            "A2:A4 AND(ISNUMBER(A2),A2<0.8) slanted",
            "B2:B4 \"高\" bold");
  }

  private static CTPlotArea plotted(XSSFSheet sheet, int chart) {
    return sheet.getDrawingPatriarch().getCharts().get(chart).getCTChart().getPlotArea();
  }

  private static WorkbookSheet sheet(
      String name, org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> rows) {
    var columns =
        COLUMNS.stream().filter(column -> List.of(rows.columns()).contains(column.name())).toList();
    return new WorkbookSheet(name, columns, rows);
  }

  private XSSFWorkbook written(WorkbookSheet... sheets) throws Exception {
    var file = folder.resolve("book.xlsx");
    Workbook.write(List.of(sheets), Optional.empty(), file);
    try (var in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
