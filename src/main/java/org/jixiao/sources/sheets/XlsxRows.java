package org.jixiao.sources.sheets;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as its part lists them. A row or cell without a place, or with one that does
 * not come after the last, stands right after the last: nothing is dropped and nothing overwritten.
 * Plain rows are read as such; from the first row that is written otherwise, all of XML is.
 */
final class XlsxRows implements Iterator<SheetRow> {
  private final Supplier<Xml> opening;
  private final String where;
  private final XlsxSheet.Shared shared;
  private final SharedFormulas formulas = new SharedFormulas();
  private @Nullable PlainRows plain;
  private @Nullable Xml opened;
  private @Nullable SheetRow upcoming;
  private int lastRow;
  private boolean inRows;
  private boolean ended;

  /**
   * The rows of a part.
   *
   * @param markup its bytes from the beginning
   * @param xml opens it from the beginning as XML
   */
  XlsxRows(PlainMarkup markup, Supplier<Xml> xml, String where, XlsxSheet.Shared shared) {
    this.opening = xml;
    this.where = where;
    this.shared = shared;
    this.plain = new PlainRows(markup, shared.limits(), this::made);
  }

  @Override
  public boolean hasNext() {
    if (upcoming == null && !ended) {
      try {
        upcoming = plain == null ? findRow(xml()) : findPlainRow(plain);
      } finally {
        if (upcoming == null) {
          ended = true;
          close();
        }
      }
    }
    return upcoming != null;
  }

  @Override
  public SheetRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = Objects.requireNonNull(upcoming);
    upcoming = null;
    return row;
  }

  private void close() {
    if (plain != null) {
      plain.close();
    }
    if (opened != null) {
      opened.close();
    }
  }

  private Xml xml() {
    var xml = opened;
    if (xml == null) {
      xml = opening.get();
      opened = xml;
    }
    return xml;
  }

  private @Nullable SheetRow findPlainRow(PlainRows rows) {
    try {
      for (var row = rows.next(); row != null; row = rows.next()) {
        lastRow = Math.max(lastRow + 1, row.stated());
        refuseBeyondLimit();
        if (!row.cells().isEmpty()) {
          return new SheetRow(lastRow, row.hidden(), row.cells());
        }
      }
      return null;
    } catch (NotPlain elsewise) {
      long done = rows.read();
      rows.close();
      plain = null;
      var xml = xml();
      passOver(xml, done);
      return findRow(xml);
    }
  }

  /** Passes over rows that were read already. */
  private void passOver(Xml xml, long rows) {
    long left = rows;
    while (left > 0 && xml.next()) {
      if (inRows && xml.starts("row")) {
        xml.skip();
        left--;
      } else if (xml.starts("sheetData")) {
        inRows = true;
      }
    }
  }

  private @Nullable SheetRow findRow(Xml xml) {
    while (xml.next()) {
      if (inRows && xml.starts("row")) {
        var row = row(xml);
        if (!row.cells().isEmpty()) {
          return row;
        }
      } else if (xml.starts("sheetData")) {
        inRows = true;
      } else if (xml.ends("sheetData")) {
        inRows = false;
      }
    }
    return null;
  }

  private SheetRow row(Xml xml) {
    int stated = CellReference.row(xml.attribute("r"));
    boolean hidden = xml.yes("hidden");
    List<SheetCell> cells = new ArrayList<>();
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (!xml.starts("c")) {
        if (xml.starts()) {
          xml.skip();
        }
        continue;
      }
      var reference = xml.attribute("r");
      stated = stated > 0 ? stated : CellReference.row(reference);
      column = Math.max(column + 1, CellReference.column(reference));
      if (column >= shared.limits().columns()) {
        throw outside("第 " + (column + 1) + " 列", shared.limits().columns() + " 列");
      }
      var cell = cell(xml, column, stated);
      if (cell != null) {
        cells.add(cell);
      }
    }
    lastRow = Math.max(lastRow + 1, stated);
    refuseBeyondLimit();
    return new SheetRow(lastRow, hidden, cells);
  }

  private void refuseBeyondLimit() {
    if (lastRow > shared.limits().rows()) {
      throw outside("第 " + lastRow + " 行", shared.limits().rows() + " 行");
    }
  }

  private UnreadableFile outside(String found, String most) {
    return UnreadableFile.of("TOO_LARGE", where, found, "不超过 " + most + "的工作表，请拆分后报送");
  }

  private @Nullable SheetCell cell(Xml xml, int column, int row) {
    var type = Objects.requireNonNullElse(xml.attribute("t"), "n");
    int style = XlsxStyles.style(xml.attribute("s"));
    var value = "";
    var formula = PlainRows.Formula.NONE;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.text();
      } else if (xml.starts("is")) {
        value = SharedTexts.richText(xml, "is");
      } else if (xml.starts("f")) {
        var sharedIndex = xml.attribute("si");
        formula = new PlainRows.Formula(xml.text(), sharedIndex, row, true);
      } else if (xml.starts()) {
        xml.skip();
      }
    }
    return made(column, type, style, value, formula);
  }

  private @Nullable SheetCell made(
      int column, String type, int style, String value, PlainRows.Formula formula) {
    var text =
        formula.shared() == null
            ? formula.text()
            : formulas.of(formula.text(), formula.shared(), formula.row(), column);
    if (value.isEmpty()) {
      return formula.computed() ? new SheetCell(column, SheetCell.Kind.TEXT, "", "", text) : null;
    }
    return filled(column, type, style, value, text);
  }

  private @Nullable SheetCell filled(
      int column, String type, int style, String value, String formula) {
    return switch (type) {
      case "s" -> text(column, shared.texts().text(value, where), formula);
      case "inlineStr" -> text(column, value, formula);
      case "str" -> text(column, SharedTexts.unescaped(value), formula);
      case "b" -> {
        var yesNo = value.strip().equals("0") ? "FALSE" : "TRUE";
        yield new SheetCell(column, SheetCell.Kind.YES_NO, yesNo, yesNo, formula);
      }
      case "e" -> new SheetCell(column, SheetCell.Kind.ERROR, value, value, formula);
      case "d" -> new SheetCell(column, SheetCell.Kind.DATE, value, value, formula);
      default -> number(column, style, value.strip(), formula);
    };
  }

  private static @Nullable SheetCell text(int column, String text, String formula) {
    return text.isEmpty() && formula.isEmpty()
        ? null
        : new SheetCell(column, SheetCell.Kind.TEXT, text, text, formula);
  }

  private SheetCell number(int column, int style, String raw, String formula) {
    var format = shared.styles().format(style);
    var shown = format.plain().shown(raw);
    if (shown == null) {
      if (!StoredNumber.isNumber(raw)) {
        return new SheetCell(column, SheetCell.Kind.TEXT, raw, raw, formula);
      }
      shown = shared.styles().shown(raw, format);
    }
    var kind = format.date() ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER;
    return new SheetCell(column, kind, raw, shown, formula);
  }
}
