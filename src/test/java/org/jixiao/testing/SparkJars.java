package org.jixiao.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Spark as Maven resolved it and our packaged jar: what runs without this test's class path. */
public final class SparkJars {

  private static final List<String> FOR_SHORT_LIVES =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=240m",
          "-Djava.net.preferIPv4Stack=true");

  private static final Path CLASS_PATH = Path.of("target", "spark-classpath.txt");

  private SparkJars() {}

  /** Java with Spark's jars and the module openings it needs, up to the name of the main class. */
  static List<String> java(String... options) {
    return javaWith(classPath(), options);
  }

  /** The same with another class path. */
  static List<String> javaWith(String classPath, String... options) {
    var command = new ArrayList<>(List.of(RunningProcess.java()));
    Stream.of(
            "java.io",
            "java.lang",
            "java.lang.invoke",
            "java.net",
            "java.nio",
            "java.util",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar")
        .map(opened -> "--add-opens=java.base/" + opened + "=ALL-UNNAMED")
        .forEach(command::add);
    command.addAll(FOR_SHORT_LIVES);
    command.add("-Duser.timezone=UTC");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  static String classPath() {
    return listed(CLASS_PATH);
  }

  /** A class path that the build has written down. */
  static String listed(Path list) {
    try {
      return Files.readString(list).strip();
    } catch (IOException notPackaged) {
      throw new UncheckedIOException("expected mvn package before this test", notPackaged);
    }
  }

  /** A Spark home whose {@code jars} are links to the resolved ones, as a worker wants it. */
  static Path home() throws IOException {
    var home = Path.of("target", "spark-home").toAbsolutePath();
    var jars = Files.createDirectories(home.resolve("jars"));
    for (var jar : classPath().split(File.pathSeparator, -1)) {
      var file = Path.of(jar);
      var link = jars.resolve(file.getFileName());
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, file);
    }
    return home;
  }

  /** Submits a command of Jixiao to a master by the launcher, in client mode. */
  public static RunningProcess submitted(
      String master, List<String> javaOptions, String... arguments) {
    return submitted(master, javaOptions, List.of(), arguments);
  }

  /** The same with more options of Spark. */
  static RunningProcess submitted(
      String master, List<String> javaOptions, List<String> sparkOptions, String... arguments) {
    var command = new ArrayList<>(List.of("jobs/submit.sh", "--master", master));
    command.addAll(sparkOptions);
    command.addAll(
        List.of(
            "--driver-memory",
            "1g",
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.driver.host=127.0.0.1",
            "--conf",
            "spark.driver.bindAddress=127.0.0.1",
            "--conf",
            "spark.executor.memory=1g",
            "--conf",
            "spark.executor.cores=1",
            "--conf",
            "spark.executor.extraJavaOptions=-Duser.timezone=UTC -XX:TieredStopAtLevel=1",
            "--conf",
            "spark.sql.shuffle.partitions=2",
            "--"));
    command.addAll(List.of(arguments));
    var options = new ArrayList<>(FOR_SHORT_LIVES);
    options.addAll(javaOptions);
    var process = new ProcessBuilder(command);
    process.environment().put("JIXIAO_JAVA_OPTIONS", String.join(" ", options));
    process.environment().remove("SPARK_HOME");
    return RunningProcess.started(process);
  }
}
