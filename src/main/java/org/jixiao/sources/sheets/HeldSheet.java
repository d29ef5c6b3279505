package org.jixiao.sources.sheets;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sheet whose rows are in memory. */
record HeldSheet(
    String name,
    boolean hidden,
    List<SheetRow> heldRows,
    List<CellRange> mergedRanges,
    Set<Integer> hiddenColumns,
    DayCount dayCount)
    implements Sheet {

  HeldSheet {
    heldRows = List.copyOf(heldRows);
    mergedRanges = List.copyOf(mergedRanges);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  @Override
  public Iterator<SheetRow> rows() {
    return heldRows.iterator();
  }

  @Override
  public Optional<LocalDateTime> dateIn(SheetCell cell) {
    return dayCount.dateIn(cell);
  }
}
