package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.HiddenParts;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.SheetTally.CellPlace;
import org.jixiao.sources.intake.SheetTally.Place;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.MoneyLook;

/**
 * The cells of a sheet of forms, each to be given one place: used, label, classified or rejected. A
 * row that no part of a form claims is rejected at the end, so that nothing goes unseen.
 */
final class FormCells {

  private final FormPages pages;
  private final Grid grid;
  private final Set<Integer> hiddenColumns;
  private final Map<Long, CellPlace> places = new HashMap<>();
  private final Map<Integer, RowClass> classes = new TreeMap<>();
  private final Map<Integer, Place> rows = new TreeMap<>();
  private final Set<Integer> rowsOfCountedMoney = new HashSet<>();
  private final List<TakenInRow> rejected = new ArrayList<>();
  private final Set<Integer> headings = new HashSet<>();

  FormCells(FormPages pages, Grid grid, Set<Integer> hiddenColumns) {
    this.pages = pages;
    this.grid = grid;
    this.hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** What the sheet hides of a block. */
  HiddenParts hidden(FormBlock block) {
    var hidden = new HiddenParts(hiddenColumns);
    grid.rows().stream()
        .filter(row -> row.number() >= block.firstRow() && row.number() <= block.lastRow())
        .forEach(hidden::take);
    return hidden;
  }

  /** The sheet on which the forms begin. */
  SheetOrigin origin() {
    return pages.first().origin();
  }

  /** All the sheets on which they stand. */
  FormPages pages() {
    return pages;
  }

  /** A row above the table on a further sheet: its title, said again. */
  void heading(int row) {
    headings.add(row);
    classify(row, RowClass.TITLE);
  }

  boolean isHeading(int row) {
    return headings.contains(row);
  }

  Grid grid() {
    return grid;
  }

  /** The row whose cells stand there themselves; empty row where nothing stands. */
  SheetRow row(int number) {
    return grid.row(number).orElseGet(() -> new SheetRow(number, false, List.of()));
  }

  /** The cell seen at a place, through merged ranges. */
  Optional<SheetCell> seen(int row, int column) {
    return grid.valueAt(row, column);
  }

  /**
   * The amount that belongs to a row: the cell that stands there, or one merged from the left. What
   * is merged from a row above belongs to that row and is not counted again.
   */
  Optional<SheetCell> own(int row, int column) {
    return grid.cell(row, column)
        .or(
            () ->
                grid.mergedRange(row, column)
                    .filter(range -> range.firstRow() == row)
                    .flatMap(range -> grid.cell(row, range.firstColumn())));
  }

  /** Address of the cell seen at a place: that of the merged range's top-left cell. */
  String address(int row, int column) {
    return grid.mergedRange(row, column)
        .map(range -> pages.address(range.firstRow(), range.firstColumn()))
        .orElseGet(() -> pages.address(row, column));
  }

  void use(int row, int column) {
    mark(row, column, CellPlace.USED);
  }

  void label(int row, int column) {
    mark(row, column, CellPlace.LABEL);
  }

  void reject(int row, int column, String code, String reason) {
    mark(row, column, CellPlace.REJECTED);
    var text = seen(row, column).map(CellText::delivered).orElse("");
    var page = pages.of(row);
    rejected.add(
        page.origin()
            .rejected(
                page.own(row),
                address(row, column),
                code,
                reason,
                text,
                BigDecimal.ZERO.setScale(2)));
  }

  private void mark(int row, int column, CellPlace place) {
    var home =
        grid.mergedRange(row, column)
            .map(range -> key(range.firstRow(), range.firstColumn()))
            .orElseGet(() -> key(row, column));
    places.putIfAbsent(home, place);
  }

  private static long key(int row, int column) {
    return ((long) row << 32) | column;
  }

  /** The row's values were taken in. */
  void accept(int row) {
    rows.put(row, Place.ACCEPTED);
  }

  /** The row is a title, header, note or unused; a row with accepted values stays accepted. */
  void classify(int row, RowClass rowClass) {
    if (rows.putIfAbsent(row, Place.CLASSIFIED) == null) {
      classes.put(row, rowClass);
    }
  }

  boolean isPlaced(int row) {
    return rows.containsKey(row);
  }

  /**
   * Rows set aside with a reason; their cells go with them. Where no money was read, each of their
   * numbers that looks like money is counted as unexplained.
   *
   * @param money what was read of their money; zero where its unit or column is unknown
   */
  void rejectRows(int first, int last, String code, String reason, BigDecimal money) {
    var text = new ArrayList<String>();
    for (int number = first; number <= last; number++) {
      if (money.signum() != 0) {
        rowsOfCountedMoney.add(number);
      }
      if (grid.row(number).isPresent()) {
        text.add(CellText.row(row(number)));
        rows.put(number, Place.REJECTED);
      }
    }
    var page = pages.of(first);
    rejected.add(
        page.origin()
            .rejected(page.own(first), null, code, reason, String.join("\n", text), money));
  }

  /** What stands above the first form is the end of a table that begins elsewhere. */
  void rejectBefore(int firstRow) {
    var rowsBefore =
        grid.rows().stream().map(SheetRow::number).filter(row -> row < firstRow).toList();
    if (!rowsBefore.isEmpty()) {
      rejectRows(
          rowsBefore.get(0),
          firstRow - 1,
          "HEADLESS_TABLE",
          "只有表的后半部分，没有标题和项目名称；应与前半部分放在同一工作表",
          BigDecimal.ZERO.setScale(2));
    }
  }

  /** Gives every row and cell of each sheet its place in the count of that sheet. */
  List<TakenInRow> place() {
    int previous = 0;
    for (var row : grid.rows()) {
      var page = pages.of(row.number());
      if (previous > page.rowsBefore()) {
        page.tally().classified(RowClass.BLANK, row.number() - previous - 1L);
      }
      previous = row.number();
      if (!isPlaced(row.number())) {
        rejectRows(
            row.number(),
            row.number(),
            "UNRECOGNISED_ROW",
            "不属于自评表任何部分；应为项目信息、项目资金、绩效目标、绩效指标、总分或以“注”开头的说明",
            BigDecimal.ZERO.setScale(2));
      }
      place(page.tally(), row);
    }
    return rejected;
  }

  private void place(SheetTally tally, SheetRow row) {
    var place = rows.getOrDefault(row.number(), Place.REJECTED);
    switch (place) {
      case ACCEPTED -> tally.accepted();
      case CLASSIFIED -> tally.classified(classes.getOrDefault(row.number(), RowClass.NOTE), 1);
      case REJECTED -> tally.rejected();
    }
    for (var cell : row.cells()) {
      var marked = places.getOrDefault(key(row.number(), cell.column()), CellPlace.CLASSIFIED);
      tally.cells(place == Place.REJECTED ? CellPlace.REJECTED : marked, 1);
      if (isLeftUnread(row, place, marked)
          && !FormBlock.isBeforeTheTitle(cell.text())
          && MoneyLook.of(cell.text())) {
        tally.unexplained();
      }
    }
  }

  private boolean isLeftUnread(SheetRow row, Place place, CellPlace marked) {
    if (place == Place.REJECTED || marked == CellPlace.REJECTED) {
      return !rowsOfCountedMoney.contains(row.number());
    }
    return (marked == CellPlace.CLASSIFIED || marked == CellPlace.LABEL)
        && classes.get(row.number()) != RowClass.UNUSED;
  }
}
