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
import org.jixiao.sources.values.PlainText;

/** Reads a sheet of mid-year monitoring forms (绩效目标执行监控表), one project a form; held whole. */
public final class MonitoringReading implements SheetReading {

  private static final String WORD = "监控";

  private final HeldSheet held;
  private final FormCaptions captions;

  private MonitoringReading(HeldSheet held, FormCaptions captions) {
    this.held = held;
    this.captions = captions;
  }

  /** The reading of a sheet with a title that says 监控, above the label of a project. */
  public static Optional<SheetReading> recognise(
      SheetOrigin origin, Sheet sheet, Grid head, FormCaptions captions, ReadingLimits limits) {
    boolean titled = false;
    boolean columned = false;
    for (var row : head.rows()) {
      titled |= row.cells().stream().anyMatch(cell -> isTitle(cell.text(), captions));
      columned |= MonitoringColumns.isIndicatorHeader(row, captions);
      if (columned && !titled) {
        return Optional.empty();
      }
    }
    boolean project =
        head.rows().stream().anyMatch(row -> FormBlock.has(row, captions, "project_name"));
    return titled && columned && project
        ? Optional.of(new MonitoringReading(new HeldSheet(origin, sheet, limits), captions))
        : Optional.empty();
  }

  private static boolean isTitle(String delivered, FormCaptions captions) {
    var text = PlainText.label(delivered);
    return text.length() < captions.longestTitle() && text.contains(WORD) && text.endsWith("表");
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
    for (var block : FormBlock.in(cells.grid(), captions)) {
      taken.addAll(new MonitoringForm(cells, held.tally(), block, captions).read());
    }
    return taken;
  }

  @Override
  public List<TakenInRow> breakOff() {
    return held.brokenOff();
  }
}
