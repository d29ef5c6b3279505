package org.jixiao.sources.sheets;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet of a workbook, or the only table of a text file. Rows stream from top to bottom and never
 * have to fit in memory; a sheet may be read again from the top as long as its file is open.
 */
public interface Sheet {

  /** Name of the sheet; blank for files without sheets. */
  String name();

  /** True when the workbook hides the sheet. */
  boolean hidden();

  /** The rows that hold anything, in order. A damaged file ends it with {@link UnreadableFile}. */
  Iterator<SheetRow> rows();

  /** Merged ranges, known before the first row is read. */
  List<CellRange> mergedRanges();

  /** Columns that the sheet hides, counted from 0. */
  default Set<Integer> hiddenColumns() {
    return Set.of();
  }

  /**
   * The day and time that a cell of kind {@link SheetCell.Kind#DATE} holds, under the day count of
   * its workbook; empty for other cells and for days that no calendar has.
   */
  default Optional<LocalDateTime> dateIn(SheetCell cell) {
    return DayCount.FROM_1900.dateIn(cell);
  }

  /** A sheet of rows that are at hand already. */
  static Sheet of(String name, List<SheetRow> rows, List<CellRange> mergedRanges) {
    return new HeldSheet(name, false, rows, mergedRanges, Set.of(), DayCount.FROM_1900);
  }
}
