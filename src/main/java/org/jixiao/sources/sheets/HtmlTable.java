package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of a web page while it is read: cells fall into place around those that span. */
final class HtmlTable {
  private static final Pattern SPAN =
      Pattern.compile("(row|col)span\\s*=\\s*[\"']?(\\d{1,5})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]+);");
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

  private final String where;
  private final ReadingLimits limits;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<CellRange> merged = new ArrayList<>();
  private final Set<Long> covered = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private List<SheetCell> cells = new ArrayList<>();
  private int row;
  private int column;
  private int held;
  private int rowSpan;
  private int columnSpan;
  private boolean inCell;
  private boolean inRow;

  HtmlTable(String where, ReadingLimits limits) {
    this.where = where;
    this.limits = limits;
  }

  void text(String page, int from, int end) {
    if (inCell) {
      text.append(page, from, end);
    }
  }

  /** A tag of this table, not of one within it. */
  void tag(String name, boolean ends, String attributes) {
    switch (name) {
      case "tr" -> {
        endCell();
        endRow();
        if (!ends) {
          startRow();
        }
      }
      case "td", "th" -> {
        endCell();
        if (!ends) {
          startCell(attributes);
        }
      }
      case "br" -> text.append('\u0001');
      default -> {}
    }
  }

  private void startRow() {
    row++;
    column = 0;
    inRow = true;
  }

  private void startCell(String attributes) {
    if (!inRow) {
      // As in a browser, a cell outside of any row begins one.
      startRow();
    }
    while (covered.contains(place(row, column))) {
      column++;
    }
    rowSpan = 1;
    columnSpan = 1;
    Matcher span = SPAN.matcher(attributes);
    while (span.find()) {
      int cells = Math.max(1, Integer.parseInt(span.group(2)));
      if (span.group(1).equalsIgnoreCase("row")) {
        rowSpan = cells;
      } else {
        columnSpan = cells;
      }
    }
    inCell = true;
    text.setLength(0);
  }

  private void endCell() {
    if (!inCell) {
      return;
    }
    inCell = false;
    var shown = plain(text.toString());
    if (!shown.isEmpty()) {
      cells.add(SheetCell.text(column, shown));
    }
    if (rowSpan > 1 || columnSpan > 1) {
      merged.add(new CellRange(row, column, row + rowSpan - 1, column + columnSpan - 1));
    }
    held +=
        Math.multiplyExact(rowSpan, columnSpan) > limits.heldCells()
            ? limits.heldCells()
            : rowSpan * columnSpan;
    if (held > limits.heldCells() || merged.size() > limits.mergedRanges()) {
      throw UnreadableFile.of("TOO_LARGE", where, "单元格过多的网页表格", "xlsx 工作簿，请另存后报送");
    }
    for (int below = 1; below < rowSpan; below++) {
      for (int beside = 0; beside < columnSpan; beside++) {
        covered.add(place(row + below, column + beside));
      }
    }
    column += columnSpan;
  }

  private void endRow() {
    inRow = false;
    if (!cells.isEmpty()) {
      rows.add(new SheetRow(row, false, cells));
      cells = new ArrayList<>();
    }
  }

  Sheet sheet() {
    endCell();
    endRow();
    return Sheet.of("", rows, merged);
  }

  private static String plain(String markup) {
    var flowing = SPACE.matcher(markup).replaceAll(" ").replace('\u0001', '\n');
    return ENTITY.matcher(flowing).replaceAll(HtmlTable::character).strip();
  }

  private static String character(java.util.regex.MatchResult entity) {
    var name = entity.group(1);
    var plain =
        switch (name) {
          case "nbsp" -> " ";
          case "lt" -> "<";
          case "gt" -> ">";
          case "amp" -> "&";
          case "quot" -> "\"";
          case "apos" -> "'";
          case "yen" -> "¥";
          default -> name.startsWith("#") ? numbered(name) : entity.group();
        };
    return Matcher.quoteReplacement(plain);
  }

  private static String numbered(String name) {
    boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
    int point =
        hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
  }

  private static long place(int row, int column) {
    return ((long) row << 32) | column;
  }
}
