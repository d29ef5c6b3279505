package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
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
import org.jixiao.sources.intake.TotalsCheck;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.MoneyLook;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Keys;

/**
 * Reads a list of evaluations, one project a row. A form of its own always counts before a line of
 * a list; a list fills in where no form was handed in.
 */
public final class ListReading implements SheetReading {

  /** The layout under which lines of a list stand in {@code evaluations}. */
  static final String LAYOUT = "f15";

  private static final String CONVERSIONS = "清单每行一个项目；金额按列标题或表头单位换算为元；执行率为0而预算为0的，按空白处理";

  private final SheetOrigin origin;
  private final ListHeader header;
  private final FormCaptions captions;
  private final Set<Integer> hiddenColumns;
  private final SheetTally tally = new SheetTally();
  private final TotalsCheck totals = new TotalsCheck(ListLine.MONEY.size());
  private final Map<Integer, String> captionsByColumn = new HashMap<>();
  private int lastRow;

  private ListReading(
      SheetOrigin origin, ListHeader header, FormCaptions captions, Set<Integer> hiddenColumns) {
    this.hiddenColumns = hiddenColumns;
    this.origin = origin;
    this.header = header;
    this.captions = captions;
  }

  /** The reading of a sheet whose first rows caption a list of evaluations. */
  public static Optional<SheetReading> recognise(
      SheetOrigin origin, Sheet sheet, Grid head, FormCaptions captions) {
    return ListHeader.find(origin, head, captions)
        .map(header -> new ListReading(origin, header, captions, sheet.hiddenColumns()));
  }

  @Override
  public List<TakenInRow> take(SheetRow row) {
    tally.delivered(row);
    if (lastRow > 0) {
      tally.classified(RowClass.BLANK, Math.max(0, row.number() - lastRow - 1L));
    }
    lastRow = row.number();
    if (row.number() <= header.row()) {
      boolean caption = row.number() == header.row();
      tally.classified(caption ? RowClass.HEADER : RowClass.TITLE, 1);
      tally.cells(caption ? CellPlace.LABEL : CellPlace.CLASSIFIED, row.cells().size());
      tally.unexplained(MoneyLook.in(row));
      if (caption) {
        row.cells().forEach(cell -> captionsByColumn.put(cell.column(), cell.text()));
      }
      return List.of();
    }
    var line = new ListLine(origin, header, captions, row);
    tally.deliveredMoney(line.money());
    return classOf(row, line)
        .map(kind -> classified(kind, row, line))
        .orElseGet(() -> record(line));
  }

  private Optional<RowClass> classOf(SheetRow row, ListLine line) {
    boolean total = row.cells().stream().limit(3).anyMatch(cell -> RowWords.isTotal(cell.text()));
    if (total) {
      return Optional.of(RowClass.SUBTOTAL);
    }
    if (header.isRepeatedBy(row)) {
      return Optional.of(RowClass.HEADER);
    }
    boolean note = RowWords.isNote(row.cells().get(0).text());
    return note && line.money().signum() == 0 ? Optional.of(RowClass.NOTE) : Optional.empty();
  }

  private List<TakenInRow> classified(RowClass kind, SheetRow row, ListLine line) {
    if (kind == RowClass.SUBTOTAL) {
      totals.total(line.stated(label(row)));
    }
    tally.classified(kind, 1);
    tally.cells(CellPlace.CLASSIFIED, row.cells().size());
    tally.money(Place.CLASSIFIED, line.money());
    tally.unexplained(kind == RowClass.NOTE ? MoneyLook.in(row) : besideTheColumns(row));
    return List.of();
  }

  private static String label(SheetRow row) {
    return row.cells().stream()
        .map(SheetCell::text)
        .filter(RowWords::isTotal)
        .findFirst()
        .orElse("");
  }

  /** How many cells of columns nothing is taken from look like money. */
  private long besideTheColumns(SheetRow row) {
    return row.cells().stream()
        .filter(cell -> !header.columns().containsValue(cell.column()))
        .filter(
            cell ->
                MoneyLook.mayStandUnder(captionsByColumn.getOrDefault(cell.column(), ""))
                    && MoneyLook.ofTableCell(cell.text()))
        .count();
  }

  private List<TakenInRow> record(ListLine line) {
    var row = line.row();
    var problem = line.problem();
    tally.unexplained(besideTheColumns(row));
    if (problem.isPresent()) {
      totals.rejected(line.amounts());
      tally.unexplained(line.unreadMoney());
      tally.rejected();
      tally.cells(CellPlace.REJECTED, row.cells().size());
      tally.money(Place.REJECTED, line.money());
      return List.of(
          origin.rejected(
              row.number(),
              null,
              problem.get().code(),
              problem.get().reason(),
              CellText.row(row),
              line.money()));
    }
    long used =
        row.cells().stream().filter(cell -> header.columns().containsValue(cell.column())).count();
    totals.accepted(line.amounts());
    tally.accepted();
    tally.cells(CellPlace.USED, used);
    tally.cells(CellPlace.CLASSIFIED, row.cells().size() - used);
    tally.money(Place.ACCEPTED, line.money());
    return List.of(block(row), line.evaluation(), line.funds());
  }

  @Override
  public List<TakenInRow> finish() {
    var rows = new ArrayList<>(totals.rows(origin, origin.blockId(header.row())));
    rows.add(tally.conservation(origin));
    return rows;
  }

  /** Each line is a block of its own, as each form is: whoever joins by block finds one project. */
  private TakenInRow block(SheetRow row) {
    var hidden = new HiddenParts(hiddenColumns);
    hidden.take(row);
    var said = new ArrayList<>(List.of(CONVERSIONS));
    said.addAll(hidden.told());
    int line = row.number();
    var shown = new ArrayList<Row>();
    header
        .columns()
        .forEach(
            (field, column) ->
                shown.add(
                    RowFactory.create(
                        field,
                        SheetCell.letters(column),
                        PlainText.line(header.captions().getOrDefault(field, "")))));
    return hidden
        .into(new RowDraft(SourceBlocks.TABLE))
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, origin.blockId(line))
        .with(SourceFiles.FILE_NAME, origin.file().name())
        .with(SourceFiles.FILE_ID, origin.file().fileId())
        .with(SourceBlocks.SHEET_NAME, origin.name())
        .with(SourceBlocks.BLOCK_KIND, "evaluation_list")
        .with(SourceBlocks.LAYOUT, LAYOUT)
        .with(SourceBlocks.FIRST_ROW_COUNT, (long) line)
        .with(SourceBlocks.LAST_ROW_COUNT, (long) line)
        .with(SourceBlocks.AMOUNT_UNIT, header.unit().map(AmountUnit::caption).orElse(null))
        .with(SourceBlocks.AMOUNT_UNIT_EVIDENCE, header.unitEvidence())
        .with(SourceBlocks.HIDDEN, origin.hidden())
        .with(SourceBlocks.HEADER, shown.toArray(Row[]::new))
        .with(SourceBlocks.CONVERSIONS, String.join("；", said))
        .row();
  }

  @Override
  public List<TakenInRow> breakOff() {
    tally.breakOff();
    return finish();
  }
}
