package org.jixiao.sources.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.Monitorings;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;

/** Where a monitoring form captions its funds and its indicators; row 0 says that it does not. */
final class MonitoringColumns {

  static final String REGISTER = "monitorings";

  private final FormCells cells;
  private final FormCaptions captions;
  private final Map<String, Integer> funds = new LinkedHashMap<>();
  private final Map<String, Integer> indicators = new LinkedHashMap<>();
  private int fundsHeader;
  private int indicatorTop;
  private int indicatorHeader;

  private MonitoringColumns(FormCells cells, FormCaptions captions) {
    this.cells = cells;
    this.captions = captions;
  }

  /** The captions between two rows. */
  static MonitoringColumns find(FormCells cells, FormBlock block, FormCaptions captions) {
    var found = new MonitoringColumns(cells, captions);
    for (int row = block.projectRow();
        row <= block.lastRow() && found.indicatorHeader == 0;
        row++) {
      found.look(row);
    }
    return found;
  }

  static boolean isIndicatorHeader(SheetRow row, FormCaptions captions) {
    return row.cells().stream()
        .anyMatch(cell -> field(cell, captions).filter("level_3"::equals).isPresent());
  }

  private static Optional<String> field(SheetCell cell, FormCaptions captions) {
    var register = captions.registers().get(REGISTER);
    return register == null
        ? Optional.empty()
        : register.columns().find(FormCaptions.key(cell.text()));
  }

  private void look(int row) {
    if (isIndicatorHeader(cells.row(row), captions)) {
      indicatorTop = row;
      boolean two = captionsIn(row + 1) >= 2 && !isIndicatorHeader(cells.row(row + 1), captions);
      indicatorHeader = two ? row + 1 : row;
      fill(indicators, indicatorHeader);
      fill(indicators, indicatorTop);
    } else if (fundsHeader == 0 && amountsIn(row) >= 2) {
      fundsHeader = row;
      fill(funds, row);
    }
  }

  private long captionsIn(int row) {
    return cells.row(row).cells().stream()
        .filter(cell -> field(cell, captions).isPresent())
        .count();
  }

  private long amountsIn(int row) {
    return cells.row(row).cells().stream()
        .flatMap(cell -> field(cell, captions).stream())
        .filter(name -> Monitorings.AMOUNTS.stream().anyMatch(each -> each.name().equals(name)))
        .distinct()
        .count();
  }

  private void fill(Map<String, Integer> columns, int row) {
    for (var cell : cells.row(row).cells()) {
      if (!columns.containsValue(cell.column())) {
        field(cell, captions).ifPresent(name -> columns.putIfAbsent(name, cell.column()));
      }
    }
  }

  /** Columns of the amounts, by field. */
  Map<String, Integer> funds() {
    return funds;
  }

  /** Columns of the indicators, by field. */
  Map<String, Integer> indicators() {
    return indicators;
  }

  int fundsHeader() {
    return fundsHeader;
  }

  /** Last row of the captions of the indicators. */
  int indicatorHeader() {
    return indicatorHeader;
  }

  /** Row of the first captions of either part; the row after {@code last} where there is none. */
  int first(int last) {
    return fundsHeader > 0 ? fundsHeader : indicatorTop > 0 ? indicatorTop : last + 1;
  }

  /** The row after the funds. */
  int fundsEnd() {
    return indicatorTop;
  }

  boolean isHeader(int row) {
    return row == fundsHeader || (row >= indicatorTop && row <= indicatorHeader);
  }
}
