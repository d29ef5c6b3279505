package org.jixiao.sources.sheets;

import org.jspecify.annotations.Nullable;

/** A place such as {@code AB12} as sheets write it. */
final class CellReference {
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 9;

  private CellReference() {}

  /** The column counted from 0; -1 when the reference is missing or does not begin with letters. */
  static int column(@Nullable String reference) {
    int column = 0;
    int letters = letters(reference);
    if (reference == null || letters == 0 || letters > MOST_LETTERS) {
      return -1;
    }
    for (int i = 0; i < letters; i++) {
      column = column * 26 + (reference.charAt(i) & 0x1F);
    }
    return column - 1;
  }

  /** The row counted from 1; 0 when the reference is missing or does not end with digits. */
  static int row(@Nullable String reference) {
    int at = letters(reference);
    if (reference == null || at == reference.length() || reference.length() - at > MOST_DIGITS) {
      return 0;
    }
    int row = 0;
    for (; at < reference.length(); at++) {
      int digit = reference.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      row = row * 10 + digit;
    }
    return row;
  }

  /** Up to so many digits as a number; -1 when the text is anything else. */
  static int number(@Nullable String text, int mostDigits) {
    if (text == null || text.isEmpty() || text.length() > mostDigits) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int letters(@Nullable String reference) {
    int at = 0;
    while (reference != null && at < reference.length() && isLetter(reference.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
  }
}
