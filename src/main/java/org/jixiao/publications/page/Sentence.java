package org.jixiao.publications.page;

/**
 * A finding in plain words, computed from the data, in the two languages of the page.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Sentence(String zh, String en) {

  public Sentence {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("sentence: expected words in Chinese and in English");
    }
  }
}
