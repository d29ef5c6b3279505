package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook share; runs of rich text are joined. */
final class SharedTexts {
  private final List<String> texts;

  private SharedTexts(List<String> texts) {
    this.texts = texts;
  }

  static SharedTexts none() {
    return new SharedTexts(List.of());
  }

  static SharedTexts read(Xml xml) {
    var texts = new ArrayList<String>();
    while (xml.next()) {
      if (xml.starts("si")) {
        texts.add(richText(xml, "si"));
      }
    }
    return new SharedTexts(texts);
  }

  /** The text at an index as the sheet writes it. */
  String text(String index, String where) {
    try {
      return texts.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException broken) {
      throw UnreadableFile.of(
          "DAMAGED", where, "不存在的共享文本 " + index, "0 至 " + (texts.size() - 1) + " 之间的编号");
    }
  }

  /** Joins the {@code t} of an element and of its runs; phonetic hints are no part of the text. */
  static String richText(Xml xml, String element) {
    var text = "";
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("rPh")) {
        xml.skip();
      } else if (xml.starts("t")) {
        var run = unescaped(xml.text());
        text = text.isEmpty() ? run : text + run;
      }
    }
    return text;
  }

  /**
   * Undoes {@code _x000D_}, the writing of characters that XML cannot hold (ISO/IEC 29500,
   * ST_Xstring).
   */
  static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    int done = 0;
    for (; at >= 0; at = text.indexOf("_x", at)) {
      if (isEscape(text, at)) {
        plain
            .append(text, done, at)
            .append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        done = at + 7;
        at = done;
      } else {
        at += 2;
      }
    }
    return plain.append(text, done, text.length()).toString();
  }

  private static boolean isEscape(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
