package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jixiao.lake.RejectedRows;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.CellRange;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** Sheets drawn as text, a row a line and cells between bars, and what a reading makes of them. */
public final class DrawnSheets {

  private DrawnSheets() {}

  /** A sheet; the first line of the drawing is its first row, blank lines are blank rows. */
  public static Sheet drawn(String name, String drawing, CellRange... merged) {
    var rows = new ArrayList<SheetRow>();
    var lines = drawing.stripTrailing().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var cells = new ArrayList<SheetCell>();
      var texts = lines[i].split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        if (!texts[column].isBlank()) {
          cells.add(cell(column, texts[column].strip()));
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new SheetRow(i + 1, false, cells));
      }
    }
    return Sheet.of(name, rows, List.of(merged));
  }

  /** A number written plainly is stored as a number, all else as text; '12 is text. */
  private static SheetCell cell(int column, String text) {
    if (text.startsWith("'")) {
      return SheetCell.text(column, text.substring(1));
    }
    return text.matches("-?\\d{1,15}(\\.\\d+)?")
        ? new SheetCell(column, SheetCell.Kind.NUMBER, text, text, "")
        : SheetCell.text(column, text);
  }

  public static SheetOrigin origin(Sheet sheet) {
    return new SheetOrigin(
        new FileOrigin("D1", "报送.xlsx", "0123456789abcdef00", 1, "533122000", null),
        sheet.name(),
        1,
        false);
  }

  /** Everything a reading gives for a sheet, no row without a value that its table requires. */
  public static List<TakenInRow> readBy(SheetReading reading, Sheet sheet) {
    var taken = new ArrayList<TakenInRow>();
    sheet.rows().forEachRemaining(row -> taken.addAll(reading.take(row)));
    taken.addAll(reading.finish());
    assertThat(missing(taken)).isEmpty();
    return taken;
  }

  /** Required columns that some row leaves empty; the lake would refuse the whole delivery. */
  public static Set<String> missing(List<TakenInRow> rows) {
    var missing = new TreeSet<String>();
    for (var row : rows) {
      for (var column : row.table().columns()) {
        if (!column.optional() && row.value(column) == null) {
          missing.add(row.table().name() + "." + column.name());
        }
      }
    }
    return missing;
  }

  public static List<TakenInRow> rowsOf(List<TakenInRow> rows, TableSpec table) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  /** Values of one column as text, one a row; null stays null. */
  public static List<@Nullable String> values(List<TakenInRow> rows, TableSpec table, Col column) {
    var values = new ArrayList<@Nullable String>();
    for (var row : rowsOf(rows, table)) {
      var value = row.value(column);
      values.add(value == null ? null : value.toString());
    }
    return values;
  }

  public static List<@Nullable String> rejections(List<TakenInRow> rows) {
    return values(rows, RejectedRows.TABLE, RejectedRows.REASON_CODE);
  }
}
