package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.DepartmentEvaluations;
import org.jixiao.lake.DepartmentIndicators;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Goals;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.SheetTally.Place;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** Reads one department-wide form: a table of tasks, a scored form, or a narrative. */
final class DepartmentReader {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
  private static final Map<String, Col> AMOUNTS = new LinkedHashMap<>();

  static {
    AMOUNTS.put("initial", DepartmentEvaluations.INITIAL_BUDGET_AMOUNT);
    AMOUNTS.put("adjusted", DepartmentEvaluations.ADJUSTED_BUDGET_AMOUNT);
    AMOUNTS.put("executed", DepartmentEvaluations.EXECUTED_AMOUNT);
  }

  private final FormCells cells;
  private final SheetTally tally;
  private final FormBlock block;
  private final FormCaptions captions;
  private final FormParts parts;
  private final Optional<FormParts> tasks;
  private final FormHead head;
  private final int headEnd;
  private final Optional<FormUnit> unit;
  private final int fundRow;

  DepartmentReader(FormCells cells, SheetTally tally, FormBlock block, FormCaptions captions) {
    this.cells = cells;
    this.tally = tally;
    this.block = block;
    this.captions = captions;
    this.tasks = DepartmentTaskRows.find(cells, block, captions);
    var found = FormPartsSearch.find(cells, block, captions);
    boolean ofTasks = tasks.filter(table -> table.fundsTop() == found.fundsTop()).isPresent();
    this.parts = ofTasks ? found.withoutFunds() : found;
    this.unit =
        parts.hasFunds()
            ? FormUnit.of(cells, block, parts)
            : tasks.flatMap(table -> FormUnit.of(cells, block, table));
    this.fundRow = fundRow();
    this.headEnd = headEnd();
    this.head = FormHead.read(cells, block, headEnd, captions);
    tally.deliveredMoney(money());
  }

  /** Row 年度资金总额 of a scored form; 0 where there is none. */
  private int fundRow() {
    for (int row = parts.fundsHeader() + 1; parts.hasFunds() && row <= parts.fundsEnd(); row++) {
      for (var cell : cells.row(row).cells()) {
        if (captions.fundKind(cell.text()).equals("total")) {
          return row;
        }
      }
    }
    return 0;
  }

  /** The head ends with the last row above the parts that says whose form it is. */
  private int headEnd() {
    int end = block.projectRow() - 1;
    int last = parts.firstPart(block.lastRow()) - 1;
    for (int row = block.projectRow(); row <= Math.min(last, block.projectRow() + 3); row++) {
      boolean owner =
          FormBlock.has(cells.row(row), captions, "department_line")
              || FormBlock.has(cells.row(row), captions, "department")
              || FormBlock.has(cells.row(row), captions, "unit");
      end = owner ? row : end;
    }
    return end;
  }

  private FormUnit unitOrYuan() {
    return unit.orElse(new FormUnit(AmountUnit.YUAN, "", List.of()));
  }

  private BigDecimal money() {
    return fundMoney()
        .add(
            tasks
                .map(table -> DepartmentTaskRows.delivered(cells, table, unitOrYuan()))
                .orElse(NOTHING));
  }

  private BigDecimal fundMoney() {
    var sum = NOTHING;
    for (var field : AMOUNTS.keySet()) {
      var column = parts.fundColumns().get(field);
      if (column != null && fundRow > 0) {
        var unitOf = unitOrYuan().of(cells, parts, field);
        sum =
            sum.add(
                cells
                    .own(fundRow, column)
                    .flatMap(cell -> Amount.read(cell, unitOf, Amount.Spelling.POINT).value())
                    .map(Amount::yuan)
                    .orElse(NOTHING));
      }
    }
    return sum;
  }

  /** The rows of the form; none when it was set aside. */
  List<TakenInRow> read() {
    var problem = problem();
    if (problem.isPresent()) {
      tally.money(Place.REJECTED, money());
      cells.rejectRows(
          block.firstRow(), block.lastRow(), "MISSING_IN_DEPARTMENT_FORM", problem.get(), money());
      return List.of();
    }
    var keys = keys();
    var texts = new FormTexts(cells, captions);
    var words = new DepartmentTexts(cells, captions, keys);
    var indicators =
        new FormIndicators(cells, tally, parts, captions, keys, DepartmentIndicators.TABLE);
    var rows = new ArrayList<TakenInRow>();
    var evaluation = evaluation(keys);
    var goal = parts.hasFunds() ? new FormGoal(cells, parts, captions, texts).read(keys) : null;
    tasks.ifPresent(
        table -> rows.addAll(DepartmentTaskRows.read(cells, tally, table, unitOrYuan(), keys)));
    words(words);
    if (parts.hasIndicators()) {
      new FormTail(cells, block, parts, captions, indicators, texts).read();
    }
    totals(evaluation, indicators);
    goals(evaluation, goal == null ? Optional.empty() : goal, words);
    texts.find("remarks").ifPresent(entry -> evaluation.with(Evaluations.REMARKS, entry.text()));
    rows.add(FormBlockRow.of(cells, block, parts, layout(), unit, true));
    rows.add(evaluation.row(DepartmentEvaluations.SOURCE));
    rows.addAll(indicators.rows());
    rows.addAll(words.rows());
    return rows;
  }

