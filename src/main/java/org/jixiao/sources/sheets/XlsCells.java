package org.jixiao.sources.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/** The cells of a binary workbook in the words of {@link SheetCell}. */
final class XlsCells {
  private final CellFormats formats;

  XlsCells(CellFormats formats) {
    this.formats = formats;
  }

  SheetRow row(Row row) {
    var cells = new ArrayList<SheetCell>();
    for (Cell cell : row) {
      cell(cell).ifPresent(cells::add);
    }
    return new SheetRow(row.getRowNum() + 1, row.getZeroHeight(), cells);
  }

  private Optional<SheetCell> cell(Cell cell) {
    boolean computed = cell.getCellType() == CellType.FORMULA;
    var formula = computed ? formula(cell) : "";
    var type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
    int column = cell.getColumnIndex();
    return switch (type) {
      case STRING -> text(column, cell.getRichStringCellValue().getString(), formula);
      case BOOLEAN -> {
        var yesNo = cell.getBooleanCellValue() ? "TRUE" : "FALSE";
        yield Optional.of(new SheetCell(column, SheetCell.Kind.YES_NO, yesNo, yesNo, formula));
      }
      case ERROR -> {
        var error = FormulaError.forInt(cell.getErrorCellValue()).getString();
        yield Optional.of(new SheetCell(column, SheetCell.Kind.ERROR, error, error, formula));
      }
      case NUMERIC -> Optional.of(number(cell, column, formula));
      default -> Optional.empty();
    };
  }

  /** A formula that names parts we cannot resolve is still a formula. */
  private static String formula(Cell cell) {
    try {
      return cell.getCellFormula();
    } catch (RuntimeException unreadable) {
      return "无法还原的公式";
    }
  }

  private static Optional<SheetCell> text(int column, String text, String formula) {
    return text.isEmpty() && formula.isEmpty()
        ? Optional.empty()
        : Optional.of(new SheetCell(column, SheetCell.Kind.TEXT, text, text, formula));
  }

  private SheetCell number(Cell cell, int column, String formula) {
    double stored = cell.getNumericCellValue();
    var raw = digits(stored);
    var style = cell.getCellStyle();
    int id = style.getDataFormat();
    var format = CellFormats.format(id, CellFormats.pattern(id, style.getDataFormatString()));
    var kind = format.date() ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER;
    return new SheetCell(column, kind, raw, formats.shown(raw, format), formula);
  }

  /** The shortest digits that name the stored binary number, without an exponent. */
  static String digits(double stored) {
    if (stored == Math.rint(stored) && Math.abs(stored) < 1e15) {
      return Long.toString((long) stored);
    }
    return new BigDecimal(Double.toString(stored)).stripTrailingZeros().toPlainString();
  }
}
