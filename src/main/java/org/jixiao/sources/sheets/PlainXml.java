package org.jixiao.sources.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a small part read as the XML that office programs write: UTF-8, elements with
 * attributes, five entities; no comments, instructions, character references or unusual line ends.
 * Whatever is spelled otherwise, and whatever is not well formed, is {@link NotPlain}, and {@link
 * WholeXml} reads the part from its beginning.
 */
final class PlainXml extends Xml {

  private static final int MOST_DEPTH = 64;
  private static final byte[] DECLARATION = "<?xml ".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final int longestText;
  private final PlainAttributes attributes;
  private final int[] openNames = new int[2 * MOST_DEPTH];
  private int depth;
  private int at;
  private int nameFrom;
  private int nameTo;
  private boolean start;
  private boolean closedAtOnce;

  private PlainXml(byte[] bytes, int longestText) {
    this.bytes = bytes;
    this.longestText = longestText;
    this.attributes = new PlainAttributes(bytes);
  }

  /** Stands on the root element of a part. */
  static PlainXml of(byte[] bytes, int longestText) {
    var xml = new PlainXml(bytes, longestText);
    xml.passDeclaration();
    xml.skipBlanks();
    xml.tag();
    return xml;
  }

  private void passDeclaration() {
    if (bytes.length < DECLARATION.length
        || !Arrays.equals(bytes, 0, DECLARATION.length, DECLARATION, 0, DECLARATION.length)) {
      return;
    }
    while (peek() != '>') {
      at++;
    }
    at++;
    var said = new String(bytes, 0, at, StandardCharsets.ISO_8859_1);
    int encoding = said.indexOf("encoding=");
    boolean utf8 = encoding < 0 || said.regionMatches(true, encoding + 10, "UTF-8", 0, 5);
    if (!utf8 || !said.contains("version=\"1.0\"") || !said.endsWith("?>")) {
      throw new NotPlain();
    }
  }

  private byte peek() {
    if (at >= bytes.length) {
      throw new NotPlain();
    }
    return bytes[at];
  }

  private boolean accept(int wanted) {
    if (peek() == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(int wanted) {
    if (!accept(wanted)) {
      throw new NotPlain();
    }
  }

  private static boolean isBlank(byte letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
  }

  private void skipBlanks() {
    while (at < bytes.length && isBlank(bytes[at])) {
      at++;
    }
  }

  /** Passes a name; it begins with a letter and has one colon at most, not at an end. */
  private void name() {
    int i = at;
    int colons = 0;
    while (i < bytes.length && PlainAttributes.isNameLetter(bytes[i])) {
      colons += bytes[i] == ':' ? 1 : 0;
      i++;
    }
    boolean plain = i > at && bytes[at] > ':' && bytes[i - 1] != ':';
    if (!plain || colons > 1) {
      throw new NotPlain();
    }
    at = i;
  }

  @Override
  boolean next() {
    if (closedAtOnce) {
      closedAtOnce = false;
      start = false;
      depth--;
      return true;
    }
    if (depth == 0) {
      skipBlanks();
      if (at < bytes.length) {
        throw new NotPlain();
      }
      return false;
    }
    passText();
    tag();
    return true;
  }

  /** Passes characters up to the next tag; true when one of them is foreign or an entity. */
  private boolean passText() {
    boolean odd = false;
    int i = at;
    for (; i < bytes.length && bytes[i] != '<'; i++) {
      byte next = bytes[i];
      odd |= next < 0 || next == '&';
      if ((next >= 0 && next < ' ' && next != '\n' && next != '\t') || next == ']') {
        throw new NotPlain();
      }
    }
    at = i;
    peek();
    return odd;
  }

  private void tag() {
    expect('<');
    start = !accept('/');
    int begin = at;
    name();
    nameTo = at;
    nameFrom = PlainAttributes.local(bytes, begin, nameTo);
    if (start) {
      attributes();
      attributes.refuseUnknownPrefix(begin, nameFrom);
      closedAtOnce = accept('/');
      expect('>');
      open(begin);
    } else {
      skipBlanks();
      expect('>');
      close(begin);
    }
  }

  private void open(int begin) {
    if (depth == MOST_DEPTH) {
      throw new NotPlain();
    }
    openNames[2 * depth] = begin;
    openNames[2 * depth + 1] = nameTo;
    depth++;
  }

  private void close(int begin) {
    depth--;
    if (depth < 0
        || !Arrays.equals(
            bytes, begin, nameTo, bytes, openNames[2 * depth], openNames[2 * depth + 1])) {
      throw new NotPlain();
    }
  }

  private void attributes() {
    attributes.clear();
    for (int blanks = at; peek() != '>' && bytes[at] != '/'; blanks = at) {
      skipBlanks();
      if (peek() == '>' || bytes[at] == '/') {
        return;
      }
      if (at == blanks) {
        throw new NotPlain();
      }
      int begin = at;
      name();
      int end = at;
      expect('=');
      int value = at + 1;
      value(peek());
      attributes.add(begin, end, value, at);
      at++;
    }
  }

  /** Passes a value up to its closing quote. */
  private void value(byte quote) {
    int i = at + 1;
    for (; i < bytes.length && bytes[i] != quote; i++) {
      byte next = bytes[i];
      if ((next >= 0 && next < ' ') || next == '<') {
        throw new NotPlain();
      }
    }
    at = i;
    peek();
    if (quote != '"' && quote != '\'') {
      throw new NotPlain();
    }
  }

  @Override
  boolean starts(String element) {
    return start && PlainAttributes.equal(bytes, nameFrom, nameTo, element);
  }

  @Override
  boolean starts() {
    return start;
  }

  @Override
  boolean ends(String element) {
    return !start && PlainAttributes.equal(bytes, nameFrom, nameTo, element);
  }

  @Override
  String element() {
    return new String(bytes, nameFrom, nameTo - nameFrom, StandardCharsets.ISO_8859_1);
  }

  @Override
  @Nullable String attribute(String name) {
    return attributes.value(name, PlainAttributes.Prefix.NONE);
  }

  @Override
  @Nullable String qualified(String name) {
    return attributes.value(name, PlainAttributes.Prefix.ANY_OR_NONE);
  }

  @Override
  Optional<String> relationship() {
    return Optional.ofNullable(attributes.value("id", PlainAttributes.Prefix.SOME));
  }

  @Override
  String text() {
    var text = "";
    int outer = depth - 1;
    while (depth > outer) {
      if (!closedAtOnce) {
        int from = at;
        boolean odd = passText();
        if (depth == outer + 1 && at > from) {
          text = only(text, string(from, odd));
        }
      }
      next();
    }
    return text;
  }

  /** Text in pieces, with elements between them, is joined by the other reader. */
  private String only(String before, String piece) {
    if (!before.isEmpty() || piece.length() > longestText) {
      throw new NotPlain();
    }
    return piece;
  }

  private String string(int from, boolean odd) {
    return odd
        ? MarkupValue.text(bytes, from, at)
        : new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
  }

  @Override
  void skip() {
    for (int outer = depth - 1; depth > outer; ) {
      next();
    }
  }

  @Override
  public void close() {
    // The bytes are held; nothing is open.
  }
}
