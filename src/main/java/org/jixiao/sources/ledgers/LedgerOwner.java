package org.jixiao.sources.ledgers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.values.CodeName;
import org.jixiao.sources.values.Day;
import org.jixiao.sources.values.FiscalYear;
import org.jixiao.sources.values.PlainText;
import org.jixiao.sources.values.ProjectTitle;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** Whose row a ledger row is: division, year, department, unit and project. */
record LedgerOwner(
    String division,
    @Nullable Integer year,
    CodeName department,
    CodeName unit,
    String projectId,
    String projectName) {

  /** Stands for the project of rows that name none, such as basic expenditure. */
  static final String NO_PROJECT = "未列项目";

  private static final int DEPARTMENT_DIGITS = 3;
  private static final Pattern BEGINS_WITH_ITS_DEPARTMENT = Pattern.compile("\\d{3,}");

  /** Reads the owner of a row; what is missing or unreadable becomes a problem. */
  static LedgerOwner of(
      SheetOrigin origin,
      Sheet sheet,
      LedgerHeader header,
      LedgerRow row,
      List<LedgerRecord.Problem> problems) {
    var unit = both(row.text(LedgerKind.UNIT), row.text(LedgerKind.UNIT_NAME));
    var department = both(row.text(LedgerKind.DEPARTMENT), row.text(LedgerKind.DEPARTMENT_NAME));
    if (unit.isBlank() && department.isBlank()) {
      problems.add(new LedgerRecord.Problem("MISSING_UNIT", null, "未发现单位或部门；应填写预算单位代码或名称"));
    }
    var project = both(row.text(LedgerKind.PROJECT), row.text(LedgerKind.PROJECT_NAME));
    var title = ProjectTitle.of(project.name());
    var projectId = project.code().isEmpty() ? title.id() : project.code();
    var division = PlainText.name(row.text(LedgerKind.DIVISION));
    return new LedgerOwner(
        division.isEmpty() ? origin.file().divisionCode() : CodeName.of(division).id(),
        year(sheet, header, row, problems),
        department(department, unit),
        unit.isBlank() ? department : unit,
        projectId.isEmpty() ? NO_PROJECT : projectId,
        title.name());
  }

  private static @Nullable Integer year(
      Sheet sheet, LedgerHeader header, LedgerRow row, List<LedgerRecord.Problem> problems) {
    var cell = row.cell(LedgerKind.YEAR);
    var year = cell.map(FiscalYear::read);
    if (cell.isPresent() && year.orElseThrow().isUnreadable()) {
      problems.add(
          new LedgerRecord.Problem(
              "UNREADABLE_YEAR",
              row.address(cell.get()),
              "“预算年度”列发现“" + CellText.delivered(cell.get()) + "”；应为四位年度，如 2024"));
      return null;
    }
    var found =
        year.flatMap(read -> read.value())
            .or(() -> inBudgetYear(sheet, header, row))
            .or(() -> byDefault(header))
            .or(() -> Optional.ofNullable(header.year()))
            .or(
                () ->
                    day(sheet, header, row, header.profile().budgetYear().otherwise())
                        .map(LocalDate::getYear));
    if (found.isEmpty()) {
      problems.add(
          new LedgerRecord.Problem("MISSING_YEAR", null, "行内、标题、工作表名、文件名和报送说明均无年度；应写明预算年度，如 2024"));
    }
    return found.orElse(null);
  }

  /** The year that a date of the row falls in, where the profile says that it follows from it. */
  private static Optional<Integer> inBudgetYear(Sheet sheet, LedgerHeader header, LedgerRow row) {
    var rule = header.profile().budgetYear();
    return day(sheet, header, row, rule.from())
        .map(
            day ->
                rule.firstMonth() > 1 && day.getMonthValue() >= rule.firstMonth()
                    ? day.getYear() + 1
                    : day.getYear());
  }

  private static Optional<LocalDate> day(
      Sheet sheet, LedgerHeader header, LedgerRow row, String field) {
    return field.isEmpty()
        ? Optional.empty()
        : row.cell(field)
            .flatMap(cell -> Day.read(cell, sheet, header.profile().dateFormats()).value());
  }

  private static Optional<Integer> byDefault(LedgerHeader header) {
    return Optional.ofNullable(header.profile().defaults().get(LedgerKind.YEAR))
        .flatMap(FiscalYear::inName);
  }

  /** A code cell that may hold a name too, completed by the name cell. */
  private static CodeName both(String code, String name) {
    var first = CodeName.of(code);
    var second = CodeName.of(name);
    return new CodeName(
        first.code().isEmpty() ? second.code() : first.code(),
        second.name().isEmpty() ? first.name() : second.name());
  }

  /** The first three digits of a unit's code are its department's, where no code is delivered. */
  private static CodeName department(CodeName delivered, CodeName unit) {
    if (!delivered.code().isEmpty()) {
      return delivered;
    }
    if (BEGINS_WITH_ITS_DEPARTMENT.matcher(unit.code()).matches()) {
      return new CodeName(unit.code().substring(0, DEPARTMENT_DIGITS), delivered.name());
    }
    return delivered.isBlank() ? unit : delivered;
  }

  void fill(RowDraft draft) {
    draft
        .with(Keys.DIVISION_CODE, division)
        .with(Keys.FISCAL_YEAR, year)
        .with(Keys.DEPARTMENT_ID, department.id())
        .with(Keys.UNIT_ID, unit.id())
        .with(Keys.PROJECT_ID, projectId)
        .with(Keys.DEPARTMENT_NAME, orNull(department.name()))
        .with(Keys.UNIT_NAME, orNull(unit.name()))
        .with(Keys.PROJECT_NAME, orNull(projectName));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
