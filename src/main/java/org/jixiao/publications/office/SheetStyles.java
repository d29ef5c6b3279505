package org.jixiao.publications.office;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How cells of a working sheet look; text breaks within its column and never runs over what a
 * department fills in.
 *
 * @param head of what stands above a column
 * @param text of any text
 * @param kept of text that begins like a formula
 * @param amount of yuan and cents
 * @param blank of what a department fills in
 */
record SheetStyles(
    CellStyle head, CellStyle text, CellStyle kept, CellStyle amount, CellStyle blank) {

  static SheetStyles of(XSSFWorkbook workbook) {
    var kept = wrapped(workbook);
    kept.setQuotePrefixed(true);
    var amount = wrapped(workbook);
    amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
    return new SheetStyles(
        head(workbook),
        wrapped(workbook),
        kept,
        amount,
        filled(workbook.createCellStyle(), IndexedColors.LIGHT_YELLOW));
  }

  private static CellStyle wrapped(XSSFWorkbook workbook) {
    var style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static CellStyle head(XSSFWorkbook workbook) {
    var font = workbook.createFont();
    font.setBold(true);
    var style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    return filled(style, IndexedColors.GREY_25_PERCENT);
  }

  private static CellStyle filled(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }
}
