package org.jixiao.sources.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A ledger as comma-separated text, in GB18030 or in UTF-8 with a byte order mark. */
final class LedgerText implements LedgerFile {

  private final CsvWriter lines;

  LedgerText(Path file, Format format, Head head) throws IOException {
    boolean chinese = format == Format.CSV_GB18030;
    Charset charset = chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    Writer writer = new BufferedWriter(Files.newBufferedWriter(file, charset));
    if (!chinese) {
      writer.write('\ufeff');
    }
    this.lines = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    if (!head.title().isEmpty()) {
      lines.writeRecord(head.title());
    }
    if (!head.unit().isEmpty()) {
      lines.writeRecord(head.unit());
    }
    lines.writeRecord(head.captions());
  }

  @Override
  public void row(List<?> cells) {
    lines.writeRecord(cells.stream().map(String::valueOf).toList());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
