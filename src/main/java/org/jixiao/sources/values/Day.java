package org.jixiao.sources.values;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;

/**
 * A calendar day: 2024-03-05, 2024.3.5, 2024年3月5日, 20240305, or the day number of a workbook, be it
 * that its cell lost the format of a date, as 45292 for 2024-01-01.
 */
public final class Day {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?(?:T?\\d{1,2}:.*)?");
  private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

  /** Day numbers of the years 2000 to 2049; no other number in a column of dates means a day. */
  private static final int FIRST_COUNT = 36_526;

  private static final int LAST_COUNT = 54_788;
  private static final int DIGITS_OF_A_COUNT = 5;
  private static final Pattern COUNT = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final int MONTHS = 12;
  private static final Pattern TERM = Pattern.compile("(.*?)(?:之前|以前|前|为止|止|底|末|份|内)*");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-./年](\\d{1,2})月?");

  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

  private Day() {}

  /** Reads a cell of a sheet; {@code formats} are further spellings a profile names. */
  public static Parsed<LocalDate> read(SheetCell cell, Sheet sheet, List<String> formats) {
    return switch (cell.kind()) {
      case DATE ->
          sheet
              .dateIn(cell)
              .map(moment -> Parsed.of(moment.toLocalDate()))
              .orElseGet(Parsed::unreadable);
      case NUMBER, TEXT -> isCount(cell) ? counted(cell, sheet) : read(cell.raw(), formats);
      case YES_NO, ERROR -> Parsed.unreadable();
    };
  }

  /** True for the number of a day that is not shown as one. */
  public static boolean isCount(SheetCell cell) {
    if (cell.kind() != SheetCell.Kind.NUMBER && cell.kind() != SheetCell.Kind.TEXT) {
      return false;
    }
    var text = cell.raw().strip();
    var count = COUNT.matcher(text);
    return text.length() >= DIGITS_OF_A_COUNT
        && (text.length() == DIGITS_OF_A_COUNT || text.charAt(DIGITS_OF_A_COUNT) == '.')
        && count.matches()
        && Integer.parseInt(count.group(1)) >= FIRST_COUNT
        && Integer.parseInt(count.group(1)) <= LAST_COUNT;
  }

  private static Parsed<LocalDate> counted(SheetCell cell, Sheet sheet) {
    var shown =
        new SheetCell(cell.column(), SheetCell.Kind.DATE, cell.raw().strip(), cell.text(), "");
    return sheet
        .dateIn(shown)
        .map(moment -> Parsed.of(moment.toLocalDate()))
        .orElseGet(Parsed::unreadable);
  }

  /** Reads text; a month without a day is not a day. */
  public static Parsed<LocalDate> read(String delivered, List<String> formats) {
    if (PlainText.isPlaceholder(delivered)) {
      return Parsed.empty();
    }
    for (var format : formats) {
      var position = new ParsePosition(0);
      var named = strict(format).parseUnresolved(delivered.strip(), position);
      if (named != null
          && position.getErrorIndex() < 0
          && position.getIndex() == delivered.strip().length()) {
        return named(delivered.strip(), format);
      }
    }
    var text = PlainText.name(delivered);
    var written = WRITTEN.matcher(text);
    if (written.matches()) {
      return day(written);
    }
    var digits = DIGITS.matcher(text);
    return digits.matches() ? day(digits) : Parsed.unreadable();
  }

  /** The last day of a term such as 2025年6月30日前 or 2025年6月底; a month ends with its last day. */
  public static Parsed<LocalDate> lastOfTerm(String delivered) {
    var term = TERM.matcher(PlainText.name(delivered));
    var end = term.matches() ? term.group(1) : "";
    var month = MONTH.matcher(end);
    if (!month.matches()) {
      return end.isEmpty() ? Parsed.unreadable() : read(end, List.of());
    }
    int number = Integer.parseInt(month.group(2));
    return number < 1 || number > MONTHS
        ? Parsed.unreadable()
        : Parsed.of(YearMonth.of(Integer.parseInt(month.group(1)), number).atEndOfMonth());
  }

  /** A 31 April is no day; the lenient reading would turn it into the 30th without a word. */
  private static DateTimeFormatter strict(String format) {
    return FORMATS.computeIfAbsent(
        format,
        pattern ->
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
  }

  private static Parsed<LocalDate> named(String text, String format) {
    try {
      return Parsed.of(LocalDate.parse(text, strict(format)));
    } catch (DateTimeException noSuchDay) {
      return Parsed.unreadable();
    }
  }

  private static Parsed<LocalDate> day(Matcher parts) {
    try {
      return Parsed.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Parsed.unreadable();
    }
  }
}
