package org.jixiao.sources.sheets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * What numbers look like under the number formats of a workbook, as Excel in Chinese shows them,
 * and which of them are dates. Not for use by two threads at once.
 */
final class CellFormats {

  /** Day of month first or last is a matter of the reader's country; Chinese Excel shows these. */
  private static final Map<Integer, String> CHINESE_BUILT_IN =
      Map.ofEntries(
          Map.entry(14, "yyyy/m/d"),
          Map.entry(22, "yyyy/m/d h:mm"),
          // ISO/IEC 29500-1, 18.8.30: formats 27 to 36 and 50 to 58 for zh-cn.
          Map.entry(27, "yyyy\"年\"m\"月\""),
          Map.entry(28, "m\"月\"d\"日\""),
          Map.entry(29, "m\"月\"d\"日\""),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(32, "h\"时\"mm\"分\""),
          Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(34, "AM/PMh\"时\"mm\"分\""),
          Map.entry(35, "AM/PMh\"时\"mm\"分\"ss\"秒\""),
          Map.entry(36, "yyyy\"年\"m\"月\""),
          Map.entry(50, "yyyy\"年\"m\"月\""),
          Map.entry(51, "m\"月\"d\"日\""),
          Map.entry(52, "yyyy\"年\"m\"月\""),
          Map.entry(53, "m\"月\"d\"日\""),
          Map.entry(54, "m\"月\"d\"日\""),
          Map.entry(55, "AM/PMh\"时\"mm\"分\""),
          Map.entry(56, "AM/PMh\"时\"mm\"分\"ss\"秒\""),
          Map.entry(57, "yyyy\"年\"m\"月\""),
          Map.entry(58, "m\"月\"d\"日\""));

  /** From this number on, formats are a workbook's own. */
  private static final int FIRST_OWN = 164;

  /** Formats that no workbook writes down, by number. */
  private static final Map<Integer, CellFormat> BUILT_IN = new ConcurrentHashMap<>();

  private static final Pattern CHINESE_LITERAL = Pattern.compile("\"([^\"A-Za-z0-9]*)\"");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[DBNum\\d\\]");

  private static final int MOST_KNOWN = 4_000;

  private @Nullable DataFormatter madeFormatter;
  private final Map<Integer, CellFormat> byId = new HashMap<>();
  private final DayCount dayCount;
  private final Map<Integer, Map<String, String>> shown = new HashMap<>();

  CellFormats(DayCount dayCount) {
    this.dayCount = dayCount;
  }

  /**
   * A number format.
   *
   * @param id its number in the workbook
   * @param pattern its format code
   * @param date true when it shows a number as a date or time
   * @param plain the shape in which simple numbers can be shown without the formatter
   */
  record CellFormat(int id, String pattern, boolean date, PlainNumber plain) {}

  /** The format under a number; the workbook's own code wins over the built-in one. */
  CellFormat format(int id, Map<Integer, String> codes) {
    var code = codes.get(id);
    return code == null && id < FIRST_OWN
        ? BUILT_IN.computeIfAbsent(id, key -> format(key, pattern(key, null)))
        : byId.computeIfAbsent(id, key -> format(key, pattern(key, code)));
  }

  static CellFormat format(int id, String pattern) {
    boolean date = isDate(id, pattern);
    return date
        ? new CellFormat(id, withoutQuotes(pattern), true, PlainNumber.NONE)
        : new CellFormat(id, pattern, false, PlainNumber.of(pattern));
  }

  static String pattern(int id, @Nullable String code) {
    var chinese = CHINESE_BUILT_IN.get(id);
    if (chinese != null) {
      return chinese;
    }
    if (code != null && !code.isEmpty()) {
      return code;
    }
    var builtIn = Objects.requireNonNullElse(BuiltinFormats.getBuiltinFormat(id), "General");
    return builtIn.startsWith("reserved") ? "General" : builtIn;
  }

  /** Most forms show nothing that needs it. */
  private DataFormatter formatter() {
    var made = madeFormatter;
    if (made == null) {
      made = new DataFormatter(Locale.CHINA);
      madeFormatter = made;
    }
    return made;
  }

  private static boolean isDate(int id, String pattern) {
    var bare = QUOTED.matcher(pattern).replaceAll("").replace("上午/下午", "AM/PM");
    return DateUtil.isADateFormat(id, bare);
  }

  /** The formatter would show the quotes around 年, 月 and 日, which need none. */
  private static String withoutQuotes(String pattern) {
    return CHINESE_LITERAL.matcher(pattern).replaceAll("$1").replace("上午/下午", "AM/PM");
  }

  /** What Excel shows for a stored number; a day before the first is shown as the number itself. */
  String shown(String raw, CellFormat format) {
    if (format.date() && raw.startsWith("-")) {
      return formatter().formatRawCellContents(Double.parseDouble(raw), 0, "General");
    }
    var plain = format.plain().shown(raw);
    return plain != null ? plain : shownBefore(raw, format);
  }

  /** Days and shares come again and again in a ledger. */
  private String shownBefore(String raw, CellFormat format) {
    var known = shown.computeIfAbsent(format.id(), id -> new HashMap<>());
    var before = known.get(raw);
    if (before != null) {
      return before;
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    var now = shownSlowly(Double.parseDouble(raw), format);
    known.put(raw, now);
    return now;
  }

  @SuppressWarnings(
      "PatternMatchingInstanceof") // A format that cannot be applied shows the number.
  String shownSlowly(double value, CellFormat format) {
    try {
      return formatter()
          .formatRawCellContents(
              value, format.id(), format.pattern(), dayCount == DayCount.FROM_1904);
    } catch (IllegalArgumentException
        | ArithmeticException
        | IndexOutOfBoundsException unformatted) {
      return formatter().formatRawCellContents(value, 0, "General");
    }
  }
}
