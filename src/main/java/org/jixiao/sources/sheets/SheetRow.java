package org.jixiao.sources.sheets;

import java.util.List;
import java.util.Optional;

/**
 * A row of a sheet or a record of a text file.
 *
 * @param number row of the sheet, or line on which the record begins, counted from 1
 * @param hidden true when the row is hidden on the sheet
 * @param cells the non-empty cells from left to right
 */
public record SheetRow(int number, boolean hidden, List<SheetCell> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  public Optional<SheetCell> find(int column) {
    for (var cell : cells) {
      if (cell.column() == column) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /** Text of a cell as shown; blank when the cell is empty. */
  public String text(int column) {
    return find(column).map(SheetCell::text).orElse("");
  }
}
