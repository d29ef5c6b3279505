package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.DepartmentTasks;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.RowWords;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.SheetTally.Place;
import org.jixiao.sources.intake.StatedTotal;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.intake.TotalsCheck;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** The tasks of a department-wide form, a task a row below their captions. */
final class DepartmentTaskRows {

  private static final Map<String, Col> AMOUNTS = new LinkedHashMap<>();

  static {
    AMOUNTS.put("approved", DepartmentTasks.APPROVED_AMOUNT);
    AMOUNTS.put("fiscal", DepartmentTasks.FISCAL_AMOUNT);
    AMOUNTS.put("other", DepartmentTasks.OTHER_AMOUNT);
    AMOUNTS.put("executed", DepartmentTasks.EXECUTED_AMOUNT);
  }

  private final FormCells cells;
  private final SheetTally tally;
  private final FormParts table;
  private final FormUnit unit;
  private final TotalsCheck totals = new TotalsCheck(AMOUNTS.size());

  private DepartmentTaskRows(FormCells cells, SheetTally tally, FormParts table, FormUnit unit) {
    this.cells = cells;
    this.tally = tally;
    this.table = table;
    this.unit = unit;
  }

  /** Where the tasks stand, as a table of amounts; empty for a form without tasks. */
  static Optional<FormParts> find(FormCells cells, FormBlock block, FormCaptions captions) {
    for (int row = block.projectRow(); row <= block.lastRow(); row++) {
      var columns = columns(cells, captions, row, row + 1);
      if (columns(cells, captions, row, row).containsKey("task")
          && (columns.containsKey("approved") || columns.containsKey("executed"))) {
        boolean two = columns(cells, captions, row, row).size() < columns.size();
        int header = two ? row + 1 : row;
        return Optional.of(
            new FormParts(
                row,
                header,
                end(cells, block, captions, header),
                0,
                0,
                0,
                0,
                0,
                columns(cells, captions, row, header),
                Map.of()));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Integer> columns(
      FormCells cells, FormCaptions captions, int top, int bottom) {
    var columns = new LinkedHashMap<String, Integer>();
    for (int row = bottom; row >= top; row--) {
      for (var cell : cells.row(row).cells()) {
        if (!columns.containsValue(cell.column())) {
          captions
              .taskColumns()
              .find(FormCaptions.key(cell.text()))
              .ifPresent(field -> columns.putIfAbsent(field, cell.column()));
        }
      }
    }
    return columns;
  }

  /** The tasks end where a heading, the indicators or the form's end stands. */
  private static int end(FormCells cells, FormBlock block, FormCaptions captions, int header) {
    for (int row = header + 1; row <= block.lastRow(); row++) {
      var line = cells.row(row);
      boolean heading =
          line.cells().size() == 1 && DepartmentTexts.isHeading(line.cells().get(0).text());
      boolean indicators =
          FormPartsSearch.isIndicatorHeader(line, captions)
              || FormPartsSearch.isIndicatorHeader(cells.row(row + 1), captions);
      if (heading || indicators) {
        return row - 1;
      }
    }
    return block.lastRow();
  }

  static List<TakenInRow> read(
      FormCells cells, SheetTally tally, FormParts table, FormUnit unit, Map<Col, ?> keys) {
    var tasks = new DepartmentTaskRows(cells, tally, table, unit);
    for (int row = table.fundsTop(); row <= table.fundsHeader(); row++) {
      int header = row;
      cells.classify(header, RowClass.HEADER);
      cells.row(header).cells().forEach(cell -> cells.label(header, cell.column()));
    }
    var rows = new ArrayList<TakenInRow>();
    for (int row = table.fundsHeader() + 1; row <= table.fundsEnd(); row++) {
      if (!cells.row(row).cells().isEmpty()) {
        tasks.take(row, keys).ifPresent(rows::add);
      }
    }
    if (keys.get(Keys.SOURCE_BLOCK_ID) instanceof String block) {
      rows.addAll(tasks.totals.rows(cells.origin(), block));
    }
    return rows;
  }

  /** All amounts under the captions of the tasks, in yuan, before any row is understood. */
  static BigDecimal delivered(FormCells cells, FormParts table, FormUnit unit) {
    var sum = BigDecimal.ZERO;
    for (int row = table.fundsHeader() + 1; row <= table.fundsEnd(); row++) {
      sum = sum.add(money(cells, table, unit, row));
    }
    return sum.setScale(2);
  }

  private static BigDecimal money(FormCells cells, FormParts table, FormUnit unit, int row) {
    var sum = BigDecimal.ZERO;
    for (var field : AMOUNTS.keySet()) {
      var column = table.fundColumns().get(field);
      if (column != null) {
        var amount =
            cells
                .own(row, column)
                .flatMap(
                    cell ->
                        Amount.read(cell, unit.of(cells, table, field), Amount.Spelling.POINT)
                            .value());
        sum = sum.add(amount.map(Amount::yuan).orElse(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  private Optional<TakenInRow> take(int row, Map<Col, ?> keys) {
    var draft = new RowDraft(DepartmentTasks.TABLE).withAll(keys).with(Keys.ROW_NUMBER, (long) row);
    var values = new FormValues(cells, tally, table.fundColumns(), row, draft);
    var money = money(cells, table, unit, row);
    var name = values.text("task");
    if (name.isEmpty() || RowWords.isTotal(name)) {
      cells.classify(
          row, name.isEmpty() && money.signum() == 0 ? RowClass.UNUSED : RowClass.SUBTOTAL);
      tally.money(Place.CLASSIFIED, money);
      totals.total(stated(row, name));
      return Optional.empty();
    }
    values.text(DepartmentTasks.TASK_NAME, "task");
    values.text(DepartmentTasks.TASK_LEVEL, "level");
    values.text(DepartmentTasks.CONTENT_TEXT, "content");
    AMOUNTS.forEach((field, column) -> values.money(column, field, unitOf(field)));
    values.rate(
        DepartmentTasks.PRINTED_RATE,
        "rate",
        amount(draft, DepartmentTasks.EXECUTED_AMOUNT),
        amount(draft, DepartmentTasks.APPROVED_AMOUNT));
    values.text(DepartmentTasks.REASON_TEXT, "reason");
    cells.accept(row);
    totals.accepted(
        AMOUNTS.values().stream().map(column -> amount(draft, column)).toArray(BigDecimal[]::new));
    tally.money(Place.ACCEPTED, money);
    return Optional.of(draft.row(DepartmentTasks.SOURCE));
  }

  private @Nullable StatedTotal[] stated(int row, String label) {
    var stated = new StatedTotal[AMOUNTS.size()];
    int at = 0;
    for (var field : AMOUNTS.entrySet()) {
      int place = at++;
      var column = table.fundColumns().get(field.getKey());
      if (column != null) {
        cells
            .own(row, column)
            .flatMap(
                cell -> Amount.read(cell, unitOf(field.getKey()), Amount.Spelling.POINT).value())
            .ifPresent(
                amount ->
                    stated[place] =
                        new StatedTotal(
                            row,
                            field.getValue().name(),
                            cells.address(row, column),
                            label,
                            amount.yuan()));
      }
    }
    return stated;
  }

  private AmountUnit unitOf(String field) {
    return unit.of(cells, table, field);
  }

  private static @Nullable BigDecimal amount(RowDraft draft, Col column) {
    return draft.value(column) instanceof BigDecimal amount ? amount : null;
  }
}
