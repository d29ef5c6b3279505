package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.testing.RunningProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the launchers in {@code jobs/} start, in a checkout that is built and with a java that only
 * says how it was called.
 */
class LaunchersTest {

  private static final String SAYS_ITS_ARGUMENTS =
      """
      #!/usr/bin/env bash
      if [[ "$*" == *-XshowSettings* ]]; then
        echo "    java.specification.version = ${JAVA_IS:-17}" >&2
        exit 0
      fi
      printf '%s\n' "$(basename "$0")" "$@"
      exit "${ENDS_WITH:-0}"
      """;

  /** Options for the archive of loaded classes and for bars, which only the other launcher has. */
  private static final List<String> OF_THIS_SYSTEM =
      List.of(
          "-Xshare",
          "-Xlog",
          "-XX:SharedArchiveFile",
          "-XX:ArchiveClassesAtExit",
          "-Djixiao.terminal");

  @TempDir Path folder;

  private Path house;

  @BeforeEach
  void install() throws IOException {
    house = folder.resolve("house");
    var launchers = Files.createDirectories(house.resolve("jobs"));
    try (Stream<Path> files = Files.list(Path.of("jobs"))) {
      for (var file : files.toList()) {
        Files.copy(file, launchers.resolve(file.getFileName()));
      }
    }
    Files.createDirectories(house.resolve("src/main"));
    Files.writeString(house.resolve("pom.xml"), "");
    var target = Files.createDirectories(house.resolve("target"));
    Files.writeString(target.resolve("jixiao.jar"), "");
    Files.writeString(target.resolve("spark-classpath.txt"), "a.jar:b.jar");
    executable(folder.resolve("bin/java"));
    executable(folder.resolve("spark/bin/spark-submit"));
  }

  @Test
  void withoutSparkHomeThisJavaIsTheDriverAndHasItsMemoryAndOptions() {
    var said =
        lines(
            Map.of(),
            "submit.sh",
            "--master",
            "spark://head:7077",
            "--driver-memory",
            "6g",
            "--driver-java-options=-Da=1 -Db=2",
            "--conf",
            "spark.driver.extraClassPath=more.jar",
            "--",
            "run",
            "--lake",
            "hdfs://head/lake");

    assertThat(said)
        .containsSubsequence(
            "java",
            "-Xmx6g",
            "-Da=1",
            "-Db=2",
            "-cp",
            "more.jar:a.jar:b.jar",
            "org.apache.spark.deploy.SparkSubmit",
            "--class",
            "org.jixiao.jobs.Jixiao",
            "--master",
            "spark://head:7077",
            "--driver-memory",
            "6g",
            house + "/target/jixiao.jar",
            "run",
            "--lake",
            "hdfs://head/lake");
  }

  @Test
  void memoryWithoutAUnitIsInMebibytesAsSparkHasIt() {
    assertThat(lines(Map.of(), "submit.sh", "--conf", "spark.driver.memory=2048", "--", "flags"))
        .contains("-Xmx2048m");
    assertThat(lines(Map.of(), "submit.sh", "--driver-memory=3gb", "--", "flags"))
        .contains("-Xmx3g");
  }

  @Test
  void withSparkHomeItsOwnSubmitIsUsed() {
    var said =
        lines(
            Map.of("SPARK_HOME", folder.resolve("spark").toString()),
            "submit.sh",
            "--master",
            "yarn",
            "--",
            "evaluate");

    assertThat(said).startsWith("spark-submit", "--class", "org.jixiao.jobs.Jixiao");
    assertThat(said)
        .containsSubsequence("--master", "yarn", house + "/target/jixiao.jar", "evaluate");
  }

