package org.jixiao.sources.ledgers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.sources.intake.HiddenParts;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger row by row; nothing but counts is kept, and one row where the next one tells
 * whether it is a total of what follows.
 */
public final class LedgerReading implements SheetReading {

  private static final LedgerRecord.Problem CUT_OFF =
      new LedgerRecord.Problem(
          "LEVEL_WITHOUT_ITEMS", null, "表的末行是上级科目，其明细不在本表（可能在续页）；应与明细在同一表内，或另报续页");

  private final SheetOrigin origin;
  private final Sheet sheet;
  private final List<LedgerHeader> headers;
  private final List<LedgerRowRule> rules;
  private final List<LedgerAbove> above;
  private final boolean levelled;
  private final SheetTally tally = new SheetTally();
  private final RejectedLine shown;
  private final LedgerTotals totals;
  private final HiddenParts hidden;
  private final UnreadMoney unread;
  private final Set<Integer> itemDigits = new HashSet<>();
  private @Nullable LedgerLine waiting;
  private int lastRow;
  private long unreadableDates;

  LedgerReading(
      SheetOrigin origin, Sheet sheet, List<LedgerHeader> headers, List<LedgerRowRule> rules) {
    this.origin = origin;
    this.sheet = sheet;
    this.headers = List.copyOf(headers);
    this.rules = rules;
    this.shown = new RejectedLine(headers);
    this.hidden = new HiddenParts(sheet.hiddenColumns());
    this.totals = new LedgerTotals(origin, headers);
    var merged = sheet.mergedRanges();
    this.above = headers.stream().map(header -> new LedgerAbove(header, merged)).toList();
    this.levelled = headers.stream().anyMatch(each -> !each.profile().rows().levels().isEmpty());
    this.unread = new UnreadMoney(this.headers);
  }

  /** The reading of a sheet, when its first rows hold the captions of a ledger. */
  public static Optional<SheetReading> recognise(
      SheetOrigin origin, Sheet sheet, Grid head, List<LedgerProfile> profiles) {
    return new LedgerHeaderSearch(head, profiles)
        .find(origin)
        .map(headers -> LedgerLevels.seen(headers, head))
        .map(
            headers ->
                headers.stream().allMatch(LedgerHeader::withoutMoney)
                    ? new LedgerWithoutMoney(origin, headers.get(0))
                    : new LedgerReading(origin, sheet, headers, LedgerRowRule.IN_FORCE));
  }

  @Override
  public List<TakenInRow> take(SheetRow delivered) {
    tally.delivered(delivered);
    hidden.take(delivered);
    tally.classified(
        RowClass.BLANK, lastRow == 0 ? 0 : Math.max(0, delivered.number() - lastRow - 1L));
    lastRow = Math.max(lastRow, delivered.number());
    if (delivered.number() <= headers.get(0).lastRow()) {
      aboveTheTable(delivered);
      return List.of();
    }
    var line = LedgerLine.of(headers, above, delivered);
    if (!levelled) {
      return place(line, null);
    }
    var before = waiting;
    waiting = line;
    return before == null ? List.of() : place(before, line);
  }

  private void aboveTheTable(SheetRow row) {
    boolean caption = row.number() >= headers.get(0).firstRow();
    tally.classified(caption ? RowClass.HEADER : RowClass.TITLE, 1);
    tally.cells(caption ? CellPlace.LABEL : CellPlace.CLASSIFIED, row.cells().size());
    row.cells().forEach(this::countUnexplained);
  }

  private void countUnexplained(SheetCell cell) {
    if (MoneyLook.of(cell.text())) {
      tally.unexplained();
    }
  }

  private List<TakenInRow> place(LedgerLine line, @Nullable LedgerLine next) {
    tally.deliveredMoney(line.money());
    for (var rule : rules) {
      if (rule.holds().test(line.first().header(), line.first())) {
        return classify(rule.rowClass(), line);
      }
    }
    if (line.isUnlabelledTotal(tally.money(Place.ACCEPTED))) {
      return classify(RowClass.SUBTOTAL, line);
    }
    if (line.opensALevelOnly()) {
      return classify(RowClass.TITLE, line);
    }
    if (line.isLeftOut()) {
      return classify(RowClass.LEFT_OUT, line);
    }
    if (line.isTotal()) {
      return classify(RowClass.SUBTOTAL, line);
    }
    if (levelled && next == null && line.isCutOff(itemDigits)) {
      return reject(line, List.of(CUT_OFF));
    }
    var records = line.withoutTotalsOf(next);
    if (!records.isEmpty()) {
      return records(line, records);
    }
    if (!line.touchesMoney()) {
      return classify(RowClass.LEFT_OUT, line);
    }
    totals.level(line);
    return classified(RowClass.SUBTOTAL, line);
  }

