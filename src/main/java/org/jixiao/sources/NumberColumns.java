package org.jixiao.sources;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;

/**
 * The numbers that stand below each other on a sheet. Two of them in one column make a table; a
 * column that only counts its rows, 1, 2, 3, makes none.
 */
final class NumberColumns {

  private static final int LEAST = 2;

  private final Map<Integer, BigDecimal> last = new HashMap<>();
  private final Map<Integer, Integer> found = new HashMap<>();

  void take(SheetRow row) {
    for (var cell : row.cells()) {
      number(cell)
          .ifPresent(
              number -> {
                var counted = last.getOrDefault(cell.column(), BigDecimal.ZERO).add(BigDecimal.ONE);
                if (number.compareTo(counted) == 0) {
                  last.put(cell.column(), number);
                } else {
                  found.merge(cell.column(), 1, Integer::sum);
                }
              });
    }
  }

  private static Optional<BigDecimal> number(SheetCell cell) {
    return Amount.read(cell, AmountUnit.YUAN, Amount.Spelling.POINT).value().map(Amount::yuan);
  }

  /** True when some column holds numbers that do not merely count. */
  boolean makeATable() {
    return found.values().stream().anyMatch(count -> count >= LEAST);
  }
}
