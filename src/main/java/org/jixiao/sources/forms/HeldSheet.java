package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.MoneyLook;

/**
 * A sheet that is understood only as a whole, held within the limits. What becomes of its cells is
 * counted; one that is too large, or breaks off, is rejected whole.
 */
final class HeldSheet {

  private final SheetOrigin origin;
  private final Sheet sheet;
  private final ReadingLimits limits;
  private final SheetTally tally = new SheetTally();
  private final List<SheetRow> rows = new ArrayList<>();
  private long heldCells;
  private long moneyLikeBeyond;

  HeldSheet(SheetOrigin origin, Sheet sheet, ReadingLimits limits) {
    this.origin = origin;
    this.sheet = sheet;
    this.limits = limits;
  }

  SheetTally tally() {
    return tally;
  }

  void take(SheetRow row) {
    tally.delivered(row);
    heldCells += row.cells().size();
    if (heldCells <= limits.heldCells()) {
      rows.add(row);
    } else {
      moneyLikeBeyond += MoneyLook.in(row);
    }
  }

  /** What the reader makes of the cells, with what it left to be placed, and the count. */
  List<TakenInRow> finished(Function<FormCells, List<TakenInRow>> reader) {
    if (heldCells > limits.heldCells()) {
      rejectWhole();
      return List.of(
          origin.rejectedWhole(
              "TOO_LARGE", origin.where() + "：单元格超过" + limits.heldCells() + "个；应拆分后报送"),
          tally.conservation(origin));
    }
    var grid = Grid.of(Sheet.of(sheet.name(), rows, sheet.mergedRanges()), limits);
    var cells = new FormCells(origin, grid, sheet.hiddenColumns());
    var taken = new ArrayList<>(reader.apply(cells));
    taken.addAll(cells.place(tally));
    taken.add(tally.conservation(origin));
    return taken;
  }

  /** A sheet that breaks off gives no form: what was delivered of it is rejected. */
  List<TakenInRow> brokenOff() {
    rejectWhole();
    return List.of(tally.conservation(origin));
  }

  private void rejectWhole() {
    tally.rejectWhole(moneyLikeBeyond + rows.stream().mapToLong(MoneyLook::in).sum());
  }
}
