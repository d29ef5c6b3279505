package org.jixiao.sources.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as no office program would write it. */
final class RawWorkbook {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook of one sheet; the argument is what stands within its root element. */
  static RawWorkbook of(String sheet) {
    return new RawWorkbook()
        .part("[Content_Types].xml", "<Types/>")
        .part("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
        .part("xl/workbook.xml", workbook(MAIN, RELATIONSHIPS, "表"))
        .part("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"))
        .part("xl/worksheets/sheet1.xml", sheet(sheet));
  }

  static String sheet(String inside) {
    return "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>";
  }

  /** Sheets with the relationships rId1, rId2 and so on. */
  static String workbook(String main, String relationships, String... names) {
    var sheets = new StringBuilder();
    for (int i = 1; i <= names.length; i++) {
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(names[i - 1], i, i));
    }
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
        .formatted(main, relationships, sheets);
  }

  /** Kinds and targets in turn; their ids are rId1, rId2 and so on. */
  static String relationships(String... kindsAndTargets) {
    var inside = new StringBuilder();
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      inside.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELATIONSHIPS, kindsAndTargets[i], kindsAndTargets[i + 1]));
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  RawWorkbook part(String name, String xml) {
    return part(name, xml, StandardCharsets.UTF_8);
  }

  RawWorkbook part(String name, String xml, Charset charset) {
    parts.put(name, xml.getBytes(charset));
    return this;
  }

  RawWorkbook without(String name) {
    parts.remove(name);
    return this;
  }

  Path saved(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
