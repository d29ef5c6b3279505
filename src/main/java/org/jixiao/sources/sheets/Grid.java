package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sheet small enough to be held whole, such as a form, with its merged ranges known: any cell can
 * be asked for by place. Rows count from 1, columns from 0.
 */
public final class Grid {
  private final String name;
  private final NavigableMap<Integer, SheetRow> rows;
  private final Map<Long, SheetCell> cells = new HashMap<>();
  private final Map<Integer, List<CellRange>> mergedByRow = new HashMap<>();
  private final int lastColumn;

  private Grid(
      String name, NavigableMap<Integer, SheetRow> rows, List<CellRange> merged, int bound) {
    this.name = name;
    this.rows = rows;
    int last = -1;
    for (var row : rows.values()) {
      for (var cell : row.cells()) {
        cells.put(place(row.number(), cell.column()), cell);
        last = Math.max(last, cell.column());
      }
    }
    this.lastColumn = last;
    long spread = 0;
    for (var range : merged) {
      int end = Math.min(range.lastRow(), lastRow());
      spread += Math.max(0, end - range.firstRow() + 1);
      if (spread > bound) {
        throw tooLarge(name, "合并单元格覆盖的行数超过 " + bound);
      }
      for (int row = range.firstRow(); row <= end; row++) {
        mergedByRow.computeIfAbsent(row, key -> new ArrayList<>()).add(range);
      }
    }
  }

  /**
   * The whole sheet.
   *
   * @throws UnreadableFile TOO_LARGE when the sheet holds more cells than {@link
   *     ReadingLimits#heldCells()}
   */
  public static Grid of(Sheet sheet, ReadingLimits limits) {
    return ofFirstRows(sheet, Integer.MAX_VALUE, limits);
  }

  /** The first rows of a sheet that hold anything, enough to tell what the sheet is. */
  public static Grid ofFirstRows(Sheet sheet, int rowCount, ReadingLimits limits) {
    var merged = sheet.mergedRanges();
    var rows = new TreeMap<Integer, SheetRow>();
    long held = 0;
    Iterator<SheetRow> delivered = sheet.rows();
    while (rows.size() < rowCount && delivered.hasNext()) {
      var row = delivered.next();
      held += row.cells().size();
      if (held > limits.heldCells()) {
        throw tooLarge(sheet.name(), "单元格超过 " + limits.heldCells() + " 个");
      }
      rows.put(row.number(), row);
    }
    return new Grid(sheet.name(), rows, merged, limits.heldCells());
  }

  private static UnreadableFile tooLarge(String sheet, String found) {
    return new UnreadableFile("TOO_LARGE", "工作表“" + sheet + "”：发现" + found + "；应为可整表读入的表格，请拆分后报送");
  }

  /** Name of the sheet. */
  public String name() {
    return name;
  }

  /** The rows that hold anything, from top to bottom. */
  public List<SheetRow> rows() {
    return List.copyOf(rows.values());
  }

  /** The row of that number; empty when it holds nothing. */
  public Optional<SheetRow> row(int row) {
    return Optional.ofNullable(rows.get(row));
  }

  /** The cell that stands at the place itself, whatever is merged; empty when it holds nothing. */
  public Optional<SheetCell> cell(int row, int column) {
    return Optional.ofNullable(cells.get(place(row, column)));
  }

  /** The cell seen at the place: within a merged range, the range's top-left cell. */
  public Optional<SheetCell> valueAt(int row, int column) {
    return mergedRange(row, column)
        .map(range -> cell(range.firstRow(), range.firstColumn()))
        .orElseGet(() -> cell(row, column));
  }

  /** Text seen at the place; blank when nothing is there. */
  public String text(int row, int column) {
    return valueAt(row, column).map(SheetCell::text).orElse("");
  }

  /** The merged range that covers the place. */
  public Optional<CellRange> mergedRange(int row, int column) {
    return mergedByRow.getOrDefault(row, List.of()).stream()
        .filter(range -> range.contains(row, column))
        .findFirst();
  }

  /** Number of the last row that holds anything; 0 on an empty sheet. */
  public int lastRow() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  /** The last column that holds anything; -1 on an empty sheet. */
  public int lastColumn() {
    return lastColumn;
  }

  private static long place(int row, int column) {
    return ((long) row << 32) | column;
  }
}
