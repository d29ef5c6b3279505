package org.jixiao.sources.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * Money in yuan and cents.
 *
 * @param yuan two decimals
 * @param rounded true when something below a cent was rounded half-up
 * @param unitInCell the unit, when the cell itself named one; it wins over that of the column
 */
public record Amount(BigDecimal yuan, boolean rounded, Optional<AmountUnit> unitInCell) {

  /** What a workbook keeps of a number: 15 significant digits. */
  private static final MathContext STORED = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);
  private static final Pattern TEXT =
      Pattern.compile(
          "(?<mark>[A-Z]{0,3}\\p{Sc}|[A-Z]{3})?(?<open>\\()?(?<sign>[-+])?(?:[A-Z]{0,3}\\p{Sc})?"
              + "(?<digits>[0-9.,'’]+(?:[eE][-+]?\\d{1,2})?)"
              + "(?<unit>百万元|千元|万元|亿元|元|万|亿)?(?:\\p{Sc}|(?<=\\d)[A-Z]{3})?"
              + "(?<close>\\))?(?<after>-|CR|Cr|DR|Dr)?");
  private static final Pattern WRITTEN_OUT =
      Pattern.compile("(?:人民币)?(?<number>\\p{IsHan}+?)(?<unit>[元圆]整?)?");
  private static final Pattern POINT =
      Pattern.compile(
          "(?:\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:'\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3})"
              + "(?:\\.\\d*)?(?:[eE][-+]?\\d{1,2})?|\\.\\d+");
  private static final Pattern COMMA =
      Pattern.compile("(?:\\d+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:'\\d{3})+)(?:,\\d*)?|,\\d+");

  /** How numbers typed as text are spelled. */
  public enum Spelling {
    /** 1,234.50 */
    POINT,
    /** 1.234,50 */
    COMMA
  }

  /** Reads a cell of a column whose money is in {@code unit}. */
  public static Parsed<Amount> read(SheetCell cell, AmountUnit unit, Spelling spelling) {
    return switch (cell.kind()) {
      case NUMBER -> stored(cell.raw(), unit);
      case TEXT -> read(cell.raw(), unit, spelling);
      case DATE, YES_NO, ERROR -> Parsed.unreadable();
    };
  }

  /** Reads text such as {@code 1,234.50}, {@code (1,234.5)} or {@code 20万元}. */
  public static Parsed<Amount> read(String delivered, AmountUnit unit, Spelling spelling) {
    if (PlainText.isPlaceholder(delivered)) {
      return Parsed.empty();
    }
    var plain = PlainText.name(delivered);
    if (spelling == Spelling.POINT && isPlainNumber(plain)) {
      return inYuan(new BigDecimal(plain), unit, Optional.empty());
    }
    var text = TEXT.matcher(plain);
    if (!text.matches()) {
      return writtenOut(plain, unit);
    }
    if ((text.group("open") == null) != (text.group("close") == null)) {
      return Parsed.unreadable();
    }
    var digits = text.group("digits").replace('’', '\'');
    var known = (spelling == Spelling.POINT ? POINT : COMMA).matcher(digits);
    if (!known.matches()) {
      return Parsed.unreadable();
    }
    var number =
        new BigDecimal(
            spelling == Spelling.POINT
                ? digits.replaceAll("[,']", "")
                : digits.replaceAll("[.']", "").replace(',', '.'));
    var negative = (text.group("open") != null ^ "-".equals(text.group("sign"))) ^ isTakenOff(text);
    var inCell = unitInCell(text.group("unit"));
    return inYuan(negative ? number.negate() : number, inCell.orElse(unit), inCell);
  }

  /** Digits with at most a sign before and a point between them, as systems write amounts. */
  private static boolean isPlainNumber(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    int point = -1;
    for (int i = first; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '.' && point < 0) {
        point = i;
      } else if (letter < '0' || letter > '9') {
        return false;
      }
    }
    return text.length() > first && point != first && point != text.length() - 1;
  }

  /** 一万二千 names its own unit, yuan; 五十 counts units of its column. */
  private static Parsed<Amount> writtenOut(String text, AmountUnit unit) {
    var written = WRITTEN_OUT.matcher(text);
    if (!written.matches()) {
      return Parsed.unreadable();
    }
    var number = WrittenNumber.read(written.group("number"));
    if (number.isEmpty()) {
      return Parsed.unreadable();
    }
    boolean own = written.group("unit") != null || text.indexOf('万') >= 0 || text.indexOf('亿') >= 0;
    return inYuan(
        number.get(),
        own ? AmountUnit.YUAN : unit,
        own ? Optional.of(AmountUnit.YUAN) : Optional.empty());
  }

  /** A minus sign after the number, or CR, which books write for a credit. */
  private static boolean isTakenOff(Matcher text) {
    var after = text.group("after");
    return after != null && (after.equals("-") || after.equalsIgnoreCase("CR"));
  }

  private static Optional<AmountUnit> unitInCell(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    return AmountUnit.named(name.endsWith("元") ? name : name + "元");
  }

  private static Parsed<Amount> stored(String raw, AmountUnit unit) {
    try {
      return inYuan(new BigDecimal(raw.strip()).round(STORED), unit, Optional.empty());
    } catch (NumberFormatException notANumber) {
      return Parsed.unreadable();
    }
  }

  private static Parsed<Amount> inYuan(
      BigDecimal number, AmountUnit unit, Optional<AmountUnit> inCell) {
    if (number.precision() - number.scale() > 16) {
      return Parsed.unreadable();
    }
    var exact = number.multiply(unit.yuan());
    var yuan = exact.setScale(2, RoundingMode.HALF_UP);
    if (yuan.abs().compareTo(LIMIT) >= 0) {
      return Parsed.unreadable();
    }
    return Parsed.of(new Amount(yuan, exact.compareTo(yuan) != 0, inCell));
  }
}
