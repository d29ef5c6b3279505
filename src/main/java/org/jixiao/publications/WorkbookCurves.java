package org.jixiao.publications;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The two charts of one year: how payments kept up with the months, and which scores projects gave
 * themselves, each beside its numbers. Lines differ in their marks as well as in colour.
 */
final class WorkbookCurves {

  private static final int MONTH = 26;
  private static final int SCORE = 31;
  private static final int CHART_ROWS = 18;
  private static final List<String> CURVES = List.of("支出进度", "序时进度", "往年同期");
  private static final List<MarkerStyle> MARKS =
      List.of(MarkerStyle.CIRCLE, MarkerStyle.NONE, MarkerStyle.TRIANGLE);
  private static final List<byte[]> SHADES =
      List.of(
          WorkbookCharts.rgb(0x1F4E79), WorkbookCharts.rgb(0x808080), WorkbookCharts.rgb(0xB5651D));

  private final XSSFSheet sheet;
  private final ChartRows rows;
  private final CellStyle header;
  private final CellStyle percent;

  WorkbookCurves(XSSFSheet sheet, ChartRows rows, CellStyle header, CellStyle percent) {
    this.sheet = sheet;
    this.rows = rows;
    this.header = header;
    this.percent = percent;
  }

  /** Draws what there are rows for, from this row of the sheet downwards. */
  void draw(int top) {
    int next = top;
    if (!rows.months().isEmpty()) {
      writeMonths();
      drawMonths(next);
      next += CHART_ROWS + 2;
    }
    if (!rows.scores().isEmpty()) {
      writeScores();
      drawScores(next);
    }
  }

  private void writeMonths() {
    heading(MONTH, "月份");
    for (int i = 0; i < CURVES.size(); i++) {
      heading(MONTH + 1 + i, CURVES.get(i));
    }
    for (int i = 0; i < rows.months().size(); i++) {
      var month = rows.months().get(i);
      row(i).createCell(MONTH).setCellValue(month.number() + "月");
      rate(i, MONTH + 1, month.spending());
      rate(i, MONTH + 2, month.time());
      rate(i, MONTH + 3, month.earlier());
    }
  }

  private void drawMonths(int top) {
    var chart = WorkbookCharts.chart(sheet, top, top + CHART_ROWS);
    chart.setTitleText(rows.year() + "年全县支出进度（累计支付数÷台账预算数）");
    var names = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var values = chart.createValueAxis(AxisPosition.LEFT);
    values.setMinimum(0.0);
    values.setNumberFormat("0%");
    var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, values);
    data.setVaryColors(false);
    int last = rows.months().size();
    var months =
        XDDFDataSourcesFactory.fromStringCellRange(sheet, WorkbookCharts.column(MONTH, last));
    for (int i = 0; i < CURVES.size(); i++) {
      var rates =
          XDDFDataSourcesFactory.fromNumericCellRange(
              sheet, WorkbookCharts.column(MONTH + 1 + i, last));
      var curve = (XDDFLineChartData.Series) data.addSeries(months, rates);
      curve.setTitle(CURVES.get(i), null);
      curve.setSmooth(false);
      curve.setMarkerStyle(MARKS.get(i));
      var line = new XDDFLineProperties();
      line.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(SHADES.get(i))));
      curve.setLineProperties(line);
    }
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.plot(data);
  }

  private void writeScores() {
    heading(SCORE, "自评得分");
    heading(SCORE + 1, "项目数");
    for (int i = 0; i < rows.scores().size(); i++) {
      row(i).createCell(SCORE).setCellValue(String.valueOf(rows.scores().get(i).point()));
      row(i).createCell(SCORE + 1).setCellValue((double) rows.scores().get(i).projects());
    }
  }

  private void drawScores(int top) {
    var chart = WorkbookCharts.chart(sheet, top, top + CHART_ROWS);
    chart.setTitleText(rows.year() + "年自评得分分布（每1分的项目数）");
    var data = WorkbookCharts.bars(chart, BarDirection.COL, false);
    int last = rows.scores().size();
    var series =
        data.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(sheet, WorkbookCharts.column(SCORE, last)),
            XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, WorkbookCharts.column(SCORE + 1, last)));
    series.setTitle("项目数", null);
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(SHADES.get(0))));
    data.setGapWidth(20);
    chart.plot(data);
  }

  private void heading(int column, String text) {
    var row = sheet.getRow(WorkbookCharts.HEADING);
    var cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(header);
  }

  private void rate(int at, int column, @Nullable BigDecimal rate) {
    if (rate != null) {
      var cell = row(at).createCell(column);
      cell.setCellValue(rate.doubleValue());
      cell.setCellStyle(percent);
    }
  }

  private XSSFRow row(int at) {
    var row = sheet.getRow(WorkbookCharts.FIRST + at);
    return row == null ? sheet.createRow(WorkbookCharts.FIRST + at) : row;
  }
}