  private List<TakenInRow> classify(RowClass rowClass, LedgerLine line) {
    if (rowClass == RowClass.SUBTOTAL) {
      totals.total(line);
    }
    return classified(rowClass, line);
  }

  private List<TakenInRow> classified(RowClass rowClass, LedgerLine line) {
    tally.classified(rowClass, 1);
    tally.cells(CellPlace.CLASSIFIED, line.row().cells().size());
    tally.money(Place.CLASSIFIED, line.money());
    if (rowClass == RowClass.NOTE || rowClass == RowClass.HEADER) {
      line.row().cells().forEach(this::countUnexplained);
    } else {
      tally.unexplained(unread.in(line));
    }
    return List.of();
  }

  private List<TakenInRow> records(LedgerLine line, List<LedgerRow> rows) {
    var problems = new ArrayList<LedgerRecord.Problem>();
    var taken = new ArrayList<TakenInRow>();
    var accepted = BigDecimal.ZERO;
    long unreadable = 0;
    for (var row : rows) {
      var record = new LedgerRecord(origin, sheet, row.header(), row);
      for (int i = 0; i < record.rounded(); i++) {
        tally.residue();
      }
      problems.addAll(record.problems());
      unreadable += record.unreadableDates();
      if (record.problems().isEmpty()) {
        var finished = record.taken();
        taken.add(finished);
        accepted = accepted.add(money(row.header(), finished));
      }
    }
    if (!problems.isEmpty()) {
      totals.rejected(line);
      return reject(line, problems);
    }
    totals.accepted(line, taken);
    unreadableDates += unreadable;
    itemDigits.add(line.codeDigits());
    long usedCells = unread.used(line.row());
    tally.accepted();
    tally.cells(CellPlace.USED, usedCells);
    tally.cells(CellPlace.CLASSIFIED, line.row().cells().size() - usedCells);
    tally.unexplained(unread.beside(line));
    tally.money(Place.ACCEPTED, accepted);
    tally.money(Place.CLASSIFIED, line.money().subtract(moneyOf(rows)));
    return taken;
  }

  private static BigDecimal moneyOf(List<LedgerRow> rows) {
    return rows.stream().map(LedgerRow::money).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Money as the finished row holds it, not as the cell was first read. */
  private static BigDecimal money(LedgerHeader header, TakenInRow taken) {
    for (var column : header.profile().kind().money()) {
      if (taken.value(column) instanceof BigDecimal amount) {
        return amount;
      }
    }
    return BigDecimal.ZERO;
  }

  private List<TakenInRow> reject(LedgerLine line, List<LedgerRecord.Problem> problems) {
    tally.rejected();
    tally.cells(CellPlace.REJECTED, line.row().cells().size());
    tally.money(Place.REJECTED, line.money());
    tally.unexplained(unread.in(line));
    var first = problems.get(0);
    var reasons =
        problems.stream()
            .map(LedgerRecord.Problem::reason)
            .map(shown::reason)
            .distinct()
            .collect(Collectors.joining("；"));
    return List.of(
        origin.rejected(
            line.row().number(),
            first.cell(),
            first.code(),
            reasons,
            shown.text(line),
            line.money().setScale(2)));
  }

  @Override
  public List<TakenInRow> finish() {
    var rows = new ArrayList<TakenInRow>();
    if (waiting != null) {
      rows.addAll(place(waiting, null));
      waiting = null;
    }
    rows.addAll(totals.rows());
    rows.add(LedgerBlock.row(origin, headers, tally, lastRow, unreadableDates, hidden, unread));
    rows.add(tally.conservation(origin));
    return rows;
  }

  @Override
  public List<TakenInRow> breakOff() {
    if (waiting != null) {
      tally.deliveredMoney(waiting.money());
      waiting = null;
    }
    tally.breakOff();
    return finish();
  }
}
