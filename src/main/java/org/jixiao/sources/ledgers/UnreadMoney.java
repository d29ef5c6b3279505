package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.MoneyLook;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Col;

/**
 * Numbers of a ledger that look like money and are in no amount: those in columns nothing is taken
 * from, and those in money columns that could not be read. Columns of codes, numbers of documents,
 * days and counts hold none, and those a profile leaves out are left out on purpose.
 */
final class UnreadMoney {

  /** A column by whose caption an amount could be taken that another column gives already. */
  private record SecondColumn(int column, String caption, int record, Col money) {
    boolean isRepeatedBy(LedgerRow row, SheetCell cell) {
      var header = row.header();
      var here = Amount.read(cell, header.unit(), header.profile().numbers()).value();
      var taken = row.amount(money).value();
      return here.isPresent()
          && taken.isPresent()
          && here.get().yuan().abs().compareTo(taken.get().yuan().abs()) == 0;
    }
  }

  private final List<LedgerHeader> headers;
  private final List<SecondColumn> secondColumns = new ArrayList<>();
  private final Map<String, Long> repeated = new TreeMap<>();
  private final Set<Integer> used = new HashSet<>();
  private final Map<Integer, Boolean> ofUnusedColumns = new HashMap<>();

  UnreadMoney(List<LedgerHeader> headers) {
    this.headers = headers;
    for (var header : headers) {
      header.columns().values().forEach(column -> used.addAll(column.all()));
      used.addAll(header.places().values());
    }
    for (int record = 0; record < headers.size(); record++) {
      secondColumns.addAll(secondColumns(record, headers.get(record)));
    }
  }

  private List<SecondColumn> secondColumns(int record, LedgerHeader header) {
    var found = new ArrayList<SecondColumn>();
    for (var money : header.profile().kind().money()) {
      var names =
          header.profile().columns().getOrDefault(money.name(), List.of()).stream()
              .map(LedgerHeaderSearch::key)
              .toList();
      header
          .captions()
          .forEach(
              (column, caption) -> {
                if (mayHoldMoney(column) && names.contains(LedgerHeaderSearch.key(caption))) {
                  found.add(new SecondColumn(column, PlainText.line(caption), record, money));
                }
              });
    }
    return found;
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

  /**
   * How many cells of unused columns of a record look like money. A further column for the same
   * amount, as PAY_AMT beside XPAY_AMT, is explained where it says the same.
   */
  long beside(LedgerLine line) {
    long repeats = 0;
    for (var second : secondColumns) {
      var cell = line.row().find(second.column());
      if (cell.isPresent()
          && MoneyLook.ofTableCell(cell.get().text())
          && second.isRepeatedBy(line.rows().get(second.record()), cell.get())) {
        repeats++;
        repeated.merge(second.caption(), 1L, Long::sum);
      }
    }
    return besideTheColumns(line.row()) - repeats;
  }

  /** Which columns repeat an amount that was taken, in words. */
  List<String> told() {
    return repeated.entrySet().stream()
        .map(column -> "“" + column.getKey() + "”列与所取金额一致的" + column.getValue() + "格不另计")
        .toList();
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
