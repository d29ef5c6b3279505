package org.jixiao.sources.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas that several cells of a sheet share: written once, in the first of them, and meant in
 * the others with their relative references moved by as many rows and columns (ISO/IEC 29500-1,
 * 18.3.1.40).
 */
final class SharedFormulas {

  /**
   * Texts in quotes and names of sheets are left alone; a reference is neither name nor function.
   */
  private static final Pattern PART =
      Pattern.compile(
          "\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'!?"
              + "|(?<![\\p{L}\\d_.$\\\\])(?<fixedColumn>\\$?)(?<column>[A-Z]{1,3})"
              + "(?<fixedRow>\\$?)(?<row>[1-9]\\d{0,6})(?![\\p{L}\\d_.(!])"
              + "|(?<![\\p{L}\\d_.$\\\\])(?<columns>\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3})(?![\\p{L}\\d_.(!:])"
              + "|(?<![\\p{L}\\d_.$:\\\\])(?<rows>\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6})(?![\\p{L}\\d_.(!:])");

  private static final Pattern END = Pattern.compile("(\\$?)([A-Z]+|\\d+)");

  /**
   * A shared formula as written.
   *
   * @param text the formula
   * @param row row of the cell it is written in
   * @param column its column
   */
  private record Written(String text, int row, int column) {}

  private final Map<String, Written> byIndex = new HashMap<>();

  /** The formula of a cell, which either writes it or only names the one it shares. */
  String of(String written, String index, int row, int column) {
    if (!written.isEmpty()) {
      byIndex.put(index, new Written(written, row, column));
      return written;
    }
    var shared = byIndex.get(index);
    return shared == null || row < 1
        ? "共享公式 " + index
        : moved(shared.text(), row - shared.row(), column - shared.column());
  }

  static String moved(String formula, int rows, int columns) {
    var moved = new StringBuilder();
    var part = PART.matcher(formula);
    while (part.find()) {
      var text = part.group();
      if (part.group("column") != null) {
        text = reference(part, rows, columns);
      } else if (part.group("columns") != null || part.group("rows") != null) {
        text =
            END.matcher(text).replaceAll(end -> Matcher.quoteReplacement(end(end, rows, columns)));
      }
      part.appendReplacement(moved, Matcher.quoteReplacement(text));
    }
    return part.appendTail(moved).toString();
  }

  /** One end of a range of whole rows or columns. */
  private static String end(MatchResult end, int rows, int columns) {
    if (!end.group(1).isEmpty()) {
      return end.group();
    }
    boolean column = Character.isLetter(end.group(2).charAt(0));
    return column
        ? SheetCell.letters(Math.max(0, SheetCell.column(end.group(2)) + columns))
        : String.valueOf(Math.max(1, Integer.parseInt(end.group(2)) + rows));
  }

  private static String reference(Matcher part, int rows, int columns) {
    int column = SheetCell.column(part.group("column"));
    int row = Integer.parseInt(part.group("row"));
    boolean columnFixed = !part.group("fixedColumn").isEmpty();
    boolean rowFixed = !part.group("fixedRow").isEmpty();
    int movedColumn = columnFixed ? column : column + columns;
    int movedRow = rowFixed ? row : row + rows;
    if (movedColumn < 0 || movedRow < 1) {
      return "#REF!";
    }
    return part.group("fixedColumn")
        + SheetCell.letters(movedColumn)
        + part.group("fixedRow")
        + movedRow;
  }
}
