package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.PlainText;

/**
 * The captions of a table, found by their spelling. A header may spread over several rows: a column
 * goes by its lowest caption, and by the captions above it joined to that.
 */
final class LedgerCaptions {

  /** Far beyond any ledger; a hostile sheet may have sixteen thousand. */
  private static final int MOST_COLUMNS = 1_000;

  private static final char PLACE = '@';
  private static final String SUM = " + ";
  private static final Pattern AT_A_PLACE = Pattern.compile(PLACE + "[A-Z]{1,3}");
  private static final Pattern SUMMED = Pattern.compile(Pattern.quote(SUM));
  private static final int REMEMBERED = 20_000;
  private static final int LONGEST_REMEMBERED = 60;

  /** Captions as they are compared, by their spelling: every row of a head is held against all. */
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  private final Map<Integer, String> delivered = new LinkedHashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();

  /** The captions in the rows from {@code first} to {@code last}; first 0 means no captions. */
  LedgerCaptions(Grid head, int first, int last) {
    if (first == 0) {
      return;
    }
    var joined = new LinkedHashMap<String, Integer>();
    var left = new String[last - first + 1];
    Arrays.fill(left, "");
    for (int column = 0; column <= Math.min(head.lastColumn(), MOST_COLUMNS); column++) {
      note(head, first, column, left);
      var texts = texts(head, first, last, column);
      if (texts.isEmpty()) {
        continue;
      }
      var lowest = texts.get(texts.size() - 1);
      delivered.put(column, lowest);
      columns.putIfAbsent(key(lowest), column);
      for (var parents : parents(head, first, column, texts, left)) {
        joined.putIfAbsent(key(parents), column);
      }
    }
    joined.forEach(columns::putIfAbsent);
  }

  /** How captions are compared: without blanks, unit, or difference of case. */
  static String key(String caption) {
    var known = KEYS.get(caption);
    if (known != null) {
      return known;
    }
    var key = bare(caption);
    if (caption.length() < LONGEST_REMEMBERED && KEYS.size() < REMEMBERED) {
      KEYS.put(caption, key);
    }
    return key;
  }

  private static String bare(String caption) {
    var bare = AmountUnit.withoutUnit(PlainText.label(caption));
    return (bare.isEmpty() ? PlainText.label(caption) : bare).toUpperCase(Locale.ROOT);
  }

  private static List<String> texts(Grid head, int first, int last, int column) {
    var texts = new LinkedHashSet<String>();
    for (int row = first; row <= last; row++) {
      var text = head.text(row, column);
      if (!text.isBlank()) {
        texts.remove(text);
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /**
   * The caption with those above it: all of them, or the nearest alone. Text files know no merged
   * cells, so a caption there also speaks for the blank cells to its right.
   */
  private static Set<String> parents(
      Grid head, int first, int column, List<String> texts, String[] left) {
    var spellings = new LinkedHashSet<String>();
    spellings.add(String.join("_", texts));
    spellings.add(String.join("_", texts.subList(Math.max(0, texts.size() - 2), texts.size())));
    var lowest = texts.get(texts.size() - 1);
    for (int row = left.length - 2; row >= 0; row--) {
      boolean blank =
          head.text(first + row, column).isBlank()
              && head.mergedRange(first + row, column).isEmpty();
      if (blank && !left[row].isEmpty()) {
        spellings.add(left[row] + "_" + lowest);
      }
    }
    return spellings;
  }

  /** Keeps, for each row of the header, the last caption up to a column. */
  private static void note(Grid head, int first, int column, String[] left) {
    for (int row = 0; row < left.length; row++) {
      var text = head.text(first + row, column);
      left[row] = text.isBlank() ? left[row] : text;
    }
  }

  /** Captions as delivered, by column. */
  Map<Integer, String> delivered() {
    return delivered;
  }

  /** The columns that a profile names so: a caption, {@code @C}, or several with + between them. */
  Optional<List<Integer>> find(String named) {
    if (!named.contains(SUM)) {
      return column(named.strip()).map(List::of);
    }
    var found = new ArrayList<Integer>();
    for (var one : SUMMED.split(named, -1)) {
      var column = column(one.strip());
      if (column.isEmpty()) {
        return Optional.empty();
      }
      found.add(column.get());
    }
    return Optional.of(found);
  }

  private Optional<Integer> column(String named) {
    if (isPlace(named)) {
      return Optional.of(SheetCell.column(named.substring(1)));
    }
    return Optional.ofNullable(columns.get(key(named)));
  }

  /** True for a column named by its letters instead of its caption. */
  static boolean isPlace(String named) {
    return !named.isEmpty() && named.charAt(0) == PLACE && AT_A_PLACE.matcher(named).matches();
  }
}
