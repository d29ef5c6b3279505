package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jixiao.testing.RunningProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive for machines without any network. */
class OfflineInstallationIT {

  private static final Path ARCHIVE = Path.of("target/jixiao-offline.zip");
  private static final int OWNER_MAY_EXECUTE = 0100;

  @TempDir Path folder;

  @Test
  void itHoldsEveryJarTheLaunchersTheSampleAndTheDocuments() throws IOException {
    var names = names();

    assertThat(within(names, "lib/spark/")).isEqualTo(sparkJars());
    assertThat(names)
        .contains(
            "lib/jixiao.jar",
            "jobs/jixiao",
            "jobs/run-sample.sh",
            "jobs/submit.sh",
            "jobs/jixiao.cmd",
            "jobs/run-sample.cmd",
            "README.md",
            "LICENSE",
            "src/docs/tables.md");
    assertThat(within(names, "data-samples/")).isEqualTo(within(files(), "data-samples/"));
    assertThat(within(names, "src/docs/")).isEqualTo(within(files(), "src/docs/"));
  }

  @Test
  void unpackedWithOnlyAJdkItAnswers() throws IOException {
    unpack();

    try (var asked = launched("jobs/jixiao", "flags", "SCO-01")) {
      assertThat(asked.exitCode()).as(asked.output()).isZero();
      assertThat(asked.output()).contains("SCO-01");
    }
  }

  @Tag("slow")
  @Test
  void unpackedWithOnlyAJdkItRunsTheSample() throws IOException {
    unpack();

    try (var sample = launched("jobs/run-sample.sh", folder.resolve("sample").toString())) {
      assertThat(sample.exitCode()).as(sample.output()).isZero();
    }
    assertThat(folder.resolve("sample/publications/release-1/page.html")).isRegularFile();
    assertThat(folder.resolve("sample/lake/CURRENT")).hasContent("1");
  }

  /** As on a machine that has a JDK and a shell, and neither Maven nor settings of this build. */
  private RunningProcess launched(String... command) throws IOException {
    var tools = Files.createDirectories(folder.resolve("tools"));
    var java = tools.resolve("java");
    if (!Files.exists(java)) {
      Files.createSymbolicLink(java, Path.of(System.getProperty("java.home"), "bin", "java"));
    }
    var builder = new ProcessBuilder(command).directory(folder.resolve(house()).toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    builder.environment().put("HOME", folder.toString());
    return RunningProcess.started(builder);
  }

  private void unpack() throws IOException {
    try (var zip = ZipFile.builder().setPath(ARCHIVE).get()) {
      for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var path = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          try (var content = zip.getInputStream(entry)) {
            Files.copy(content, path);
          }
          executable(entry, path);
        }
      }
    }
  }

  private static void executable(ZipArchiveEntry entry, Path path) throws IOException {
    if ((entry.getUnixMode() & OWNER_MAY_EXECUTE) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** The names in the archive, below its one folder. */
  private static Set<String> names() throws IOException {
    try (var zip = ZipFile.builder().setPath(ARCHIVE).get()) {
      var names = new TreeSet<String>();
      var house = house();
      for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        assertThat(entry.getName()).startsWith(house + "/");
        if (!entry.isDirectory()) {
          names.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
        }
      }
      return names;
    }
  }

  /** The folder that holds everything, such as jixiao-0.1.0. */
  private static String house() throws IOException {
    try (var zip = ZipFile.builder().setPath(ARCHIVE).get()) {
      return zip.getEntries().nextElement().getName().split("/", 2)[0];
    }
  }

  private static Set<String> sparkJars() throws IOException {
    var listed = Files.readString(Path.of("target/spark-classpath.txt")).strip();
    return Arrays.stream(listed.split(File.pathSeparator, -1))
        .map(jar -> Path.of(jar).getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What lies in the folders that are packed whole. */
  private static Set<String> files() throws IOException {
    var found = new TreeSet<String>();
    for (var top : List.of("data-samples", "src/docs")) {
      try (Stream<Path> walked = Files.walk(Path.of(top))) {
        walked.filter(Files::isRegularFile).map(Path::toString).forEach(found::add);
      }
    }
    return found;
  }

  private static Set<String> within(Set<String> names, String folder) {
    return names.stream()
        .filter(name -> name.startsWith(folder))
        .map(name -> name.substring(folder.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
