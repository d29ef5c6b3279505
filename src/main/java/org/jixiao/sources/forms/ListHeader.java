package org.jixiao.sources.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.FiscalYear;
import org.jixiao.sources.values.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The captions of a list of evaluations and what stands above them.
 *
 * @param row row of the captions
 * @param columns column of each field
 * @param captions caption of each field as delivered
 * @param unit unit of the money; empty where nothing names one
 * @param unitEvidence the cell that names it
 * @param year year of rows that name none; null where nothing tells it
 * @param title everything above the captions
 */
public record ListHeader(
    int row,
    Map<String, Integer> columns,
    Map<String, String> captions,
    Optional<AmountUnit> unit,
    String unitEvidence,
    @Nullable Integer year,
    String title) {

  private static final int ROWS_SEARCHED = 30;

  /** Finds a row that captions project, owner, money and points. */
  static Optional<ListHeader> find(SheetOrigin origin, Grid head, FormCaptions captions) {
    for (var row : head.rows().stream().limit(ROWS_SEARCHED).toList()) {
      var columns = columns(row, captions.listColumns());
      if (isList(columns)) {
        return Optional.of(of(origin, head, row, columns));
      }
    }
    return Optional.empty();
  }

  private static boolean isList(Map<String, Integer> columns) {
    boolean project = columns.containsKey("project_name") || columns.containsKey("project_code");
    boolean owner = columns.containsKey("unit") || columns.containsKey("department");
    boolean money =
        columns.containsKey("executed")
            || columns.containsKey("adjusted")
            || columns.containsKey("either_budget");
    return project && owner && money && columns.containsKey("score");
  }

  private static Map<String, Integer> columns(SheetRow row, CaptionList list) {
    var columns = new LinkedHashMap<String, Integer>();
    for (var cell : row.cells()) {
      list.findPlain(FormCaptions.key(cell.text()))
          .ifPresent(field -> columns.putIfAbsent(field, cell.column()));
    }
    for (var cell : row.cells()) {
      if (!columns.containsValue(cell.column())) {
        list.find(FormCaptions.key(cell.text()))
            .ifPresent(field -> columns.putIfAbsent(field, cell.column()));
      }
    }
    return columns;
  }

  /** The header in a row whose columns are known, with what stands above it. */
  public static ListHeader of(
      SheetOrigin origin, Grid head, SheetRow row, Map<String, Integer> columns) {
    Optional<AmountUnit> unit = Optional.empty();
    var evidence = "";
    Integer year = null;
    var title = new StringBuilder();
    for (var above : head.rows()) {
      if (above.number() > row.number()) {
        break;
      }
      for (var cell : above.cells()) {
        var named = AmountUnit.find(cell.text());
        if (named.isPresent() && (unit.isEmpty() || above.number() < row.number())) {
          unit = named;
          evidence = CellText.address(above, cell) + "“" + PlainText.line(cell.text()) + "”";
        }
        if (above.number() < row.number()) {
          title.append(cell.text()).append(' ');
          year = year == null ? FiscalYear.inTitle(cell.text()).orElse(null) : year;
        }
      }
    }
    var captions = new LinkedHashMap<String, String>();
    columns.forEach((field, column) -> captions.put(field, row.text(column)));
    return new ListHeader(
        row.number(),
        columns,
        captions,
        unit,
        evidence,
        year == null ? named(origin) : year,
        title.toString());
  }

  private static @Nullable Integer named(SheetOrigin origin) {
    return FiscalYear.inName(origin.name())
        .or(() -> FiscalYear.inName(origin.file().name()))
        .orElse(origin.file().fiscalYear());
  }

  /** The unit of one money column: its caption's own, else that of the list. */
  public Optional<AmountUnit> unitOf(String field) {
    return AmountUnit.find(captions.getOrDefault(field, "")).or(() -> unit);
  }

  /** True for a row that says the captions again, as lists of several pages do. */
  public boolean isRepeatedBy(SheetRow again) {
    return captions.entrySet().stream()
        .allMatch(
            caption ->
                again.text(columns.getOrDefault(caption.getKey(), 0)).equals(caption.getValue()));
  }
}
