package org.jixiao.sources.ledgers;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Payments;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.CodeName;
import org.jixiao.sources.values.Day;
import org.jixiao.sources.values.PlainText;
import org.jixiao.sources.values.ProjectTitle;
import org.jixiao.sources.values.SpoiltCell;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** One row of a ledger on its way to becoming a record, or to being set aside with a reason. */
final class LedgerRecord {

  /**
   * Why a row cannot be taken in.
   *
   * @param code reason code
   * @param cell address of the cell; null when it is the whole row
   * @param reason what was found and what was expected, in Chinese
   */
  record Problem(String code, @Nullable String cell, String reason) {}

  /** By kind of ledger, the fields by which its rows are told apart. */
  private static final Map<LedgerKind, List<String>> NAMES =
      Stream.of(LedgerKind.values())
          .collect(Collectors.toUnmodifiableMap(kind -> kind, LedgerRecord::names));

  /** Columns that other fields fill where no cell does. */
  private static final Set<String> SPEAK_WITHOUT_A_CELL =
      Set.of(BudgetLines.BUDGET_KIND.name(), Payments.VOUCHER_ID.name());

  private static List<String> names(LedgerKind kind) {
    var fields = new ArrayList<>(LedgerKind.OWNERS_AND_NAMES);
    fields.add(LedgerKind.APPLICATION_NUMBER);
    kind.plain().stream().map(Col::name).filter(name -> name.endsWith("_id")).forEach(fields::add);
    return List.copyOf(fields);
  }

  private final SheetOrigin origin;
  private final Sheet sheet;
  private final LedgerHeader header;
  private final LedgerRow row;
  private final RowDraft draft;
  private final List<Problem> problems = new ArrayList<>();
  private int rounded;
  private int unreadableDates;

  LedgerRecord(SheetOrigin origin, Sheet sheet, LedgerHeader header, LedgerRow row) {
    this.origin = origin;
    this.sheet = sheet;
    this.header = header;
    this.row = row;
    this.draft = new RowDraft(kind().table());
    spoiltNames();
    LedgerOwner.of(origin, sheet, header, row, problems).fill(draft);
    kind().plain().forEach(this::fill);
    if (problems.isEmpty()
        && kind().money().stream().allMatch(column -> draft.value(column) == null)) {
      problems.add(new Problem("MISSING_AMOUNT", null, "金额列为空白；应填写金额（没有金额的说明行请移到表外）"));
    }
  }

  private LedgerKind kind() {
    return header.profile().kind();
  }

  /** Rows whose owner or number was spoilt would pass for other rows. */
  private void spoiltNames() {
    for (var field : NAMES.getOrDefault(kind(), List.of())) {
      row.cell(field).ifPresent(cell -> SpoiltCell.inName(cell).ifPresent(how -> add(how, cell)));
    }
  }

  private void add(SpoiltCell spoilt, SheetCell cell) {
    problems.add(
        new Problem(
            spoilt.code(),
            row.address(cell),
            "“"
                + header.captions().getOrDefault(cell.column(), "")
                + "”列发现"
                + spoilt.found()
                + "；应为"
                + spoilt.expected()));
  }

  List<Problem> problems() {
    return problems;
  }

  /** Amounts that were rounded to cents. */
  int rounded() {
    return rounded;
  }

  /** Dates that stay empty because nobody can read them. */
  int unreadableDates() {
    return unreadableDates;
  }

