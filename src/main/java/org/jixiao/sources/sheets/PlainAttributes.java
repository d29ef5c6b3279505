package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of the tag that was read last, as places among the bytes of its part. */
final class PlainAttributes {

  /** Where the local name begins, where it ends, where the value begins and ends; and the name. */
  private static final int FIELDS = 5;

  private static final int MOST_PREFIXES = 64;
  private static final boolean[] NAME_LETTERS = nameLetters();

  private final byte[] bytes;
  private final List<String> declared = new ArrayList<>(List.of("xml"));
  private int[] places = new int[8 * FIELDS];
  private int count;

  PlainAttributes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether a name has a prefix. */
  enum Prefix {
    NONE,
    SOME,
    ANY_OR_NONE
  }

  void clear() {
    count = 0;
  }

  void add(int begin, int end, int value, int valueEnd) {
    int local = local(bytes, begin, end);
    boolean prefixed = local > begin;
    if (equal(bytes, begin, prefixed ? local - 1 : end, "xmlns")) {
      if (declared.size() == MOST_PREFIXES) {
        throw new NotPlain();
      }
      if (prefixed) {
        declared.add(MarkupValue.text(bytes, local, end));
      }
      return;
    }
    if (places.length < (count + 1) * FIELDS) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    int at = count * FIELDS;
    places[at] = local;
    places[at + 1] = end;
    places[at + 2] = value;
    places[at + 3] = valueEnd;
    places[at + 4] = begin;
    count++;
  }

  /** A prefix that no element before has declared is no part of XML with namespaces. */
  void refuseUnknownPrefix(int element, int elementLocal) {
    refuseUnless(element, elementLocal);
    for (int at = 0; at < count * FIELDS; at += FIELDS) {
      refuseUnless(places[at + 4], places[at]);
    }
  }

  private void refuseUnless(int begin, int local) {
    if (local == begin) {
      return;
    }
    for (var prefix : declared) {
      if (equal(bytes, begin, local - 1, prefix)) {
        return;
      }
    }
    throw new NotPlain();
  }

  @Nullable String value(String name, Prefix prefix) {
    for (int at = 0; at < count * FIELDS; at += FIELDS) {
      boolean prefixed = places[at] > places[at + 4];
      if ((prefix == Prefix.ANY_OR_NONE || prefixed == (prefix == Prefix.SOME))
          && equal(bytes, places[at], places[at + 1], name)) {
        return MarkupValue.text(bytes, places[at + 2], places[at + 3]);
      }
    }
    return null;
  }

  private static boolean[] nameLetters() {
    var letters = new boolean[128];
    for (char letter : "-.0123456789:_".toCharArray()) {
      letters[letter] = true;
    }
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      letters[letter] = true;
      letters[letter | 0x20] = true;
    }
    return letters;
  }

  /** Letters of ASCII that stand in names; others are left to the reader of all XML. */
  static boolean isNameLetter(byte letter) {
    return letter >= 0 && NAME_LETTERS[letter];
  }

  /** Where a name goes on behind its prefix. */
  static int local(byte[] bytes, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (bytes[i] == ':') {
        return i + 1;
      }
    }
    return begin;
  }

  /** Whether some bytes are this name. */
  static boolean equal(byte[] bytes, int from, int to, String name) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (bytes[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
