package org.jixiao.sources.samples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A ledger as one array of objects, one object a line; titles have no place in it. */
final class LedgerRecords implements LedgerFile {

  private final List<String> captions;
  private final JsonGenerator json;

  LedgerRecords(Path file, Head head) throws IOException {
    this.captions = head.captions();
    this.json =
        new JsonFactory()
            .createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8))
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.writeStartArray();
  }

  @Override
  public void row(List<?> cells) {
    try {
      json.writeRaw("\n");
      json.writeStartObject();
      for (int at = 0; at < cells.size(); at++) {
        json.writeFieldName(captions.get(at));
        if (cells.get(at) instanceof BigDecimal figure) {
          json.writeNumber(figure);
        } else {
          json.writeString(cells.get(at).toString());
        }
      }
      json.writeEndObject();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.close();
  }
}
