package org.jixiao.sources.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the totals that a table states beside the sums of its rows. A total may stand below its rows
 * or above them, be one of several levels, or count from the top; which rows it is about follows
 * from what adds up and, where nothing does, from its word and its place. Only running sums are
 * kept.
 */
public final class TotalsCheck {

  /** Totals whose rows may stand below them; further ones are judged by what stands above. */
  private static final int MOST_OPEN = 20_000;

  private final PartSum[] sums;
  private final List<Place> totals = new ArrayList<>();
  private final Map<RowWords.TotalWord, PartSum[]> byWord = new HashMap<>();
  private PartSum[] atLastTotal;

  /**
   * Begins with no rows.
   *
   * @param columns how many columns of money the table has
   */
  public TotalsCheck(int columns) {
    sums = new PartSum[columns];
    Arrays.fill(sums, PartSum.NOTHING);
    atLastTotal = sums.clone();
  }

  /** A total row among the others, with what had been summed where. */
  private static final class Place {
    private final RowWords.TotalWord word;
    private final @Nullable StatedTotal[] stated;
    private final PartSum[] lastTotal;
    private final PartSum[] lastOfWord;
    private final PartSum[] here;
    private PartSum @Nullable [] nextTotal;

    private Place(
        RowWords.TotalWord word,
        @Nullable StatedTotal[] stated,
        PartSum[] lastTotal,
        PartSum[] lastOfWord,
        PartSum[] here) {
      this.word = word;
      this.stated = stated;
      this.lastTotal = lastTotal;
      this.lastOfWord = lastOfWord;
      this.here = here;
    }
  }

  /** A row of the table that is no total; amounts by column, null where it has none. */
  public void accepted(@Nullable BigDecimal[] amounts) {
    for (int i = 0; i < sums.length; i++) {
      var amount = amounts[i];
      sums[i] = amount == null ? sums[i] : sums[i].withAccepted(amount);
    }
  }

  /** The same for a row that was set aside. */
  public void rejected(@Nullable BigDecimal[] amounts) {
    for (int i = 0; i < sums.length; i++) {
      var amount = amounts[i];
      sums[i] = amount == null ? sums[i] : sums[i].withRejected(amount);
    }
  }

  /** A total row; by column what it states, null where it states nothing. */
  public void total(@Nullable StatedTotal[] stated) {
    var any = Arrays.stream(stated).flatMap(one -> Optional.ofNullable(one).stream()).findFirst();
    if (any.isEmpty()) {
      return;
    }
    var word = RowWords.lastTotalWord(any.get().label());
    var here = sums.clone();
    var start = new PartSum[sums.length];
    Arrays.fill(start, PartSum.NOTHING);
    if (!totals.isEmpty()) {
      totals.get(totals.size() - 1).nextTotal = here;
    }
    var place = new Place(word, stated, atLastTotal, byWord.getOrDefault(word, start), here);
    if (totals.size() < MOST_OPEN) {
      totals.add(place);
    } else {
      totals.set(MOST_OPEN - 1, place);
    }
    byWord.put(word, here);
    atLastTotal = here;
  }

  /** The rows of {@code control_totals}, once the table is at its end. */
  public List<TakenInRow> rows(SheetOrigin origin, String blockId) {
    var rows = new ArrayList<TakenInRow>();
    for (var place : totals) {
      var rule = rule(place);
      for (int i = 0; i < sums.length; i++) {
        var stated = place.stated[i];
        if (stated != null) {
          rows.add(stated.beside(origin, blockId, rule.word, parts(rule, place, i)));
        }
      }
    }
    return rows;
  }

  /** Which rows a total may be about. */
  private enum Rule {
    ABOVE("above"),
    ALL_ABOVE("all_above"),
    SINCE_SAME("since_same"),
    BELOW("below"),
    ALL_BELOW("all_below");

    private final String word;

    Rule(String word) {
      this.word = word;
    }
  }

  private PartSum parts(Rule rule, Place place, int column) {
    var here = place.here[column];
    return switch (rule) {
      case ABOVE -> here.since(place.lastTotal[column]);
      case SINCE_SAME -> here.since(place.lastOfWord[column]);
      case ALL_ABOVE -> here;
      case BELOW -> (place.nextTotal == null ? sums : place.nextTotal)[column].since(here);
      case ALL_BELOW -> sums[column].since(here);
    };
  }

  /** The rule by which most columns add up, of equals the first; else that of word and place. */
  private Rule rule(Place place) {
    Rule best = null;
    long most = 0;
    for (var rule : Rule.values()) {
      long fitting = fitting(rule, place);
      if (fitting > most) {
        best = rule;
        most = fitting;
      }
    }
    return best == null ? byWord(place) : best;
  }

  private long fitting(Rule rule, Place place) {
    long fitting = 0;
    for (int i = 0; i < sums.length; i++) {
      var stated = place.stated[i];
      fitting += stated != null && stated.is(parts(rule, place, i)) ? 1 : 0;
    }
    return fitting;
  }

  private Rule byWord(Place place) {
    boolean above = Arrays.stream(place.here).anyMatch(sum -> sum.count() > 0);
    return switch (place.word.kind()) {
      case SUBTOTAL -> has(Rule.ABOVE, place) ? Rule.ABOVE : Rule.BELOW;
      case SUM ->
          has(Rule.SINCE_SAME, place) ? Rule.SINCE_SAME : above ? Rule.ALL_ABOVE : Rule.ALL_BELOW;
      case GRAND -> above ? Rule.ALL_ABOVE : Rule.ALL_BELOW;
    };
  }

  private boolean has(Rule rule, Place place) {
    for (int i = 0; i < sums.length; i++) {
      if (parts(rule, place, i).count() > 0) {
        return true;
      }
    }
    return false;
  }
}
