package org.jixiao.publications.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The footnote of one paragraph or table: release, table, the condition that finds the row, and
 * each column with its exact value, so that any number of a document can be looked up again.
 */
final class SourceNote {

  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  /** A number of the text. */
  void value(String table, String condition, String column, String exact) {
    values
        .computeIfAbsent(table + "［" + condition + "］", where -> new LinkedHashSet<>())
        .add(column + "＝" + exact);
  }

  /** A column shown in a table. */
  void column(String name) {
    columns.add(name);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The footnote of a paragraph. */
  String text(String release) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + "：" + String.join("；", each.getValue()))
        .collect(Collectors.joining("。", "数据版本" + release + "，", "。"));
  }

  /** The footnote of a table that lists these rows. */
  String text(String release, ReportRows rows, String condition, int count) {
    List<String> parts = new ArrayList<>();
    parts.add("数据版本" + release);
    parts.add(rows.name() + "［" + condition + "］");
    parts.add("列：" + (columns.isEmpty() ? "—" : String.join("、", columns)));
    parts.add("共" + count + "行");
    return String.join("，", parts) + "。";
  }
}
