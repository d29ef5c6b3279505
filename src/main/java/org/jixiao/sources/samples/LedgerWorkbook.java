package org.jixiao.sources.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A ledger as a workbook of one sheet, with title and unit above the captions. */
final class LedgerWorkbook implements LedgerFile {

  private static final int ROWS_IN_MEMORY = 200;

  private final Path file;
  private final SXSSFWorkbook workbook;
  private final SheetWriter sheet;

  LedgerWorkbook(Path file, Head head) {
    this.file = file;
    this.workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, true, true);
    this.sheet = new SheetWriter(workbook.createSheet("Sheet1"), workbook.createCellStyle());
    int last = head.captions().size() - 1;
    if (!head.title().isEmpty()) {
      sheet.row(List.of(head.title()));
      sheet.merge(0, 0, 0, last);
    }
    if (!head.unit().isEmpty()) {
      sheet.row(List.of(head.unit()));
    }
    sheet.row(head.captions());
  }

  @Override
  public void row(List<?> cells) {
    sheet.row(cells);
  }

  @Override
  public void close() throws IOException {
    SteadyFiles.save(workbook.getXSSFWorkbook(), workbook, file);
    workbook.close();
  }
}
