package org.jixiao.sources.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a sheet's part, read forward as the plainest XML there is: UTF-8, tags without
 * prefix, attributes in double quotes, five entities. Whatever is spelled otherwise is {@link
 * NotPlain}, and somebody who knows all of XML reads on.
 */
final class PlainMarkup implements AutoCloseable {

  private static final int WINDOW = 1 << 16;
  private static final int LONGEST_WINDOW = 1 << 22;

  private final InputStream in;
  private final boolean held;
  private byte[] window;
  private int at;
  private int filled;

  /** Where the value of the attribute or text read last begins and ends in the window. */
  private int from;

  private int to;

  PlainMarkup(InputStream in) {
    this.in = in;
    this.held = false;
    this.window = new byte[WINDOW];
  }

  /** A part that is held whole; its bytes stay as they are. */
  PlainMarkup(byte[] bytes) {
    this.in = InputStream.nullInputStream();
    this.held = true;
    this.window = bytes;
    this.filled = bytes.length;
  }

  /** Moves behind the opening tag of the rows; false when the part says that there are none. */
  boolean enter(String element) {
    byte[] tag = ("<" + element).getBytes(StandardCharsets.US_ASCII);
    int end;
    do {
      end = filled;
      int found = find(tag);
      if (found >= 0) {
        refuseOddProlog(found);
        at = found + tag.length;
        if (accept('>')) {
          return true;
        }
        if (accept('/')) {
          return false;
        }
        throw new NotPlain();
      }
    } while (end < WINDOW && more());
    throw new NotPlain();
  }

  /** Another encoding, a document type, a comment: nothing that a program writes. */
  private void refuseOddProlog(int end) {
    var prolog = new String(window, 0, end, StandardCharsets.ISO_8859_1);
    int encoding = prolog.indexOf("encoding=");
    boolean foreign = encoding >= 0 && !prolog.regionMatches(true, encoding + 10, "UTF-8", 0, 5);
    if (foreign || prolog.contains("<!") || !prolog.contains("<worksheet")) {
      throw new NotPlain();
    }
  }

  private int find(byte[] tag) {
    for (int i = 0; i + tag.length < filled; i++) {
      if (window[i] == '<' && Arrays.equals(window, i, i + tag.length, tag, 0, tag.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Fills the window further, keeping what stands from {@code at} on; false at the end. */
  private boolean more() {
    if (held) {
      return false;
    }
    try {
      if (filled == window.length) {
        if (window.length >= LONGEST_WINDOW) {
          throw new NotPlain();
        }
        window = Arrays.copyOf(window, window.length * 2);
      }
      int read = in.read(window, filled, window.length - filled);
      filled += Math.max(0, read);
      return read >= 0;
    } catch (IOException broken) {
      throw new NotPlain();
    }
  }

  /** Forgets what was read, so that the next cell finds room. */
  void forget() {
    if (!held && at > window.length / 2) {
      System.arraycopy(window, at, window, 0, filled - at);
      filled -= at;
      at = 0;
    }
  }

  private int peek() {
    while (at == filled) {
      if (!more()) {
        throw new NotPlain();
      }
    }
    return window[at];
  }

  private int take() {
    int next = peek();
    at++;
    return next;
  }

  private boolean accept(int wanted) {
    if (peek() == wanted) {
      at++;
      return true;
    }
    return false;
  }

  void expect(int wanted) {
    if (take() != wanted) {
      throw new NotPlain();
    }
  }

  void skipBlanks() {
    int next = peek();
    while (next == ' ' || next == '\n' || next == '\t' || next == '\r') {
      at++;
      next = peek();
    }
  }

  /** Whether the next bytes are these; moves behind them if so. */
  boolean acceptAll(byte[] wanted) {
    while (filled - at < wanted.length) {
      if (!more()) {
        return false;
      }
    }
    for (int i = wanted.length - 1; i >= 0; i--) {
      if (window[at + i] != wanted[i]) {
        return false;
      }
    }
    at += wanted.length;
    return true;
  }

  /**
   * Reads the next attribute of a tag, whose name is then {@link #name}; false at the end of the
   * tag, which {@link #closedAtOnce} tells apart.
   */
  boolean attribute() {
    int blanks = at;
    skipBlanks();
    int next = peek();
    if (next == '>' || next == '/') {
      return false;
    }
    if (at == blanks) {
      throw new NotPlain();
    }
    int begin = at;
    while ((next = take()) != '=') {
      if (next < '-' || next == '>' || next == '<') {
        throw new NotPlain();
      }
    }
    name = at - begin == 2 ? window[begin] : nameOf(begin, at - 1);
    expect('"');
    from = at;
    peek();
    int i = at;
    for (byte letter = window[i]; letter != '"'; letter = window[i]) {
      if (letter < ' ' || letter == '&' || letter == '<') {
        throw new NotPlain();
      }
      i++;
      if (i == filled) {
        at = i;
        peek();
      }
    }
    to = i;
    at = i + 1;
    return true;
  }

  /** The letter of an attribute's name of one letter; of others {@link #HIDDEN}, {@link #SI}. */
  int name;

  static final int OTHER = 0;
  static final int HIDDEN = 1;
  static final int SI = 2;

  private int nameOf(int begin, int end) {
    if (end - begin == 2 && window[begin] == 's' && window[begin + 1] == 'i') {
      return SI;
    }
    boolean hidden =
        end - begin == 6
            && new String(window, begin, 6, StandardCharsets.ISO_8859_1).equals("hidden");
    return hidden ? HIDDEN : OTHER;
  }

  /** Passes the end of a tag; true when the element is empty and closed with it. */
  boolean closedAtOnce() {
    boolean closed = accept('/');
    expect('>');
    return closed;
  }

  /** Characters up to the next tag. */
  String text(int longest) {
    from = at;
    peek();
    int i = at;
    boolean odd = false;
    for (byte next = window[i]; next != '<'; next = window[i]) {
      if (next < ' ' || next == '&' || next == ']') {
        odd |= isOdd(next);
      }
      i++;
      if (i == filled) {
        at = i;
        peek();
      }
    }
    at = i;
    to = i;
    if (to - from > longest) {
      throw new NotPlain();
    }
    return odd ? MarkupValue.text(window, from, to) : value();
  }

  private static boolean isOdd(byte next) {
    if (next < 0 || next == '&') {
      return true;
    }
    if (next != '\n' && next != '\t') {
      throw new NotPlain();
    }
    return false;
  }

  /** The value read last, of ASCII bytes. */
  String value() {
    return new String(window, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** The value read last as a row number; 0 when it is none. */
  int number() {
    return MarkupValue.number(window, from, to);
  }

  /** Whether the value read last is one letter, and which. */
  int letter() {
    return to - from == 1 ? window[from] : 0;
  }

  /** The column of the reference read last, such as AB12; -1 when it names none. */
  int column() {
    return MarkupValue.column(window, from, to);
  }

  /** The row of the reference read last; 0 when it names none. */
  int row() {
    return MarkupValue.number(window, MarkupValue.afterLetters(window, from, to), to);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException unclosed) {
      throw new NotPlain();
    }
  }
}
