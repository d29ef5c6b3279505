package org.jixiao.sources.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The county in {@code data-samples} is the one the generator writes. {@code -Dregenerate=true}
 * writes it anew before the tests.
 */
class CommittedCountyTest {

  private static final Path COMMITTED = Path.of("data-samples");

  @BeforeAll
  static void regenerateWhenAsked() throws IOException {
    if (Boolean.getBoolean("regenerate")) {
      delete(COMMITTED.resolve("delivered"));
      Files.deleteIfExists(COMMITTED.resolve("truth.csv"));
      Sample.write(COMMITTED, SampleSettings.lianghe());
    }
  }

  @Test
  void theCommittedFilesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    Sample.write(folder, SampleSettings.lianghe());

    assertThat(contents(folder.resolve("delivered")))
        .isEqualTo(contents(COMMITTED.resolve("delivered")));
    assertThat(Files.readString(folder.resolve("truth.csv")))
        .isEqualTo(Files.readString(COMMITTED.resolve("truth.csv")));
  }

  @Test
  void theCommittedFilesTakeAtMostThreeMegabytes() throws IOException {
    long bytes = 0;
    for (Path file : files(COMMITTED.resolve("delivered"))) {
      bytes += Files.size(file);
    }

    assertThat(bytes).isBetween(500_000L, 3_000_000L);
  }

  /** Names and contents; of a workbook its parts, because compression differs between machines. */
  private static SortedMap<String, List<Integer>> contents(Path folder) throws IOException {
    SortedMap<String, List<Integer>> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString();
      boolean compressedInside = name.endsWith("truncated.xlsx") || name.endsWith("encrypted.xlsx");
      contents.put(name, compressedInside ? List.of() : hashes(file));
    }
    return contents;
  }

  private static List<Integer> hashes(Path file) throws IOException {
    List<Integer> hashes = new java.util.ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        hashes.add(java.util.Arrays.hashCode(zip.readAllBytes()));
      }
    }
    return hashes.isEmpty() ? List.of(java.util.Arrays.hashCode(Files.readAllBytes(file))) : hashes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
