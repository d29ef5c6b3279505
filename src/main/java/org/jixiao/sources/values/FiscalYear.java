package org.jixiao.sources.values;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetCell;

/** The budget year, as a cell, a title or a file name gives it. */
public final class FiscalYear {

  private static final Pattern CELL = Pattern.compile("((?:19|20)\\d{2})(?:\\.0+)?年?度?");
  private static final Pattern IN_TITLE = Pattern.compile("(?<!\\d)(20\\d{2})年?度");
  private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
  private static final String DIGITS = "〇零○一二三四五六七八九";

  private FiscalYear() {}

  /** Reads a cell of a year column: 2024, 2024年, 2024年度. */
  public static Parsed<Integer> read(SheetCell cell) {
    var text = cell.kind() == SheetCell.Kind.TEXT ? cell.raw() : cell.raw().strip();
    if (PlainText.isPlaceholder(text)) {
      return Parsed.empty();
    }
    var year = CELL.matcher(PlainText.name(text));
    return year.matches() ? Parsed.of(Integer.valueOf(year.group(1))) : Parsed.unreadable();
  }

  /** The year a title names: （2022年度）, 2024年度…, 二〇二二年度. */
  public static Optional<Integer> inTitle(String delivered) {
    var title = arabic(PlainText.label(delivered));
    var year = IN_TITLE.matcher(title);
    return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : writtenOut(title);
  }

  private static Optional<Integer> writtenOut(String title) {
    var year = Pattern.compile("(?<!\\d)(20\\d{2})年(?!\\d)").matcher(title);
    return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
  }

  /** The only year that the name of a file or sheet holds; two different years decide nothing. */
  public static Optional<Integer> inName(String name) {
    var years =
        IN_NAME
            .matcher(PlainText.label(name))
            .results()
            .map(found -> Integer.valueOf(found.group(1)))
            .distinct()
            .toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  private static String arabic(String title) {
    var arabic = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      int digit = DIGITS.indexOf(title.charAt(i));
      arabic.append(digit < 0 ? title.charAt(i) : (char) ('0' + Math.max(0, digit - 2)));
    }
    return arabic.toString();
  }
}
