package org.jixiao.sources.samples;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes a sheet from top to bottom; columns are counted from 0. */
final class SheetWriter {

  private final Sheet sheet;
  private final CellStyle wrapped;
  private int next;

  SheetWriter(Sheet sheet, CellStyle wrapped) {
    this.sheet = sheet;
    this.wrapped = wrapped;
  }

  /** Row that the next call of {@link #row} writes, counted from 0. */
  int next() {
    return next;
  }

  void skip(int rows) {
    next += rows;
  }

  /** One row of texts and decimal numbers; an empty text leaves its cell out. */
  void row(List<?> cells) {
    Row row = sheet.createRow(next++);
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof BigDecimal figure) {
        number(row.createCell(column), figure);
      } else if (!value.toString().isEmpty()) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value.toString());
        cell.setCellStyle(wrapped);
      }
    }
  }

  /**
   * Workbooks store every number as a binary double; up to 15 significant digits come back exactly,
   * and no number of the sample has more.
   */
  private static void number(Cell cell, BigDecimal value) {
    if (value.precision() > 15) {
      throw new IllegalStateException(
          "a workbook cannot hold " + value.toPlainString() + " exactly");
    }
    cell.setCellValue(value.doubleValue());
  }

  /** Merges cells of two corners; a single cell stays as it is. */
  void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (lastRow > firstRow || lastColumn > firstColumn) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
  }
}
