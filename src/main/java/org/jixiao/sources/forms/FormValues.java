package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.Parsed;
import org.jixiao.sources.values.Percent;
import org.jixiao.sources.values.PlainText;
import org.jixiao.sources.values.Score;
import org.jixiao.sources.values.SpoiltCell;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/** Takes values out of one row of a form, with the address and the delivered text of each. */
final class FormValues {

  private final FormCells cells;
  private final SheetTally tally;
  private final Map<String, Integer> columns;
  private final int row;
  private final RowDraft draft;

  FormValues(
      FormCells cells, SheetTally tally, Map<String, Integer> columns, int row, RowDraft draft) {
    this.cells = cells;
    this.tally = tally;
    this.columns = columns;
    this.row = row;
    this.draft = draft;
  }

  RowDraft draft() {
    return draft;
  }

  /** The cell of a field in this row; null where the form has no such column or nothing there. */
  @Nullable SheetCell cell(String field) {
    var column = columns.get(field);
    return column == null ? null : cells.seen(row, column).orElse(null);
  }

  private @Nullable SheetCell ownCell(String field) {
    var column = columns.get(field);
    return column == null ? null : cells.own(row, column).orElse(null);
  }

  /** Text of a field; blank for placeholders. */
  String text(String field) {
    var cell = cell(field);
    return cell == null || PlainText.isPlaceholder(cell.text()) || SpoiltCell.in(cell).isPresent()
        ? ""
        : cell.text().strip();
  }

  @Nullable BigDecimal money(Col column, String field, AmountUnit unit) {
    return money(column, field, cell -> Amount.read(cell, unit, Amount.Spelling.POINT));
  }

  @Nullable BigDecimal money(
      Col column, String field, Function<SheetCell, Parsed<Amount>> reading) {
    var amount = take(column, field, ownCell(field), reading, "金额，如 12.50");
    if (amount == null) {
      return null;
    }
    if (amount.rounded()) {
      tally.residue();
    }
    draft.with(column, amount.yuan());
    return amount.yuan();
  }

  @Nullable BigDecimal score(Col column, String field) {
    var points = take(column, field, cell(field), Score::read, "分数，如 9.5");
    draft.with(column, points);
    return points;
  }

  void rate(Col column, String field, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    draft.with(
        column,
        take(
            column,
            field,
            cell(field),
            cell -> Percent.read(cell, part, whole),
            "百分数，如 95.88%（无百分号且金额不足以判断时留空）"));
  }

  void text(Col column, String field) {
    var spoilt = cell(field);
    if (spoilt != null && rejectSpoilt(column, spoilt, columns.getOrDefault(field, 0))) {
      return;
    }
    var text = text(field);
    draft.with(column, text.isEmpty() ? null : text);
    note(column, field);
  }

  /** Keeps the delivered cell behind a column whose value was found otherwise. */
  void note(Col column, String field) {
    var cell = cell(field);
    if (cell != null) {
      int place = columns.getOrDefault(field, 0);
      cells.use(row, place);
      draft.from(column, cells.address(row, place), CellText.source(cell));
    }
  }

  private <T> @Nullable T take(
      Col column,
      String field,
      @Nullable SheetCell cell,
      Function<SheetCell, Parsed<T>> reading,
      String expected) {
    if (cell == null) {
      return null;
    }
    int place = columns.getOrDefault(field, 0);
    if (rejectSpoilt(column, cell, place)) {
      return null;
    }
    var parsed = reading.apply(cell);
    draft.from(column, cells.address(row, place), CellText.source(cell));
    if (parsed.isUnreadable()) {
      cells.reject(
          row,
          place,
          "UNREADABLE_VALUE",
          "“"
              + column.caption()
              + "”发现“"
              + CellText.delivered(cell)
              + "”；应为"
              + expected
              + "；该值留空，其余照收");
    } else {
      cells.use(row, place);
    }
    return parsed.orNull();
  }

  /** True when a spreadsheet spoilt the cell; it is then set aside and its column stays empty. */
  private boolean rejectSpoilt(Col column, SheetCell cell, int place) {
    var spoilt = SpoiltCell.in(cell);
    spoilt.ifPresent(
        how -> {
          draft.from(column, cells.address(row, place), CellText.source(cell));
          cells.reject(
              row,
              place,
              how.code(),
              "“" + column.caption() + "”发现" + how.found() + "；应为" + how.expected() + "；该值留空，其余照收");
        });
    return spoilt.isPresent();
  }
}
