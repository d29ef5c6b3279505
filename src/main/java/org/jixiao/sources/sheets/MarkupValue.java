package org.jixiao.sources.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a stretch of bytes between two marks means: text, a number, a reference such as AB12. */
final class MarkupValue {

  private static final int MOST_DIGITS = 9;
  private static final int MOST_LETTERS = 3;
  private static final char REPLACEMENT = '\uFFFD';

  private MarkupValue() {}

  /** The characters of some bytes, with entities as the characters they stand for. */
  static String text(byte[] bytes, int from, int to) {
    boolean foreign = false;
    boolean entity = false;
    for (int i = from; i < to; i++) {
      foreign |= bytes[i] < 0;
      entity |= bytes[i] == '&';
    }
    var text =
        foreign
            ? utf8(bytes, from, to)
            : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    return entity ? unfolded(text) : text;
  }

  private static String utf8(byte[] bytes, int from, int to) {
    var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      refuseIfBroken(bytes, from, to);
    }
    return text;
  }

  /** Broken bytes become the sign of replacement; that sign itself may stand in a text, too. */
  private static void refuseIfBroken(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
    } catch (CharacterCodingException broken) {
      throw new NotPlain();
    }
  }

  /** The text with its entities as the characters they stand for. */
  private static String unfolded(String text) {
    var plain = new StringBuilder(text.length());
    int done = 0;
    for (int open = text.indexOf('&'); open >= 0; open = text.indexOf('&', done)) {
      int end = text.indexOf(';', open);
      if (end < 0) {
        throw new NotPlain();
      }
      plain.append(text, done, open).append(entity(text.substring(open + 1, end)));
      done = end + 1;
    }
    return plain.append(text, done, text.length()).toString();
  }

  private static char entity(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> throw new NotPlain();
    };
  }

  /** Up to nine digits as a number; 0 when it is none. */
  static int number(byte[] bytes, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || to - from > MOST_DIGITS) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The column of a reference, counted from 0; -1 when it names none. */
  static int column(byte[] bytes, int from, int to) {
    int end = afterLetters(bytes, from, to);
    int column = 0;
    for (int i = from; i < end; i++) {
      column = column * 26 + (bytes[i] & 0x1F);
    }
    return end == from || end - from > MOST_LETTERS ? -1 : column - 1;
  }

  static int afterLetters(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && (bytes[i] & 0xDF) >= 'A' && (bytes[i] & 0xDF) <= 'Z') {
      i++;
    }
    return i;
  }
}
