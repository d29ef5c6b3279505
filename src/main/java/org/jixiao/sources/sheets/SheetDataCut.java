package org.jixiao.sources.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A sheet's part without its rows, cut on the bytes, so that what stands below a million rows is
 * known without parsing them. The whole part is passed over, and so its check sum is proven before
 * the first row is given out.
 */
final class SheetDataCut {
  private static final byte[] NAME = "sheetData".getBytes(StandardCharsets.US_ASCII);
  private static final int WINDOW = 1 << 16;

  /** Bytes kept between two windows: a tag with its prefix and its attributes. */
  private static final int OVERLAP = 512;

  /** A tag that is not whole before the end of a window begins at most this far before it. */
  private static final int LONGEST_TAG_START = 128;

  private static final int[] SHIFT = shifts();

  private final byte[] window;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(4096);
  private int from;
  private int filled;
  private boolean inRows;

  private SheetDataCut(byte[] window) {
    this.window = window;
  }

  /** The part without its rows: well-formed if the part is and spells its tags plainly. */
  static byte[] cut(InputStream part, String where, int mostBytes) throws IOException {
    var cut = new SheetDataCut(new byte[WINDOW]);
    boolean ended = false;
    while (!ended) {
      int read = part.read(cut.window, cut.filled, WINDOW - cut.filled);
      ended = read < 0;
      cut.filled += Math.max(read, 0);
      if (ended || cut.filled == WINDOW) {
        cut.take(ended);
      }
      cut.refuseBeyond(mostBytes, where);
    }
    return cut.kept.toByteArray();
  }

  /** The same of a part that is held whole. */
  static byte[] cut(byte[] part, String where, int mostBytes) {
    var cut = new SheetDataCut(part);
    cut.filled = part.length;
    cut.take(true);
    cut.refuseBeyond(mostBytes, where);
    return cut.kept.toByteArray();
  }

  private void refuseBeyond(int mostBytes, String where) {
    if (kept.size() > mostBytes) {
      throw UnreadableFile.of(
          "TOO_LARGE", where, "行以外的内容超过 " + mostBytes + " 字节", "较少合并单元格和附加信息的表格");
    }
  }

  private void take(boolean last) {
    int end = last ? filled : filled - OVERLAP;
    for (int at = find(from, end); at >= 0; at = find(from, end)) {
      int tag = tagStart(at);
      int close = tag < 0 ? -1 : closing(at, filled);
      if (tag < from || close < 0) {
        keep(at + NAME.length);
      } else if (!inRows && window[tag + 1] != '/') {
        keep(tag);
        inRows = window[close - 1] != '/';
        from = close + 1;
      } else if (inRows && window[tag + 1] == '/') {
        inRows = false;
        from = close + 1;
      } else {
        keep(at + NAME.length);
      }
    }
    keep(Math.max(from, last ? end : end - LONGEST_TAG_START));
    System.arraycopy(window, from, window, 0, filled - from);
    filled -= from;
    from = 0;
  }

  private void keep(int end) {
    if (!inRows) {
      kept.write(window, from, end - from);
    }
    from = end;
  }

  /** Start of the tag that bears the name at a place; -1 when the name stands elsewhere. */
  private int tagStart(int at) {
    int start = at - 1;
    if (start >= from && window[start] == ':') {
      for (start--; start >= from && isNameByte(window[start]); ) {
        start--;
      }
    }
    if (start >= from && window[start] == '/') {
      start--;
    }
    return start >= from && window[start] == '<' ? start : -1;
  }

  private static boolean isNameByte(byte value) {
    return value < 0
        || (value >= '0' && value <= '9')
        || (value >= 'A' && value <= 'Z')
        || (value >= 'a' && value <= 'z')
        || value == '_'
        || value == '-'
        || value == '.';
  }

  /** End of the tag whose name ends before a place; -1 when the name goes on or the tag does. */
  private int closing(int at, int end) {
    int close = at + NAME.length;
    if (close >= end || isNameByte(window[close])) {
      return -1;
    }
    while (close < end && window[close] != '>') {
      close++;
    }
    return close < end ? close : -1;
  }

  private int find(int start, int end) {
    int last = NAME.length - 1;
    int at = start + last;
    while (at < end) {
      byte value = window[at];
      if (value == NAME[last] && matches(at - last)) {
        return at - last;
      }
      at += SHIFT[value & 0xFF];
    }
    return -1;
  }

  private boolean matches(int at) {
    return Arrays.equals(window, at, at + NAME.length, NAME, 0, NAME.length);
  }

  private static int[] shifts() {
    var shift = new int[256];
    Arrays.fill(shift, NAME.length);
    for (int i = 0; i < NAME.length - 1; i++) {
      shift[NAME[i]] = NAME.length - 1 - i;
    }
    return shift;
  }
}
