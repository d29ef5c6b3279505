package org.jixiao.sources.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;

/** An Office Open XML workbook read part by part, without an object for each cell of it. */
final class XlsxFile implements SheetFile.Contents {
  private final XlsxParts parts;
  private final List<Sheet> sheets;

  private XlsxFile(XlsxParts parts, List<Sheet> sheets) {
    this.parts = parts;
    this.sheets = List.copyOf(sheets);
  }

  static XlsxFile open(ZipFile zip, String where, ReadingLimits limits) throws IOException {
    var parts = XlsxParts.open(zip, where, limits);
    try {
      return new XlsxFile(parts, sheets(parts, where, limits));
    } catch (RuntimeException refused) {
      parts.close();
      throw refused;
    }
  }

  private static List<Sheet> sheets(XlsxParts parts, String where, ReadingLimits limits) {
    var workbook =
        XlsxParts.partOf(parts.relationships(""), "officeDocument")
            .filter(parts::holds)
            .orElse("xl/workbook.xml");
    if (!parts.holds(workbook)) {
      throw UnreadableFile.of("NOT_A_WORKBOOK", where, "压缩包内没有工作簿", "xlsx、xls、csv 或 json 格式的文件");
    }
    var relationships = parts.relationships(workbook);
    var outline = parts.read(workbook, xml -> outline(xml, relationships, where));
    var texts = texts(parts, relationships);
    var styles = styles(parts, relationships, outline.dayCount());
    var shared = new XlsxSheet.Shared(parts, texts, styles, outline.dayCount(), limits);
    return outline.entries().stream()
        .filter(entry -> entry.target().kind().equals("worksheet"))
        .<Sheet>map(
            entry -> new XlsxSheet(entry.name(), entry.hidden(), entry.target().part(), shared))
        .toList();
  }

  private record Outline(List<Entry> entries, DayCount dayCount) {}

  private static Outline outline(
      Xml xml, Map<String, XlsxParts.Target> relationships, String where) {
    var entries = new ArrayList<Entry>();
    var dayCount = DayCount.FROM_1900;
    while (xml.next()) {
      if (xml.starts("workbookPr") && xml.yes("date1904")) {
        dayCount = DayCount.FROM_1904;
      } else if (xml.starts("sheet")) {
        entries.add(entry(xml, relationships, where));
      }
    }
    return new Outline(entries, dayCount);
  }

  private record Entry(String name, boolean hidden, XlsxParts.Target target) {}

  private static Entry entry(Xml xml, Map<String, XlsxParts.Target> relationships, String where) {
    var name = SharedTexts.unescaped(Objects.requireNonNullElse(xml.attribute("name"), ""));
    var state = Objects.requireNonNullElse(xml.attribute("state"), "visible");
    var target = xml.relationship().map(relationships::get);
    if (target.isEmpty()) {
      throw UnreadableFile.of("DAMAGED", where, "工作表“" + name + "”没有对应的部件", "完整的工作簿，请重新导出后报送");
    }
    return new Entry(name, !state.equals("visible"), target.get());
  }

  private static SharedTexts texts(XlsxParts parts, Map<String, XlsxParts.Target> relationships) {
    var part = XlsxParts.partOf(relationships, "sharedStrings").filter(parts::holds);
    return part.isEmpty() ? SharedTexts.none() : parts.read(part.get(), SharedTexts::read);
  }

  private static XlsxStyles styles(
      XlsxParts parts, Map<String, XlsxParts.Target> relationships, DayCount dayCount) {
    // A part that is named but missing is damage: without styles, dates would read as numbers.
    var part = XlsxParts.partOf(relationships, "styles");
    return part.isEmpty()
        ? XlsxStyles.none(new CellFormats(dayCount))
        : parts.read(part.get(), xml -> XlsxStyles.read(xml, new CellFormats(dayCount)));
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
