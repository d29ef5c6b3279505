package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.StatedTotal;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.CodeName;
import org.jixiao.sources.values.FiscalYear;
import org.jixiao.sources.values.MoneyLook;
import org.jixiao.sources.values.Parsed;
import org.jixiao.sources.values.Percent;
import org.jixiao.sources.values.PlainText;
import org.jixiao.sources.values.ProjectTitle;
import org.jixiao.sources.values.Score;
import org.jixiao.sources.values.SpoiltCell;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of evaluations. Nothing unreadable is taken for nothing: the row is set aside.
 */
final class ListLine {

  static final List<Col> MONEY =
      List.of(
          Evaluations.INITIAL_BUDGET_AMOUNT,
          Evaluations.ADJUSTED_BUDGET_AMOUNT,
          Evaluations.EXECUTED_AMOUNT);
  private static final List<String> FIELDS = List.of("initial", "adjusted", "executed");
  private static final Map<String, Col> TEXTS =
      Map.of(
          "problems", Evaluations.PROBLEM_TEXT,
          "measures", Evaluations.MEASURE_TEXT,
          "remarks", Evaluations.REMARKS);

  private final SheetOrigin origin;
  private final ListHeader header;
  private final FormCaptions captions;
  private final SheetRow row;
  private final RowDraft draft = new RowDraft(Evaluations.TABLE);
  private final List<ListProblem> problems = new ArrayList<>();
  private BigDecimal money = BigDecimal.ZERO.setScale(2);
  private long unreadMoney;

  ListLine(SheetOrigin origin, ListHeader header, FormCaptions captions, SheetRow row) {
    this.origin = origin;
    this.header = header;
    this.captions = captions;
    this.row = row;
    owner();
    budgets();
    points();
  }

  SheetRow row() {
    return row;
  }

  /** The amounts of the row in the order of {@link #MONEY}, null where it has none. */
  @Nullable BigDecimal[] amounts() {
    return MONEY.stream()
        .map(column -> draft.value(column) instanceof BigDecimal yuan ? yuan : null)
        .toArray(BigDecimal[]::new);
  }

  /** What the row states when it is a total. */
  @Nullable StatedTotal[] stated(String label) {
    var stated = new StatedTotal[MONEY.size()];
    var amounts = amounts();
    for (int i = 0; i < stated.length; i++) {
      var field = FIELDS.get(i);
      boolean either = field.equals("adjusted") && !header.columns().containsKey(field);
      var cell = cell(either ? "either_budget" : field);
      var amount = amounts[i];
      if (cell != null && amount != null) {
        stated[i] =
            new StatedTotal(
                row.number(), MONEY.get(i).name(), CellText.address(row, cell), label, amount);
      }
    }
    return stated;
  }

  /** Sum of the row's budgets and executed amount, in yuan. */
  BigDecimal money() {
    return money;
  }

  /** How many cells of its amounts look like money and cannot be read as such. */
  long unreadMoney() {
    return unreadMoney;
  }

  Optional<ListProblem> problem() {
    return problems.stream().findFirst();
  }

  private @Nullable SheetCell cell(String field) {
    var column = header.columns().get(field);
    return column == null ? null : row.find(column).orElse(null);
  }

  private String text(String field) {
    var cell = cell(field);
    return cell == null || PlainText.isPlaceholder(cell.text()) ? "" : CellText.plain(cell).strip();
  }

  private void owner() {
    for (var field : List.of("project_code", "project_name", "unit", "department")) {
      var cell = cell(field);
      Optional.ofNullable(cell)
          .flatMap(SpoiltCell::inName)
          .ifPresent(
              spoilt ->
                  problems.add(
                      new ListProblem(
                          spoilt.code(), "发现" + spoilt.found() + "；应为" + spoilt.expected())));
    }
    var named = CodeName.of(text("project_name"));
    var title = ProjectTitle.of(named.code().isEmpty() ? text("project_name") : named.name());
    var code = CodeName.of(text("project_code")).id();
    var unit = CodeName.of(text("unit"));
    var department = department(unit);
    var project = code.isEmpty() ? named.code().isEmpty() ? title.id() : named.code() : code;
    if (project.isEmpty()) {
      problems.add(new ListProblem("MISSING_PROJECT_NAME", "项目编码和名称均为空白；应至少填写其一"));
    }
    if (unit.isBlank() && department.isBlank()) {
      problems.add(new ListProblem("MISSING_UNIT", "预算单位和主管部门均为空白；应至少填写其一"));
    }
    draft
        .with(Keys.DIVISION_CODE, origin.file().divisionCode())
        .with(Keys.FISCAL_YEAR, year())
        .with(Keys.DEPARTMENT_ID, department.id())
        .with(Keys.UNIT_ID, unit.isBlank() ? department.id() : unit.id())
        .with(Keys.PROJECT_ID, project)
        .with(Keys.DEPARTMENT_NAME, orNull(department.name()))
        .with(Keys.UNIT_NAME, orNull(unit.isBlank() ? department.name() : unit.name()))
        .with(Keys.PROJECT_NAME, orNull(title.name()))
        .with(Evaluations.DOCUMENT_NUMBER, orNull(title.documentNumber()));
    note(Keys.PROJECT_NAME, "project_name");
    note(Keys.UNIT_NAME, "unit");
  }

