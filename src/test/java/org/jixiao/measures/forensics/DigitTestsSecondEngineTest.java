package org.jixiao.measures.forensics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.data.Offset;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The digit tests of an invented ledger once more in another engine, which takes digits from the
 * text of the amounts. {@code -Ddigit.rows=189470} runs them over a ledger as large as that of the
 * usual published example.
 */
@ExtendWith(SparkSessions.class)
class DigitTestsSecondEngineTest {

  private static final long ROWS = Long.getLong("digit.rows", 20_000);

  /** Amounts in cents from whole numbers alone: from a cent to millions, refunds and noughts. */
  private static final String CENTS =
      """
      CASE WHEN i %% 211 = 0 THEN -(i %% 9973) - 1 WHEN i %% 307 = 0 THEN 0
      ELSE 1 + ((i * 7919 + 104729) %% 1000003) * (1 + i %% 97) * (1 + (i * 31) %% 13) %s (1 + (i * i) %% 5003)
      END\
      """;

  private record Result(long tested, double chiSquare, double deviation, double distance) {}

  @Test
  void everyTestComesOutTheSame(SparkSession spark) throws SQLException {
    var payments =
        spark
            .range(1, ROWS + 1)
            .toDF("i")
            .selectExpr(
                "'533122000' AS division_code",
                "2024 AS fiscal_year",
                "'219' AS department_id",
                "CAST((" + CENTS.formatted("div") + ") AS DECIMAL(18,0)) / 100 AS cents")
            .selectExpr(
                "division_code",
                "fiscal_year",
                "department_id",
                "CAST(cents AS DECIMAL(18,2)) AS amount");

    var ours = new HashMap<String, Result>();
    for (var row :
        DigitTestRows.of(payments)
            .where("group_kind = 'jurisdiction' AND test_name <> 'summation'")
            .select(
                "amount_scope",
                "test_name",
                "tested_count",
                "chi_square",
                "mean_absolute_deviation",
                "ks_distance")
            .collectAsList()) {
      ours.put(
          row.getString(0) + " " + row.getString(1),
          new Result(row.getLong(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)));
    }

    var theirs = inTheOtherEngine();
    assertThat(ours.keySet()).isEqualTo(theirs.keySet()).hasSize(12);
    theirs.forEach(
        (test, expected) -> {
          var found = ours.get(test);
          assertThat(found.tested()).as(test).isEqualTo(expected.tested()).isPositive();
          assertThat(found.chiSquare())
              .as(test)
              .isCloseTo(expected.chiSquare(), ofSize(expected.chiSquare()));
          assertThat(found.deviation())
              .as(test)
              .isCloseTo(expected.deviation(), ofSize(expected.deviation()));
          assertThat(found.distance())
              .as(test)
              .isCloseTo(expected.distance(), ofSize(expected.distance()));
        });
  }

  /** Ten digits are published. */
  private static Offset<Double> ofSize(double value) {
    return within(1e-9 * Math.max(1e-6, value));
  }

  private static Map<String, Result> inTheOtherEngine() throws SQLException {
    var results = new HashMap<String, Result>();
    try (var engine = DriverManager.getConnection("jdbc:duckdb:");
        var statement = engine.createStatement();
        var rows = statement.executeQuery(SQL.formatted(CENTS.formatted("//"), ROWS + 1))) {
      while (rows.next()) {
        results.put(
            rows.getString(1) + " " + rows.getString(2),
            new Result(rows.getLong(3), rows.getDouble(4), rows.getDouble(5), rows.getDouble(6)));
      }
    }
    return results;
  }

  /** Digits are characters of the amount's text, noughts appended to short ones. */
  private static final String SQL =
      """
      WITH amounts AS (SELECT CAST(%s AS BIGINT) AS cents FROM range(1, %d) AS ledger(i)),
      scoped AS (
        SELECT 'all' AS scope, cents FROM amounts WHERE cents > 0
        UNION ALL SELECT 'from_ten', cents FROM amounts WHERE cents >= 1000),
      differences AS (
        SELECT scope, cents - lag(cents) OVER (PARTITION BY scope ORDER BY cents) AS step
        FROM (SELECT DISTINCT scope, cents FROM scoped)),
      shown AS (
        SELECT scope, 'first' AS test, CAST(substr(rpad(CAST(cents AS VARCHAR), 3, '0'), 1, 1) AS INT) AS digits FROM scoped
        UNION ALL SELECT scope, 'second', CAST(substr(rpad(CAST(cents AS VARCHAR), 3, '0'), 2, 1) AS INT) FROM scoped
        UNION ALL SELECT scope, 'first_two', CAST(substr(rpad(CAST(cents AS VARCHAR), 3, '0'), 1, 2) AS INT) FROM scoped
        UNION ALL SELECT scope, 'first_three', CAST(substr(rpad(CAST(cents AS VARCHAR), 3, '0'), 1, 3) AS INT) FROM scoped
        UNION ALL SELECT scope, 'last_two', CAST(right('0' || CAST(cents AS VARCHAR), 2) AS INT) FROM scoped
        UNION ALL SELECT scope, 'second_order', CAST(substr(rpad(CAST(step AS VARCHAR), 3, '0'), 1, 2) AS INT) FROM differences WHERE step IS NOT NULL),
      law AS (
        SELECT 'first' AS test, d AS digits, log10(1 + 1.0 / d) AS share FROM range(1, 10) AS t(d)
        UNION ALL SELECT 'second', s, sum(log10(1 + 1.0 / (10 * f + s))) FROM range(1, 10) AS t(f), range(0, 10) AS u(s) GROUP BY s
        UNION ALL SELECT 'first_two', d, log10(1 + 1.0 / d) FROM range(10, 100) AS t(d)
        UNION ALL SELECT 'first_three', d, log10(1 + 1.0 / d) FROM range(100, 1000) AS t(d)
        UNION ALL SELECT 'last_two', d, 0.01 FROM range(0, 100) AS t(d)
        UNION ALL SELECT 'second_order', d, log10(1 + 1.0 / d) FROM range(10, 100) AS t(d)),
      counted AS (SELECT scope, test, digits, count(*) AS seen FROM shown GROUP BY ALL),
      totals AS (SELECT scope, test, count(*) AS total FROM shown GROUP BY ALL),
      beside AS (
        SELECT t.scope, t.test, l.digits, t.total, l.share, coalesce(c.seen, 0) AS seen
        FROM totals t JOIN law l ON l.test = t.test
        LEFT JOIN counted c ON c.scope = t.scope AND c.test = t.test AND c.digits = l.digits),
      summed AS (
        SELECT *, sum(seen) OVER so_far / total AS seen_so_far, sum(share) OVER so_far AS share_so_far
        FROM beside WINDOW so_far AS (PARTITION BY scope, test ORDER BY digits))
      SELECT scope, test, any_value(total), sum(power(seen - total * share, 2) / (total * share)),
        avg(abs(seen / total - share)), max(abs(seen_so_far - share_so_far))
      FROM summed GROUP BY scope, test\
      """;
}
