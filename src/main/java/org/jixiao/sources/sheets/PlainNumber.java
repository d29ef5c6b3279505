package org.jixiao.sources.sheets;

import org.jspecify.annotations.Nullable;

/**
 * A number format so simple that short decimal numbers are shown by padding their own digits. It
 * answers only where no digit has to be rounded away, and leaves the rest to the formatter.
 */
enum PlainNumber {
  /** Nothing is shown this way. */
  NONE(-1, false),
  /** The format of an unformatted cell. */
  GENERAL(0, false),
  /** {@code 0} */
  WHOLE(0, false),
  /** {@code 0.00} */
  CENTS(2, false),
  /** {@code #,##0} */
  GROUPED_WHOLE(0, true),
  /** {@code #,##0.00} */
  GROUPED_CENTS(2, true);

  /** General shows ten digits at most; numbers of up to nine are far from every rounding. */
  private static final int GENERAL_DIGITS = 9;

  /** A double holds any fifteen decimal digits. */
  private static final int EXACT_DIGITS = 15;

  /** Longer ones are written by nobody. */
  private static final int LONGEST = 32;

  private final int decimals;
  private final boolean grouped;

  PlainNumber(int decimals, boolean grouped) {
    this.decimals = decimals;
    this.grouped = grouped;
  }

  static PlainNumber of(String pattern) {
    return switch (pattern) {
      case "General" -> GENERAL;
      case "0" -> WHOLE;
      case "0.00" -> CENTS;
      case "#,##0" -> GROUPED_WHOLE;
      case "#,##0.00" -> GROUPED_CENTS;
      default -> NONE;
    };
  }

  /** The number as shown; null when the formatter has to be asked, or it is no number. */
  @Nullable String shown(String raw) {
    if (this == NONE || raw.isEmpty() || raw.length() > LONGEST) {
      return null;
    }
    int start = raw.charAt(0) == '-' ? 1 : 0;
    int point = raw.indexOf('.');
    int wholeEnd = point < 0 ? raw.length() : point;
    int fraction = point < 0 ? 0 : raw.length() - point - 1;
    if (!isPlain(raw, start, point, wholeEnd)) {
      return null;
    }
    if (this == GENERAL) {
      return shownAsGeneral(raw, start, wholeEnd, fraction);
    }
    if (fraction > decimals || wholeEnd - start + fraction > EXACT_DIGITS) {
      return null;
    }
    return padded(raw, start, wholeEnd, fraction);
  }

  private static @Nullable String shownAsGeneral(
      String raw, int start, int wholeEnd, int fraction) {
    int shownFraction = fraction;
    while (shownFraction > 0 && raw.charAt(wholeEnd + shownFraction) == '0') {
      shownFraction--;
    }
    boolean tiny = shownFraction > 4 && raw.startsWith("0.0", start);
    if (wholeEnd - start + shownFraction > GENERAL_DIGITS || tiny) {
      return null;
    }
    if (shownFraction == fraction) {
      return raw;
    }
    return raw.substring(0, shownFraction == 0 ? wholeEnd : wholeEnd + 1 + shownFraction);
  }

  /** Digits with at most one point amid them, no needless leading zero, and not minus nothing. */
  private static boolean isPlain(String raw, int start, int point, int wholeEnd) {
    if (wholeEnd == start || point == raw.length() - 1) {
      return false;
    }
    if (raw.charAt(start) == '0' && wholeEnd - start > 1) {
      return false;
    }
    boolean nothing = true;
    for (int i = start; i < raw.length(); i++) {
      char digit = raw.charAt(i);
      if (i != point && (digit < '0' || digit > '9')) {
        return false;
      }
      nothing &= i == point || digit == '0';
    }
    return !(nothing && start == 1);
  }

  private String padded(String raw, int start, int wholeEnd, int fraction) {
    var shown = new StringBuilder(raw.length() + 8).append(raw, 0, start);
    for (int i = start; i < wholeEnd; i++) {
      if (grouped && i > start && (wholeEnd - i) % 3 == 0) {
        shown.append(',');
      }
      shown.append(raw.charAt(i));
    }
    if (decimals > 0) {
      shown.append('.');
      if (fraction > 0) {
        shown.append(raw, wholeEnd + 1, raw.length());
      }
      shown.append("0".repeat(decimals - fraction));
    }
    return shown.toString();
  }
}
