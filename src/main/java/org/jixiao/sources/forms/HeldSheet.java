package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.CellRange;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.MoneyLook;

/**
 * A sheet that is understood only as a whole, with those that continue it, held within the limits.
 * What becomes of its cells is counted; one that is too large, or breaks off, is rejected whole.
 */
final class HeldSheet {

  private final FormPages pages;
  private final String name;
  private final ReadingLimits limits;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<CellRange> merged = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private int lastRow;
  private long heldCells;
  private long moneyLikeBeyond;

  HeldSheet(SheetOrigin origin, Sheet sheet, ReadingLimits limits) {
    this.pages = new FormPages(origin);
    this.name = sheet.name();
    this.limits = limits;
    merged.addAll(sheet.mergedRanges());
    hiddenColumns.addAll(sheet.hiddenColumns());
  }

  /** Where the rows of the first sheet are counted, and the money of all. */
  SheetTally tally() {
    return pages.first().tally();
  }

  /** The rows taken from now on are those of a further sheet, below the rows taken so far. */
  void goOn(SheetOrigin origin, Sheet sheet) {
    pages.goOn(origin, lastRow);
    int before = pages.last().rowsBefore();
    for (var range : sheet.mergedRanges()) {
      merged.add(
          new CellRange(
              range.firstRow() + before,
              range.firstColumn(),
              range.lastRow() + before,
              range.lastColumn()));
    }
    hiddenColumns.addAll(sheet.hiddenColumns());
  }

  void take(SheetRow row) {
    pages.last().tally().delivered(row);
    lastRow = pages.last().rowsBefore() + row.number();
    heldCells += row.cells().size();
    if (heldCells <= limits.heldCells()) {
      rows.add(pages.last().goesOn() ? new SheetRow(lastRow, row.hidden(), row.cells()) : row);
    } else {
      moneyLikeBeyond += MoneyLook.in(row);
    }
  }

  /** The cells held so far; empty when there are too many of them. */
  FormCells cells() {
    var grid = Grid.of(Sheet.of(name, rows, merged), limits);
    return new FormCells(pages, grid, hiddenColumns);
  }

  boolean isTooLarge() {
    return heldCells > limits.heldCells();
  }

  /** What the reader makes of the cells, with what it left to be placed, and the count. */
  List<TakenInRow> finished(Function<FormCells, List<TakenInRow>> reader) {
    if (isTooLarge()) {
      return rejectWhole("TOO_LARGE", "：单元格超过" + limits.heldCells() + "个；应拆分后报送", pages.all());
    }
    var cells = cells();
    var taken = new ArrayList<>(reader.apply(cells));
    taken.addAll(cells.place());
    pages.all().forEach(page -> taken.add(page.tally().conservation(page.origin())));
    return taken;
  }

  /** A sheet that breaks off gives no form: what was delivered of it is rejected. */
  List<TakenInRow> brokenOff() {
    var before = pages.all().subList(0, pages.all().size() - 1);
    return rejectWhole(
        "CONTINUATION_BROKEN",
        "：续表所在的工作表“" + pages.last().origin().name() + "”读取中断；应修复后连同本表重新报送",
        before);
  }

  /** Rejects all sheets; the reason is given for those that have not been given one elsewhere. */
  private List<TakenInRow> rejectWhole(
      String code, String reason, List<FormPages.Page> withReason) {
    var rejected = new ArrayList<TakenInRow>();
    for (var page : pages.all()) {
      var own = rows.stream().filter(row -> pages.of(row.number()).equals(page));
      long beyond = page.equals(pages.last()) ? moneyLikeBeyond : 0;
      page.tally().rejectWhole(beyond + own.mapToLong(MoneyLook::in).sum());
      if (withReason.contains(page)) {
        rejected.add(page.origin().rejectedWhole(code, page.origin().where() + reason));
      }
      rejected.add(page.tally().conservation(page.origin()));
    }
    return rejected;
  }
}
