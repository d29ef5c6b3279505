package org.jixiao.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Time from the command {@code jobs/run-sample.sh}, already built, to its first line and to the
 * first line that speaks of a file read. The first run makes the archive of loaded classes and is
 * stated apart.
 */
public final class StartBench {
  private static final int RUNS = 3;

  private StartBench() {}

  /** Seconds after the command until something was said, and the processor seconds used by then. */
  private record Start(double firstLine, double firstReading, double processor) {}

  public static void main(String[] arguments) throws IOException {
    var archived = start();
    System.out.printf(
        Locale.ROOT,
        "first run as found: first line %.1f s, first file %.1f s, processor %.1f s%n",
        archived.firstLine(),
        archived.firstReading(),
        archived.processor());
    var starts = new ArrayList<Start>();
    for (int run = 0; run < RUNS; run++) {
      starts.add(start());
    }
    System.out.printf(
        Locale.ROOT,
        "median of %d: first line %.1f s, first file %.1f s, processor %.1f s%n",
        RUNS,
        median(starts.stream().map(Start::firstLine).toList()),
        median(starts.stream().map(Start::firstReading).toList()),
        median(starts.stream().map(Start::processor).toList()));
  }

  private static Start start() throws IOException {
    var folder = Files.createTempDirectory("start-bench");
    var process =
        new ProcessBuilder("jobs/run-sample.sh", folder.toString())
            .redirectErrorStream(true)
            .start();
    long begin = System.nanoTime();
    double firstLine = 0;
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        firstLine = firstLine == 0 ? since(begin) : firstLine;
        if (line.contains("files")) {
          return new Start(firstLine, since(begin), processor(process));
        }
      }
      throw new IllegalStateException("jobs/run-sample.sh ended without reading a file");
    } finally {
      var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(ended -> ended.onExit().join());
      deleted(folder);
    }
  }

  private static double processor(Process process) {
    return process
        .descendants()
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(used -> used.toMillis() / 1000.0)
        .sum();
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(List<Double> seconds) {
    var sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static void deleted(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Collections.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
