package org.jixiao.sources.intake;

import java.util.List;
import org.jixiao.sources.sheets.SheetRow;

/** Understands one sheet, row by row as it comes off the file. */
public interface SheetReading {

  /** Takes the next row of the sheet and gives what can be told already. */
  List<TakenInRow> take(SheetRow row);

  /** The sheet is at its end: gives the rest, its block and its count. */
  List<TakenInRow> finish();

  /** The file broke off in the middle: gives the count, with everything unplaced rejected. */
  List<TakenInRow> breakOff();
}
