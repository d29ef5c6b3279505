package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of a Word document while it is read, with cells that span columns or rows. */
final class DocxTable {

  private final String where;
  private final ReadingLimits limits;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<CellRange> merged = new ArrayList<>();

  /** Cells that reach down so far, by first column: first row and last column. */
  private final Map<Integer, CellRange> reaching = new HashMap<>();

  private int number;
  private int held;

  DocxTable(String where, ReadingLimits limits) {
    this.where = where;
    this.limits = limits;
  }

  /** A paragraph above the table. */
  void heading(String text) {
    rows.add(new SheetRow(++number, false, List.of(SheetCell.text(0, text))));
  }

  /** Reads the table on whose first element the reader stands, to its end. */
  void read(Xml xml) {
    while (xml.next() && !xml.ends("tbl")) {
      if (xml.starts("tr")) {
        row(xml);
      }
    }
    reaching.values().forEach(this::merge);
    reaching.clear();
  }

  private void row(Xml xml) {
    number++;
    var cells = new ArrayList<SheetCell>();
    int column = 0;
    while (xml.next() && !xml.ends("tr")) {
      if (xml.starts("gridBefore")) {
        column += number(xml.qualified("val"), 0);
      } else if (xml.starts("tc")) {
        column = cell(xml, column, cells);
      }
    }
    if (!cells.isEmpty()) {
      rows.add(new SheetRow(number, false, cells));
    }
  }

  /** Reads a cell and gives the column after it. */
  private int cell(Xml xml, int column, List<SheetCell> cells) {
    int span = 1;
    boolean begins = false;
    boolean continues = false;
    var text = new StringBuilder();
    int inner = 0;
    while (xml.next() && !(inner == 0 && xml.ends("tc"))) {
      if (xml.starts("tbl")) {
        inner++;
      } else if (xml.ends("tbl")) {
        inner--;
      } else if (inner == 0 && xml.starts("gridSpan")) {
        span = Math.max(1, number(xml.qualified("val"), 1));
      } else if (inner == 0 && xml.starts("vMerge")) {
        begins = "restart".equals(xml.qualified("val"));
        continues = !begins;
      } else {
        append(xml, text);
      }
    }
    refuseIfTooLarge(column + span);
    reach(column, span, begins, continues);
    var shown = text.toString().strip();
    if (!shown.isEmpty() && !continues) {
      cells.add(SheetCell.text(column, shown));
    }
    return column + span;
  }

  private void reach(int column, int span, boolean begins, boolean continues) {
    var above = reaching.get(column);
    int last = column + span - 1;
    if (continues && above != null) {
      reaching.put(column, new CellRange(above.firstRow(), column, number, above.lastColumn()));
      return;
    }
    if (above != null) {
      merge(above);
      reaching.remove(column);
    }
    if (begins) {
      reaching.put(column, new CellRange(number, column, number, last));
    } else {
      merge(new CellRange(number, column, number, last));
    }
  }

  private void merge(CellRange range) {
    if (range.firstRow() < range.lastRow() || range.firstColumn() < range.lastColumn()) {
      merged.add(range);
    }
  }

  private void refuseIfTooLarge(int columns) {
    held++;
    if (held > limits.heldCells() || columns > limits.columns()) {
      throw UnreadableFile.of("TOO_LARGE", where, "单元格过多的文档表格", "xlsx 工作簿，请另存后报送");
    }
  }

  /** Text of the paragraph on whose first element the reader stands, to its end. */
  static String paragraph(Xml xml) {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && xml.next()) {
      if (xml.starts("Fallback")) {
        xml.skip();
      } else if (xml.ends("p")) {
        depth--;
      } else {
        depth += xml.starts("p") ? 1 : 0;
        append(xml, text);
      }
    }
    return text.toString().strip();
  }

  private static void append(Xml xml, StringBuilder text) {
    if (!xml.starts()) {
      return;
    }
    switch (xml.element()) {
      case "t" -> text.append(xml.text());
      case "p", "br", "cr" -> text.append(text.length() == 0 ? "" : "\n");
      case "tab" -> text.append(' ');
      default -> {}
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
  }

  Sheet sheet(String name) {
    return Sheet.of(name, rows, merged);
  }
}
