package org.jixiao.sources.sheets;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What POI's object model says of a workbook, written down line by line; so does our reader. */
final class PoiOracle {
  private static final DataFormatter FORMATTER = new DataFormatter(Locale.CHINA);

  private PoiOracle() {}

  /** A workbook as POI understands it. */
  static List<String> lines(Path file) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new File(file.toString()), null, true)) {
      var lines = new ArrayList<String>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        var sheet = workbook.getSheetAt(i);
        boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
        lines.add("sheet " + sheet.getSheetName() + (hidden ? " hidden" : ""));
        var merged = new TreeSet<String>();
        sheet.getMergedRegions().forEach(range -> merged.add("merged " + range.formatAsString()));
        lines.addAll(merged);
        for (Row row : sheet) {
          for (Cell cell : row) {
            line(workbook, cell).ifPresent(lines::add);
          }
        }
      }
      return lines;
    }
  }

  /** The same of our reader. */
  static List<String> linesOf(SheetFile file) {
    var lines = new ArrayList<String>();
    for (var sheet : file.sheets()) {
      lines.add("sheet " + sheet.name() + (sheet.hidden() ? " hidden" : ""));
      var merged = new TreeSet<String>();
      sheet.mergedRanges().forEach(range -> merged.add("merged " + reference(range)));
      lines.addAll(merged);
      sheet.rows().forEachRemaining(row -> row.cells().forEach(cell -> lines.add(line(row, cell))));
    }
    return lines;
  }

  private static String reference(CellRange range) {
    return SheetCell.letters(range.firstColumn())
        + range.firstRow()
        + ":"
        + SheetCell.letters(range.lastColumn())
        + range.lastRow();
  }

  private static String line(SheetRow row, SheetCell cell) {
    return SheetCell.letters(cell.column())
        + row.number()
        + (row.hidden() ? " hidden " : " ")
        + cell.kind()
        + " ["
        + (isNumber(cell) ? Double.toString(Double.parseDouble(cell.raw())) : cell.raw())
        + "] shown ["
        + cell.text()
        + "]"
        + (cell.formula().isEmpty() ? "" : " computed");
  }

  private static boolean isNumber(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.NUMBER || cell.kind() == SheetCell.Kind.DATE;
  }

  private static java.util.Optional<String> line(Workbook workbook, Cell cell) {
    boolean computed = cell.getCellType() == CellType.FORMULA;
    var type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
    var told =
        switch (type) {
          case STRING -> told("TEXT", cell.getStringCellValue(), cell.getStringCellValue());
          case BOOLEAN -> {
            var yesNo = cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            yield told("YES_NO", yesNo, yesNo);
          }
          case ERROR -> {
            var error = FormulaError.forInt(cell.getErrorCellValue()).getString();
            yield told("ERROR", error, error);
          }
          case NUMERIC -> number(workbook, cell);
          default -> "";
        };
    if (told.isEmpty() || (!computed && told.equals(told("TEXT", "", "")))) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        SheetCell.letters(cell.getColumnIndex())
            + (cell.getRowIndex() + 1)
            + (cell.getRow().getZeroHeight() ? " hidden " : " ")
            + told
            + (computed ? " computed" : ""));
  }

  /** A cell as lineage shows it: what a person sees, what is stored beyond that, the formula. */
  static String source(Workbook workbook, Cell cell) {
    var delivered = delivered(workbook, cell);
    return cell.getCellType() == CellType.FORMULA
        ? delivered + "（公式 =" + cell.getCellFormula() + "）"
        : delivered;
  }

  private static String delivered(Workbook workbook, Cell cell) {
    var line = line(workbook, cell).orElse("");
    var kind = line.contains(" NUMBER [") ? " NUMBER [" : "] shown [";
    var shown = line.substring(line.indexOf("] shown [") + 9, line.lastIndexOf(']'));
    if (!kind.equals(" NUMBER [")) {
      return shown;
    }
    var stored = new BigDecimal(line.substring(line.indexOf(kind) + 9, line.indexOf("] shown [")));
    boolean same =
        shown.matches("-?\\d+(\\.\\d+)?") && stored.compareTo(new BigDecimal(shown)) == 0;
    return same ? shown : shown + "（存储值" + stored.stripTrailingZeros().toPlainString() + "）";
  }

  private static String number(Workbook workbook, Cell cell) {
    if (cell instanceof XSSFCell stored
        && cell.getCellType() == CellType.FORMULA
        && stored.getRawValue() == null) {
      return told("TEXT", "", "");
    }
    var style = cell.getCellStyle();
    // Excel in Chinese writes these two built-in formats with the year first.
    var pattern =
        switch (style.getDataFormat()) {
          case 14 -> "yyyy/m/d";
          case 22 -> "yyyy/m/d h:mm";
          default -> style.getDataFormatString();
        };
    boolean date1904 =
        workbook instanceof XSSFWorkbook xlsx
            ? xlsx.isDate1904()
            : ((HSSFWorkbook) workbook).getInternalWorkbook().isUsing1904DateWindowing();
    double value = cell.getNumericCellValue();
    var kind = DateUtil.isADateFormat(style.getDataFormat(), pattern) ? "DATE" : "NUMBER";
    if (kind.equals("DATE") && value < 0) {
      // POI shows this in more than one way; no calendar has the day.
      return told(kind, Double.toString(value), XlsCells.digits(value));
    }
    var shown = FORMATTER.formatRawCellContents(value, style.getDataFormat(), pattern, date1904);
    if (kind.equals("DATE")) {
      shown = shown.replace("\"", "");
    }
    return told(kind, Double.toString(value), shown);
  }

  private static String told(String kind, String raw, String shown) {
    return kind + " [" + raw + "] shown [" + shown + "]";
  }
}
