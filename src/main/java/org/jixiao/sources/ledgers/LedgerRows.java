package org.jixiao.sources.ledgers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a ledger are records, and what rows above them say for them. A place is a field of
 * ours, a caption, or a column such as {@code @C}; {@code ""} among values means a blank cell.
 *
 * @param deleted what marks a deleted row; in the national standard 1 is deleted, 2 is live
 * @param only by place, the values one of which a record holds; other rows are left out
 * @param totals by place, the values by which a total is known
 * @param levels place of a code whose longer codes below it repeat its money, such as 201 before
 *     20139 before 2013901; blank where there is none
 * @param carried outline levels whose rows speak for the rows below them, the outermost first
 */
public record LedgerRows(
    List<String> deleted,
    Map<String, List<String>> only,
    Map<String, List<String>> totals,
    String levels,
    List<Level> carried)
    implements Serializable {

  /**
   * A level of an outline.
   *
   * @param at place that is filled on the row with which the level begins
   * @param fields our fields, each with its place on that row
   */
  public record Level(String at, Map<String, String> fields) implements Serializable {
    public Level {
      fields = new LinkedHashMap<>(fields);
    }
  }

  public LedgerRows {
    deleted = List.copyOf(deleted);
    only = new LinkedHashMap<>(only);
    totals = new LinkedHashMap<>(totals);
    carried = List.copyOf(carried);
  }

  LedgerRows withLevels(String place) {
    return new LedgerRows(deleted, only, totals, place, carried);
  }

  List<String> carriedFields() {
    return carried.stream().flatMap(level -> level.fields().keySet().stream()).toList();
  }

  /** Every place that is not filled by a field, for the header to find. */
  List<String> places() {
    var places = new ArrayList<>(only.keySet());
    places.addAll(totals.keySet());
    if (!levels.isEmpty()) {
      places.add(levels);
    }
    for (var level : carried) {
      places.add(level.at());
      places.addAll(level.fields().values());
    }
    return places;
  }
}
