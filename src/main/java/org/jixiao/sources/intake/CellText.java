package org.jixiao.sources.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;

/** How a delivered cell is written down beside the value that was taken from it. */
public final class CellText {

  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,2})?");
  private static final Pattern LED_BY_ZEROS = Pattern.compile("0\\d+");
  private static final int STORED_DIGITS = 15;

  private CellText() {}

  /** What a person sees in the cell; where more is stored than shown, what is stored too. */
  public static String delivered(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.NUMBER && !showsAllOf(cell)
        ? cell.text() + "（存储值" + cell.raw() + "）"
        : cell.text();
  }

  /**
   * What is kept beside a value taken from the cell: as delivered, and the formula if it has one.
   */
  public static String source(SheetCell cell) {
    return cell.formula().isEmpty()
        ? delivered(cell)
        : delivered(cell) + "（公式 =" + cell.formula() + "）";
  }

  /** True when what is shown is the stored number, be it 10 for a stored 10.0. */
  private static boolean showsAllOf(SheetCell cell) {
    if (cell.text().equals(cell.raw())) {
      return true;
    }
    return PLAIN_NUMBER.matcher(cell.text()).matches()
        && PLAIN_NUMBER.matcher(cell.raw()).matches()
        && new BigDecimal(cell.text()).compareTo(new BigDecimal(cell.raw())) == 0;
  }

  /**
   * A code or text; a whole number stored as such gives its digits, without .0 or an exponent, and
   * with the zeros that its format shows before them, as 000000 does.
   */
  public static String plain(SheetCell cell) {
    if (cell.kind() != SheetCell.Kind.NUMBER) {
      return cell.text();
    }
    try {
      var number = new BigDecimal(cell.raw().strip()).stripTrailingZeros();
      if (LED_BY_ZEROS.matcher(cell.text()).matches()
          && new BigDecimal(cell.text()).compareTo(number) == 0) {
        return cell.text();
      }
      return number.scale() <= 0 && number.precision() - number.scale() <= STORED_DIGITS
          ? number.toPlainString()
          : cell.text();
    } catch (NumberFormatException notANumber) {
      return cell.text();
    }
  }

  /** Address of a cell, such as E6. */
  public static String address(SheetRow row, SheetCell cell) {
    return address(row.number(), cell.column());
  }

  public static String address(int row, int column) {
    return SheetCell.letters(column) + row;
  }

  /** A whole row as delivered. */
  public static String row(SheetRow row) {
    return row.cells().stream().map(CellText::delivered).collect(Collectors.joining(" | "));
  }
}
