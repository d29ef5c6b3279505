package org.jixiao.sources.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves workbooks so that equal content is equal bytes: no dates of today, no order of chance. */
final class SteadyFiles {

  private static final String DAY = "2025-01-01T00:00:00Z";
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2025, 1, 1, 0, 0);

  private SteadyFiles() {}

  /** Saves an xlsx; {@code written} is the workbook itself or the streaming one around it. */
  static void save(XSSFWorkbook workbook, Workbook written, Path file) throws IOException {
    CoreProperties properties = workbook.getProperties().getCoreProperties();
    try {
      properties.setCreated(DAY);
      properties.setModified(DAY);
    } catch (InvalidFormatException impossible) {
      throw new IllegalStateException(DAY, impossible);
    }
    properties.setCreator("合成数据");
    properties.getUnderlyingProperties().setLastModifiedByProperty(Optional.of("合成数据"));
    Path raw = Files.createTempFile("sample", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(raw)) {
        written.write(out);
      }
      zipAgain(raw, file);
    } finally {
      Files.delete(raw);
    }
  }

  /** The same entries in the same order, all with one time of day. */
  private static void zipAgain(Path raw, Path file) throws IOException {
    try (ZipFile from = new ZipFile(raw.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      to.setLevel(9);
      Enumeration<? extends ZipEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName();
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        to.putNextEntry(entry);
        from.getInputStream(from.getEntry(name)).transferTo(to);
        to.closeEntry();
      }
    }
  }
}
