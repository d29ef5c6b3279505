package org.jixiao.publications;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/** The sheet of native charts, each beside the numbers it is drawn from. */
final class WorkbookCharts {

  static final String SHEET = "图表";

  static final int HEADING = 2;
  static final int FIRST = HEADING + 1;
  private static final int NAME = 12;
  private static final int RATE = 13;
  private static final int LOWER = 14;
  private static final int UPPER = 15;
  private static final int BELOW = 16;
  private static final int ABOVE = 17;
  private static final int PROJECTS = 18;
  private static final int GRADE_YEAR = 20;
  private static final int CHART_COLUMN = 0;
  private static final int CHART_WIDTH = 11;
  private static final int GRADE_ROWS = 18;
  private static final int INTERVAL_COLOUR = 0x1B2733;

  /** 1.25 points, in English metric units. */
  private static final int INTERVAL_WIDTH = 15_875;

  private static final List<String> GRADE_NAMES = List.of("优", "良", "中", "差");
  private static final List<byte[]> SHADES =
      List.of(rgb(0x1F4E79), rgb(0x6FA0CC), rgb(0xE3B15B), rgb(0x9C4A1A));

  private final XSSFSheet sheet;
  private final ChartRows rows;
  private final CellStyle percent;

  private WorkbookCharts(XSSFSheet sheet, ChartRows rows, CellStyle percent) {
    this.sheet = sheet;
    this.rows = rows;
    this.percent = percent;
  }

  /** Adds the sheet after the cover. */
  static void add(XSSFWorkbook workbook, ChartRows rows, CellStyle header) {
    var sheet = workbook.createSheet(SHEET);
    workbook.setSheetOrder(SHEET, 1);
    var percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
    var charts = new WorkbookCharts(sheet, rows, percent);
    charts.writeNumbers(header);
    if (!rows.departments().isEmpty()) {
      charts.drawDepartments();
    }
    charts.drawGrades();
    new WorkbookCurves(sheet, rows, header, percent).draw(charts.gradesTop() + GRADE_ROWS + 2);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setColumnWidth(NAME, 32 * 256);
  }

  private void writeNumbers(CellStyle header) {
    var title = sheet.createRow(0);
    title
        .createCell(CHART_COLUMN)
        .setCellValue(
            "财政区划 "
                + rows.divisionName()
                + rows.division()
                + "，"
                + rows.year()
                + "年；右侧为所用数字；执行率＝Σ执行数÷Σ全年预算数；区间为95%区间，空白为无法估计");
    headings(header);
    for (int i = 0; i < rows.departments().size(); i++) {
      writeDepartment(i, rows.departments().get(i));
    }
    for (int i = 0; i < rows.grades().size(); i++) {
      var each = rows.grades().get(i);
      set(i, GRADE_YEAR, String.valueOf(each.year()));
      var counts = List.of(each.excellent(), each.good(), each.fair(), each.poor());
      for (int grade = 0; grade < counts.size(); grade++) {
        row(i).createCell(GRADE_YEAR + 1 + grade).setCellValue((double) counts.get(grade));
      }
    }
  }

  private void headings(CellStyle header) {
    var names = List.of("部门", "预算执行率", "区间下限", "区间上限", "至下限", "至上限", "计入项目数");
    var heading = sheet.createRow(HEADING);
    for (int i = 0; i < names.size(); i++) {
      heading.createCell(NAME + i).setCellValue(names.get(i));
    }
    heading.createCell(GRADE_YEAR).setCellValue("年度");
    for (int i = 0; i < GRADE_NAMES.size(); i++) {
      heading.createCell(GRADE_YEAR + 1 + i).setCellValue(GRADE_NAMES.get(i) + "等项目数");
    }
    heading.forEach(cell -> cell.setCellStyle(header));
  }

  private void writeDepartment(int at, ChartRows.Department each) {
    set(at, NAME, each.name());
    percent(at, RATE, each.rate().doubleValue());
    if (each.lower() != null && each.upper() != null) {
      percent(at, LOWER, each.lower().doubleValue());
      percent(at, UPPER, each.upper().doubleValue());
      percent(at, BELOW, each.rate().subtract(each.lower()).doubleValue());
      percent(at, ABOVE, each.upper().subtract(each.rate()).doubleValue());
    }
    row(at).createCell(PROJECTS).setCellValue((double) each.projects());
  }