  private Optional<String> problem() {
    if (head.department().isBlank() && head.unit().isBlank()) {
      return Optional.of("部门整体支出表未发现“部门名称”或“部门：”的填写内容；应填写");
    }
    if (head.year().isEmpty()) {
      return Optional.of("部门整体支出表的标题、工作表名、文件名和报送说明均无年度；应在标题写明，如 2024年度");
    }
    boolean money = fundRow > 0 || tasks.isPresent();
    return money && unit.isEmpty() ? Optional.of("部门整体支出表未发现金额单位；应写明（元）或（万元）") : Optional.empty();
  }

  private String layout() {
    return parts.isScored() ? "f13" : tasks.isPresent() || parts.hasIndicators() ? "f04" : "f05";
  }

  private Map<Col, Object> keys() {
    var origin = cells.origin();
    var department = head.department();
    var unitName = head.unit();
    var keys = new LinkedHashMap<Col, Object>();
    keys.put(Keys.DIVISION_CODE, origin.file().divisionCode());
    keys.put(Keys.FISCAL_YEAR, head.year().orElseThrow());
    keys.put(Keys.DEPARTMENT_ID, department.id());
    keys.put(Keys.UNIT_ID, unitName.id());
    keys.put(Keys.DEPARTMENT_NAME, department.name().isEmpty() ? null : department.name());
    keys.put(Keys.UNIT_NAME, unitName.name().isEmpty() ? null : unitName.name());
    keys.put(Keys.DELIVERY_ID, origin.file().deliveryId());
    keys.put(Keys.SOURCE_BLOCK_ID, origin.blockId(block.firstRow()));
    return keys;
  }

  private RowDraft evaluation(Map<Col, Object> keys) {
    var draft =
        new RowDraft(DepartmentEvaluations.TABLE)
            .withAll(keys)
            .with(Keys.ROW_NUMBER, (long) block.projectRow())
            .with(Evaluations.EVALUATION_KIND, captions.evaluationKind(head.title()))
            .with(Evaluations.FORM_LAYOUT, layout())
            .with(Evaluations.AMOUNT_UNIT, unit.map(named -> named.unit().caption()).orElse(null))
            .with(Evaluations.HIDDEN, cells.origin().hidden());
    for (int row = parts.fundsTop(); parts.hasFunds() && row <= parts.fundsHeader(); row++) {
      int header = row;
      cells.classify(header, RowClass.HEADER);
      cells.row(header).cells().forEach(cell -> cells.label(header, cell.column()));
    }
    if (fundRow > 0) {
      var values = new FormValues(cells, tally, parts.fundColumns(), fundRow, draft);
      AMOUNTS.forEach(
          (field, column) -> values.money(column, field, unitOrYuan().of(cells, parts, field)));
      values.score(Evaluations.EXECUTION_WEIGHT, "weight");
      values.rate(
          Evaluations.PRINTED_EXECUTION_RATE,
          "rate",
          amount(draft, DepartmentEvaluations.EXECUTED_AMOUNT),
          amount(draft, DepartmentEvaluations.ADJUSTED_BUDGET_AMOUNT));
      values.score(Evaluations.EXECUTION_SCORE, "score");
      cells.accept(fundRow);
      tally.money(Place.ACCEPTED, fundMoney());
    }
    return draft;
  }

  private static @Nullable BigDecimal amount(RowDraft draft, Col column) {
    return draft.value(column) instanceof BigDecimal amount ? amount : null;
  }

  /** Rows above the indicators that no other part claimed. */
  private void words(DepartmentTexts words) {
    int last = parts.hasIndicators() ? parts.indicatorHeaderTop() - 1 : block.lastRow();
    for (int row = headEnd + 1; row <= last; row++) {
      boolean ofTasks = tasks.isPresent() && isWithin(row, tasks.get());
      SheetRow line = cells.row(row);
      if (!line.cells().isEmpty() && !cells.isPlaced(row) && !ofTasks) {
        words.take(line);
      }
    }
  }

  private static boolean isWithin(int row, FormParts table) {
    return row >= table.fundsTop() && row <= table.fundsEnd();
  }

  private void totals(RowDraft evaluation, FormIndicators indicators) {
    if (parts.total() > 0) {
      var values =
          new FormValues(cells, tally, parts.indicatorColumns(), parts.total(), evaluation);
      values.score(Evaluations.TOTAL_WEIGHT, "weight");
      values.score(Evaluations.DECLARED_SCORE, "score");
      cells.row(parts.total()).cells().stream()
          .flatMap(cell -> captions.grade(cell.text()).stream())
          .findFirst()
          .ifPresent(grade -> evaluation.with(Evaluations.DECLARED_GRADE, grade));
    }
    indicators
        .execution()
        .ifPresent(
            row -> {
              var values = new FormValues(cells, tally, parts.indicatorColumns(), row, evaluation);
              values.score(Evaluations.EXECUTION_WEIGHT, "weight");
              values.score(Evaluations.EXECUTION_SCORE, "score");
            });
  }

  private void goals(RowDraft evaluation, Optional<TakenInRow> goal, DepartmentTexts words) {
    int year = head.year().orElseThrow();
    evaluation
        .with(
            DepartmentEvaluations.GOAL_TEXT,
            goal.map(row -> row.value(Goals.GOAL_TEXT))
                .orElseGet(() -> words.goal(year).orElse(null)))
        .with(
            DepartmentEvaluations.ACTUAL_TEXT,
            goal.map(row -> row.value(Goals.ACTUAL_TEXT))
                .orElseGet(() -> words.actual(year).orElse(null)));
  }
}
