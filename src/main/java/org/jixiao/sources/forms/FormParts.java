package org.jixiao.sources.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.sources.sheets.SheetRow;

/**
 * Where the parts of a form stand.
 *
 * @param fundsHeader row of the captions of the funds part; 0 where there is none
 * @param fundsEnd last row of the funds part
 * @param goalHeader row of the captions of the goal; 0 where there is none
 * @param indicatorHeader row with 三级指标; 0 where there is none
 * @param indicatorHeaderTop first row of that header, which may have two
 * @param total the total row; 0 where there is none
 * @param fundColumns columns of the funds part, by field
 * @param indicatorColumns columns of the indicators, by field
 */
record FormParts(
    int fundsHeader,
    int fundsEnd,
    int goalHeader,
    int indicatorHeader,
    int indicatorHeaderTop,
    int total,
    Map<String, Integer> fundColumns,
    Map<String, Integer> indicatorColumns) {

  static FormParts of(FormCells cells, FormBlock block, FormCaptions captions) {
    int funds = 0;
    int goal = 0;
    int indicators = 0;
    int total = 0;
    for (int number = block.projectRow(); number <= block.lastRow(); number++) {
      var row = cells.row(number);
      if (funds == 0 && indicators == 0 && isFundsHeader(row, captions)) {
        funds = number;
      }
      if (goal == 0 && indicators == 0 && has(row, captions::label, "goal")) {
        goal = number;
      }
      if (indicators == 0 && has(row, captions::indicatorColumn, "level_3")) {
        indicators = number;
      }
      if (indicators > 0 && FormBlock.isTotal(row, captions)) {
        total = number;
      }
    }
    int top = headerTop(cells, captions, block, indicators);
    int next = goal > 0 ? goal : top > 0 ? top : block.lastRow() + 1;
    return new FormParts(
        funds,
        funds == 0 ? 0 : next - 1,
        goal,
        indicators,
        top,
        total,
        funds == 0 ? Map.of() : columns(cells, captions::fundColumn, funds, funds),
        indicators == 0 ? Map.of() : columns(cells, captions::indicatorColumn, top, indicators));
  }

  private static boolean isFundsHeader(SheetRow row, FormCaptions captions) {
    long captionsFound =
        row.cells().stream()
            .map(cell -> captions.fundColumn(cell.text()).orElse(""))
            .filter(
                field ->
                    field.equals("initial") || field.equals("adjusted") || field.equals("executed"))
            .distinct()
            .count();
    return captionsFound >= 2;
  }

  private static boolean has(
      SheetRow row, Function<String, Optional<String>> captions, String name) {
    return row.cells().stream()
        .anyMatch(cell -> captions.apply(cell.text()).filter(name::equals).isPresent());
  }

  /** The header has a second row above when that holds captions of its own. */
  private static int headerTop(
      FormCells cells, FormCaptions captions, FormBlock block, int indicators) {
    if (indicators <= block.projectRow() + 1) {
      return indicators;
    }
    long above =
        cells.row(indicators - 1).cells().stream()
            .filter(cell -> captions.indicatorColumn(cell.text()).isPresent())
            .count();
    return above >= 2 ? indicators - 1 : indicators;
  }

  private static Map<String, Integer> columns(
      FormCells cells, Function<String, Optional<String>> captions, int top, int bottom) {
    var columns = new LinkedHashMap<String, Integer>();
    for (int row = bottom; row >= top; row--) {
      for (int column = 0; column <= cells.grid().lastColumn(); column++) {
        int at = column;
        cells
            .grid()
            .cell(row, column)
            .flatMap(cell -> captions.apply(cell.text()))
            .ifPresent(field -> columns.putIfAbsent(field, at));
      }
    }
    return columns;
  }
}
