package org.jixiao.sources.ledgers.proposals;

import java.util.List;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.Day;

/**
 * How the dates of a column are spelled.
 *
 * @param format as a profile names it; blank for spellings that need no naming
 * @param share of the cells that are dates so spelled, from 0 to 1
 * @param ambiguous true when day and month could as well stand the other way round
 */
record DaySpelling(String format, double share, boolean ambiguous) {

  private static final List<String> FORMATS =
      List.of(
          "d/M/yyyy",
          "M/d/yyyy",
          "d-M-yyyy",
          "M-d-yyyy",
          "d.M.yyyy",
          "d-MMM-yyyy",
          "d MMM yyyy",
          "d/MMM/yyyy",
          "d-MMM-yy",
          "MMM d, yyyy",
          "d MMMM yyyy",
          "d/M/yy",
          "M/d/yy",
          "d/M/yyyy H:mm",
          "M/d/yyyy H:mm",
          "d/M/yyyy H:mm:ss",
          "M/d/yyyy H:mm:ss");

  static DaySpelling of(List<SheetCell> cells) {
    var best = new DaySpelling("", share(cells, ""), false);
    for (var format : FORMATS) {
      double share = share(cells, format);
      if (share > best.share()) {
        best = new DaySpelling(format, share, false);
      }
    }
    boolean turnable = best.format().contains("M/d") || best.format().contains("d/M");
    return turnable && share(cells, turned(best.format())) == best.share()
        ? new DaySpelling(best.format(), best.share(), true)
        : best;
  }

  private static String turned(String format) {
    return format.contains("d/M") ? format.replace("d/M", "M/d") : format.replace("M/d", "d/M");
  }

  private static double share(List<SheetCell> cells, String format) {
    if (cells.isEmpty()) {
      return 0;
    }
    var formats = format.isEmpty() ? List.<String>of() : List.of(format);
    long days = cells.stream().filter(cell -> isDay(cell, formats)).count();
    return (double) days / cells.size();
  }

  private static boolean isDay(SheetCell cell, List<String> formats) {
    return switch (cell.kind()) {
      case DATE -> formats.isEmpty();
      case TEXT -> Day.read(cell.raw(), formats).isValue();
      case NUMBER -> formats.isEmpty() && Day.read(cell.raw(), formats).isValue();
      case YES_NO, ERROR -> false;
    };
  }
}
