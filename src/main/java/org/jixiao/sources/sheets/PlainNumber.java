package org.jixiao.sources.sheets;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A number format so simple that plain decimal numbers are shown by rounding and padding their own
 * digits. It answers only where the digits leave no doubt, and leaves the rest to the formatter.
 *
 * @param kind what it shows beside digits
 * @param decimals digits after the point; those of General are as many as the number needs
 * @param grouped true with a comma before every three digits
 */
record PlainNumber(Kind kind, int decimals, boolean grouped) {

  /** Nothing is shown this way. */
  static final PlainNumber NONE = new PlainNumber(Kind.NONE, 0, false);

  /** The format of an unformatted cell. */
  static final PlainNumber GENERAL = new PlainNumber(Kind.GENERAL, 0, false);

  /** General shows whole numbers of more digits with an exponent. */
  private static final int GENERAL_WHOLE_DIGITS = 11;

  /** General rounds other numbers to so many digits. */
  private static final int GENERAL_DIGITS = 10;

  /** A double holds any fifteen decimal digits. */
  private static final int EXACT_DIGITS = 15;

  /** Programs write a double with at most so many; longer ones are left alone. */
  private static final int MOST_DIGITS = 17;

  private static final int MOST_DECIMALS = 6;

  /** What a format shows beside digits. */
  enum Kind {
    NONE,
    GENERAL,
    NUMBER,
    PERCENT
  }

  /** {@code 0}, {@code #,##0}, with decimals, per cent, with room for a bracket: or nothing. */
  static PlainNumber of(String pattern) {
    if (pattern.equals("General")) {
      return GENERAL;
    }
    var core = pattern.endsWith("_ ") ? pattern.substring(0, pattern.length() - 2) : pattern;
    boolean percent = core.endsWith("%");
    core = percent ? core.substring(0, core.length() - 1) : core;
    boolean grouped = core.startsWith("#,##0");
    var decimals = core.substring(grouped ? 5 : Math.min(1, core.length()));
    int count = decimals.isEmpty() ? 0 : decimals.length() - 1;
    boolean plain = decimals.isEmpty() || (count > 0 && decimals.equals("." + "0".repeat(count)));
    return plain && (grouped || core.startsWith("0")) && count <= MOST_DECIMALS
        ? new PlainNumber(percent ? Kind.PERCENT : Kind.NUMBER, count, grouped)
        : NONE;
  }

  /** The number as shown; null when the formatter has to be asked, or it is no number. */
  @Nullable String shown(String raw) {
    if (kind == Kind.NONE || raw.isEmpty() || raw.length() > MOST_DIGITS + 3) {
      return null;
    }
    int start = raw.charAt(0) == '-' ? 1 : 0;
    int point = raw.indexOf('.');
    int wholeEnd = point < 0 ? raw.length() : point;
    if (!isPlain(raw, start, point, wholeEnd)) {
      return null;
    }
    return kind == Kind.GENERAL
        ? shownAsGeneral(raw, start, wholeEnd)
        : shown(raw, start, wholeEnd, decimals);
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

  private static @Nullable String shownAsGeneral(String raw, int start, int wholeEnd) {
    int end = raw.length();
    while (end > wholeEnd + 1 && raw.charAt(end - 1) == '0') {
      end--;
    }
    int whole = wholeEnd - start;
    if (end <= wholeEnd + 1) {
      return whole <= GENERAL_WHOLE_DIGITS ? raw.substring(0, wholeEnd) : null;
    }
    boolean small = raw.charAt(start) == '0';
    int decimals = small ? GENERAL_DIGITS : GENERAL_DIGITS - whole;
    if ((small && raw.charAt(wholeEnd + 1) == '0') || decimals < 1) {
      return isShortFraction(raw, start, end, whole) ? raw.substring(0, end) : null;
    }
    if (end - wholeEnd - 1 <= decimals) {
      return raw.substring(0, end);
    }
    var rounded = GENERAL.shown(raw, start, wholeEnd, decimals);
    return rounded == null ? null : withoutTrailingZeros(rounded);
  }

  /** A small fraction of so few digits that General shows it as it stands. */
  private static boolean isShortFraction(String raw, int start, int end, int whole) {
    return raw.charAt(start) == '0' && end - start - whole - 1 <= 4;
  }

  private static String withoutTrailingZeros(String shown) {
    int end = shown.length();
    while (shown.charAt(end - 1) == '0') {
      end--;
    }
    return shown.substring(0, shown.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private @Nullable String shown(String raw, int start, int wholeEnd, int decimalsShown) {
    int digits = raw.length() - start - (wholeEnd < raw.length() ? 1 : 0);
    int kept = wholeEnd - start + decimalsShown + (kind == Kind.PERCENT ? 2 : 0);
    if (isDoubtful(raw, start, wholeEnd, digits, kept)) {
      return null;
    }
    // One place more than is kept, for what is carried.
    var rounded = new byte[kept + 1];
    rounded[0] = '0';
    for (int i = 0; i < kept; i++) {
      rounded[i + 1] = i < digits ? (byte) digit(raw, start, wholeEnd, i) : (byte) '0';
    }
    if (kept < digits && digit(raw, start, wholeEnd, kept) >= '5') {
      carry(rounded);
    }
    return written(rounded, decimalsShown, start > 0);
  }

  private static char digit(String raw, int start, int wholeEnd, int index) {
    int at = start + index;
    return raw.charAt(at < wholeEnd ? at : at + 1);
  }

  /**
   * Whether the stored double may lie on another side of the place where it is rounded than its
   * written digits: digits beyond the fifteenth are not all its own.
   */
  private static boolean isDoubtful(String raw, int start, int wholeEnd, int digits, int kept) {
    int leading = 0;
    while (leading < digits && digit(raw, start, wholeEnd, leading) == '0') {
      leading++;
    }
    if (digits - leading <= EXACT_DIGITS) {
      return false;
    }
    int own = leading + EXACT_DIGITS;
    if (digits - leading > MOST_DIGITS || kept >= own) {
      return true;
    }
    char first = digit(raw, start, wholeEnd, kept);
    if (first != '4' && first != '5') {
      return false;
    }
    char near = first == '4' ? '9' : '0';
    for (int i = kept + 1; i < own; i++) {
      if (digit(raw, start, wholeEnd, i) != near) {
        return false;
      }
    }
    return true;
  }

  private static void carry(byte[] digits) {
    int i = digits.length - 1;
    while (digits[i] == '9') {
      digits[i] = '0';
      i--;
    }
    digits[i]++;
  }

  private String written(byte[] digits, int decimalsShown, boolean negative) {
    int wholeEnd = digits.length - decimalsShown;
    int from = 0;
    while (from < wholeEnd - 1 && digits[from] == '0') {
      from++;
    }
    var shown = new byte[digits.length + wholeEnd / 3 + 3];
    int end = 0;
    if (negative) {
      shown[end++] = '-';
    }
    for (int i = from; i < wholeEnd; i++) {
      if (grouped && i > from && (wholeEnd - i) % 3 == 0) {
        shown[end++] = ',';
      }
      shown[end++] = digits[i];
    }
    if (decimalsShown > 0) {
      shown[end++] = '.';
      System.arraycopy(digits, wholeEnd, shown, end, decimalsShown);
      end += decimalsShown;
    }
    if (kind == Kind.PERCENT) {
      shown[end++] = '%';
    }
    return new String(shown, 0, end, StandardCharsets.ISO_8859_1);
  }
}
