package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.AmountUnit;

/**
 * A column of a ledger that fills a field of ours.
 *
 * @param column column of the sheet, counted from 0
 * @param added further columns whose money is added to it; mostly none
 * @param caption its caption as delivered
 * @param unit unit of its money
 */
record LedgerColumn(int column, List<Integer> added, String caption, AmountUnit unit) {

  LedgerColumn {
    added = List.copyOf(added);
  }

  /** The column and those added to it. */
  List<Integer> all() {
    var all = new ArrayList<Integer>();
    all.add(column);
    all.addAll(added);
    return all;
  }

  /** C, or C+E. */
  String letters() {
    return all().stream().map(SheetCell::letters).collect(Collectors.joining("+"));
  }
}
