package org.jixiao.sources.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * A Word document whose tables are read as sheets. A sheet is a table with the short paragraphs
 * right above it, which hold its title, year and unit, a paragraph a row; tables with nothing
 * between them are one table broken over pages. All other paragraphs stand on a sheet 正文. Tracked
 * deletions are left out.
 */
final class DocxFile implements SheetFile.Contents {

  private static final String BODY_TEXT = "正文";
  private static final Pattern CONTINUED = Pattern.compile("[（(]?续表?[)）]?|第?\\s*\\d+\\s*页?");
  private static final int LONGEST_HEADING = 60;
  private static final int HEADING_PARAGRAPHS = 8;

  private final String where;
  private final ReadingLimits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> bodyText = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();
  private DocxTable table;
  private boolean open;

  private DocxFile(String where, ReadingLimits limits) {
    this.where = where;
    this.limits = limits;
    this.table = new DocxTable(where, limits);
  }

  static DocxFile open(ZipFile zip, String where, ReadingLimits limits) throws IOException {
    var document = new DocxFile(where, limits);
    try (var parts = XlsxParts.open(zip, where, limits)) {
      var main =
          XlsxParts.partOf(parts.relationships(""), "officeDocument")
              .filter(parts::holds)
              .orElse("word/document.xml");
      try (var xml = parts.xml(main, limits.heldFileBytes())) {
        document.read(xml);
      }
    }
    return document;
  }

  private void read(Xml xml) {
    while (xml.next()) {
      if (xml.starts("Fallback")) {
        xml.skip();
      } else if (xml.starts("tbl")) {
        begin();
        table.read(xml);
      } else if (xml.starts("p")) {
        paragraph(DocxTable.paragraph(xml));
      }
    }
    end();
    bodyText.addAll(pending);
    if (!bodyText.isEmpty()) {
      var rows = new ArrayList<SheetRow>();
      for (int i = 0; i < bodyText.size(); i++) {
        rows.add(new SheetRow(i + 1, false, List.of(SheetCell.text(0, bodyText.get(i)))));
      }
      sheets.add(Sheet.of(BODY_TEXT, rows, List.of()));
    }
  }

  private void paragraph(String text) {
    if (text.isBlank()) {
      return;
    }
    if (text.length() > LONGEST_HEADING) {
      bodyText.addAll(pending);
      pending.clear();
      bodyText.add(text);
      end();
    } else {
      pending.add(text);
    }
  }

  /** The last short paragraphs before a table are its heading; those before them are text. */
  private void begin() {
    if (open && pending.stream().allMatch(text -> CONTINUED.matcher(text).matches())) {
      pending.forEach(table::heading);
      pending.clear();
      return;
    }
    end();
    int text = Math.max(0, pending.size() - HEADING_PARAGRAPHS);
    bodyText.addAll(pending.subList(0, text));
    table = new DocxTable(where, limits);
    pending.subList(text, pending.size()).forEach(table::heading);
    pending.clear();
    open = true;
  }

  private void end() {
    if (open) {
      sheets.add(table.sheet("表" + (sheets.size() + 1)));
      open = false;
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /** Nothing stays open once the document is in memory. */
  @Override
  public void close() {}
}
