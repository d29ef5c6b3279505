package org.jixiao.vocabulary;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;

/**
 * What codes of tables are called where officials read them: 财政 for {@code finance}. One line of
 * {@code dictionary/code-words.tsv} a code: column, code, word.
 */
public final class CodeWords {

  private static final String FILE = "/dictionary/code-words.tsv";

  /** Every rate has a status of its own, by the same words. */
  private static final String RATE_STATUS = "rate_status";

  private static final Map<String, TreeMap<String, String>> BY_COLUMN = read();

  private CodeWords() {}

  /** Words by the codes of a column; empty for a column that holds no codes. */
  public static Map<String, String> of(String column) {
    var words = BY_COLUMN.get(column.endsWith(RATE_STATUS) ? RATE_STATUS : column);
    return words == null ? Map.of() : words;
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

  private static Map<String, TreeMap<String, String>> read() {
    try (var in = CodeWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw Fault.of("program", "no " + FILE, "one in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.groupingBy(
                  parts -> parts[0],
                  Collectors.toMap(
                      parts -> parts[1], parts -> parts[2], CodeWords::twice, TreeMap::new)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String twice(String word, String other) {
    throw Fault.of(FILE, "two words for one code: " + word + " and " + other, "one");
  }
}
