package org.jixiao.sources.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetCell;

/** Points and weights of points, with four decimals; — and / are empty, never zero. */
public final class Score {

  private static final Pattern TEXT = Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)分?");

  private Score() {}

  public static Parsed<BigDecimal> read(SheetCell cell) {
    if (cell.kind() == SheetCell.Kind.NUMBER) {
      return cell.text().endsWith("%") ? Parsed.unreadable() : number(cell.raw());
    }
    return cell.kind() == SheetCell.Kind.TEXT ? read(cell.raw()) : Parsed.unreadable();
  }

  /** Reads {@code 9.8} or {@code 9.8分}. */
  public static Parsed<BigDecimal> read(String delivered) {
    if (PlainText.isPlaceholder(delivered)) {
      return Parsed.empty();
    }
    var text = TEXT.matcher(PlainText.name(delivered));
    return text.matches() ? number(text.group(1)) : Parsed.unreadable();
  }

  private static Parsed<BigDecimal> number(String digits) {
    try {
      var points = new BigDecimal(digits.strip()).setScale(4, RoundingMode.HALF_UP);
      return points.precision() - points.scale() > 3 ? Parsed.unreadable() : Parsed.of(points);
    } catch (NumberFormatException notANumber) {
      return Parsed.unreadable();
    }
  }
}
