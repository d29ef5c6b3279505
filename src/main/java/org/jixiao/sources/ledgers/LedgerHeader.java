package org.jixiao.sources.ledgers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a ledger tells of one of its records: which profile fits, which column fills
 * which field, in which unit the money stands and which year is meant where rows name none.
 *
 * @param profile the profile, or the part of it, whose captions were found
 * @param firstRow first row of the header; 0 where the ledger has none
 * @param lastRow last row of the header
 * @param columns the columns that were recognised, by field
 * @param places columns that the profile's rules for rows name, by how they name them
 * @param captions all captions as delivered, by column
 * @param unit unit of columns whose caption names none
 * @param unitEvidence cell or setting that names the unit
 * @param year year named above the table or by the file; null where none is
 * @param notes what was found and not followed, in words
 */
record LedgerHeader(
    LedgerProfile profile,
    int firstRow,
    int lastRow,
    Map<String, LedgerColumn> columns,
    Map<String, Integer> places,
    Map<Integer, String> captions,
    AmountUnit unit,
    String unitEvidence,
    @Nullable Integer year,
    List<String> notes) {

  LedgerHeader {
    columns = new LinkedHashMap<>(columns);
    places = new LinkedHashMap<>(places);
    captions = new LinkedHashMap<>(captions);
    notes = List.copyOf(notes);
  }

  /** The same ledger with the money of a code's upper levels known to repeat that of the lower. */
  LedgerHeader withLevels(String place) {
    return new LedgerHeader(
        profile.withLevels(place),
        firstRow,
        lastRow,
        columns,
        places,
        captions,
        unit,
        unitEvidence,
        year,
        notes);
  }

  Optional<LedgerColumn> column(String field) {
    return Optional.ofNullable(columns.get(field));
  }

  Optional<LedgerColumn> column(Col column) {
    return column(column.name());
  }

  /** True when no column holds the money this kind of ledger is about. */
  boolean withoutMoney() {
    return profile.kind().money().stream().noneMatch(column -> column(column).isPresent());
  }

  /** True when a column, and not only a default, says whose a row is. */
  boolean namesOwners() {
    return LedgerKind.OWNERS.stream().anyMatch(columns::containsKey);
  }

  /** True when a cell or a default of the profile may stand for a field. */
  boolean tells(Col column) {
    return columns.containsKey(column.name())
        || profile.defaults().containsKey(column.name())
        || !profile.rows().carried().isEmpty();
  }

  /** Columns that are never taken, such as account numbers. */
  Set<Integer> leftOut() {
    var labels = profile.leaveOut().stream().map(LedgerHeaderSearch::key).toList();
    var leftOut = new TreeSet<Integer>();
    captions.forEach(
        (column, caption) -> {
          if (labels.contains(LedgerHeaderSearch.key(caption))) {
            leftOut.add(column);
          }
        });
    return leftOut;
  }

  /** True when a row repeats captions, as printed ledgers do on each page. */
  boolean isRepeatedBy(LedgerRow row) {
    int same = 0;
    for (var cell : row.row().cells()) {
      var caption = captions.get(cell.column());
      if (caption != null
          && !cell.text().isBlank()
          && PlainText.label(cell.text()).equals(PlainText.label(caption))) {
        same++;
      }
    }
    return same >= 3;
  }
}
