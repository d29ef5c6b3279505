package org.jixiao.sources.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.forms.FormCaptions;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.HiddenParts;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.RowWords;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.SheetTally.CellPlace;
import org.jixiao.sources.intake.SheetTally.Place;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.MoneyLook;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Keys;

/** Reads a register row by row: a row becomes a record, is classified, or is set aside. */
public final class RegisterReading implements SheetReading {

  private static final String CONVERSIONS = "每行一条；金额按列标题或表头单位换算为元；期限写到月的，取当月最后一日；读不出日期的留空并保留原文";
  private static final int CELLS_THAT_MAY_SAY_TOTAL = 3;

  private final SheetOrigin origin;
  private final Sheet sheet;
  private final RegisterHeader header;
  private final SheetTally tally = new SheetTally();
  private final HiddenParts hidden;
  private int lastRow;

  private RegisterReading(SheetOrigin origin, Sheet sheet, RegisterHeader header) {
    this.origin = origin;
    this.sheet = sheet;
    this.header = header;
    this.hidden = new HiddenParts(sheet.hiddenColumns());
  }

  /** The reading of a sheet whose first rows caption a register of some kind. */
  public static Optional<SheetReading> recognise(
      SheetOrigin origin, Sheet sheet, Grid head, FormCaptions captions) {
    return RegisterHeader.find(origin, head, captions)
        .map(header -> new RegisterReading(origin, sheet, header));
  }

  @Override
  public List<TakenInRow> take(SheetRow row) {
    tally.delivered(row);
    hidden.take(row);
    if (lastRow > 0) {
      tally.classified(RowClass.BLANK, Math.max(0, row.number() - lastRow - 1L));
    }
    lastRow = row.number();
    if (row.number() <= header.list().row()) {
      boolean caption = row.number() == header.list().row();
      tally.classified(caption ? RowClass.HEADER : RowClass.TITLE, 1);
      tally.cells(caption ? CellPlace.LABEL : CellPlace.CLASSIFIED, row.cells().size());
      return List.of();
    }
    var line = new RegisterLine(origin, sheet, header, row);
    tally.deliveredMoney(line.money());
    var kind = classOf(row, line);
    if (kind.isPresent()) {
      classify(kind.get(), line);
      return List.of();
    }
    return line.problem()
        .map(problem -> List.of(reject(problem, line)))
        .orElseGet(() -> keep(line));
  }

  private Optional<RowClass> classOf(SheetRow row, RegisterLine line) {
    boolean total =
        row.cells().stream()
            .limit(CELLS_THAT_MAY_SAY_TOTAL)
            .anyMatch(cell -> RowWords.isTotal(cell.text()));
    if (total) {
      return Optional.of(RowClass.SUBTOTAL);
    }
    if (header.list().isRepeatedBy(row)) {
      return Optional.of(RowClass.HEADER);
    }
    boolean note = !row.cells().isEmpty() && RowWords.isNote(row.cells().get(0).text());
    return note && line.money().signum() == 0 ? Optional.of(RowClass.NOTE) : Optional.empty();
  }

  private void classify(RowClass kind, RegisterLine line) {
    tally.classified(kind, 1);
    tally.cells(CellPlace.CLASSIFIED, line.row().cells().size());
    tally.money(Place.CLASSIFIED, line.money());
    if (kind == RowClass.NOTE) {
      line.row().cells().stream()
          .filter(cell -> MoneyLook.of(cell.text()))
          .forEach(cell -> tally.unexplained());
    }
  }

  private TakenInRow reject(RegisterLine.Problem problem, RegisterLine line) {
    tally.rejected();
    tally.cells(CellPlace.REJECTED, line.row().cells().size());
    tally.money(Place.REJECTED, line.money());
    return origin.rejected(
        line.row().number(),
        null,
        problem.code(),
        problem.reason(),
        CellText.row(line.row()),
        line.money());
  }

  private List<TakenInRow> keep(RegisterLine line) {
    var columns = header.list().columns();
    var cells = line.row().cells();
    long used = cells.stream().filter(cell -> columns.containsValue(cell.column())).count();
    tally.accepted();
    tally.cells(CellPlace.USED, used);
    tally.cells(CellPlace.CLASSIFIED, cells.size() - used);
    tally.money(Place.ACCEPTED, line.money());
    return List.of(line.record(blockId()));
  }

  private String blockId() {
    return origin.blockId(header.list().row());
  }

  @Override
  public List<TakenInRow> finish() {
    return List.of(block(), tally.conservation(origin));
  }

  @Override
  public List<TakenInRow> breakOff() {
    tally.breakOff();
    return finish();
  }

  private TakenInRow block() {
    var list = header.list();
    var shown = new ArrayList<Row>();
    list.columns()
        .forEach(
            (field, column) ->
                shown.add(
                    RowFactory.create(
                        field,
                        SheetCell.letters(column),
                        PlainText.line(list.captions().getOrDefault(field, "")))));
    var said = new ArrayList<>(List.of(CONVERSIONS));
    said.addAll(hidden.told());
    return hidden
        .into(new RowDraft(SourceBlocks.TABLE))
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, blockId())
        .with(SourceFiles.FILE_NAME, origin.file().name())
        .with(SourceFiles.FILE_ID, origin.file().fileId())
        .with(SourceBlocks.SHEET_NAME, origin.name())
        .with(SourceBlocks.BLOCK_KIND, "register")
        .with(SourceBlocks.LAYOUT, header.kind())
        .with(SourceBlocks.FIRST_ROW_COUNT, (long) list.row())
        .with(SourceBlocks.LAST_ROW_COUNT, (long) Math.max(lastRow, list.row()))
        .with(SourceBlocks.AMOUNT_UNIT, list.unit().map(AmountUnit::caption).orElse(null))
        .with(SourceBlocks.AMOUNT_UNIT_EVIDENCE, list.unitEvidence())
        .with(SourceBlocks.HIDDEN, origin.hidden())
        .with(SourceBlocks.HEADER, shown.toArray(Row[]::new))
        .with(SourceBlocks.CONVERSIONS, String.join("；", said))
        .row();
  }
}