  /** The department; the first three digits of the unit's code where only that is given. */
  private CodeName department(CodeName unit) {
    var delivered = CodeName.of(text("department"));
    if (delivered.code().isEmpty() && unit.code().matches("\\d{3,}")) {
      return new CodeName(unit.code().substring(0, 3), delivered.name());
    }
    return delivered.isBlank() ? unit : delivered;
  }

  private @Nullable Integer year() {
    var cell = cell("year");
    var own = cell == null ? Parsed.<Integer>empty() : FiscalYear.read(cell);
    var year = own.value().or(() -> Optional.ofNullable(header.year()));
    if (year.isEmpty()) {
      problems.add(new ListProblem("MISSING_YEAR", "行内、标题、工作表名、文件名和报送说明均无年度；应写明年度，如 2024"));
    }
    return year.orElse(null);
  }

  private void budgets() {
    if (header.unit().isEmpty()
        && header.captions().values().stream()
            .noneMatch(each -> AmountUnit.find(each).isPresent())) {
      problems.add(new ListProblem("MISSING_AMOUNT_UNIT", "未发现金额单位；应写明（元）或（万元）"));
    }
    amount(Evaluations.INITIAL_BUDGET_AMOUNT, "initial");
    amount(
        Evaluations.ADJUSTED_BUDGET_AMOUNT,
        header.columns().containsKey("adjusted") ? "adjusted" : "either_budget");
    amount(Evaluations.EXECUTED_AMOUNT, "executed");
  }

  private void amount(Col column, String field) {
    var cell = cell(field);
    if (cell == null) {
      return;
    }
    var unit = header.unitOf(field).orElse(AmountUnit.YUAN);
    var amount = Amount.read(cell, unit, Amount.Spelling.POINT);
    if (amount.isUnreadable()) {
      unreadMoney += MoneyLook.of(cell.text()) ? 1 : 0;
      unreadable("UNREADABLE_AMOUNT", column, cell, "数字金额，如 1234.50");
    }
    amount
        .value()
        .ifPresent(
            found -> {
              draft.with(column, found.yuan());
              money = money.add(found.yuan());
            });
    note(column, field);
  }

  private void points() {
    var score = cell("score");
    if (score != null) {
      var points = Score.read(score);
      if (points.isUnreadable()) {
        unreadable("UNREADABLE_VALUE", Evaluations.DECLARED_SCORE, score, "分数，如 95.5");
      }
      draft.with(Evaluations.DECLARED_SCORE, points.orNull());
      note(Evaluations.DECLARED_SCORE, "score");
    }
    rate();
    draft.with(Evaluations.DECLARED_GRADE, captions.grade(text("grade")).orElse(null));
    note(Evaluations.DECLARED_GRADE, "grade");
    TEXTS.forEach(
        (field, column) -> {
          draft.with(column, orNull(text(field)));
          note(column, field);
        });
  }

  /** Exporting systems write 0 where the budget is 0: such a rate is none. */
  private void rate() {
    var cell = cell("rate");
    var budget = draft.value(Evaluations.ADJUSTED_BUDGET_AMOUNT);
    var executed = draft.value(Evaluations.EXECUTED_AMOUNT);
    if (cell == null || !(budget instanceof BigDecimal whole) || whole.signum() == 0) {
      return;
    }
    var rate = Percent.read(cell, executed instanceof BigDecimal part ? part : null, whole);
    draft.with(Evaluations.PRINTED_EXECUTION_RATE, rate.orNull());
    note(Evaluations.PRINTED_EXECUTION_RATE, "rate");
  }

  private void unreadable(String code, Col column, SheetCell cell, String expected) {
    problems.add(
        new ListProblem(
            code,
            CellText.address(row, cell)
                + "“"
                + column.caption()
                + "”发现“"
                + CellText.delivered(cell)
                + "”；应为"
                + expected));
  }

  private void note(Col column, String field) {
    var cell = cell(field);
    if (cell != null && draft.value(column) != null) {
      draft.from(column, CellText.address(row, cell), CellText.source(cell));
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The money of the line, as the total row of a form's funds part holds it. */
  TakenInRow funds() {
    var funds =
        new RowDraft(FundRows.TABLE).with(FundRows.FUND_KIND, "total").with(FundRows.LABEL, "清单行");
    for (var key : TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS)) {
      funds.with(key, draft.value(key));
    }
    return funds
        .with(FundRows.INITIAL_BUDGET_AMOUNT, draft.value(Evaluations.INITIAL_BUDGET_AMOUNT))
        .with(FundRows.ADJUSTED_BUDGET_AMOUNT, draft.value(Evaluations.ADJUSTED_BUDGET_AMOUNT))
        .with(FundRows.EXECUTED_AMOUNT, draft.value(Evaluations.EXECUTED_AMOUNT))
        .with(FundRows.PRINTED_RATE, draft.value(Evaluations.PRINTED_EXECUTION_RATE))
        .row(FundRows.SOURCE);
  }

  /** The row of {@code evaluations}; only for a line without a problem. */
  TakenInRow evaluation() {
    return draft
        .with(Evaluations.EVALUATION_KIND, captions.evaluationKind(header.title()))
        .with(Evaluations.FORM_LAYOUT, ListReading.LAYOUT)
        .with(Evaluations.AMOUNT_UNIT, header.unitOf("executed").orElse(AmountUnit.YUAN).caption())
        .with(Evaluations.HIDDEN, origin.hidden())
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, origin.blockId(row.number()))
        .with(Keys.ROW_NUMBER, (long) row.number())
        .row(Evaluations.SOURCE);
  }
}
