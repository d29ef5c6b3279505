package org.jixiao.publications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.vocabulary.Col;

/**
 * How the workbook looks: number formats, widths, a header that stays in sight, Excel tables with
 * filters, links and charts. Money is shown in 万元 with four decimals, which is the whole yuan; the
 * cell holds yuan and cents.
 */
final class WorkbookLook {

  /** Yuan as 万元: the point stands four digits to the left of where it is. */
  static final String WAN_YUAN = "0\\.0000;-0\\.0000";

  private static final int CHARACTER = 256;
  private static final int HEADER_HEIGHT = 44;
  private static final int WIDE = 12;
  private static final int TITLE_HEIGHT = 40;
  private static final String COVER_TITLE = "项目支出绩效自评数据工作簿";

  private WorkbookLook() {}

  /** Finishes a workbook that holds exactly these sheets. */
  static void give(List<WorkbookSheet> sheets, Optional<ChartRows> charts, Path file) {
    try (var workbook = opened(file)) {
      var header = header(workbook);
      for (var sheet : sheets) {
        var written = workbook.getSheet(sheet.name());
        format(workbook, written, sheet.columns(), header);
        if (sheet.name().equals(SummarySheets.COVER)) {
          cover(workbook, written);
        } else {
          WorkbookTables.add(written, sheet);
        }
      }
      WorkbookLinks.add(workbook, sheets);
      charts.ifPresent(rows -> WorkbookCharts.add(workbook, rows, header));
      workbook.setActiveSheet(0);
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFWorkbook opened(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static CellStyle header(XSSFWorkbook workbook) {
    var font = workbook.createFont();
    font.setBold(true);
    font.setColor(IndexedColors.WHITE.getIndex());
    var style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFillForegroundColor(new XSSFColor(new byte[] {0x1F, 0x4E, 0x79}, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static void format(
      XSSFWorkbook workbook, XSSFSheet sheet, List<Col> columns, CellStyle header) {
    var styles = columns.stream().map(column -> style(workbook, column)).toList();
    for (Row row : sheet) {
      for (var cell : row) {
        cell.setCellStyle(row.getRowNum() == 0 ? header : styles.get(cell.getColumnIndex()));
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, width(columns.get(i)) * CHARACTER);
    }
    if (sheet.getRow(0) != null) {
      sheet.getRow(0).setHeightInPoints(HEADER_HEIGHT);
    }
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.getPrintSetup().setLandscape(true);
    sheet
        .getPrintSetup()
        .setPaperSize(columns.size() > WIDE ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static void cover(XSSFWorkbook workbook, XSSFSheet sheet) {
    var wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.CENTER);
    sheet.forEach(row -> row.forEach(cell -> cell.setCellStyle(wrapped)));
    var font = workbook.createFont();
    font.setBold(true);
    font.setFontHeightInPoints((short) 20);
    font.setColor(IndexedColors.DARK_BLUE.getIndex());
    var title = workbook.createCellStyle();
    title.setFont(font);
    title.setVerticalAlignment(VerticalAlignment.CENTER);
    var first = sheet.getRow(0);
    first.setHeightInPoints(TITLE_HEIGHT);
    first.getCell(0).setCellValue(COVER_TITLE);
    first.getCell(0).setCellStyle(title);
    first.getCell(1).setBlank();
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
    sheet.setColumnWidth(0, 36 * CHARACTER);
    sheet.setColumnWidth(1, 90 * CHARACTER);
    sheet.setDisplayGridlines(false);
  }

  private static CellStyle style(XSSFWorkbook workbook, Col column) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(numberFormat(column)));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (column.kind() == Col.Kind.YEAR) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    return style;
  }

  private static String numberFormat(Col column) {
    return switch (column.kind()) {
      case MONEY -> WAN_YUAN;
      case RATE -> "0.00%";
      case SCORE -> "0.00";
      case DATE -> "yyyy-mm-dd";
      case TEXT, SOURCE -> "@";
      default -> "General";
    };
  }

  private static int width(Col column) {
    return switch (column.kind()) {
      case MONEY -> 17;
      case TEXT, SOURCE -> textWidth(column);
      case YEAR -> 8;
      default -> 10;
    };
  }

  /** Names and sentences need room; codes and states do not. */
  private static int textWidth(Col column) {
    if (column.name().endsWith("_id") || column.name().endsWith("_code")) {
      return column.name().equals("project_id") ? 24 : 12;
    }
    return column.name().endsWith("_zh") || column.name().endsWith("_sql") ? 60 : 24;
  }
}