  private void drawDepartments() {
    int last = rows.departments().size();
    var chart = chart(sheet, HEADING, HEADING + Math.max(20, last + 6));
    chart.setTitleText(rows.year() + "年部门预算执行率及95%区间");
    var data = bars(chart, BarDirection.BAR, true);
    var names = XDDFDataSourcesFactory.fromStringCellRange(sheet, column(NAME, last));
    var rates = XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(RATE, last));
    var series = data.addSeries(names, rates);
    series.setTitle("预算执行率", null);
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(SHADES.get(1))));
    data.setGapWidth(45);
    data.getValueAxes().get(0).setMaximum(mostShown());
    chart.plot(data);
    if (rows.departments().stream().anyMatch(each -> each.lower() != null)) {
      var drawn = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
      interval(drawn.addNewErrBars(), last);
    }
  }

  /** With the numbers themselves, since some programs draw no interval from a reference alone. */
  private void interval(CTErrBars bars, int last) {
    bars.addNewErrBarType().setVal(STErrBarType.BOTH);
    bars.addNewErrValType().setVal(STErrValType.CUST);
    distances(bars.addNewPlus().addNewNumRef(), ABOVE, last);
    distances(bars.addNewMinus().addNewNumRef(), BELOW, last);
    var line = bars.addNewSpPr().addNewLn();
    line.setW(INTERVAL_WIDTH);
    line.addNewSolidFill().addNewSrgbClr().setVal(rgb(INTERVAL_COLOUR));
  }

  /** Of a department without an interval the place stays empty. */
  private void distances(CTNumRef reference, int column, int last) {
    reference.setF(column(column, last).formatAsString(SHEET, true));
    var numbers = reference.addNewNumCache();
    numbers.setFormatCode("0.00%");
    numbers.addNewPtCount().setVal(last);
    for (int i = 0; i < last; i++) {
      var cell = row(i).getCell(column);
      if (cell != null) {
        var point = numbers.addNewPt();
        point.setIdx(i);
        point.setV(String.valueOf(cell.getNumericCellValue()));
      }
    }
  }

  /**
   * Full spending at least and, where intervals reach far beyond it, half as much again at most.
   */
  private double mostShown() {
    double most =
        rows.departments().stream()
            .mapToDouble(each -> (each.upper() == null ? each.rate() : each.upper()).doubleValue())
            .max()
            .orElse(1);
    return Math.ceil(Math.min(1.5, Math.max(1, most)) * 10) / 10;
  }

  private int gradesTop() {
    return HEADING + Math.max(20, rows.departments().size() + 6) + 2;
  }

  private void drawGrades() {
    int top = gradesTop();
    var chart = chart(sheet, top, top + GRADE_ROWS);
    chart.setTitleText("自评等级分布（项目数，部门自报）");
    var data = bars(chart, BarDirection.COL, false);
    int last = rows.grades().size();
    var years = XDDFDataSourcesFactory.fromStringCellRange(sheet, column(GRADE_YEAR, last));
    for (int grade = 0; grade < GRADE_NAMES.size(); grade++) {
      var counts =
          XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(GRADE_YEAR + 1 + grade, last));
      var series = data.addSeries(years, counts);
      series.setTitle(GRADE_NAMES.get(grade), null);
      series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(SHADES.get(grade))));
    }
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    data.setBarGrouping(BarGrouping.STACKED);
    chart.plot(data);
    overlapWholly(chart);
  }

  /** Written as an attribute, because the small schema jar of POI lacks the type of its value. */
  private static void overlapWholly(XSSFChart chart) {
    var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
    try (var cursor = bars.addNewOverlap().newCursor()) {
      cursor.setAttributeText(new QName("val"), "100");
    }
  }

  static XSSFChart chart(XSSFSheet sheet, int top, int bottom) {
    var drawing = sheet.createDrawingPatriarch();
    var anchor =
        drawing.createAnchor(0, 0, 0, 0, CHART_COLUMN, top, CHART_COLUMN + CHART_WIDTH, bottom);
    var chart = drawing.createChart(anchor);
    chart.setTitleOverlay(false);
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    return chart;
  }

  static XDDFBarChartData bars(XSSFChart chart, BarDirection direction, boolean rate) {
    boolean lying = direction == BarDirection.BAR;
    XDDFCategoryAxis names =
        chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    values.setMinimum(0.0);
    values.setNumberFormat(rate ? "0%" : "0");
    if (lying) {
      // The first row stands at the top, as in the table beside it.
      names.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
    }
    var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(direction);
    data.setVaryColors(false);
    return data;
  }

  static CellRangeAddress column(int column, int rows) {
    return new CellRangeAddress(FIRST, FIRST + rows - 1, column, column);
  }

  private void set(int at, int column, String text) {
    row(at).createCell(column).setCellValue(text);
  }

  private void percent(int at, int column, double value) {
    var cell = row(at).createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(percent);
  }

  private org.apache.poi.xssf.usermodel.XSSFRow row(int at) {
    var row = sheet.getRow(FIRST + at);
    return row == null ? sheet.createRow(FIRST + at) : row;
  }

  static byte[] rgb(int colour) {
    return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
  }
}
