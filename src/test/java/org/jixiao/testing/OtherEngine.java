package org.jixiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * A table of ours beside the same table from SQL written by hand in DuckDB: row by row by key,
 * column by column as far as the query has them.
 */
public final class OtherEngine {

  private static final BigDecimal ENOUGH = new BigDecimal("1E-9");

  private OtherEngine() {}

  /**
   * Fails unless the query gives the same rows.
   *
   * @param ours rows with a schema
   * @param key columns that find a row; the query has them first, as text
   * @param slack by column, how far numbers may differ beyond nine digits: half the last digit that
   *     is published; columns not named get nine digits
   */
  public static void assertAgrees(
      List<Row> ours, List<String> key, String sql, Map<String, String> slack) throws SQLException {
    var expected = new HashMap<String, Row>();
    ours.forEach(row -> expected.put(key(row, key), row));
    assertThat(expected).as("rows by key").hasSameSizeAs(ours).isNotEmpty();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var theirs = statement.executeQuery(sql)) {
      while (theirs.next()) {
        var name = key(theirs, key.size());
        var row = expected.remove(name);
        assertThat(row).as("our row %s", name).isNotNull();
        if (row != null) {
          compare(name, row, theirs, key.size(), slack);
        }
      }
    }
    assertThat(expected.keySet()).as("rows the other engine does not have").isEmpty();
  }

  private static void compare(
      String name, Row row, ResultSet theirs, int keys, Map<String, String> slack)
      throws SQLException {
    var columns = theirs.getMetaData();
    for (int i = keys + 1; i <= columns.getColumnCount(); i++) {
      var column = columns.getColumnName(i);
      Object mine = row.getAs(column);
      Object other = theirs.getObject(i);
      if (mine == null || other == null || mine instanceof String || mine instanceof Boolean) {
        assertThat(mine).as("%s of %s", column, name).isEqualTo(other);
      } else {
        var number = new BigDecimal(other.toString());
        var allowed =
            new BigDecimal(slack.getOrDefault(column, "0"))
                .add(ENOUGH.multiply(number.abs().max(BigDecimal.ONE)));
        assertThat(new BigDecimal(mine.toString()).subtract(number).abs())
            .as("%s of %s: ours %s, theirs %s", column, name, mine, other)
            .isLessThanOrEqualTo(allowed);
      }
    }
  }

  private static String key(Row row, List<String> key) {
    return String.join(
        "/", key.stream().map(column -> String.valueOf(row.<Object>getAs(column))).toList());
  }

  private static String key(ResultSet row, int keys) throws SQLException {
    var parts = new String[keys];
    for (int i = 0; i < keys; i++) {
      parts[i] = String.valueOf(row.getString(i + 1));
    }
    return String.join("/", parts);
  }
}
