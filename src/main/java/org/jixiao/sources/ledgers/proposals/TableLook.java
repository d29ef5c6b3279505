package org.jixiao.sources.ledgers.proposals;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.PlainText;

/**
 * A table among the first rows of a sheet: where its captions stand and what its columns hold.
 *
 * @param headerRow the row of the captions; 0 where no row looks like captions
 * @param columns the columns from left to right
 * @param numbers how its numbers are spelled
 */
record TableLook(int headerRow, List<ColumnLook> columns, Amount.Spelling numbers) {

  private static final int ROWS_SEARCHED = 30;

  /** Beyond any ledger a person would describe. */
  private static final int MOST_COLUMNS = 200;

  static TableLook of(Grid head) {
    int header = 0;
    double best = 0;
    for (var row : head.rows().stream().limit(ROWS_SEARCHED).toList()) {
      double merit = merit(head, row.number());
      if (merit > best) {
        best = merit;
        header = row.number();
      }
    }
    var columns = columns(head, header);
    long commas = columns.stream().mapToLong(ColumnLook::decimalCommas).sum();
    long points = columns.stream().mapToLong(ColumnLook::decimalPoints).sum();
    return new TableLook(
        header, columns, commas > points ? Amount.Spelling.COMMA : Amount.Spelling.POINT);
  }

  private static List<ColumnLook> columns(Grid head, int header) {
    var columns = new ArrayList<ColumnLook>();
    for (int column = 0; column <= Math.min(head.lastColumn(), MOST_COLUMNS); column++) {
      columns.add(
          ColumnLook.of(
              column,
              header == 0 ? "" : head.text(header, column),
              cells(head, header, column),
              rowsBelow(head, header)));
    }
    return columns;
  }

  private static int rowsBelow(Grid head, int header) {
    return (int) head.rows().stream().filter(row -> row.number() > header).count();
  }

  private static List<SheetCell> cells(Grid head, int below, int column) {
    var cells = new ArrayList<SheetCell>();
    for (var row : head.rows()) {
      if (row.number() > below) {
        head.cell(row.number(), column).ifPresent(cells::add);
      }
    }
    return cells;
  }

  /** Captions are words, stand alone in their column, and have numbers and dates below them. */
  private static double merit(Grid head, int row) {
    double merit = 0;
    for (int column = 0; column <= Math.min(head.lastColumn(), MOST_COLUMNS); column++) {
      var caption = head.cell(row, column);
      if (caption.isEmpty() || caption.get().text().isBlank()) {
        continue;
      }
      var text = caption.get().text();
      boolean words =
          caption.get().kind() == SheetCell.Kind.TEXT
              && PlainText.name(text).codePoints().anyMatch(Character::isLetter)
              && DaySpelling.of(List.of(caption.get())).share() == 0;
      var below = ColumnLook.of(column, "", cells(head, row, column), 0);
      boolean typed =
          below.isNumeric(Amount.Spelling.POINT)
              || below.isNumeric(Amount.Spelling.COMMA)
              || below.isDays();
      if (!words || below.distinct().contains(text)) {
        merit -= 2;
      } else if (!below.isBlank()) {
        merit += typed ? 2 : 1;
      }
    }
    return merit - 0.01 * row;
  }
}
