package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes the {@code delivery.yaml} that goes with a delivery. */
final class DeliveryNote {

  private DeliveryNote() {}

  static void write(
      Path folder, String divisionCode, String divisionName, int year, LocalDate asOf, String note)
      throws IOException {
    Files.writeString(
        folder.resolve("delivery.yaml"),
        String.join(
            "\n",
            "as_of: " + asOf,
            "sequence: 1",
            "division_code: \"" + divisionCode + "\"",
            "division_name: " + divisionName,
            "fiscal_year: " + year,
            "note: " + note,
            ""));
  }

  /** The note of a delivery of the synthetic county. */
  static void write(Path folder, int year, LocalDate asOf, String note) throws IOException {
    write(
        folder,
        SampleCounty.DIVISION_CODE,
        SampleCounty.DIVISION_NAME,
        year,
        asOf,
        note + "（合成数据）");
  }
}
