package org.jixiao.sources.ledgers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.BudgetLines;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.Parsed;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/** A row of a ledger, asked for by field instead of by column. */
final class LedgerRow {

  private final LedgerHeader header;
  private final SheetRow row;
  private final Map<String, LedgerAbove.Placed> above;
  private @Nullable BigDecimal money;

  LedgerRow(LedgerHeader header, SheetRow row) {
    this(header, row, Map.of());
  }

  /** A row for which rows above it speak too: {@code above} holds their cells by field. */
  LedgerRow(LedgerHeader header, SheetRow row, Map<String, LedgerAbove.Placed> above) {
    this.header = header;
    this.row = row;
    this.above = above;
  }

  SheetRow row() {
    return row;
  }

  LedgerHeader header() {
    return header;
  }

  Optional<SheetCell> cell(String field) {
    var place = header.columns().get(field);
    var own = place == null ? Optional.<SheetCell>empty() : row.find(place.column());
    if (above.isEmpty() || (own.isPresent() && !own.get().text().isBlank())) {
      return own;
    }
    return Optional.ofNullable(above.get(field)).map(LedgerAbove.Placed::cell);
  }

  /**
   * Text of a field, codes without .0; where its cell is blank or no column fills it, what the
   * profile says for that case, else blank.
   */
  String text(String field) {
    var delivered = cell(field).map(CellText::plain).orElse("");
    return delivered.isBlank() ? header.profile().defaults().getOrDefault(field, "") : delivered;
  }

  /** Text at a place that the profile's rules name: a field, a caption or a column. */
  String textAt(String place) {
    var column = header.places().get(place);
    if (column == null) {
      return text(place);
    }
    return row.find(column).map(CellText::plain).orElse("");
  }

  /** Whether one of the values stands at each of the places; "" stands for a blank cell. */
  boolean meets(Map<String, List<String>> conditions) {
    return conditions.entrySet().stream()
        .allMatch(
            condition -> {
              var found = PlainText.name(textAt(condition.getKey()));
              return condition.getValue().stream()
                  .anyMatch(value -> PlainText.name(value).equalsIgnoreCase(found));
            });
  }

  String address(SheetCell cell) {
    if (above.isEmpty() || row.find(cell.column()).equals(Optional.of(cell))) {
      return CellText.address(row, cell);
    }
    return above.values().stream()
        .filter(placed -> placed.cell().equals(cell))
        .findFirst()
        .map(placed -> CellText.address(placed.row(), cell.column()))
        .orElseGet(() -> CellText.address(row, cell));
  }

  /** The cells whose money a money column adds up; mostly one. */
  List<SheetCell> moneyCells(Col column) {
    var place = header.columns().get(column.name());
    if (place == null) {
      return List.of();
    }
    if (place.added().isEmpty()) {
      return row.find(place.column()).map(List::of).orElse(List.of());
    }
    return place.all().stream().flatMap(added -> row.find(added).stream()).toList();
  }

  /** The amount in a money column, with the sign that profile and kind of line give it. */
  Parsed<Amount> amount(Col column) {
    var place = header.column(column);
    if (place.isEmpty()) {
      return Parsed.empty();
    }
    Parsed<Amount> sum = Parsed.empty();
    for (var cell : moneyCells(column)) {
      var amount = Amount.read(cell, place.get().unit(), header.profile().numbers());
      if (amount.isUnreadable()) {
        return amount;
      }
      sum = sum.isValue() && amount.isValue() ? Parsed.of(plus(sum, amount)) : either(sum, amount);
    }
    return sum.isValue() ? Parsed.of(signed(column, sum.value().orElseThrow())) : sum;
  }

  private static Parsed<Amount> either(Parsed<Amount> first, Parsed<Amount> second) {
    return second.isValue() ? second : first;
  }

  private static Amount plus(Parsed<Amount> first, Parsed<Amount> second) {
    var one = first.value().orElseThrow();
    var other = second.value().orElseThrow();
    return new Amount(
        one.yuan().add(other.yuan()), one.rounded() || other.rounded(), Optional.empty());
  }

  private Amount signed(Col column, Amount amount) {
    var yuan = amount.yuan();
    if (header.profile().sign() == LedgerProfile.Sign.OPPOSITE) {
      yuan = yuan.negate();
    }
    boolean reduction =
        column.equals(BudgetLines.BUDGET_AMOUNT)
            && BudgetKind.of(text(BudgetLines.BUDGET_KIND.name())) == BudgetKind.REDUCTION;
    return new Amount(
        reduction && yuan.signum() > 0 ? yuan.negate() : yuan,
        amount.rounded(),
        amount.unitInCell());
  }

  /** The money of the row, in yuan: the first money column that holds an amount, else zero. */
  BigDecimal money() {
    var known = money;
    if (known == null) {
      known = firstAmount();
      money = known;
    }
    return known;
  }

  private BigDecimal firstAmount() {
    for (var column : header.profile().kind().money()) {
      var amount = amount(column);
      if (amount.isValue()) {
        return amount.value().orElseThrow().yuan();
      }
    }
    return BigDecimal.ZERO;
  }

  /** True when a money cell holds anything at all. */
  boolean touchesMoney() {
    return header.profile().kind().money().stream()
        .anyMatch(column -> moneyCells(column).stream().anyMatch(cell -> !cell.text().isBlank()));
  }
}
