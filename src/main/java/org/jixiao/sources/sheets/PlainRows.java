package org.jixiao.sources.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet's part as programs write them, many times faster than all of XML is read. A
 * row that is written any other way ends it: {@link NotPlain}, with the number of rows that were
 * read before.
 */
final class PlainRows {

  /**
   * A row as written.
   *
   * @param stated its number, 0 where none is written
   * @param hidden true when the row is hidden
   * @param cells its cells that hold anything
   */
  record WrittenRow(int stated, boolean hidden, List<SheetCell> cells) {}

  /**
   * The formula of a cell as written.
   *
   * @param text without its equals sign; blank where none is written
   * @param shared number of the formula it shares; null where it shares none
   * @param row row of the cell; 0 where it is not stated
   * @param computed true when the cell has a formula, written or shared
   */
  record Formula(String text, @Nullable String shared, int row, boolean computed) {
    static final Formula NONE = new Formula("", null, 0, false);
  }

  /** Makes a cell of what is written; null for a cell that holds nothing. */
  interface CellMaker {
    @Nullable SheetCell cell(int column, String type, int style, String value, Formula formula);
  }

  private static final byte[] ROWS_END = tag("</sheetData>");
  private static final byte[] ROW = tag("<row");
  private static final byte[] ROW_END = tag("</row>");
  private static final byte[] CELL = tag("<c");
  private static final byte[] CELL_END = tag("</c>");
  private static final byte[] VALUE = tag("<v>");
  private static final byte[] VALUE_END = tag("</v>");
  private static final byte[] INLINE = tag("<is><t");
  private static final byte[] TEXT_END = tag("</t>");
  private static final byte[] INLINE_END = tag("</is>");
  private static final byte[] FORMULA = tag("<f");
  private static final byte[] FORMULA_END = tag("</f>");

  private final PlainMarkup markup;
  private final ReadingLimits limits;
  private final CellMaker maker;
  private boolean entered;
  private boolean ended;
  private int usual = 10;
  private long read;

  PlainRows(PlainMarkup markup, ReadingLimits limits, CellMaker maker) {
    this.markup = markup;
    this.limits = limits;
    this.maker = maker;
  }

  private static byte[] tag(String tag) {
    return tag.getBytes(StandardCharsets.US_ASCII);
  }

  /** Rows that were read whole, empty ones too. */
  long read() {
    return read;
  }

  void close() {
    markup.close();
  }

  /** The next row, perhaps without cells; null at the end of the rows. */
  @Nullable WrittenRow next() {
    if (!entered) {
      entered = true;
      ended = !markup.enter("sheetData");
    }
    if (ended) {
      return null;
    }
    markup.forget();
    markup.skipBlanks();
    if (markup.acceptAll(ROWS_END)) {
      ended = true;
      return null;
    }
    if (!markup.acceptAll(ROW)) {
      throw new NotPlain();
    }
    var row = row();
    read++;
    return row;
  }

  private WrittenRow row() {
    int stated = 0;
    boolean hidden = false;
    while (markup.attribute()) {
      if (markup.name == 'r') {
        stated = markup.number();
      } else if (markup.name == PlainMarkup.HIDDEN) {
        var said = markup.value();
        hidden = said.equals("1") || said.equals("true") || said.equals("on");
      }
    }
    var cells = new ArrayList<SheetCell>(usual);
    if (!markup.closedAtOnce()) {
      stated = cells(cells, stated);
    }
    usual = Math.max(usual, Math.min(64, cells.size()));
    return new WrittenRow(stated, hidden, cells);
  }

  private int cells(List<SheetCell> cells, int statedByRow) {
    int stated = statedByRow;
    int column = -1;
    for (markup.skipBlanks(); !markup.acceptAll(ROW_END); markup.skipBlanks()) {
      if (!markup.acceptAll(CELL)) {
        throw new NotPlain();
      }
      int placed = -1;
      var type = "n";
      int style = -1;
      while (markup.attribute()) {
        if (markup.name == 'r') {
          placed = markup.column();
          stated = stated > 0 ? stated : markup.row();
        } else if (markup.name == 's') {
          style = markup.number();
        } else if (markup.name == 't') {
          type = markup.letter() == 's' ? "s" : markup.value();
        }
      }
      column = Math.max(column + 1, placed);
      if (column >= limits.columns()) {
        throw new NotPlain();
      }
      if (!markup.closedAtOnce()) {
        content(cells, column, type, style, stated);
      }
    }
    return stated;
  }

  private void content(List<SheetCell> cells, int column, String type, int style, int row) {
    var value = "";
    var formula = Formula.NONE;
    while (!markup.acceptAll(CELL_END)) {
      if (markup.acceptAll(VALUE)) {
        value = markup.text(limits.cellCharacters());
        if (!markup.acceptAll(VALUE_END)) {
          throw new NotPlain();
        }
      } else if (markup.acceptAll(FORMULA)) {
        formula = formula(row);
      } else if (markup.acceptAll(INLINE)) {
        value = inlineText();
      } else {
        throw new NotPlain();
      }
    }
    var cell = maker.cell(column, type, style, value, formula);
    if (cell != null) {
      cells.add(cell);
    }
    markup.forget();
  }

  /** The text of a cell that shares none; one in several runs is read by others. */
  private String inlineText() {
    while (markup.attribute()) {
      // Whether blanks count is said here; they do.
    }
    boolean blank = markup.closedAtOnce();
    var text = blank ? "" : markup.text(limits.cellCharacters());
    if ((!blank && !markup.acceptAll(TEXT_END)) || !markup.acceptAll(INLINE_END)) {
      throw new NotPlain();
    }
    return SharedTexts.unescaped(text);
  }

  private Formula formula(int row) {
    String shared = null;
    while (markup.attribute()) {
      if (markup.name == PlainMarkup.SI) {
        shared = markup.value();
      }
    }
    var written = "";
    if (!markup.closedAtOnce()) {
      written = markup.text(limits.cellCharacters());
      if (!markup.acceptAll(FORMULA_END)) {
        throw new NotPlain();
      }
    }
    return new Formula(written, shared, row, true);
  }
}
