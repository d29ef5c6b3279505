package org.jixiao.sources.ledgers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowClass;
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
import org.jixiao.sources.values.MoneyLook;

/** Reads a ledger row by row; nothing but counts is kept. */
public final class LedgerReading implements SheetReading {

  private final SheetOrigin origin;
  private final Sheet sheet;
  private final LedgerHeader header;
  private final List<LedgerRowRule> rules;
  private final SheetTally tally = new SheetTally();
  private final Set<Integer> used = new HashSet<>();
  private final Set<Integer> leftOut;
  private int lastRow;
  private long unreadableDates;

  LedgerReading(SheetOrigin origin, Sheet sheet, LedgerHeader header, List<LedgerRowRule> rules) {
    this.origin = origin;
    this.sheet = sheet;
    this.header = header;
    this.rules = rules;
    this.leftOut = header.leftOut();
    header.columns().values().forEach(column -> used.add(column.column()));
  }

  /** The reading of a sheet, when its first rows hold the captions of a ledger. */
  public static Optional<SheetReading> recognise(
      SheetOrigin origin, Sheet sheet, Grid head, List<LedgerProfile> profiles) {
    return new LedgerHeaderSearch(head, profiles)
        .find(origin)
        .map(
            header ->
                header.withoutMoney()
                    ? new LedgerWithoutMoney(origin, header)
                    : new LedgerReading(origin, sheet, header, LedgerRowRule.IN_FORCE));
  }

  @Override
  public List<TakenInRow> take(SheetRow delivered) {
    tally.delivered(delivered);
    tally.classified(
        RowClass.BLANK, lastRow == 0 ? 0 : Math.max(0, delivered.number() - lastRow - 1L));
    lastRow = Math.max(lastRow, delivered.number());
    if (delivered.number() <= header.lastRow()) {
      aboveTheTable(delivered);
      return List.of();
    }
    var row = new LedgerRow(header, delivered);
    tally.deliveredMoney(row.money());
    for (var rule : rules) {
      if (rule.holds().test(header, row)) {
        classify(rule.rowClass(), row);
        return List.of();
      }
    }
    return record(row);
  }

  private void aboveTheTable(SheetRow row) {
    boolean caption = row.number() >= header.firstRow();
    tally.classified(caption ? RowClass.HEADER : RowClass.TITLE, 1);
    tally.cells(caption ? CellPlace.LABEL : CellPlace.CLASSIFIED, row.cells().size());
    row.cells().forEach(this::countUnexplained);
  }

  private void countUnexplained(SheetCell cell) {
    if (MoneyLook.of(cell.text())) {
      tally.unexplained();
    }
  }

  private void classify(RowClass rowClass, LedgerRow row) {
    tally.classified(rowClass, 1);
    tally.cells(CellPlace.CLASSIFIED, row.row().cells().size());
    tally.money(Place.CLASSIFIED, row.money());
    if (rowClass == RowClass.NOTE || rowClass == RowClass.HEADER) {
      row.row().cells().forEach(this::countUnexplained);
    }
  }

  private List<TakenInRow> record(LedgerRow row) {
    var record = new LedgerRecord(origin, sheet, header, row);
    for (int i = 0; i < record.rounded(); i++) {
      tally.residue();
    }
    if (!record.problems().isEmpty()) {
      return reject(row, record.problems());
    }
    unreadableDates += record.unreadableDates();
    var taken = record.taken();
    long usedCells = row.row().cells().stream().filter(this::isUsed).count();
    tally.accepted();
    tally.cells(CellPlace.USED, usedCells);
    tally.cells(CellPlace.CLASSIFIED, row.row().cells().size() - usedCells);
    tally.money(Place.ACCEPTED, money(taken));
    return List.of(taken);
  }

  private boolean isUsed(SheetCell cell) {
    return used.contains(cell.column());
  }

  /** Money as the finished row holds it, not as the cell was first read. */
  private BigDecimal money(TakenInRow taken) {
    for (var column : header.profile().kind().money()) {
      if (taken.value(column) instanceof BigDecimal amount) {
        return amount;
      }
    }
    return BigDecimal.ZERO;
  }

  private List<TakenInRow> reject(LedgerRow row, List<LedgerRecord.Problem> problems) {
    tally.rejected();
    tally.cells(CellPlace.REJECTED, row.row().cells().size());
    tally.money(Place.REJECTED, row.money());
    var text =
        row.row().cells().stream()
            .filter(cell -> !leftOut.contains(cell.column()))
            .map(CellText::delivered)
            .collect(Collectors.joining(" | "));
    var first = problems.get(0);
    var reasons =
        problems.stream().map(LedgerRecord.Problem::reason).collect(Collectors.joining("；"));
    return List.of(
        origin.rejected(
            row.row().number(),
            first.cell(),
            first.code(),
            reasons,
            text,
            row.money().setScale(2)));
  }

  @Override
  public List<TakenInRow> finish() {
    var rows = new ArrayList<TakenInRow>();
    rows.add(LedgerBlock.row(origin, header, tally, lastRow, unreadableDates));
    rows.add(tally.conservation(origin));
    return rows;
  }

  @Override
  public List<TakenInRow> breakOff() {
    tally.breakOff();
    return finish();
  }
}
