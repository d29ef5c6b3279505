package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.lake.FundRows;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.PartSum;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.SheetTally.Place;
import org.jixiao.sources.intake.StatedTotal;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** The funds part of a form: one row a source of money, and the row 年度资金总额. */
final class FormFunds {

  private static final String NO_LABEL = "（无标题）";

  private static final Pattern WHOLE_FISCAL = Pattern.compile("财政拨款|财政资金");

  private static final Map<String, Col> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("initial", FundRows.INITIAL_BUDGET_AMOUNT);
    COLUMNS.put("adjusted", FundRows.ADJUSTED_BUDGET_AMOUNT);
    COLUMNS.put("executed", FundRows.EXECUTED_AMOUNT);
  }

  private final List<TakenInRow> rows = new ArrayList<>();

  /** Reads the rows between the captions and the goal, each with the keys of the form. */
  static FormFunds read(
      FormCells cells,
      SheetTally tally,
      FormParts parts,
      FormUnit unit,
      FormCaptions captions,
      Map<Col, ?> keys) {
    var funds = new FormFunds();
    if (!parts.hasFunds()) {
      return funds;
    }
    for (int row = parts.fundsTop(); row <= parts.fundsHeader(); row++) {
      int header = row;
      cells.classify(header, RowClass.HEADER);
      cells.row(header).cells().forEach(cell -> cells.label(header, cell.column()));
    }
    int firstColumn =
        FormMoney.COLUMNS.stream()
            .filter(parts.fundColumns()::containsKey)
            .mapToInt(field -> parts.fundColumns().getOrDefault(field, 0))
            .min()
            .orElse(0);
    var drafts = new ArrayList<RowDraft>();
    for (int number = parts.fundsHeader() + 1; number <= parts.fundsEnd(); number++) {
      int row = number;
      if (FormMoney.isCaption(cells, parts, row)) {
        cells.classify(row, RowClass.HEADER);
        cells.row(row).cells().forEach(cell -> cells.label(row, cell.column()));
      } else if (!cells.row(row).cells().isEmpty()) {
        var draft = new RowDraft(FundRows.TABLE).withAll(keys).with(Keys.ROW_NUMBER, (long) row);
        name(draft, cells, captions, row, firstColumn);
        var values = new FormValues(cells, tally, parts.fundColumns(), row, draft);
        take(values, cells, parts, unit, captions);
        drafts.add(draft);
        cells.accept(row);
      }
    }
    nameTheTotal(drafts);
    drafts.forEach(draft -> funds.rows.add(draft.row(FundRows.SOURCE)));
    funds.rows.forEach(row -> tally.money(Place.ACCEPTED, moneyOf(row)));
    return funds;
  }

  /** What a row is about: the text left of its amounts, or before the first of them in one cell. */
  private static void name(
      RowDraft draft, FormCells cells, FormCaptions captions, int row, int firstColumn) {
    var left =
        cells.row(row).cells().stream()
            .filter(cell -> cell.column() < firstColumn)
            .reduce((before, nearer) -> nearer);
    left.ifPresent(
        cell -> {
          cells.use(row, cell.column());
          draft.from(FundRows.LABEL, cells.address(row, cell.column()), CellText.source(cell));
        });
    var label =
        left.map(SheetCell::text)
            .or(
                () ->
                    cells
                        .own(row, firstColumn)
                        .flatMap(cell -> FormMoney.named(cell, captions))
                        .map(FormMoney.Named::name));
    draft
        .with(FundRows.LABEL, label.orElse(NO_LABEL))
        .with(FundRows.FUND_KIND, label.map(captions::fundKind).orElse("unknown"));
  }

  /**
   * A first row without a name is the total of the rows below it where each of those has one, or
   * where they add up to it. Added to them it would count their money twice.
   */
  private static void nameTheTotal(List<RowDraft> drafts) {
    if (drafts.size() < 2
        || drafts.stream().anyMatch(draft -> "total".equals(draft.value(FundRows.FUND_KIND)))
        || !NO_LABEL.equals(drafts.get(0).value(FundRows.LABEL))) {
      return;
    }
    var below = drafts.subList(1, drafts.size());
    if (below.stream().noneMatch(draft -> NO_LABEL.equals(draft.value(FundRows.LABEL)))
        || COLUMNS.values().stream().allMatch(column -> addsUp(drafts.get(0), below, column))) {
      drafts.get(0).with(FundRows.FUND_KIND, "total");
    }
  }

  private static boolean addsUp(RowDraft whole, List<RowDraft> below, Col column) {
    return amount(whole.value(column))
            .compareTo(
                below.stream()
                    .map(part -> amount(part.value(column)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
        == 0;
  }

  private static void take(
      FormValues values, FormCells cells, FormParts parts, FormUnit unit, FormCaptions captions) {
    var amounts = new HashMap<String, BigDecimal>();
    COLUMNS.forEach(
        (field, column) -> {
          var fieldsUnit = unit.of(cells, parts, field);
          amounts.put(
              field,
              values.money(column, field, cell -> FormMoney.read(cell, fieldsUnit, captions)));
        });
    values.score(FundRows.WEIGHT, "weight");
    values.rate(FundRows.PRINTED_RATE, "rate", amounts.get("executed"), amounts.get("adjusted"));
    values.score(FundRows.SCORE, "score");
  }

  private static BigDecimal moneyOf(TakenInRow row) {
    return COLUMNS.values().stream()
        .map(column -> amount(row.value(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal amount(@Nullable Object value) {
    return value instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
  }

  List<TakenInRow> rows() {
    return rows;
  }

  /** The row 年度资金总额. */
  Optional<TakenInRow> total() {
    return rows.stream().filter(row -> "total".equals(row.value(FundRows.FUND_KIND))).findFirst();
  }

  /**
   * The rows that stand in for a total that is blank or zero while they are not (brief §3.3.4);
   * none where the total speaks for itself. Rows under 其中 of 财政拨款 are part of it and not added
   * again.
   */
  List<TakenInRow> partsInsteadOfTotal() {
    if (total().filter(row -> moneyOf(row).signum() != 0).isPresent()) {
      return List.of();
    }
    var parts = parts();
    return parts.stream().anyMatch(row -> moneyOf(row).signum() != 0) ? parts : List.of();
  }

  private List<TakenInRow> parts() {
    boolean whole = rows.stream().anyMatch(FormFunds::isWholeFiscal);
    return rows.stream()
        .filter(row -> !"total".equals(row.value(FundRows.FUND_KIND)))
        .filter(
            row -> !whole || !"fiscal".equals(row.value(FundRows.FUND_KIND)) || isWholeFiscal(row))
        .toList();
  }

  /** The row 年度资金总额 beside the rows below it, one row of {@code control_totals} an amount. */
  List<TakenInRow> controlTotals(FormCells cells, FormParts parts, String blockId) {
    var total = total();
    var rest = parts();
    if (total.isEmpty() || rest.isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<TakenInRow>();
    for (var field : COLUMNS.entrySet()) {
      var place = parts.fundColumns().get(field.getKey());
      var column = field.getValue();
      var sum = PartSum.NOTHING;
      for (var row : rest) {
        sum = row.value(column) instanceof BigDecimal yuan ? sum.withAccepted(yuan) : sum;
      }
      if (place != null
          && sum.count() > 0
          && total.get().value(Keys.ROW_NUMBER) instanceof Long number
          && total.get().value(column) instanceof BigDecimal stated) {
        int row = number.intValue();
        var label = PlainText.line(String.valueOf(total.get().value(FundRows.LABEL)));
        rows.add(
            new StatedTotal(row, column.name(), cells.address(row, place), label, stated)
                .beside(cells.origin(), blockId, "fund_rows", sum));
      }
    }
    return rows;
  }

  private static boolean isWholeFiscal(TakenInRow row) {
    return "fiscal".equals(row.value(FundRows.FUND_KIND))
        && WHOLE_FISCAL.matcher(PlainText.label(String.valueOf(row.value(FundRows.LABEL)))).find();
  }
}
