package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the rows of a sheet: its merged ranges and the columns it hides.
 *
 * @param mergedRanges in the order of the file
 * @param hiddenColumns counted from 0
 */
record SheetOutline(List<CellRange> mergedRanges, Set<Integer> hiddenColumns) {

  static SheetOutline read(Xml xml, String where, ReadingLimits limits) {
    var merged = new ArrayList<CellRange>();
    var hidden = new HashSet<Integer>();
    while (xml.next()) {
      if (xml.starts("sheetData")) {
        xml.skip();
      } else if (xml.starts("mergeCell")) {
        range(xml.attribute("ref")).ifPresent(merged::add);
        if (merged.size() > limits.mergedRanges()) {
          throw UnreadableFile.of(
              "TOO_LARGE", where, "合并区域超过 " + limits.mergedRanges() + " 个", "较少合并单元格的表格");
        }
      } else if (xml.starts("col") && xml.yes("hidden")) {
        int last = Math.min(number(xml.attribute("max")), limits.columns());
        for (int column = Math.max(1, number(xml.attribute("min"))); column <= last; column++) {
          hidden.add(column - 1);
        }
      }
    }
    return new SheetOutline(List.copyOf(merged), Set.copyOf(hidden));
  }

  private static int number(@Nullable String text) {
    return Math.max(0, CellReference.number(text, 8));
  }

  /** A range such as {@code B2:D4}; a single cell or something unreadable merges nothing. */
  static Optional<CellRange> range(@Nullable String reference) {
    if (reference == null) {
      return Optional.empty();
    }
    int colon = reference.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    var first = reference.substring(0, colon).replace("$", "");
    var last = reference.substring(colon + 1).replace("$", "");
    int firstRow = CellReference.row(first);
    int lastRow = CellReference.row(last);
    int firstColumn = CellReference.column(first);
    int lastColumn = CellReference.column(last);
    if (firstRow < 1 || lastRow < 1 || firstColumn < 0 || lastColumn < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new CellRange(
            Math.min(firstRow, lastRow),
            Math.min(firstColumn, lastColumn),
            Math.max(firstRow, lastRow),
            Math.max(firstColumn, lastColumn)));
  }
}
