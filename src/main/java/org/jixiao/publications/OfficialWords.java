package org.jixiao.publications;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.flags.Flags;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.CodeWords;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/**
 * Values of tables as officials read them in workbook, sheets and Word: words for codes, and where
 * a table names a column, that column's caption: 指标下达数 for {@code issued_amount}.
 */
public final class OfficialWords {

  /** Several codes in one cell stand so. */
  private static final String BETWEEN = "、";

  private static final Set<Col> NAMES_A_COLUMN =
      Set.of(Flags.DENOMINATOR, ProjectYears.PAYMENT_RATE_BASIS);

  private static final Map<String, String> CAPTIONS = captions();

  private OfficialWords() {}

  /** The value in words; one that is no code as it is. */
  public static @Nullable Object shown(Col column, @Nullable Object value) {
    var words = NAMES_A_COLUMN.contains(column) ? CAPTIONS : CodeWords.of(column.name());
    return value instanceof String text && !words.isEmpty() ? worded(words, text) : value;
  }

  private static String worded(Map<String, String> words, String text) {
    return Arrays.stream(text.split(BETWEEN, -1))
        .map(code -> words.getOrDefault(code, code))
        .collect(Collectors.joining(BETWEEN));
  }

  private static Map<String, String> captions() {
    var captions = new HashMap<String, String>();
    for (var table : ReleaseTables.PUBLISHED) {
      table.columns().forEach(column -> captions.putIfAbsent(column.name(), column.caption()));
    }
    return Map.copyOf(captions);
  }
}
