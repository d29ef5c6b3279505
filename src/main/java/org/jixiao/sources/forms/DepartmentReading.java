package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetRow;

/** Reads a sheet of department-wide forms (部门整体支出绩效自评); it is held whole. */
public final class DepartmentReading implements SheetReading {

  private static final int LEAST_ROWS = 4;

  private final SheetOrigin origin;
  private final Sheet sheet;
  private final FormCaptions captions;
  private final ReadingLimits limits;
  private final SheetTally tally = new SheetTally();
  private final List<SheetRow> rows = new ArrayList<>();
  private long heldCells;

  private DepartmentReading(
      SheetOrigin origin, Sheet sheet, FormCaptions captions, ReadingLimits limits) {
    this.origin = origin;
    this.sheet = sheet;
    this.captions = captions;
    this.limits = limits;
  }

  /** The reading of a sheet with the title of a department-wide form and no project. */
  public static Optional<SheetReading> recognise(
      SheetOrigin origin, Sheet sheet, Grid head, FormCaptions captions, ReadingLimits limits) {
    boolean titled = head.rows().stream().anyMatch(row -> isTitle(row, captions));
    return titled && head.rows().size() >= LEAST_ROWS
        ? Optional.of(new DepartmentReading(origin, sheet, captions, limits))
        : Optional.empty();
  }

  private static boolean isTitle(SheetRow row, FormCaptions captions) {
    return row.cells().stream().anyMatch(cell -> captions.isDepartmentTitle(cell.text()));
  }

  @Override
  public List<TakenInRow> take(SheetRow row) {
    tally.delivered(row);
    heldCells += row.cells().size();
    if (heldCells <= limits.heldCells()) {
      rows.add(row);
    }
    return List.of();
  }

  @Override
  public List<TakenInRow> finish() {
    if (heldCells > limits.heldCells()) {
      tally.breakOff();
      return List.of(
          origin.rejectedWhole(
              "TOO_LARGE", origin.where() + "：单元格超过" + limits.heldCells() + "个；应拆分后报送"),
          tally.conservation(origin));
    }
    var grid = Grid.of(Sheet.of(sheet.name(), rows, sheet.mergedRanges()), limits);
    var cells = new FormCells(origin, grid);
    var taken = new ArrayList<TakenInRow>();
    for (var block : blocks(grid)) {
      taken.addAll(new DepartmentReader(cells, tally, block, captions).read());
    }
    taken.addAll(cells.place(tally));
    taken.add(tally.conservation(origin));
    return taken;
  }

  /** Each title begins a form; what stands above the first belongs to it. */
  private List<FormBlock> blocks(Grid grid) {
    var titles =
        grid.rows().stream().filter(row -> isTitle(row, captions)).map(SheetRow::number).toList();
    var blocks = new ArrayList<FormBlock>();
    for (int i = 0; i < titles.size(); i++) {
      int first = i == 0 ? grid.rows().get(0).number() : titles.get(i);
      int last = i + 1 < titles.size() ? titles.get(i + 1) - 1 : grid.lastRow();
      blocks.add(new FormBlock(first, titles.get(i) + 1, last));
    }
    return blocks;
  }

  @Override
  public List<TakenInRow> breakOff() {
    var rejected = new SheetTally();
    rows.forEach(rejected::delivered);
    rejected.breakOff();
    return List.of(rejected.conservation(origin));
  }
}
