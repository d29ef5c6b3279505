package org.jixiao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.lake.Payments;
import org.jixiao.measures.SyntheticCounty;
import org.jixiao.testing.Passes;
import org.jixiao.testing.SparkSessions;

/**
 * Processor seconds of each measured table of a synthetic county, of the whole process, planning
 * included, and of tasks alone; and how many stages pass over the judged payments for it, which are
 * held in memory. Rows that several tables stand on are paid for by the first that asks for them.
 * The size is {@code -Dbench.projects}, 100,000 projects by default; plans of a small one are
 * interpreted, as in a release, with {@code -Dbench.interpreted=true}.
 */
public final class MeasuresBench {

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private MeasuresBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    int projects = Integer.getInteger("bench.projects", 100_000);
    var spark = SparkSessions.session();
    if (!Boolean.getBoolean("bench.interpreted")) {
      SparkSessions.compilePlans();
    }
    var county = SyntheticCounty.of(projects, Files.createTempDirectory("measures-bench"), spark);
    var passes = Passes.over(Payments.TABLE.name(), spark);
    var opened = new AtomicInteger();
    System.out.printf(
        Locale.ROOT,
        "%,d projects%n%-28s %10s %10s %8s%n",
        projects,
        "table",
        "CPU s",
        "in tasks",
        "passes");
    var begin = Spent.until(passes);
    var measured =
        SyntheticCounty.measured(
            table -> {
              if (table.equals(Payments.TABLE)) {
                opened.incrementAndGet();
              }
              return county.table(table);
            });
    var before = Spent.until(passes);
    before.state("before the first table", begin);
    for (var table : measured.tables().entrySet()) {
      table.getValue().write().format("noop").mode("overwrite").save();
      var after = Spent.until(passes);
      after.state(table.getKey().name(), before);
      before = after;
    }
    before.state("together", begin);
    System.out.printf("payments opened as Parquet: %d times%n", opened.get());
    passes.stop();
  }

  private record Spent(double seconds, double inTasks, int passes) {

    static Spent until(Passes passes) {
      return new Spent(
          PROCESS.getProcessCpuTime() / 1e9, passes.processorSeconds(), passes.count());
    }

    void state(String name, Spent before) {
      System.out.printf(
          Locale.ROOT,
          "%-28s %10.1f %10.1f %8d%n",
          name,
          seconds - before.seconds,
          inTasks - before.inTasks,
          passes - before.passes);
    }
  }
}