  /** The row of the table; only for a record without problems. */
  TakenInRow taken() {
    return draft
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, origin.blockId(header.firstRow()))
        .with(Keys.ROW_NUMBER, (long) row.row().number())
        .row(kind().source());
  }

  private void fill(Col column) {
    switch (column.kind()) {
      case MONEY -> money(column);
      case DATE -> date(column);
      case YES_NO -> draft.with(column, statement(column, row.text(column.name())));
      default -> {
        if (header.tells(column) || SPEAK_WITHOUT_A_CELL.contains(column.name())) {
          text(column);
        }
      }
    }
  }

  private void money(Col column) {
    var parsed = row.amount(column);
    var cells = row.moneyCells(column);
    if (cells.isEmpty()) {
      byDefault(column);
      return;
    }
    var text = cells.stream().map(CellText::delivered).collect(Collectors.joining(" + "));
    cells.forEach(cell -> SpoiltCell.in(cell).ifPresent(how -> add(how, cell)));
    if (parsed.isUnreadable() && cells.stream().noneMatch(one -> SpoiltCell.in(one).isPresent())) {
      problems.add(
          new Problem(
              "UNREADABLE_AMOUNT",
              row.address(cells.get(0)),
              "“" + column.caption() + "”列发现“" + text + "”；应为数字金额，如 1234.50"));
    }
    parsed
        .value()
        .ifPresent(
            amount -> {
              draft.with(column, amount.yuan());
              rounded += amount.rounded() ? 1 : 0;
              boolean turned = text.contains("-") != (amount.yuan().signum() < 0);
              if (amount.rounded()
                  || amount.unitInCell().isPresent()
                  || turned
                  || cells.stream().anyMatch(cell -> !cell.formula().isEmpty())
                  || cells.size() > 1) {
                cells.forEach(cell -> draft.from(column, row.address(cell), CellText.source(cell)));
              }
            });
  }

  /** A ledger without a column for an amount may still have one by its profile. */
  private void byDefault(Col column) {
    var value = header.profile().defaults().getOrDefault(column.name(), "");
    if (!value.isEmpty()) {
      Amount.read(value, header.unit(), header.profile().numbers())
          .value()
          .ifPresent(amount -> draft.with(column, amount.yuan()));
    }
  }

  private void date(Col column) {
    row.cell(column.name())
        .ifPresent(
            cell -> {
              var day = Day.read(cell, sheet, header.profile().dateFormats());
              if (day.isValue()) {
                draft.with(column, Date.valueOf(day.value().orElseThrow()));
                if (Day.isCount(cell)) {
                  draft.from(column, row.address(cell), CellText.source(cell));
                }
              } else if (day.isUnreadable()) {
                unreadableDates++;
                draft.from(column, row.address(cell), CellText.source(cell));
              }
            });
  }

  private void text(Col column) {
    var delivered = row.text(column.name());
    boolean nothing =
        PlainText.isPlaceholder(delivered)
            || row.cell(column.name()).flatMap(SpoiltCell::in).isPresent();
    var value = nothing ? "" : value(column, delivered);
    if (column.equals(BudgetLines.BUDGET_KIND) && value.isEmpty()) {
      value = BudgetKind.OTHER.word();
    }
    if (column.equals(Payments.VOUCHER_ID) && value.isEmpty()) {
      value = PlainText.line(row.text(LedgerKind.APPLICATION_NUMBER));
      row.cell(LedgerKind.APPLICATION_NUMBER)
          .ifPresent(number -> draft.from(column, row.address(number), CellText.source(number)));
    }
    draft.with(column, value.isEmpty() ? null : value);
    var cell = row.cell(column.name());
    if (cell.isPresent() && !CellText.plain(cell.get()).equals(value)) {
      draft.from(column, row.address(cell.get()), CellText.source(cell.get()));
    }
  }

  private static String value(Col column, String delivered) {
    if (column.equals(BudgetLines.BUDGET_KIND)) {
      return BudgetKind.of(delivered).word();
    }
    if (column.equals(BudgetLines.FUND_LEVEL)) {
      return FundLevel.of(delivered);
    }
    if (column.equals(Payments.INDICATOR_KIND)) {
      return delivered.contains("结转") ? "carry_over" : delivered.contains("当年") ? "current" : "";
    }
    if (column.equals(BudgetLines.DOCUMENT_NUMBER)
        || column.equals(Payments.DOCUMENT_NUMBER)
        || column.equals(BudgetLines.UPPER_DOCUMENT_NUMBER)) {
      var number = ProjectTitle.documentNumber(delivered);
      return number.isEmpty() ? PlainText.name(delivered) : number;
    }
    if (column.name().endsWith("_code") || column.equals(BudgetLines.PROJECT_CATEGORY)) {
      return CodeName.of(delivered).id();
    }
    return PlainText.line(delivered);
  }

  /** A column of bonds may hold their code or kind, one of recurring projects the word 经常性. */
  private static @Nullable Boolean statement(Col column, String delivered) {
    var said = yesNo(delivered);
    if (said != null || PlainText.isPlaceholder(delivered)) {
      return said;
    }
    if (column.equals(BudgetLines.BONDS) || column.equals(Payments.BONDS)) {
      return !PlainText.name(delivered).matches("非.*|.*无.*");
    }
    if (column.equals(BudgetLines.RECURRING)) {
      var word = PlainText.name(delivered);
      return word.matches("经常.*|常年.*|持续.*")
          ? Boolean.TRUE
          : word.matches("一次性.*|非经常.*|阶段性.*") ? Boolean.FALSE : null;
    }
    return null;
  }

  private static @Nullable Boolean yesNo(String delivered) {
    return switch (PlainText.name(delivered).toUpperCase(Locale.ROOT)) {
      case "1", "是", "Y", "YES", "TRUE", "三保", "直达资金" -> Boolean.TRUE;
      case "2", "0", "否", "N", "NO", "FALSE", "非三保", "非直达资金" -> Boolean.FALSE;
      default -> null;
    };
  }
}
