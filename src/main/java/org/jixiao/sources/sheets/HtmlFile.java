package org.jixiao.sources.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A web page that holds tables, as old systems export them: each outermost table is a sheet. */
final class HtmlFile implements SheetFile.Contents {
  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final List<Sheet> sheets;

  private HtmlFile(List<Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  static HtmlFile open(Path file, String where, ReadingLimits limits) throws IOException {
    if (Files.size(file) > limits.heldFileBytes()) {
      throw UnreadableFile.of(
          "TOO_LARGE", where, "超过 " + limits.heldFileBytes() + " 字节的网页", "xlsx 工作簿，请另存后报送");
    }
    var encoding = TextEncoding.of(file, where);
    String page;
    try (var reader = encoding.reader(file)) {
      var text = new java.io.StringWriter();
      reader.transferTo(text);
      page = text.toString();
    }
    return new HtmlFile(tables(page, where, limits));
  }

  private static List<Sheet> tables(String page, String where, ReadingLimits limits) {
    var tables = new ArrayList<Sheet>();
    HtmlTable table = null;
    int depth = 0;
    int from = 0;
    var tag = TAG.matcher(page);
    while (tag.find()) {
      if (table != null) {
        table.text(page, from, tag.start());
      }
      from = tag.end();
      var name = tag.group(3) == null ? "" : tag.group(3).toLowerCase(java.util.Locale.ROOT);
      boolean ends = "/".equals(tag.group(2));
      if (name.equals("table")) {
        depth = Math.max(0, depth + (ends ? -1 : 1));
        if (depth == 1 && !ends) {
          table = new HtmlTable(where, limits);
        } else if (depth == 0 && table != null) {
          tables.add(table.sheet());
          table = null;
        }
      } else if (table != null && depth == 1) {
        table.tag(name, ends, tag.group(4));
      }
    }
    if (table != null) {
      throw UnreadableFile.of("TRUNCATED", where, "未结束的表格", "完整的文件，请重新导出后报送");
    }
    return tables;
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  /** Nothing stays open once the page is in memory. */
  @Override
  public void close() {}
}
