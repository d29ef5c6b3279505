package org.jixiao.sources.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetRow;

/** Understands one sheet, row by row as it comes off the file. */
public interface SheetReading {

  /** Takes the next row of the sheet and gives what can be told already. */
  List<TakenInRow> take(SheetRow row);

  /** The sheet is at its end: gives the rest, its block and its count. */
  List<TakenInRow> finish();

  /** The file broke off in the middle: gives the count, with everything unplaced rejected. */
  List<TakenInRow> breakOff();

  /** True when a further sheet of the file could continue what this one holds. */
  default boolean mayGoOn() {
    return false;
  }

  /**
   * Goes on with a sheet that nothing else recognises, where it continues this one; its rows are
   * then taken next.
   *
   * @param head the first rows of that sheet
   */
  default boolean goesOn(SheetOrigin origin, Sheet sheet, Grid head) {
    return false;
  }

  /** The latest date found where no column of a table keeps it, such as 填报日期 of a form. */
  default Optional<LocalDate> latestDate() {
    return Optional.empty();
  }
}
