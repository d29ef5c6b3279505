package org.jixiao.sources.sheets;

/**
 * A non-empty cell of a sheet.
 *
 * @param column column of the sheet, counted from 0
 * @param kind what the file says the cell holds
 * @param raw the stored value: digits as stored for a number, the characters of a text, {@code
 *     TRUE}, {@code #DIV/0!}
 * @param text what a person sees in the cell, after its number format
 * @param formula the formula without its equals sign; blank where there is none. {@code raw} is
 *     then the value last computed
 */
public record SheetCell(int column, Kind kind, String raw, String text, String formula) {

  /** What a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that is shown as a date. */
    DATE,
    YES_NO,
    ERROR
  }

  /** A cell of a format that knows only text. */
  public static SheetCell text(int column, String text) {
    return new SheetCell(column, Kind.TEXT, text, text, "");
  }

  /** The column of such letters: A is 0, AA is 26. */
  public static int column(String letters) {
    return CellReference.column(letters);
  }

  /** Column letters as a spreadsheet shows them: 0 is A, 26 is AA. */
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
