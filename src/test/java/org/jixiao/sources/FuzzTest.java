package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.rowsOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged and shuffled copies of delivered files: each has one outcome, in bounded time, and none
 * of them is a fault of the reader.
 */
class FuzzTest {

  private static final Path DELIVERED = Path.of("data-samples", "delivered");
  private static final long SEED = 20261125;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LARGEST = 30_000;

  @TempDir Path folder;

  @Test
  void fiveHundredDamagedFilesHaveOneOutcomeEach() throws IOException {
    damage(500, SEED);
  }

  @Test
  @Tag("slow")
  void tenThousandDamagedFilesHaveOneOutcomeEach() throws IOException {
    damage(10_000, SEED + 1);
  }

  private void damage(int cases, long seed) throws IOException {
    var originals = originals();
    var dice = new Random(seed);
    int refused = 0;
    for (int i = 0; i < cases; i++) {
      var original = originals.get(dice.nextInt(originals.size()));
      var kind = dice.nextInt(4);
      var bytes = damaged(Files.readAllBytes(original), kind, dice, original);
      var file = folder.resolve("case");
      Files.write(file, bytes);
      var where = "seed " + seed + ", case " + i + ", " + original + ", kind " + kind;
      var rows = Assertions.assertTimeoutPreemptively(PATIENCE, () -> read(file, original), where);
      assertThat(rowsOf(rows, SourceFiles.TABLE)).as(where).hasSize(1);
      assertThat(rowsOf(rows, RejectedRows.TABLE))
          .as(where)
          .extracting(
              row -> row.value(RejectedRows.REASON_CODE) + " " + row.value(RejectedRows.REASON))
          .noneMatch(reason -> reason.startsWith(FileReading.READER_FAULT));
      refused += rowsOf(rows, RejectedRows.TABLE).isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(cases / 4, cases - 1);
  }

  private static List<Path> originals() throws IOException {
    try (var paths = Files.walk(DELIVERED)) {
      var small = new ArrayList<Path>();
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(path) > 200
            && Files.size(path) < LARGEST
            && !path.toString().endsWith(".yaml")) {
          small.add(path);
        }
      }
      return small;
    }
  }

  private static List<TakenInRow> read(Path file, Path original) throws IOException {
    var name = original.getFileName().toString();
    var origin =
        new FileOrigin("D1", name, "0123456789abcdef00", Files.size(file), "533122000", 2024);
    var rows = new ArrayList<TakenInRow>();
    try (var reading = FileReading.read(file, origin, ReadingSettings.standard())) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static byte[] damaged(byte[] bytes, int kind, Random dice, Path original) {
    return switch (kind) {
      case 0 -> flipped(bytes, dice);
      case 1 -> Arrays.copyOf(bytes, dice.nextInt(bytes.length));
      case 2 -> original.toString().endsWith(".xlsx") ? inside(bytes, dice) : flipped(bytes, dice);
      default -> original.toString().endsWith(".xlsx") ? inside(bytes, dice) : swapped(bytes, dice);
    };
  }

  private static byte[] flipped(byte[] bytes, Random dice) {
    var copy = bytes.clone();
    for (int i = 0; i <= dice.nextInt(8); i++) {
      copy[dice.nextInt(copy.length)] ^= (byte) (1 << dice.nextInt(8));
    }
    return copy;
  }

  private static byte[] swapped(byte[] bytes, Random dice) {
    var copy = bytes.clone();
    int length = 1 + dice.nextInt(Math.min(64, copy.length / 2));
    int from = dice.nextInt(copy.length - length);
    int to = dice.nextInt(copy.length - length);
    System.arraycopy(bytes, from, copy, to, length);
    return copy;
  }

  /** The workbook is packed again, whole, with the markup of one part changed. */
  private static byte[] inside(byte[] bytes, Random dice) {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        boolean changed = entry.getName().contains("sheet") || dice.nextInt(12) == 0;
        zip.write(changed && content.length > 8 ? markup(content, dice) : content);
        zip.closeEntry();
      }
    } catch (IOException brokenAlready) {
      return flipped(bytes, dice);
    }
    return out.toByteArray();
  }

  /** Cells change places, addresses or kinds; digits change; elements go missing. */
  private static byte[] markup(byte[] content, Random dice) {
    var text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
    var cells = text.split("(?=<c )", -1);
    if (cells.length < 3) {
      return flipped(content, dice);
    }
    for (int i = 0; i <= dice.nextInt(6); i++) {
      int one = 1 + dice.nextInt(cells.length - 2);
      int other = 1 + dice.nextInt(cells.length - 2);
      switch (dice.nextInt(5)) {
        case 0 -> {
          var kept = cells[one];
          cells[one] = cells[other];
          cells[other] = kept;
        }
        case 1 ->
            cells[one] =
                cells[one].replaceFirst("r=\"[A-Z]+", "r=\"" + (char) ('A' + dice.nextInt(26)));
        case 2 -> cells[one] = cells[one].replaceFirst("t=\"[a-zA-Z]+\"", "t=\"n\"");
        case 3 ->
            cells[one] =
                cells[one].replaceFirst(
                    "<v>[^<]*", "<v>" + dice.nextInt(1_000_000) + "E" + dice.nextInt(400));
        default -> cells[one] = "";
      }
    }
    return String.join("", cells).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
