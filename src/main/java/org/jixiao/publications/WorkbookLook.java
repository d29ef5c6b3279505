package org.jixiao.publications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.vocabulary.Col;

/** How the workbook looks: number formats, widths, a header that stays in sight, filters. */
final class WorkbookLook {

  private static final int CHARACTER = 256;

  private WorkbookLook() {}

  /** Formats the cells of a workbook that holds exactly these sheets. */
  static void give(List<WorkbookSheet> sheets, Path file) {
    try (var workbook = opened(file)) {
      var header = header(workbook);
      for (var sheet : sheets) {
        format(workbook, workbook.getSheet(sheet.name()), sheet.columns(), header);
      }
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
    var style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static void format(
      XSSFWorkbook workbook, Sheet sheet, List<Col> columns, CellStyle header) {
    var styles = columns.stream().map(column -> style(workbook, column)).toList();
    for (Row row : sheet) {
      for (var cell : row) {
        cell.setCellStyle(row.getRowNum() == 0 ? header : styles.get(cell.getColumnIndex()));
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, width(columns.get(i)) * CHARACTER);
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, columns.size() - 1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static CellStyle style(XSSFWorkbook workbook, Col column) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(numberFormat(column)));
    return style;
  }

  private static String numberFormat(Col column) {
    return switch (column.kind()) {
      case MONEY -> "#,##0.00";
      case RATE -> "0.00%";
      case SCORE -> "0.00";
      case DATE -> "yyyy-mm-dd";
      case TEXT, SOURCE -> "@";
      default -> "General";
    };
  }

  private static int width(Col column) {
    return switch (column.kind()) {
      case MONEY -> 18;
      case TEXT, SOURCE -> 24;
      default -> 12;
    };
  }
}