  @Test
  void submittingNothingShowsHow() {
    try (var run = started(Map.of(), "submit.sh", "--master", "yarn")) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.output()).contains("jobs/submit.sh --master spark://head:7077 -- run");
    }
  }

  @Test
  void theRunOfTheSampleTakesTheDeliveredCountyIntoTheFolderNamed() {
    var into = folder.resolve("into");

    assertThat(lines(Map.of(), "run-sample.sh", into.toString()))
        .containsSubsequence(
            "-cp",
            house + "/target/jixiao.jar:a.jar:b.jar",
            "org.jixiao.jobs.Jixiao",
            "run",
            "--delivery",
            house + "/data-samples/delivered",
            "--lake",
            into + "/lake",
            "--out",
            into + "/publications",
            "Lake:         " + into + "/lake");
  }

  @Test
  void theExitCodeOfACommandIsThatOfItsLauncher() {
    for (var launcher : List.of("jixiao", "run-sample.sh")) {
      try (var run = started(Map.of("ENDS_WITH", "3"), launcher, folder.toString())) {
        assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
      }
    }
  }

  @Test
  void anOlderJavaIsToldWhatIsNeeded() {
    try (var run = started(Map.of("JAVA_IS", "11"), "jixiao", "flags")) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.output())
          .contains("found java 11; expected JDK 17 or later")
          .contains("apt-get install openjdk-17-jdk-headless maven");
    }
  }

  /** Nobody runs them here on Windows; what they would call java with can be read. */
  @Test
  void theLauncherForWindowsCallsJavaAsTheOtherDoes() throws IOException {
    var windows = windows("jixiao.cmd");
    var said = lines(Map.of(), "jixiao", "flags");
    var options = said.subList(1, said.indexOf("-cp"));

    assertThat(options).as("options of the launcher that was run").hasSizeGreaterThan(10);
    assertThat(windowsOptions(windows))
        .containsExactlyElementsOf(
            options.stream()
                .filter(option -> OF_THIS_SYSTEM.stream().noneMatch(option::startsWith))
                .map(option -> option.replace(house.toString(), "%HOUSE%"))
                .toList());
    assertThat(windows)
        .contains(
            "-cp \"%HOUSE%\\lib\\jixiao.jar;%HOUSE%\\lib\\spark\\*\" org.jixiao.jobs.Jixiao %*")
        .endsWith("exit /b %errorlevel%\n");
    assertThat(said).contains("org.jixiao.jobs.Jixiao");
  }

  @Test
  void theRunOfTheSampleOnWindowsAsksForTheSameRun() throws IOException {
    var said = lines(Map.of(), "run-sample.sh", folder.resolve("into").toString());
    var asked = said.subList(said.indexOf("run"), said.indexOf("run") + 7);

    assertThat(windows("run-sample.cmd").replace('\\', '/').replace("\"", ""))
        .contains(
            "call %~dp0jixiao.cmd "
                + String.join(" ", asked)
                    .replace(folder.resolve("into").toString(), "%INTO%")
                    .replace(house.toString(), "%HOUSE%"))
        .contains("exit /b %CODE%");
  }

  @Test
  void everyVariableAWindowsLauncherReadsIsSetThereOrByTheOperator() throws IOException {
    for (var launcher : List.of("jixiao.cmd", "run-sample.cmd")) {
      var text = windows(launcher);
      var set =
          Pattern.compile("(?i)set \"(\\w+)=").matcher(text).results().map(each -> each.group(1));
      var known =
          Stream.concat(set, Stream.of("errorlevel", "JIXIAO_JAVA_OPTIONS", "HADOOP_HOME"))
              .toList();
      assertThat(Pattern.compile("%(\\w+)%").matcher(text.replaceAll("%~?\\w*\\d", "")).results())
          .as(launcher)
          .isNotEmpty()
          .allMatch(read -> known.contains(read.group(1)));
    }
  }

  private static String windows(String launcher) throws IOException {
    return Files.readString(Path.of("jobs", launcher)).replace("\r\n", "\n");
  }

  /** What stands between java and the class path, with the collected variable put in. */
  private static List<String> windowsOptions(String launcher) {
    var opens =
        Pattern.compile("--add-opens=\\S+=ALL-UNNAMED")
            .matcher(launcher)
            .results()
            .map(MatchResult::group);
    var call = launcher.lines().filter(line -> line.startsWith("java ")).findFirst().orElseThrow();
    var others =
        Stream.of(call.substring(0, call.indexOf(" -cp ")).split(" "))
            .filter(word -> word.matches("\"?-.*"))
            .map(word -> word.replace("\"", "").replace('\\', '/'));
    return Stream.concat(opens, others).toList();
  }

  private List<String> lines(Map<String, String> environment, String... command) {
    try (var run = started(environment, command)) {
      assertThat(run.exitCode()).as(run.output()).isZero();
      return run.output().lines().toList();
    }
  }

  private RunningProcess started(Map<String, String> environment, String... command) {
    command[0] = house.resolve("jobs").resolve(command[0]).toString();
    var builder = new ProcessBuilder(command);
    builder.environment().remove("SPARK_HOME");
    builder.environment().remove("JIXIAO_JAVA_OPTIONS");
    builder.environment().merge("PATH", "", (path, none) -> folder.resolve("bin") + ":" + path);
    builder.environment().putAll(environment);
    return RunningProcess.started(builder);
  }

  private static void executable(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, SAYS_ITS_ARGUMENTS);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
