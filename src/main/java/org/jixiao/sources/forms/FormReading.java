package org.jixiao.sources.forms;

import java.time.LocalDate;
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

/** Reads a sheet of forms; it is held whole, within the limits. */
public final class FormReading implements SheetReading {

  private final SheetOrigin origin;
  private final Sheet sheet;
  private final FormCaptions captions;
  private final ReadingLimits limits;
  private final SheetTally tally = new SheetTally();
  private final List<SheetRow> rows = new ArrayList<>();
  private long heldCells;
  private Optional<LocalDate> latestDate = Optional.empty();

  private FormReading(
      SheetOrigin origin, Sheet sheet, FormCaptions captions, ReadingLimits limits) {
    this.origin = origin;
    this.sheet = sheet;
    this.captions = captions;
    this.limits = limits;
  }

  /** The reading of a sheet whose first rows hold the labels of a form. */
  public static Optional<SheetReading> recognise(
      SheetOrigin origin, Sheet sheet, Grid head, FormCaptions captions, ReadingLimits limits) {
    boolean project = false;
    boolean part = false;
    for (var row : head.rows()) {
      project |= namesProject(row, captions);
      part |= FormPartsSearch.isIndicatorHeader(row, captions) || beginsFunds(row);
    }
    return project && part
        ? Optional.of(new FormReading(origin, sheet, captions, limits))
        : Optional.empty();
  }

  private static boolean namesProject(SheetRow row, FormCaptions captions) {
    return FormBlock.has(row, captions, "project_name")
        || row.cells().stream().anyMatch(cell -> captions.projectInTitle(cell.text()).isPresent());
  }

  private static boolean beginsFunds(SheetRow row) {
    return row.cells().stream().anyMatch(cell -> FormCaptions.key(cell.text()).startsWith("年度资金"));
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
    var blocks = FormBlock.in(grid, captions);
    blocks.stream().findFirst().ifPresent(first -> cells.rejectBefore(first.firstRow()));
    for (var block : blocks) {
      var reader = new FormReader(cells, tally, block, captions);
      taken.addAll(reader.read());
      reader.head().formDate().ifPresent(this::found);
    }
    taken.addAll(cells.place(tally));
    taken.add(tally.conservation(origin));
    return taken;
  }

  private void found(LocalDate day) {
    if (latestDate.isEmpty() || day.isAfter(latestDate.get())) {
      latestDate = Optional.of(day);
    }
  }

  /** The latest date on which a form of the sheet was filled in. */
  @Override
  public Optional<LocalDate> latestDate() {
    return latestDate;
  }

  /** A sheet that breaks off gives no form: what was delivered of it is rejected. */
  @Override
  public List<TakenInRow> breakOff() {
    var rejected = new SheetTally();
    rows.forEach(rejected::delivered);
    rejected.breakOff();
    return List.of(rejected.conservation(origin));
  }
}
