package org.jixiao.sources.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.sources.values.PlainText;

/** Which rows of a table are totals, remarks or signatures, by the words they begin or end with. */
public final class RowWords {

  /** What a total is about where nothing adds up. */
  enum TotalKind {
    /** The rows since the total before it. */
    SUBTOTAL,
    /** The rows since the last total of the same word. */
    SUM,
    /** All rows. */
    GRAND
  }

  /**
   * The word that makes a row a total.
   *
   * @param text without blanks, as the row spells it
   * @param kind what such a total is about
   */
  record TotalWord(String text, TotalKind kind) {}

  private record Written(
      int longestOwner,
      Map<String, List<String>> totals,
      Set<String> foreignTotals,
      List<String> remarks,
      List<String> signatures,
      List<String> noteSheets) {}

  private static final String PATH = "/sources/row-words.yaml";

  /** A remark has a sign or a number behind its word; 一 is one. */
  private static final String AFTER_A_REMARK = ":.、(一";

  private static final int LONGEST_BEFORE_A_COLON = 6;
  private static final int LONGEST_OWNER_IN_A_FORM = 4;
  private static final int LONGEST_FOREIGN = 20;
  private static final Written WORDS = read();
  private static final List<TotalWord> TOTALS =
      WORDS.totals().entrySet().stream()
          .flatMap(
              kind ->
                  kind.getValue().stream().map(word -> new TotalWord(word, kindOf(kind.getKey()))))
          .sorted(Comparator.comparing((TotalWord total) -> total.text().length()).reversed())
          .toList();

  /** The last character of every word, which a total has somewhere. */
  private static final String LAST_LETTERS =
      TOTALS.stream()
          .map(word -> word.text().substring(word.text().length() - 1))
          .distinct()
          .reduce("", String::concat);

  private static final TotalWord NO_WORD = new TotalWord("", TotalKind.GRAND);

  private RowWords() {}

  private static Written read() {
    try (var in = RowWords.class.getResourceAsStream(PATH)) {
      return YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build()
          .readValue(in, Written.class);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static TotalKind kindOf(String key) {
    return TotalKind.valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** True for a name that only a total row has, such as 城关镇小计. */
  public static boolean isTotal(String delivered) {
    return totalWord(delivered).isPresent();
  }

  /** True for 小计 and the like where a level of a form should stand. */
  public static boolean isSubtotalOfForm(String delivered) {
    return totalWord(delivered)
        .filter(word -> word.kind() == TotalKind.SUBTOTAL)
        .filter(
            word ->
                PlainText.label(delivered).length()
                    <= word.text().length() + LONGEST_OWNER_IN_A_FORM)
        .isPresent();
  }

  /** The word that stands last in what a total row calls itself, whatever else that is. */
  static TotalWord lastTotalWord(String delivered) {
    var label = PlainText.label(delivered);
    return TOTALS.stream()
        .filter(word -> label.contains(word.text()))
        .max(Comparator.comparing(word -> label.lastIndexOf(word.text()) + word.text().length()))
        .orElse(NO_WORD);
  }

  /** The word by which a name is that of a total. */
  private static Optional<TotalWord> totalWord(String delivered) {
    boolean foreign = !delivered.isEmpty() && isForeign(delivered.charAt(0));
    if (!foreign && !mayBeATotal(delivered)) {
      return Optional.empty();
    }
    var label = PlainText.label(delivered);
    for (var word : TOTALS) {
      if (isTotal(label, word.text())) {
        return Optional.of(word);
      }
    }
    if (!foreign || label.length() > LONGEST_FOREIGN) {
      return Optional.empty();
    }
    var plain = label.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    return WORDS.foreignTotals().contains(plain)
        ? Optional.of(new TotalWord(plain, TotalKind.GRAND))
        : Optional.empty();
  }

  /** Most of what stands where a total would are codes and names; they are told apart cheaply. */
  private static boolean mayBeATotal(String delivered) {
    for (int i = 0; i < LAST_LETTERS.length(); i++) {
      if (delivered.indexOf(LAST_LETTERS.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForeign(char letter) {
    return letter < 0x80 && (letter < '0' || letter > '9');
  }

  private static boolean isTotal(String label, String word) {
    if (label.endsWith(word)) {
      return label.length() - word.length() <= WORDS.longestOwner();
    }
    return label.startsWith(word) && "(:".indexOf(label.charAt(word.length())) >= 0;
  }

  /** True for a text that begins like 注： or 备注1. */
  public static boolean isRemark(String delivered) {
    var name = PlainText.name(delivered);
    return WORDS.remarks().stream()
        .filter(word -> name.startsWith(word) && name.length() > word.length())
        .map(word -> name.charAt(word.length()))
        .anyMatch(next -> AFTER_A_REMARK.indexOf(next) >= 0 || (next >= '0' && next <= '9'));
  }

  /** True for a remark or a line of signatures, such as 制表人：. */
  public static boolean isNote(String delivered) {
    if (isRemark(delivered)) {
      return true;
    }
    var name = PlainText.name(delivered);
    int colon = name.indexOf(':');
    return colon >= 0
        && (begins(name, colon, WORDS.remarks()) || begins(name, colon, WORDS.signatures()));
  }

  private static boolean begins(String name, int colon, List<String> words) {
    return words.stream()
        .anyMatch(
            word -> {
              int between = colon - word.length();
              return name.startsWith(word) && between >= 0 && between <= LONGEST_BEFORE_A_COLON;
            });
  }

  /** True for the name or heading of a sheet that explains others. */
  public static boolean isOfANoteSheet(String delivered) {
    return WORDS.noteSheets().stream().anyMatch(delivered::contains);
  }
}
