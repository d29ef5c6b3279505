package org.jixiao.sources.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.sources.sheets.SheetRow;

/** Understands one sheet, row by row as it comes off the file. */
public interface SheetReading {

  /** Takes the next row of the sheet and gives what can be told already. */
  List<TakenInRow> take(SheetRow row);

  /** The sheet is at its end: gives the rest, its block and its count. */
  List<TakenInRow> finish();

  /** The file broke off in the middle: gives the count, with everything unplaced rejected. */
  List<TakenInRow> breakOff();

  /** The latest date found where no column of a table keeps it, such as 填报日期 of a form. */
  default Optional<LocalDate> latestDate() {
    return Optional.empty();
  }
}
