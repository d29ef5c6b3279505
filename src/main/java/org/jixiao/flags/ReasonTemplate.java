package org.jixiao.flags;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.CodeWords;

/**
 * A sentence with places for numbers of a row: {@code {percent: …}}, {@code {yuan: …}}, {@code
 * {points: …}}, {@code {count: …}}, {@code {text: …}} and {@code {word: …}}, the Chinese word for
 * the code that a column holds. A number the row does not know shows as —. Rates show all six
 * decimals they are kept with, so that a sentence never says 60% is below 60%.
 */
final class ReasonTemplate {

  private static final Pattern PLACE =
      Pattern.compile("\\{(percent|yuan|points|count|text|word):([^{}]*)}");

  private ReasonTemplate() {}

  /** The sentence as a text column over rows of the flag's table. */
  static Column sentence(String template) {
    var parts = new ArrayList<Column>();
    var places = PLACE.matcher(template);
    int written = 0;
    while (places.find()) {
      parts.add(lit(template.substring(written, places.start())));
      var said = places.group(2).strip();
      var value = places.group(1).equals("word") ? CodeWords.worded(said, expr(said)) : expr(said);
      parts.add(coalesce(shown(places.group(1), value), lit("—")));
      written = places.end();
    }
    parts.add(lit(template.substring(written)));
    return concat(parts.toArray(Column[]::new));
  }

  private static Column shown(String kind, Column value) {
    return switch (kind) {
      case "percent" -> concat(number(value.multiply(lit(100)), "0.####"), lit("%"));
      case "yuan" -> number(value, "#,##0.00");
      case "points" -> number(value, "0.####");
      case "count" -> number(value, "0");
      default -> value;
    };
  }

  private static Column number(Column value, String format) {
    return call_function("format_number", value, lit(format));
  }
}
