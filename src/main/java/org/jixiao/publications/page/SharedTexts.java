package org.jixiao.publications.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that many rows of the page repeat, each held once. A statement that differs between rows in
 * their keys alone is held once too, with a mark in place of each key.
 */
final class SharedTexts {

  private static final Pattern MARK = Pattern.compile("⟦([a-z_]+)⟧");

  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Place of the text, from 0. */
  int place(String text) {
    return places.computeIfAbsent(
        text,
        added -> {
          texts.add(added);
          return texts.size() - 1;
        });
  }

  /**
   * Place of a statement, its keys replaced by marks where putting them back gives the statement
   * again to the letter; otherwise place of the statement as it is.
   */
  int statementPlace(String sql, Map<String, String> keys) {
    var marked = sql;
    for (var key : keys.entrySet()) {
      marked = marked.replace(quoted(key.getValue()), mark(key.getKey()));
    }
    return place(filled(marked, keys).equals(sql) ? marked : sql);
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  /** The statement with the keys in place of their marks, as the page puts it together. */
  static String filled(String marked, Map<String, String> keys) {
    return MARK.matcher(marked)
        .replaceAll(
            found -> {
              var value = keys.get(found.group(1));
              return Matcher.quoteReplacement(value == null ? found.group() : quoted(value));
            });
  }

  private static String mark(String key) {
    return "⟦" + key + "⟧";
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
