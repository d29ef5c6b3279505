package org.jixiao.sources.ledgers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.CodeName;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger with everything it may tell: mostly one record, under some profiles several.
 *
 * @param rows the row as each record of the profile sees it
 * @param applicable those that the profile's rules for rows are for
 * @param opensLevel true when a level of an outline begins on it
 * @param money in yuan, of every record the row may tell; of a row left out, of the first
 */
record LedgerLine(
    List<LedgerRow> rows, List<LedgerRow> applicable, boolean opensLevel, BigDecimal money) {

  static LedgerLine of(List<LedgerHeader> headers, List<LedgerAbove> above, SheetRow row) {
    var rows = new ArrayList<LedgerRow>(headers.size());
    boolean opens = false;
    for (int i = 0; i < headers.size(); i++) {
      boolean idle = above.get(i).isIdle();
      rows.add(
          idle
              ? new LedgerRow(headers.get(i), row)
              : new LedgerRow(headers.get(i), row, above.get(i).pass(row)));
      opens |= !idle && above.get(i).begins(row);
    }
    var applicable = new ArrayList<LedgerRow>(rows.size());
    for (var one : rows) {
      if (one.meets(one.header().profile().rows().only())) {
        applicable.add(one);
      }
    }
    return new LedgerLine(
        rows, applicable, opens, money(applicable.isEmpty() ? rows.subList(0, 1) : applicable));
  }

  private static BigDecimal money(List<LedgerRow> told) {
    var sum = BigDecimal.ZERO;
    for (var row : told) {
      sum = sum.add(row.money());
    }
    return sum;
  }

  LedgerRow first() {
    return rows.get(0);
  }

  SheetRow row() {
    return first().row();
  }

  boolean touchesMoney() {
    return rows.stream().anyMatch(LedgerRow::touchesMoney);
  }

  /** A row that only begins a level, such as the name of a programme above its figures. */
  boolean opensALevelOnly() {
    return opensLevel
        && (applicable.isEmpty() || applicable.stream().noneMatch(LedgerRow::touchesMoney));
  }

  /** A row that no record of the profile is for. */
  boolean isLeftOut() {
    return applicable.isEmpty();
  }

  /** A row that the profile calls a total. */
  boolean isTotal() {
    return rows.stream()
        .anyMatch(
            row ->
                row.header().profile().rows().totals().entrySet().stream()
                    .anyMatch(total -> row.meets(Map.ofEntries(total))));
  }

  /** A row that names nobody and repeats the sum of all rows before it. */
  boolean isUnlabelledTotal(BigDecimal sumSoFar) {
    var row = first();
    return rows.size() == 1
        && row.header().namesOwners()
        && sumSoFar.signum() != 0
        && row.money().compareTo(sumSoFar) == 0
        && LedgerKind.OWNERS_AND_NAMES.stream()
            .filter(field -> !field.equals(LedgerKind.YEAR) && !field.equals(LedgerKind.DIVISION))
            .allMatch(field -> row.text(field).isBlank());
  }

  /** The records of the row, without those whose code the next row's code goes on from. */
  List<LedgerRow> withoutTotalsOf(@Nullable LedgerLine next) {
    var records = new ArrayList<LedgerRow>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      boolean told =
          rows.size() == 1
              || (row.touchesMoney() && row.meets(row.header().profile().rows().only()));
      if (told && !(next != null && next.goesOnFrom(i, row))) {
        records.add(row);
      }
    }
    return records;
  }

  /** The code whose levels repeat money; blank where the row has none. */
  String code() {
    var place = first().header().profile().rows().levels();
    return place.isEmpty() ? "" : CodeName.of(first().textAt(place)).code();
  }

  int codeDigits() {
    return code().length();
  }

  /**
   * True for a last row whose code is shorter than that of every item before it: the table goes on
   * elsewhere, and its items will be counted there.
   */
  boolean isCutOff(Set<Integer> itemDigits) {
    return itemDigits.size() == 1
        && codeDigits() > 0
        && codeDigits() < itemDigits.iterator().next();
  }

  private boolean goesOnFrom(int record, LedgerRow upper) {
    var place = upper.header().profile().rows().levels();
    if (place.isEmpty()) {
      return false;
    }
    var code = CodeName.of(upper.textAt(place)).code();
    var below = CodeName.of(rows.get(record).textAt(place)).code();
    return !code.isEmpty() && below.length() > code.length() && below.startsWith(code);
  }
}
