package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.PlainText;

/**
 * The unit of the money on a form, and where that is said. The nearest to the numbers wins: caption
 * of the column, label of the funds part, a line 单位：万元 above, the title.
 *
 * @param unit the unit of columns whose caption names none
 * @param evidence the cell that names it
 * @param notes what other cells say, in words
 */
record FormUnit(AmountUnit unit, String evidence, List<String> notes) {

  FormUnit {
    notes = List.copyOf(notes);
  }

  /** The unit of a form; empty when nothing on it names one. */
  static Optional<FormUnit> of(FormCells cells, FormBlock block, FormParts parts) {
    var found = new ArrayList<FormUnit>();
    int first = parts.fundColumns().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    for (int row = Math.max(1, parts.fundsHeader()); row <= parts.fundsEnd(); row++) {
      for (var cell : cells.row(row).cells()) {
        if (cell.column() < first) {
          named(cells, row, cell).ifPresent(found::add);
        }
      }
    }
    for (int row = parts.fundsHeader(); row >= block.firstRow(); row--) {
      if (row < parts.goalTop() || row > parts.goalEnd()) {
        for (var cell : cells.row(row).cells()) {
          named(cells, row, cell).ifPresent(found::add);
        }
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var nearest = found.get(0);
    var notes =
        found.stream()
            .filter(other -> other.unit() != nearest.unit())
            .map(other -> other.evidence() + "所写单位与此不同，以离金额最近者为准")
            .distinct()
            .toList();
    return Optional.of(new FormUnit(nearest.unit(), nearest.evidence(), notes));
  }

  private static Optional<FormUnit> named(FormCells cells, int row, SheetCell cell) {
    return AmountUnit.find(cell.text())
        .map(
            unit ->
                new FormUnit(
                    unit,
                    cells.address(row, cell.column()) + "“" + PlainText.line(cell.text()) + "”",
                    List.of()));
  }

  /** The unit of one column of the funds part. */
  AmountUnit of(FormCells cells, FormParts parts, String field) {
    return column(parts.fundColumns(), field)
        .filter(column -> parts.fundsHeader() >= parts.fundsTop())
        .flatMap(column -> cells.seen(parts.fundsHeader(), column))
        .flatMap(cell -> AmountUnit.find(cell.text()))
        .orElse(unit);
  }

  private static Optional<Integer> column(Map<String, Integer> columns, String field) {
    return Optional.ofNullable(columns.get(field));
  }
}
