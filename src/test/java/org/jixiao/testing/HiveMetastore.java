package org.jixiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real Hive metastore in a Derby database, as the lasting catalog of Spark. Derby is one
 * process's at a time, so that whoever uses it ends before the next begins.
 *
 * @param folder where it lies
 */
public record HiveMetastore(Path folder) {

  private static final Path CLASS_PATH = Path.of("target", "catalog-classpath.txt");
  private static final String CONNECT_CLIENT = "spark-connect-client";

  /** Runs a command of Jixiao that finds the metastore configured. */
  public RunningProcess submitted(String... arguments) {
    var options = new ArrayList<>(List.of("--driver-class-path", catalogJars()));
    configuration()
        .forEach(setting -> options.addAll(List.of("--conf", setting.replaceFirst(" ", "="))));
    return SparkJars.submitted("local[2]", List.of(derbyLog()), options, arguments);
  }

  /** What Spark answers in a process of its own that knows nothing but the metastore. */
  public List<String> answers(String... statements) {
    var command = spark(testClasses());
    command.add(AskedByName.class.getName());
    command.addAll(List.of(statements));
    return answers(new ProcessBuilder(command));
  }

  /**
   * What a client of Spark Connect is answered, without any of our jars or Spark's own sessions.
   */
  public List<String> answersThroughConnect(String... statements) {
    var serving = spark();
    serving.add("org.apache.spark.sql.connect.service.SparkConnectServer");
    try (var server = RunningProcess.started(new ProcessBuilder(serving))) {
      var address = server.awaitLine("Spark Connect server started at: ").replaceAll(".* ", "");
      var command =
          SparkJars.javaWith(
              connectClientJars() + File.pathSeparator + testClasses(), "-Dspark.api.mode=connect");
      command.add(AskedByName.class.getName());
      command.addAll(List.of(statements));
      var client = new ProcessBuilder(command);
      client.environment().put("SPARK_REMOTE", "sc://" + address);
      return answers(client);
    }
  }

  private static List<String> answers(ProcessBuilder command) {
    try (var process = RunningProcess.started(command)) {
      assertThat(process.exitCode()).as(process.output()).isZero();
      return process
          .output()
          .lines()
          .filter(line -> line.startsWith(AskedByName.ANSWER))
          .map(line -> line.substring(AskedByName.ANSWER.length()))
          .toList();
    }
  }

  /** Java with Spark, the metastore and more classes, up to the name of the main class. */
  private List<String> spark(String... moreClasses) {
    var options = new ArrayList<>(List.of("-Xmx1g", derbyLog(), "-Dspark.master=local[1]"));
    options.addAll(
        List.of(
            "-Dspark.app.name=catalog",
            "-Dspark.ui.enabled=false",
            "-Dspark.connect.grpc.binding.address=127.0.0.1",
            "-Dspark.connect.grpc.binding.port=0"));
    configuration().forEach(setting -> options.add("-D" + setting.replaceFirst(" ", "=")));
    var jars = new ArrayList<>(List.of(SparkJars.classPath(), catalogJars()));
    jars.addAll(List.of(moreClasses));
    return SparkJars.javaWith(
        String.join(File.pathSeparator, jars), options.toArray(String[]::new));
  }

  private List<String> configuration() {
    return List.of(
        "spark.sql.catalogImplementation hive",
        "spark.sql.warehouse.dir " + folder.resolve("warehouse").toAbsolutePath(),
        "spark.hadoop.javax.jdo.option.ConnectionURL jdbc:derby:;databaseName="
            + folder.resolve("metastore").toAbsolutePath()
            + ";create=true",
        "spark.hadoop.datanucleus.schema.autoCreateAll true",
        "spark.hadoop.hive.metastore.schema.verification false");
  }

  private String derbyLog() {
    return "-Dderby.stream.error.file=" + folder.resolve("derby.log").toAbsolutePath();
  }

  /** Of a library that Spark's own class path has, no second version is given. */
  private static String catalogJars() {
    var sparks = jars(SparkJars.classPath()).map(HiveMetastore::library).toList();
    return jars(SparkJars.listed(CLASS_PATH))
        .filter(jar -> !sparks.contains(library(jar)) && !library(jar).startsWith(CONNECT_CLIENT))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The client before what it shares with Spark; Spark's own sessions would be taken first. */
  private static String connectClientJars() {
    var client =
        jars(SparkJars.listed(CLASS_PATH)).filter(jar -> library(jar).startsWith(CONNECT_CLIENT));
    var shared =
        jars(SparkJars.classPath()).filter(jar -> !library(jar).matches("spark-sql(-api)?_.*"));
    return Stream.concat(client, shared).collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> jars(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator, -1));
  }

  /** Of {@code …/commons-lang3-3.12.0.jar}: {@code commons-lang3}. */
  private static String library(String jar) {
    return Path.of(jar).getFileName().toString().replaceFirst("-\\d.*$", "");
  }

  private static String testClasses() {
    return Path.of("target", "test-classes").toString();
  }
}
