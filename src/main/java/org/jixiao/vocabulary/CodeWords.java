package org.jixiao.vocabulary;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/**
 * What codes of tables are called where officials read them: 财政 for {@code finance}. One line of
 * {@code dictionary/code-words.tsv} a code: column, code, word.
 */
public final class CodeWords {

  private static final String FILE = "/dictionary/code-words.tsv";

  /** Every rate has a status of its own, by the same words. */
  private static final String RATE_STATUS = "rate_status";

  private static final Map<String, Map<String, String>> BY_COLUMN = read();

  private CodeWords() {}

  /** Words by the codes of a column; empty for a column that holds no codes. */
  public static Map<String, String> of(String column) {
    return BY_COLUMN.getOrDefault(column.endsWith(RATE_STATUS) ? RATE_STATUS : column, Map.of());
  }

  /** The word for a code that must have one. */
  public static String of(Col column, String code) {
    var word = of(column.name()).get(code);
    if (word == null) {
      throw Fault.of(FILE, "no word for " + code + " of " + column.name(), "one line for it");
    }
    return word;
  }

  /** Words for the codes of a column that the value holds; what is no code stays. */
  public static Column worded(String column, Column value) {
    var shown = value;
    for (var word : of(column).entrySet()) {
      shown = when(value.equalTo(word.getKey()), lit(word.getValue())).otherwise(shown);
    }
    return shown;
  }

  private static Map<String, Map<String, String>> read() {
    try (var in = CodeWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw Fault.of("program", "no " + FILE, "one in the jar");
      }
      var words = new TreeMap<String, Map<String, String>>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> put(words, line));
      return words;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void put(Map<String, Map<String, String>> words, String line) {
    var parts = line.split("\t", -1);
    var ofColumn = words.computeIfAbsent(parts[0], column -> new TreeMap<>());
    var other = ofColumn.put(parts[1], parts[2]);
    if (other != null) {
      throw Fault.of(FILE, "two words for " + parts[1] + ": " + other + ", " + parts[2], "one");
    }
  }
}
