package org.jixiao.measures.texts;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.RuleSet;
import org.jixiao.testing.SparkSessions;

/**
 * How the comparison of texts grows: synthetic texts of about a hundred characters, one in ten a
 * near copy of its neighbour, in two sizes. The work per text must stay the same.
 */
public final class TextMatchBench {

  private TextMatchBench() {}

  /** Prints texts, near copies found, CPU seconds and microseconds a text; sizes as arguments. */
  public static void main(String[] sizes) {
    var spark = SparkSessions.session();
    measured(spark, 1_000);
    for (var size : sizes.length == 0 ? new String[] {"50000", "200000"} : sizes) {
      measured(spark, Long.parseLong(size));
    }
  }

  private static void measured(SparkSession spark, long size) {
    double before = cpuSeconds();
    long found =
        TextMatchRows.of(texts(spark, size), RuleSet.national2020())
            .rows()
            .where(TextMatches.RELATION.ref().equalTo(TextMatches.OTHER_PROJECT))
            .count();
    double spent = cpuSeconds() - before;
    System.out.printf(
        Locale.ROOT,
        "%,d texts, %,d of them near copies: found %,d in %.1f CPU s, %.0f µs a text%n",
        size,
        size / 10 * 2,
        found,
        spent,
        spent * 1e6 / size);
  }

  /** Text 10·n repeats text 10·n + 1 with two letters more. */
  private static Dataset<Row> texts(SparkSession spark, long size) {
    return spark
        .range(size)
        .selectExpr("id", "if(id % 10 = 0, id + 1, id) AS source")
        .selectExpr(
            "'533122000' AS division_code",
            "2024 AS fiscal_year",
            "'219' AS department_id",
            "concat('219', id % 1000) AS unit_id",
            "concat('P-', id) AS project_id",
            "concat('项目', id) AS project_name",
            "'goal' AS text_kind",
            "concat(sha2(cast(source AS string), 256), substr(sha2(concat(source, 'b'), 256), 1,"
                + " 32), if(id % 10 = 0, '改写', '')) AS plain_text",
            "concat('unit|', id) AS identity");
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
