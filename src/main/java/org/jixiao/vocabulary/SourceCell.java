package org.jixiao.vocabulary;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One delivered cell that filled one column of a row.
 *
 * @param column the column of ours that it filled
 * @param cell its address on the sheet, such as {@code E6}; a line number for text files
 * @param text the text as delivered, before any conversion
 */
public record SourceCell(String column, String cell, String text) {

  /** As an element of a {@link Col.Kind#SOURCE} column. */
  public Row toRow() {
    return RowFactory.create(column, cell, text);
  }
}
