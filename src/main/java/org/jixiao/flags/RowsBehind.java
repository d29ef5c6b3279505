package org.jixiao.flags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The statement that returns the rows of the release a finding rests on. {@code {column}} stands
 * for the value the row asked about has in that column.
 *
 * @param sql a SELECT in the words that Spark SQL and DuckDB share
 */
public record RowsBehind(String sql) {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z_0-9]+)}");

  /** Rows of a table with the same values in some columns. */
  public static RowsBehind of(TableSpec table, List<Col> same) {
    return new RowsBehind("SELECT * FROM " + table.name() + " WHERE " + alike(same));
  }

  /** Rows of a table about the same project-year. */
  public static RowsBehind ofProject(TableSpec table) {
    return of(table, Keys.PROJECT_YEAR);
  }

  /** Rows as before, and a condition on them. */
  public RowsBehind where(String condition) {
    return new RowsBehind(sql + " AND " + condition);
  }

  /** Of these rows, those whose voucher a mark names. */
  RowsBehind with(PaymentChecks.Marked marked) {
    return where(
        "position('；' || voucher_id || '；' IN '；' || {"
            + marked.vouchers().name()
            + "} || '；') > 0");
  }

  private static String alike(List<Col> columns) {
    return columns.stream()
        .map(column -> column.name() + " = {" + column.name() + "}")
        .collect(Collectors.joining(" AND "));
  }

  /** The columns of the row asked about that the statement needs. */
  List<String> needed() {
    return PLACE.matcher(sql).results().map(place -> place.group(1)).distinct().toList();
  }

  /** The statement as a text column over rows of the entity's table. */
  Column statement(TableSpec table) {
    var parts = new ArrayList<Column>();
    var places = PLACE.matcher(sql);
    int written = 0;
    while (places.find()) {
      var name = places.group(1);
      var column =
          table.columns().stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(table.name() + " has no " + name));
      parts.add(lit(sql.substring(written, places.start())));
      parts.add(coalesce(ReproSql.literal(column), lit("NULL")));
      written = places.end();
    }
    parts.add(lit(sql.substring(written)));
    return concat(parts.toArray(Column[]::new));
  }
}
