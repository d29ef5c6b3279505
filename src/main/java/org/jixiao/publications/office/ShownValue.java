package org.jixiao.publications.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jixiao.publications.OfficialWords;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a table stands in a document: money in 万元 with two decimals, rates in percent and
 * points with two decimals, all half-up; codes in words; a value that is not known as a dash. What
 * a document shows rounded, its footnotes give exactly.
 */
final class ShownValue {

  /** Stands for a value that is not known; never for zero. */
  static final String UNKNOWN = "—";

  private static final int YUAN_OF_WAN = 4;
  private static final int PERCENT = 2;
  private static final int DECIMALS = 2;
  private static final int LONGEST_TEXT = 300;

  private static final String BREAKS = "\n\r\t\u0085\u2028\u2029";

  /** Marks of direction, and the mark that begins a file. */
  private static final String TURNS_OR_HIDES = "\u200E\u200F\u061C\uFEFF";

  private ShownValue() {}

  /** The value as a reader of the document sees it, without unit except for the percent sign. */
  static String of(Col column, @Nullable Object value) {
    if (value == null) {
      return UNKNOWN;
    }
    return switch (column.kind()) {
      case MONEY -> rounded(((BigDecimal) value).movePointLeft(YUAN_OF_WAN));
      case RATE -> rounded(((BigDecimal) value).movePointRight(PERCENT)) + "%";
      case SCORE -> rounded((BigDecimal) value);
      case QUANTITY -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
      case YES_NO -> Boolean.TRUE.equals(value) ? "是" : "否";
      default -> text(String.valueOf(OfficialWords.shown(column, value)));
    };
  }

  /** The value as the table holds it. */
  static String exact(Col column, @Nullable Object value) {
    if (value == null) {
      return "空";
    }
    var plain = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    return column.kind() == Col.Kind.MONEY ? plain + "元" : text(plain);
  }

  /**
   * Text that changes nothing but itself: line breaks become spaces, and characters that a document
   * cannot hold or that turn the direction of what follows become �. Very long text is cut and says
   * so.
   */
  static String text(String delivered) {
    var plain = new StringBuilder();
    delivered.codePoints().forEach(each -> plain.appendCodePoint(harmless(each)));
    var text = plain.toString().strip();
    int end =
        text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "……（原文过长）" : text;
  }

  private static int harmless(int codePoint) {
    if (BREAKS.indexOf(codePoint) >= 0) {
      return ' ';
    }
    boolean turns =
        (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069)
            || TURNS_OR_HIDES.indexOf(codePoint) >= 0;
    boolean cannotStand =
        codePoint < ' '
            || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
            || codePoint == 0xFFFE
            || codePoint == 0xFFFF;
    return turns || cannotStand ? 0xFFFD : codePoint;
  }

  private static String rounded(BigDecimal number) {
    return number.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }
}
