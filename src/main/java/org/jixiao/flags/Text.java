package org.jixiao.flags;

/**
 * The same sentence for officials and for engineers.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Text(String zh, String en) {

  public Text {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "text: found 「" + zh + "」 and “" + en + "”; expected Chinese and English");
    }
    zh = zh.strip();
    en = en.strip();
  }

  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }
}
