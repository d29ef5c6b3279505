package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * The statement by which anybody finds a row again: over the tables of the release, in words that
 * Spark SQL and DuckDB share. Keys are quoted so that whatever stands in a delivered name means
 * itself in both.
 */
final class ReproSql {

  /**
   * Characters that are written by their number: Spark reads a backslash as the beginning of
   * another character and fills in what stands behind a dollar sign, and for DuckDB a statement
   * ends at a zero.
   */
  private static final List<Character> NAMED = List.of('\\', '$', '\0');

  private ReproSql() {}

  /**
   * The statement as a text column.
   *
   * @param selected the column that holds {@link #selected}
   * @param sameKey the column that holds {@link #sameKey}
   * @param condition the condition as applied
   * @param state of the answer; the condition of one that is undecided has no truth value
   */
  static Column statement(Column selected, Column sameKey, Column condition, Column state) {
    var undecided = when(state.equalTo(State.ERROR.name()), lit(" IS NULL")).otherwise(lit(""));
    return concat(selected, sameKey, lit(" AND ("), condition, lit(")"), undecided);
  }

  /** How the statement begins: the key and the evidence of the flag, and where they stand. */
  static String selected(Flag flag) {
    var table = flag.entity().table();
    var shown = new LinkedHashSet<String>();
    table.key().forEach(key -> shown.add(key.name()));
    flag.evidence().forEach(column -> shown.add(column.name()));
    return "SELECT " + String.join(", ", shown) + " FROM " + table.name() + " WHERE ";
  }

  /** That the key is the one of the row, as a text column. */
  static Column sameKey(TableSpec table) {
    var parts = new ArrayList<Column>();
    for (var key : table.key()) {
      if (!parts.isEmpty()) {
        parts.add(lit(" AND "));
      }
      var same = concat(lit(key.name() + " = "), literal(key));
      parts.add(coalesce(same, lit(key.name() + " IS NULL")));
    }
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
    var inside = functions.replace(key.ref(), lit("'"), lit("''"));
    for (var named : NAMED) {
      inside = functions.replace(inside, lit(named.toString()), lit(number(named)));
    }
    return concat(lit("('"), inside, lit("')"));
  }

  private static String number(char named) {
    return "' || chr(" + (int) named + ") || '";
  }
}
