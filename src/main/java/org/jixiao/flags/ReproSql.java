package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.jixiao.vocabulary.Col;

/**
 * The statement by which anybody finds a row again: over the tables of the release, in words that
 * Spark SQL and DuckDB share. Keys are quoted so that quotes and backslashes in a delivered name
 * mean themselves in both.
 */
final class ReproSql {

  private ReproSql() {}

  /**
   * The statement as a text column.
   *
   * @param flag what was asked, with its evidence
   * @param condition the condition as applied
   * @param undecided true for rows whose condition has no truth value
   */
  static Column statement(Flag flag, String condition, Column undecided) {
    var table = flag.entity().table();
    var shown = new LinkedHashSet<String>();
    table.key().forEach(key -> shown.add(key.name()));
    flag.evidence().forEach(column -> shown.add(column.name()));
    var parts = new ArrayList<Column>();
    parts.add(lit("SELECT " + String.join(", ", shown) + " FROM " + table.name() + " WHERE "));
    for (var key : table.key()) {
      var same = concat(lit(key.name() + " = "), literal(key));
      parts.add(coalesce(same, lit(key.name() + " IS NULL")));
      parts.add(lit(" AND "));
    }
    parts.add(
        when(undecided, lit("(" + condition + ") IS NULL")).otherwise(lit("(" + condition + ")")));
    return concat(parts.toArray(Column[]::new));
  }

  /** The value of a column as both engines read it. */
  static Column literal(Col key) {
    if (key.kind() == Col.Kind.DATE) {
      return concat(lit("DATE '"), key.ref().cast("string"), lit("'"));
    }
    if (key.kind() != Col.Kind.TEXT) {
      return key.ref().cast("string");
    }
    var quotesDoubled = functions.replace(key.ref(), lit("'"), lit("''"));
    var backslashesNamed = regexp_replace(quotesDoubled, lit("\\\\"), lit("' || chr(92) || '"));
    return concat(lit("('"), backslashesNamed, lit("')"));
  }
}
