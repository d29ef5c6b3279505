package org.jixiao.publications;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How a value stands in a file that a spreadsheet program opens.
 *
 * <p>A spreadsheet runs a cell that begins with {@code = + - @}, their wide forms, a tab or a line
 * break as a formula (OWASP, "CSV Injection"). Text from deliveries that begins so gets an
 * apostrophe in front and stays text. Numbers are never touched: they come from numeric columns
 * only.
 */
public final class CellText {

  private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

  /** The same as a pattern of the beginning of a text. */
  static final String FORMULA_PATTERN = "^[" + FORMULA_BEGINS.replace("-", "\\-") + "]";

  private CellText() {}

  /** The value as text; blank when there is none. */
  static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof java.sql.Date) {
      return value.toString();
    }
    if (value instanceof scala.collection.Seq<?> parts) {
      return CollectionConverters.asJava(parts).stream()
          .map(CellText::part)
          .collect(Collectors.joining("; "));
    }
    return defused(value.toString());
  }

  /** Text that no spreadsheet takes for a formula. */
  public static String defused(String text) {
    return beginsFormula(text) ? "'" + text : text;
  }

  /** True for text that a spreadsheet would take for a formula. */
  public static boolean beginsFormula(String text) {
    return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
  }

  /** Chinese captions of the columns; where two are the same, the column name follows. */
  static List<String> captions(List<Col> columns) {
    var times =
        columns.stream().collect(Collectors.groupingBy(Col::caption, Collectors.counting()));
    return columns.stream()
        .map(
            column ->
                times.getOrDefault(column.caption(), 0L) == 1
                    ? column.caption()
                    : column.caption() + "（" + column.name() + "）")
        .toList();
  }

  private static String part(@Nullable Object part) {
    if (!(part instanceof Row row)) {
      return String.valueOf(part);
    }
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.isNullAt(i) ? "" : String.valueOf(row.get(i)))
        .collect(Collectors.joining(" "));
  }
}
