package org.jixiao.sources.sheets;

/**
 * A merged range; only its top-left cell holds a value.
 *
 * @param firstRow counted from 1
 * @param firstColumn counted from 0
 * @param lastRow counted from 1
 * @param lastColumn counted from 0
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
