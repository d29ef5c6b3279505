package org.jixiao.sources.registers;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.TakenIn;
import org.jixiao.sources.forms.ListHeader;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.Day;
import org.jixiao.sources.values.FiscalYear;
import org.jixiao.sources.values.Parsed;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** One row of a register, its fields read by the kind of the column they fill. */
final class RegisterLine {

  /**
   * Why a row cannot be taken in.
   *
   * @param code reason code
   * @param reason what was found and what was expected, in Chinese
   */
  record Problem(String code, String reason) {}

  private static final long MOST = 1_000_000_000L;

  private final SheetOrigin origin;
  private final Sheet sheet;
  private final ListHeader list;
  private final SheetRow row;
  private final TableSpec table;
  private final RowDraft draft;
  private final List<Problem> problems = new ArrayList<>();
  private BigDecimal money = BigDecimal.ZERO.setScale(2);

  RegisterLine(SheetOrigin origin, Sheet sheet, RegisterHeader header, SheetRow row) {
    this.origin = origin;
    this.sheet = sheet;
    this.list = header.list();
    this.row = row;
    this.table =
        TakenIn.TABLES.stream()
            .filter(each -> each.name().equals(header.captions().table()))
            .findFirst()
            .orElseThrow();
    this.draft = new RowDraft(table);
    header
        .captions()
        .fixed()
        .forEach((name, value) -> draft.with(column(name).orElseThrow(), value));
    owner();
    list.columns().keySet().forEach(field -> column(field).ifPresent(col -> read(col, field)));
    header.captions().standIns().forEach(this::standIn);
    table.columns().stream()
        .filter(col -> col.kind() == Col.Kind.TEXT && !col.optional())
        .filter(col -> !Keys.ADDRESS.contains(col) && draft.value(col) == null)
        .findFirst()
        .ifPresent(col -> problems.add(new Problem("MISSING_VALUE", col.caption() + "为空白；应填写")));
  }

  SheetRow row() {
    return row;
  }

  /** Sum of the row's amounts, in yuan. */
  BigDecimal money() {
    return money;
  }

  Optional<Problem> problem() {
    return problems.stream().findFirst();
  }

  /** The finished record; only for a line without a problem. */
  TakenInRow record(String blockId) {
    return draft
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, blockId)
        .with(Keys.ROW_NUMBER, (long) row.number())
        .row(table.columns().get(table.columns().size() - Keys.ADDRESS.size() - 1));
  }

  private Optional<Col> column(String name) {
    return table.columns().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private Optional<SheetCell> cell(String field) {
    return Optional.ofNullable(list.columns().get(field)).flatMap(row::find);
  }

  private String text(String field) {
    return cell(field)
        .filter(cell -> !PlainText.isPlaceholder(cell.text()))
        .map(cell -> CellText.plain(cell).strip())
        .orElse("");
  }

  private void owner() {
    var named = RegisterOwner.of(this::text, origin.file().divisionCode());
    for (Map.Entry<String, String> value : named.values().entrySet()) {
      column(value.getKey())
          .ifPresent(col -> draft.with(col, value.getValue().isEmpty() ? null : value.getValue()));
    }
    column(Keys.UNIT_ID.name())
        .filter(unit -> !unit.optional() && draft.value(unit) == null)
        .ifPresent(unit -> draft.with(unit, draft.value(Keys.DEPARTMENT_ID)));
    missing(Keys.UNIT_ID, "MISSING_UNIT", "预算单位和主管部门均为空白；应至少填写其一");
    missing(Keys.PROJECT_ID, "MISSING_PROJECT_NAME", "项目编码和名称均为空白；应至少填写其一");
    if (column(Keys.FISCAL_YEAR.name()).isPresent()) {
      draft.with(column(Keys.FISCAL_YEAR.name()).orElseThrow(), year());
    }
  }

  private void missing(Col key, String code, String reason) {
    var own = column(key.name());
    if (own.isPresent() && !own.get().optional() && draft.value(own.get()) == null) {
      problems.add(new Problem(code, reason));
    }
  }

  private @Nullable Integer year() {
    var year =
        cell(Keys.FISCAL_YEAR.name())
            .flatMap(cell -> FiscalYear.read(cell).value())
            .or(() -> Optional.ofNullable(list.year()));
    if (year.isEmpty()) {
      problems.add(new Problem("MISSING_YEAR", "行内、标题、工作表名、文件名和报送说明均无年度；应写明年度，如 2024"));
    }
    return year.orElse(null);
  }

  private void read(Col column, String field) {
    var cell = cell(field);
    if (cell.isEmpty() || RegisterOwner.FIELDS.contains(field)) {
      return;
    }
    switch (column.kind()) {
      case MONEY -> amount(column, field, cell.get());
      case DATE -> draft.with(column, day(cell.get()).value().map(Date::valueOf).orElse(null));
      case YEAR -> draft.with(column, FiscalYear.read(cell.get()).orNull());
      case COUNT -> draft.with(column, whole(CellText.plain(cell.get()).strip()));
      default -> draft.with(column, text(field).isEmpty() ? null : text(field));
    }
    if (!PlainText.isPlaceholder(cell.get().text())) {
      draft.from(column, CellText.address(row, cell.get()), CellText.delivered(cell.get()));
    }
  }

  /** What stands in for a column that is blank. */
  private void standIn(String name, String by) {
    var blank = column(name).filter(col -> draft.value(col) == null);
    if (blank.isPresent() && !text(by).isEmpty()) {
      var cell = cell(by).orElseThrow();
      draft.with(blank.get(), PlainText.name(text(by)));
      draft.from(blank.get(), CellText.address(row, cell), CellText.delivered(cell));
    }
  }

  private Parsed<java.time.LocalDate> day(SheetCell cell) {
    var day = Day.read(cell, sheet, List.of());
    return day.isUnreadable() ? Day.lastOfTerm(cell.text()) : day;
  }

  private static @Nullable Long whole(String text) {
    if (!text.matches("\\d{1,10}")) {
      return null;
    }
    long number = Long.parseLong(text);
    return number <= MOST ? number : null;
  }

  private void amount(Col column, String field, SheetCell cell) {
    var unit = list.unitOf(field);
    var amount = Amount.read(cell, unit.orElse(AmountUnit.YUAN), Amount.Spelling.POINT);
    if (amount.isUnreadable()) {
      problems.add(
          new Problem(
              "UNREADABLE_AMOUNT",
              CellText.address(row, cell)
                  + "“"
                  + column.caption()
                  + "”发现“"
                  + CellText.delivered(cell)
                  + "”；应为数字金额，如 1234.50"));
      return;
    }
    amount
        .value()
        .ifPresent(
            found -> {
              draft.with(column, found.yuan());
              money = money.add(found.yuan());
              if (unit.isEmpty() && found.unitInCell().isEmpty()) {
                problems.add(new Problem("MISSING_AMOUNT_UNIT", "未发现金额单位；应写明（元）或（万元）"));
              }
            });
  }
}
