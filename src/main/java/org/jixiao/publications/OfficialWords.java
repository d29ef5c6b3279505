package org.jixiao.publications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.flags.Flags;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What officials read in workbook, sheets and Word where the tables hold a code: 财政 for {@code
 * finance}, 指标下达数 for {@code issued_amount}. The words are data, one line of {@code
 * dictionary/code-words.tsv} a code: column, code, word. Where a table names a column, the word is
 * that column's caption.
 */
public final class CodeWords {

  private static final String WORDS = "/dictionary/code-words.tsv";

  /** Every rate has a status of its own, by the same words. */
  private static final String RATE_STATUS = "rate_status";

  /** Several codes in one cell stand so. */
  private static final String BETWEEN = "、";

  private static final Set<Col> NAMES_A_COLUMN =
      Set.of(Flags.DENOMINATOR, ProjectYears.PAYMENT_RATE_BASIS);

  private static final Map<String, Map<String, String>> BY_COLUMN = read();
  private static final Map<String, String> CAPTIONS = captions();

  private CodeWords() {}

  /** The value as officials read it: words for the codes of a column that has any. */
  public static @Nullable Object shown(Col column, @Nullable Object value) {
    var words = words(column);
    return value instanceof String text && !words.isEmpty() ? worded(words, text) : value;
  }

  /** The word for a code that must have one. */
  static String of(Col column, String code) {
    var word = words(column).get(code);
    if (word == null) {
      throw Fault.of(WORDS, "no word for " + code + " of " + column.name(), "one line for it");
    }
    return word;
  }

  private static String worded(Map<String, String> words, String text) {
    return Arrays.stream(text.split(BETWEEN, -1))
        .map(code -> words.getOrDefault(code, code))
        .collect(Collectors.joining(BETWEEN));
  }

  private static Map<String, String> words(Col column) {
    if (NAMES_A_COLUMN.contains(column)) {
      return CAPTIONS;
    }
    var name = column.name();
    return BY_COLUMN.getOrDefault(name.endsWith(RATE_STATUS) ? RATE_STATUS : name, Map.of());
  }

  private static Map<String, String> captions() {
    var captions = new HashMap<String, String>();
    for (var table : ReleaseTables.PUBLISHED) {
      table.columns().forEach(column -> captions.putIfAbsent(column.name(), column.caption()));
    }
    return Map.copyOf(captions);
  }

  private static Map<String, Map<String, String>> read() {
    try (var in = CodeWords.class.getResourceAsStream(WORDS)) {
      if (in == null) {
        throw Fault.of("program", "no " + WORDS, "one in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.groupingBy(
                  parts -> parts[0], Collectors.toUnmodifiableMap(p -> p[1], p -> p[2])));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
