package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.Goals;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.SheetTally.Place;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Reads one form: all of it, or sets it aside whole with the reason. */
final class FormReader {

  private final FormCells cells;
  private final SheetTally tally;
  private final FormBlock block;
  private final FormCaptions captions;
  private final FormParts parts;
  private final FormHead head;
  private final Optional<FormUnit> unit;

  FormReader(FormCells cells, SheetTally tally, FormBlock block, FormCaptions captions) {
    this.cells = cells;
    this.tally = tally;
    this.block = block;
    this.captions = captions;
    this.parts = FormParts.of(cells, block, captions);
    this.unit = parts.fundsHeader() == 0 ? Optional.empty() : FormUnit.of(cells, block, parts);
    tally.deliveredMoney(deliveredMoney());
    this.head = FormHead.read(cells, block, headEnd(), captions);
  }

  private BigDecimal deliveredMoney() {
    return parts.fundsHeader() == 0
        ? BigDecimal.ZERO.setScale(2)
        : FormMoney.delivered(
            cells, parts, unit.orElse(new FormUnit(AmountUnit.YUAN, "", List.of())));
  }

  private int headEnd() {
    if (parts.fundsHeader() > 0) {
      return parts.fundsHeader() - 1;
    }
    return parts.indicatorHeaderTop() > 0 ? parts.indicatorHeaderTop() - 1 : block.lastRow();
  }

  FormHead head() {
    return head;
  }

  /** The rows of the form; none when it was set aside. */
  List<TakenInRow> read() {
    var problem = problem();
    if (problem.isPresent()) {
      var money = deliveredMoney();
      tally.money(Place.REJECTED, money);
      cells.rejectRows(
          block.firstRow(), block.lastRow(), problem.get().code(), problem.get().reason(), money);
      return List.of();
    }
    var keys = keys();
    var funds = FormFunds.read(cells, tally, parts, unit.orElseThrow(), captions, keys);
    var indicators = new FormIndicators(cells, tally, parts, captions, keys);
    var goal = goal(keys);
    var tail = new FormTail(cells, block, parts, captions, indicators);
    tail.read();
    var rows = new ArrayList<TakenInRow>();
    rows.add(
        FormBlockRow.of(cells, block, parts, layout(), unit.orElseThrow(), !substituted(funds)));
    rows.add(
        new FormEvaluation(cells, tally, block, parts, head, funds, tail, captions)
            .row(keys, layout(), unit.orElseThrow()));
    rows.addAll(funds.rows());
    goal.ifPresent(rows::add);
    rows.addAll(indicators.rows());
    return rows;
  }

  private static boolean substituted(FormFunds funds) {
    return !funds.partsInsteadOfTotal().isEmpty();
  }

  /** What makes a form impossible to place. */
  private record Problem(String code, String reason) {}

  private Optional<Problem> problem() {
    if (head.project().id().isEmpty()) {
      return because("MISSING_PROJECT_NAME", "“项目名称”后为空白；应填写项目名称");
    }
    if (head.department().isBlank() && head.unit().isBlank()) {
      return because("MISSING_UNIT", "未发现“主管部门”或“实施单位”的填写内容；应至少填写其一");
    }
    if (head.year().isEmpty()) {
      return because("MISSING_YEAR", "标题、工作表名、文件名、填报日期和报送说明均无年度；应在标题写明，如（2024年度）");
    }
    if (parts.fundsHeader() == 0) {
      return because("MISSING_FUNDS", "未发现“年初预算数、全年预算数、全年执行数”表头；应有项目资金部分");
    }
    if (unit.isEmpty()) {
      return because("MISSING_AMOUNT_UNIT", "未发现金额单位；应写明（元）或（万元）");
    }
    if (parts.indicatorHeader() == 0) {
      return because("MISSING_INDICATORS", "未发现“一级指标、二级指标、三级指标”表头；应有绩效指标部分");
    }
    return parts.total() == 0 ? because("MISSING_TOTAL_ROW", "未发现“总分”行；应有总分行") : Optional.empty();
  }

  private static Optional<Problem> because(String code, String reason) {
    return Optional.of(new Problem(code, reason));
  }

  private Map<Col, Object> keys() {
    var origin = cells.origin();
    var unitName = head.unit();
    var department = head.department();
    var project = head.project();
    var keys = new LinkedHashMap<Col, Object>();
    keys.put(Keys.DIVISION_CODE, origin.file().divisionCode());
    keys.put(Keys.FISCAL_YEAR, head.year().orElseThrow());
    keys.put(Keys.DEPARTMENT_ID, department.id());
    keys.put(Keys.UNIT_ID, unitName.id());
    keys.put(Keys.PROJECT_ID, project.id());
    putUnlessBlank(keys, Keys.DEPARTMENT_NAME, department.name());
    putUnlessBlank(keys, Keys.UNIT_NAME, unitName.name());
    putUnlessBlank(keys, Keys.PROJECT_NAME, project.name());
    keys.put(Keys.DELIVERY_ID, origin.file().deliveryId());
    keys.put(Keys.SOURCE_BLOCK_ID, origin.blockId(block.firstRow()));
    return keys;
  }

  private static void putUnlessBlank(Map<Col, Object> keys, Col column, String text) {
    if (!text.isEmpty()) {
      keys.put(column, text);
    }
  }

  private String layout() {
    if (parts.indicatorColumns().containsKey("operator")) {
      return "f03";
    }
    boolean formula =
        cells.row(parts.fundsHeader()).cells().stream()
            .anyMatch(cell -> cell.text().contains("A") && cell.text().contains("B"));
    return formula || !parts.fundColumns().containsKey("initial") ? "f02" : "f01";
  }

  /** The goal and what became of it stand in the rows below their captions. */
  private Optional<TakenInRow> goal(Map<Col, Object> keys) {
    if (parts.goalHeader() == 0) {
      return Optional.empty();
    }
    var header = cells.row(parts.goalHeader());
    cells.classify(header.number(), RowClass.HEADER);
    header.cells().forEach(cell -> cells.label(header.number(), cell.column()));
    var draft = new RowDraft(Goals.TABLE).withAll(keys);
    int first = parts.goalHeader() + 1;
    draft.with(Keys.ROW_NUMBER, (long) first);
    for (var cell : header.cells()) {
      var label = captions.label(cell.text()).orElse("");
      if (label.equals("goal") || label.equals("goal_actual")) {
        text(draft, label.equals("goal") ? Goals.GOAL_TEXT : Goals.ACTUAL_TEXT, cell.column());
      }
    }
    for (int row = first; row < parts.indicatorHeaderTop(); row++) {
      cells.accept(row);
    }
    return Optional.of(draft.row(Goals.SOURCE));
  }

  private void text(RowDraft draft, Col column, int at) {
    var text = new StringBuilder();
    for (int row = parts.goalHeader() + 1; row < parts.indicatorHeaderTop(); row++) {
      var cell = cells.row(row).find(at);
      if (cell.isPresent()) {
        text.append(text.length() == 0 ? "" : "\n").append(cell.get().text());
        cells.use(row, at);
        draft.from(column, cells.address(row, at), cell.get().text());
      }
    }
    draft.with(column, text.length() == 0 ? null : text.toString());
  }
}
