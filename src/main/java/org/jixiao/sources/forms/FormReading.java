package org.jixiao.sources.forms;

import java.time.LocalDate;
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

/**
 * Reads a sheet of forms; it is held whole, within the limits, with the sheets on which its last
 * form goes on.
 */
public final class FormReading implements SheetReading {

  private final HeldSheet held;
  private final FormCaptions captions;
  private Optional<LocalDate> latestDate = Optional.empty();

  private FormReading(HeldSheet held, FormCaptions captions) {
    this.held = held;
    this.captions = captions;
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
        ? Optional.of(new FormReading(new HeldSheet(origin, sheet, limits), captions))
        : Optional.empty();
  }

  /** True for a sheet that holds the end of a form and not its beginning. */
  public static boolean isHeadless(Grid head, FormCaptions captions) {
    return FormContinuation.isHeadless(head, captions)
        && head.rows().stream().anyMatch(row -> FormPartsSearch.isIndicatorHeader(row, captions));
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
    held.take(row);
    return List.of();
  }

  @Override
  public boolean mayGoOn() {
    return !held.isTooLarge();
  }

  @Override
  public boolean goesOn(SheetOrigin origin, Sheet sheet, Grid head) {
    boolean fits = FormContinuation.fits(held.cells(), head, captions);
    if (fits) {
      held.goOn(origin, sheet);
    }
    return fits;
  }

  @Override
  public List<TakenInRow> finish() {
    return held.finished(this::forms);
  }

  private List<TakenInRow> forms(FormCells cells) {
    var taken = new ArrayList<TakenInRow>();
    FormContinuation.markHeadings(cells, captions);
    var blocks = FormBlock.in(cells.grid(), captions);
    blocks.stream().findFirst().ifPresent(first -> cells.rejectBefore(first.firstRow()));
    for (var block : blocks) {
      var reader = new FormReader(cells, held.tally(), block, captions);
      taken.addAll(reader.read());
      reader.head().formDate().ifPresent(this::found);
    }
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

  @Override
  public List<TakenInRow> breakOff() {
    return held.brokenOff();
  }
}
