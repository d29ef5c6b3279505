package org.jixiao.sources.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A ledger being written from top to bottom, without being held in memory. */
interface LedgerFile extends Closeable {

  /** One row in the order of the captions: texts and decimal numbers, an empty text for nothing. */
  void row(List<?> cells);

  /** How the ledger is saved. */
  enum Format {
    XLSX("xlsx"),
    CSV_GB18030("csv"),
    CSV_UTF8_BOM("csv"),
    JSON("json");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    String ending() {
      return ending;
    }
  }

  /**
   * What stands above the rows.
   *
   * @param title first line; empty for none
   * @param unit second line, such as 单位：元; empty for none
   */
  record Head(String title, String unit, List<String> captions) {

    public Head {
      captions = List.copyOf(captions);
    }
  }

  /** A new ledger at the address without ending; the format adds it. */
  static LedgerFile open(Path folder, String name, Format format, Head head) throws IOException {
    Path file = folder.resolve(name + "." + format.ending());
    return switch (format) {
      case XLSX -> new LedgerWorkbook(file, head);
      case CSV_GB18030, CSV_UTF8_BOM -> new LedgerText(file, format, head);
      case JSON -> new LedgerRecords(file, head);
    };
  }
}
