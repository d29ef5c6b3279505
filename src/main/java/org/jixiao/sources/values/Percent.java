package org.jixiao.sources.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * A printed rate as a fraction: 0.9588, 95.88 and “95.88%” are the same rate. A number without a
 * per-cent sign is read by the evidence of the two amounts beside it; where they decide nothing, it
 * stays empty and its text is kept.
 */
public final class Percent {

  private static final Pattern TEXT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(%?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NEAR = new BigDecimal("0.02");
  private static final BigDecimal SURELY_PERCENT = BigDecimal.TEN;
  private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000);

  private Percent() {}

  /**
   * Reads a rate.
   *
   * @param part the amount above the line, when known
   * @param whole the amount below the line, when known
   */
  public static Parsed<BigDecimal> read(
      SheetCell cell, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (cell.kind() == SheetCell.Kind.NUMBER) {
      try {
        var raw = new BigDecimal(cell.raw().strip());
        return cell.text().strip().endsWith("%") ? fraction(raw) : weighed(raw, part, whole);
      } catch (NumberFormatException notANumber) {
        return Parsed.unreadable();
      }
    }
    return cell.kind() == SheetCell.Kind.TEXT ? read(cell.raw(), part, whole) : Parsed.unreadable();
  }

  /** Reads a rate from text, by the evidence of the amounts where it has no per-cent sign. */
  public static Parsed<BigDecimal> read(
      String delivered, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (PlainText.isPlaceholder(delivered)) {
      return Parsed.empty();
    }
    var text = TEXT.matcher(PlainText.name(delivered));
    if (!text.matches()) {
      return Parsed.unreadable();
    }
    var number = new BigDecimal(text.group(1));
    return text.group(2).isEmpty()
        ? weighed(number, part, whole)
        : fraction(number.divide(HUNDRED));
  }

  private static Parsed<BigDecimal> weighed(
      BigDecimal number, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (number.signum() == 0) {
      return fraction(number);
    }
    var hundredth = number.divide(HUNDRED);
    if (number.abs().compareTo(SURELY_PERCENT) > 0) {
      return fraction(hundredth);
    }
    if (part == null || whole == null || whole.signum() == 0) {
      return Parsed.unreadable();
    }
    var rate = part.divide(whole, 8, RoundingMode.HALF_UP);
    var asFraction = number.subtract(rate).abs().compareTo(NEAR) <= 0;
    var asPercent = hundredth.subtract(rate).abs().compareTo(NEAR) <= 0;
    if (asFraction == asPercent) {
      return Parsed.unreadable();
    }
    return fraction(asFraction ? number : hundredth);
  }

  private static Parsed<BigDecimal> fraction(BigDecimal number) {
    return number.abs().compareTo(LIMIT) >= 0
        ? Parsed.unreadable()
        : Parsed.of(number.setScale(6, RoundingMode.HALF_UP));
  }
}
