package org.jixiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.lake.Payments;
import org.jixiao.measures.SyntheticCounty;
import org.jixiao.testing.Passes;
import org.jixiao.testing.SparkSessions;

/**
 * Processor seconds of each measured table of a synthetic county, and how many stages pass over the
 * judged payments for it, which are held in memory. Rows that several tables stand on are paid for
 * by the first that asks for them. The size is {@code -Dbench.projects}, 100,000 projects by
 * default.
 */
public final class MeasuresBench {

  private MeasuresBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    int projects = Integer.getInteger("bench.projects", 100_000);
    var spark = SparkSessions.session();
    var county = SyntheticCounty.of(projects, Files.createTempDirectory("measures-bench"), spark);
    var passes = Passes.over(Payments.TABLE.name(), spark);
    var opened = new AtomicInteger();
    var measured =
        SyntheticCounty.measured(
            table -> {
              if (table.equals(Payments.TABLE)) {
                opened.incrementAndGet();
              }
              return county.table(table);
            });
    System.out.printf(
        Locale.ROOT, "%,d projects%n%-28s %10s %8s%n", projects, "table", "CPU s", "passes");
    state("before the first table", passes, 0, 0);
    double seconds = passes.processorSeconds();
    int count = passes.count();
    for (var table : measured.tables().entrySet()) {
      table.getValue().write().format("noop").mode("overwrite").save();
      state(table.getKey().name(), passes, seconds, count);
      seconds = passes.processorSeconds();
      count = passes.count();
    }
    state("together", passes, 0, 0);
    System.out.printf("payments opened as Parquet: %d times%n", opened.get());
    passes.stop();
  }

  private static void state(String name, Passes passes, double seconds, int count) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %10.1f %8d%n",
        name,
        passes.processorSeconds() - seconds,
        passes.count() - count);
  }
}
