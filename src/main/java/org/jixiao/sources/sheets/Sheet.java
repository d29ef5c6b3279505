package org.jixiao.sources.sheets;

import java.util.Iterator;
import java.util.List;

/**
 * A sheet of a workbook, or the only table of a text file. Rows stream: a sheet may be read once,
 * from top to bottom, and never has to fit in memory.
 */
public interface Sheet {

  /** Name of the sheet; blank for files without sheets. */
  String name();

  /** True when the workbook hides the sheet. */
  boolean hidden();

  /** The rows that hold anything, in order. A damaged file ends it with {@link UnreadableFile}. */
  Iterator<SheetRow> rows();

  /** Merged ranges, known before the first row is read. */
  List<CellRange> mergedRanges();
}
