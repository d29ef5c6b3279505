package org.jixiao.testing;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one session of the JVM to tests that ask for it. It interprets plans, as every run over
 * little does.
 */
public final class SparkSessions implements ParameterResolver {

  private static final class Only {
    static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate();

    static {
      SESSION.sparkContext().setLogLevel("ERROR");
    }
  }

  public static SparkSession session() {
    return Only.SESSION;
  }

  /** For as many rows as a run would compile its plans for. */
  public static void compilePlans() {
    session().conf().set("spark.sql.codegen.wholeStage", "true");
    session().conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return session();
  }
}
