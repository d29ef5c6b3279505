package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

  private static final Pattern MAIN_PART = Pattern.compile("sheet|document|\\.xls");

  /** Where a cell begins in the markup of a workbook, a document or a page, or in records. */
  private static final Pattern CELL = Pattern.compile("(?=<c |<w:tc>|<w:tr>|<td|<tr|\"[^\":]+\":)");

  /** A whole file. */
  static final class Original {

    private final String name;
    private final byte[] bytes;

    Original(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }
  }

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
    var kindsOfFile = List.copyOf(originals.keySet());
    var dice = new Random(seed);
    var drawn = new TreeMap<String, Integer>();
    int refused = 0;
    for (int i = 0; i < cases; i++) {
      var kindOfFile = kindsOfFile.get(dice.nextInt(kindsOfFile.size()));
      var alike = originals.get(kindOfFile);
      var original = alike.get(dice.nextInt(alike.size()));
      drawn.merge(kindOfFile, 1, Integer::sum);
      var kind = dice.nextInt(4);
      var delivery = Files.createDirectories(folder.resolve("delivery"));
      var file = delivery.resolve("case." + kindOfFile);
      Files.write(file, damaged(original.bytes(), kind, dice));
      var where = "seed " + seed + ", case " + i + ", " + original.name() + ", kind " + kind;
      var rows = Assertions.assertTimeoutPreemptively(PATIENCE, () -> read(delivery), where);
      Files.delete(file);
      assertThat(rowsOf(rows, SourceFiles.TABLE)).as(where).isNotEmpty();
      assertThat(values(rows, SourceFiles.TABLE, SourceFiles.FILE_NAME))
          .as(where)
          .doesNotHaveDuplicates();
      assertThat(rowsOf(rows, RejectedRows.TABLE))
          .as(where)
          .extracting(
              row -> row.value(RejectedRows.REASON_CODE) + " " + row.value(RejectedRows.REASON))
          .noneMatch(reason -> reason.startsWith(FileReading.READER_FAULT));
      refused += rowsOf(rows, RejectedRows.TABLE).isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(cases / 4, cases - 1);
    assertThat(drawn).containsOnlyKeys("csv", "docx", "html", "json", "xls", "xlsx", "zip");
    assertThat(drawn.values()).allMatch(count -> count > cases / 14);
  }

  /** Whole files by the ending of their names: of the samples, and those the samples lack. */
  private Map<String, List<Original>> originals() throws IOException {
    var originals = new TreeMap<String, List<Original>>();
    try (var paths = Files.walk(DELIVERED)) {
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        boolean fits = Files.size(path) > 200 && Files.size(path) < LARGEST;
        if (fits && !path.toString().endsWith(".yaml")) {
          add(originals, new Original(path.toString(), Files.readAllBytes(path)));
        }
      }
    }
    for (var made : FuzzOriginals.all(originals.get("xlsx").get(0).bytes())) {
      add(originals, made);
    }
    return originals;
  }

  private static void add(Map<String, List<Original>> originals, Original original) {
    var ending = original.name().substring(original.name().lastIndexOf('.') + 1);
    originals.computeIfAbsent(ending, kind -> new ArrayList<>()).add(original);
  }

  /** All that is handed in, each file once; a zip hands in what is in it. */
  private List<TakenInRow> read(Path delivery) throws IOException {
    var rows = new ArrayList<TakenInRow>();
    var local = folder.resolve("local");
    for (var file : DeliveryFolder.of(delivery).files()) {
      try (var content = file.content().open()) {
        Files.copy(content, local, StandardCopyOption.REPLACE_EXISTING);
      }
      var origin =
          new FileOrigin(
              "D1", file.name(), "0123456789abcdef00", Files.size(local), "533122000", 2024);
      int before = rowsOf(rows, SourceFiles.TABLE).size();
      try (var reading = FileReading.read(local, origin, ReadingSettings.standard())) {
        reading.forEachRemaining(rows::add);
      }
      assertThat(rowsOf(rows, SourceFiles.TABLE)).as(file.name()).hasSize(before + 1);
    }
    return rows;
  }

  private static byte[] damaged(byte[] bytes, int kind, Random dice) {
    boolean packed = bytes[0] == 'P' && bytes[1] == 'K';
    return switch (kind) {
      case 0 -> flipped(bytes, dice);
      case 1 -> Arrays.copyOf(bytes, dice.nextInt(bytes.length));
      case 2 -> packed ? inside(bytes, dice) : changed(bytes, dice);
      default -> packed ? inside(bytes, dice) : swapped(bytes, dice);
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
        boolean changed = MAIN_PART.matcher(entry.getName()).find() || dice.nextInt(12) == 0;
        zip.write(changed && content.length > 8 ? changed(content, dice) : content);
        zip.closeEntry();
      }
    } catch (IOException brokenAlready) {
      return flipped(bytes, dice);
    }
    return out.toByteArray();
  }

  /** Cells change places, addresses or kinds; digits change; elements go missing. */
  private static byte[] changed(byte[] content, Random dice) {
    var text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
    var cells = CELL.split(text, -1);
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
