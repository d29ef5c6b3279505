package org.jixiao.sources.ledgers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.MoneyLook;
import org.jixiao.vocabulary.Col;

/**
 * Numbers of a ledger that look like money and are in no amount: those in columns nothing is taken
 * from, and those in money columns that could not be read. Columns of codes, numbers of documents,
 * days and counts hold none, and those a profile leaves out are left out on purpose.
 */
final class UnreadMoney {

  private final List<LedgerHeader> headers;
  private final Set<Integer> used = new HashSet<>();
  private final Map<Integer, Boolean> ofUnusedColumns = new HashMap<>();

  UnreadMoney(List<LedgerHeader> headers) {
    this.headers = headers;
    for (var header : headers) {
      header.columns().values().forEach(column -> used.addAll(column.all()));
      used.addAll(header.places().values());
    }
  }

  /** How many cells of a row something is taken from or decided by. */
  long used(SheetRow row) {
    long count = 0;
    for (var cell : row.cells()) {
      count += used.contains(cell.column()) ? 1 : 0;
    }
    return count;
  }

  /** How many cells of a row that is no record, or a rejected one, are such numbers. */
  long in(LedgerLine line) {
    return besideTheColumns(line.row()) + unreadable(line);
  }

  /** How many cells of unused columns look like money. */
  long besideTheColumns(SheetRow row) {
    return row.cells().stream()
        .filter(
            cell ->
                ofUnusedColumns.computeIfAbsent(cell.column(), this::mayHoldMoney)
                    && MoneyLook.ofTableCell(cell.text()))
        .count();
  }

  private boolean mayHoldMoney(int column) {
    return !used.contains(column)
        && headers.stream()
            .noneMatch(
                header ->
                    header.leftOut().contains(column)
                        || !MoneyLook.mayStandUnder(header.captions().getOrDefault(column, "")));
  }

  /** How many cells of money columns look like money and cannot be read as an amount. */
  private static long unreadable(LedgerLine line) {
    return line.rows().stream()
        .flatMap(
            row ->
                row.header().profile().kind().plain().stream()
                    .map(column -> Map.entry(row, column)))
        .filter(place -> place.getValue().kind() == Col.Kind.MONEY)
        .filter(place -> place.getKey().amount(place.getValue()).isUnreadable())
        .flatMap(place -> place.getKey().moneyCells(place.getValue()).stream())
        .filter(cell -> MoneyLook.of(cell.text()))
        .distinct()
        .count();
  }
}
