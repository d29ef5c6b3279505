package org.jixiao.sources.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The list of everything that is wrong in the deliveries, as {@code truth.csv} beside them. */
final class TruthFile implements Closeable {

  private final CsvWriter lines;

  TruthFile(Path file) throws IOException {
    Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.lines = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    lines.writeRecord(
        "delivery",
        "fiscal_year",
        "department_id",
        "unit_id",
        "project_id",
        "rule_id",
        "origin",
        "changed",
        "from",
        "to",
        "corrected_by");
  }

  void add(List<Truth> truths) {
    for (Truth truth : truths) {
      lines.writeRecord(
          truth.delivery(),
          truth.year() + "",
          truth.departmentId(),
          truth.unitId(),
          truth.projectId(),
          truth.rule(),
          truth.origin().name().toLowerCase(Locale.ROOT),
          truth.changed(),
          truth.from(),
          truth.to(),
          truth.correctedBy());
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
