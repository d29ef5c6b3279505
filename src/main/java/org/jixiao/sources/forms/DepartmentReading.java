package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetRow;

/** Reads a sheet of department-wide forms (部门整体支出绩效自评); it is held whole. */
public final class DepartmentReading implements SheetReading {

  private static final int LEAST_ROWS = 4;

  private final HeldSheet held;
  private final FormCaptions captions;

  private DepartmentReading(HeldSheet held, FormCaptions captions) {
    this.held = held;
    this.captions = captions;
  }

  /** The reading of a sheet with the title of a department-wide form and no project. */
  public static Optional<SheetReading> recognise(
      SheetOrigin origin, Sheet sheet, Grid head, FormCaptions captions, ReadingLimits limits) {
    boolean titled = head.rows().stream().anyMatch(row -> isTitle(row, captions));
    return titled && head.rows().size() >= LEAST_ROWS
        ? Optional.of(new DepartmentReading(new HeldSheet(origin, sheet, limits), captions))
        : Optional.empty();
  }

  private static boolean isTitle(SheetRow row, FormCaptions captions) {
    return row.cells().stream().anyMatch(cell -> captions.isDepartmentTitle(cell.text()));
  }

  @Override
  public List<TakenInRow> take(SheetRow row) {
    held.take(row);
    return List.of();
  }

  @Override
  public List<TakenInRow> finish() {
    return held.finished(this::forms);
  }

  private List<TakenInRow> forms(FormCells cells) {
    var taken = new ArrayList<TakenInRow>();
    for (var block : blocks(cells.grid())) {
      taken.addAll(new DepartmentReader(cells, held.tally(), block, captions).read());
    }
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
    return held.brokenOff();
  }
}
