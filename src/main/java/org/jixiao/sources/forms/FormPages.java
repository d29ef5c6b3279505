package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetTally;

/**
 * The sheets that are read as one, in order: that of a form, and those on which its table goes on.
 * Their rows are counted on from sheet to sheet, so that each has a number of its own.
 */
final class FormPages {

  /**
   * One sheet.
   *
   * @param origin the sheet
   * @param tally where its rows and cells are counted
   * @param rowsBefore the number of the last row before it
   */
  record Page(SheetOrigin origin, SheetTally tally, int rowsBefore) {

    /** Number of a row on the sheet itself. */
    int own(int row) {
      return row - rowsBefore;
    }

    boolean goesOn() {
      return rowsBefore > 0;
    }
  }

  private final List<Page> pages = new ArrayList<>();

  FormPages(SheetOrigin origin) {
    pages.add(new Page(origin, new SheetTally(), 0));
  }

  /** A further sheet, whose rows are counted on from {@code lastRow}. */
  void goOn(SheetOrigin origin, int lastRow) {
    pages.add(new Page(origin, new SheetTally(), Math.max(1, lastRow)));
  }

  Page first() {
    return pages.get(0);
  }

  Page last() {
    return pages.get(pages.size() - 1);
  }

  List<Page> all() {
    return List.copyOf(pages);
  }

  /** The sheets after the first. */
  List<Page> further() {
    return List.copyOf(pages.subList(1, pages.size()));
  }

  /** The sheet on which a row stands. */
  Page of(int row) {
    var found = first();
    for (var page : pages) {
      found = page.rowsBefore() < row ? page : found;
    }
    return found;
  }

  /** True when a sheet on which the block stands is hidden. */
  boolean hidden(FormBlock block) {
    return of(block.firstRow()).origin().hidden()
        || further(block).stream().anyMatch(page -> page.origin().hidden());
  }

  private List<Page> further(FormBlock block) {
    return further().stream()
        .filter(
            page -> page.rowsBefore() >= block.firstRow() && page.rowsBefore() < block.lastRow())
        .toList();
  }

  /** Address of a cell; one on a further sheet names that sheet, as in '自评表2'!C5. */
  String address(int row, int column) {
    var page = of(row);
    var address = CellText.address(page.own(row), column);
    return page.goesOn() ? "'" + page.origin().name().replace("'", "''") + "'!" + address : address;
  }

  /** Where the further sheets of a block go on, in words. */
  List<String> told(FormBlock block) {
    return further(block).stream()
        .map(
            page ->
                "续表在工作表“" + page.origin().name() + "”，其第1行接续计为第" + (page.rowsBefore() + 1) + "行")
        .toList();
  }
}
