package org.jixiao.sources.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jixiao.lake.Conservation;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.intake.FileOrigin;
import org.junit.jupiter.api.Test;

/**
 * Cells of the ledgers that are plain text, counted again by FastCSV and Jackson, which know
 * nothing of our reader.
 */
class PlainTextCellsTest {

  @Test
  void fastCsvAndJacksonCountTheSameCells() throws IOException {
    var ledgers = ledgers();

    assertThat(ledgers).hasSizeGreaterThan(6).anyMatch(file -> file.toString().endsWith(".json"));
    for (var file : ledgers) {
      long cells = file.toString().endsWith(".json") ? ofRecords(file) : ofLines(file);
      assertThat(delivered(file)).as(file.toString()).isEqualTo(cells).isPositive();
    }
  }

  private static List<Path> ledgers() throws IOException {
    try (var files = Files.walk(Path.of("data-samples/delivered"))) {
      return files
          .filter(file -> file.toString().matches(".*/ledgers/.*\\.(?:csv|json)"))
          .sorted()
          .toList();
    }
  }

  private static long ofLines(Path file) throws IOException {
    var reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var lines = reader.ofCsvRecord(text(file))) {
      return lines.stream()
          .flatMap(line -> line.getFields().stream())
          .filter(field -> !field.isEmpty())
          .count();
    }
  }

  /** Names of fields stand for the captions a table would have. */
  private static long ofRecords(Path file) throws IOException {
    var names = new HashSet<String>();
    long values = 0;
    for (var entry : new ObjectMapper().readTree(text(file))) {
      for (var field : entry.properties()) {
        names.add(field.getKey());
        values += field.getValue().asText("").isEmpty() ? 0 : 1;
      }
    }
    return names.size() + values;
  }

  private static String text(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  private static long delivered(Path file) throws IOException {
    var origin =
        new FileOrigin(
            "D1", file.toString(), "0123456789abcdef00", Files.size(file), "533122000", 2024);
    long cells = 0;
    try (var reading = FileReading.read(file, origin, ReadingSettings.standard())) {
      while (reading.hasNext()) {
        var row = reading.next();
        if (row.table().equals(Conservation.TABLE)) {
          cells += (Long) row.value(Conservation.DELIVERED_CELLS);
        }
      }
    }
    return cells;
  }
}
