package org.jixiao.sources.sheets;

/** A number as a workbook stores it: decimal digits, perhaps with a point and an exponent. */
final class StoredNumber {
  private static final int LONGEST = 400;
  private static final int LONGEST_EXPONENT = 3;

  private StoredNumber() {}

  /** True when the text is a finite decimal number; spaces, NaN and hexadecimal digits are not. */
  static boolean isNumber(String text) {
    int end = text.length();
    int at = end > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (end > LONGEST) {
      return false;
    }
    int afterWhole = afterDigits(text, at);
    int digits = afterWhole - at;
    at = afterWhole;
    if (at < end && text.charAt(at) == '.') {
      int afterFraction = afterDigits(text, at + 1);
      digits += afterFraction - at - 1;
      at = afterFraction;
    }
    return digits > 0 && (at == end || isExponent(text, at));
  }

  private static boolean isExponent(String text, int from) {
    if (text.charAt(from) != 'E' && text.charAt(from) != 'e') {
      return false;
    }
    int at = from + 1;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    int end = afterDigits(text, at);
    return end == text.length()
        && end > at
        && end - at <= LONGEST_EXPONENT
        && !Double.isInfinite(Double.parseDouble(text));
  }

  private static int afterDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
