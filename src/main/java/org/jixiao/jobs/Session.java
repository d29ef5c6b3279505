package org.jixiao.jobs;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The Spark session of a run. The master comes from spark-submit; without one, all cores of this
 * machine. ANSI mode and UTC are not open to choice, because results would depend on them.
 */
final class Session {

  private static final String UTC = "-Duser.timezone=UTC";
  private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";

  /** Up to so many rows compiling generated code costs more than it saves; see decisions/0008. */
  static final String INTERPRETED_UP_TO = "spark.jixiao.interpretedUpToRows";

  private static final String FEW = "100000";

  private Session() {}

  /**
   * Lets Spark interpret its plans where there are few rows to write or to evaluate, for then
   * compiling generated code costs more than it saves, and compile them otherwise. The rows that
   * come out are the same.
   */
  static void suit(SparkSession session, long rows) {
    boolean compiles = rows > Long.parseLong(session.conf().get(INTERPRETED_UP_TO, FEW));
    session.conf().set("spark.sql.codegen.wholeStage", compiles);
    session.conf().set("spark.sql.codegen.factoryMode", compiles ? "FALLBACK" : "NO_CODEGEN");
  }

  static SparkSession opened() {
    var open = SparkSession.getDefaultSession();
    if (!open.isEmpty()) {
      return open.get();
    }
    var session = SparkSession.builder().config(settings(new SparkConf())).getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }

  /** What the run needs, added to what spark-submit was told. */
  static SparkConf settings(SparkConf given) {
    given.setIfMissing("spark.master", "local[*]").setIfMissing("spark.app.name", "jixiao");
    given.set("spark.sql.ansi.enabled", "true").set("spark.sql.session.timeZone", "UTC");
    if (!given.get(EXECUTOR_OPTIONS, "").contains("user.timezone")) {
      given.set(EXECUTOR_OPTIONS, (given.get(EXECUTOR_OPTIONS, "") + " " + UTC).strip());
    }
    return given.get("spark.master").startsWith("local") ? onOneMachine(given) : given;
  }

  private static SparkConf onOneMachine(SparkConf given) {
    int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
    return given
        .setIfMissing("spark.ui.enabled", "false")
        .setIfMissing("spark.ui.showConsoleProgress", Boolean.toString(Terminal.watched()))
        .setIfMissing("spark.driver.host", "localhost")
        .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
        .setIfMissing("spark.sql.shuffle.partitions", Integer.toString(cores))
        .setIfMissing("spark.default.parallelism", Integer.toString(cores))
        .setIfMissing("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"));
  }
}
