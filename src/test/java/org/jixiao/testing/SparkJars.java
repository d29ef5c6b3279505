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

  private static final Path JIXIAO = Path.of("target", "jixiao.jar").toAbsolutePath();
  private static final Path CLASS_PATH = Path.of("target", "spark-classpath.txt");

  private SparkJars() {}

  /** Java with Spark's jars and the module openings it needs, up to the name of the main class. */
  static List<String> java(String... options) {
    var command = new ArrayList<>(List.of(RunningProcess.java()));
    Stream.of(
            "java.lang",
            "java.lang.invoke",
            "java.nio",
            "java.util",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar")
        .map(opened -> "--add-opens=java.base/" + opened + "=ALL-UNNAMED")
        .forEach(command::add);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "-Duser.timezone=UTC",
            "-Djava.net.preferIPv4Stack=true"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath()));
    return command;
  }

  static String classPath() {
    try {
      return Files.readString(CLASS_PATH).strip();
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

  /** Submits a command of Jixiao to a master through Spark's own submit class, in client mode. */
  public static RunningProcess submitted(
      String master, List<String> javaOptions, String... arguments) {
    var command = java(javaOptions.toArray(String[]::new));
    command.addAll(1, List.of("-Xmx1g"));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    command.addAll(
        List.of(
            "--conf", "spark.ui.enabled=false",
            "--conf", "spark.driver.host=127.0.0.1",
            "--conf", "spark.driver.bindAddress=127.0.0.1",
            "--conf", "spark.executor.memory=1g",
            "--conf", "spark.executor.cores=1",
            "--conf", "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
            "--conf", "spark.sql.shuffle.partitions=2"));
    command.addAll(List.of("--class", "org.jixiao.jobs.Jixiao", JIXIAO.toString()));
    command.addAll(List.of(arguments));
    return RunningProcess.started(new ProcessBuilder(command));
  }
}
