package org.jixiao.sources.ledgers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lake.BudgetLines;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.Parsed;
import org.jixiao.vocabulary.Col;

/** A row of a ledger, asked for by field instead of by column. */
final class LedgerRow {

  private final LedgerHeader header;
  private final SheetRow row;
  private final Map<Integer, SheetCell> cells = new HashMap<>();

  LedgerRow(LedgerHeader header, SheetRow row) {
    this.header = header;
    this.row = row;
    row.cells().forEach(cell -> cells.put(cell.column(), cell));
  }

  SheetRow row() {
    return row;
  }

  Optional<SheetCell> cell(String field) {
    return header.column(field).map(column -> cells.get(column.column()));
  }

  /** Text of a field, codes without .0; blank when the field is empty or no column fills it. */
  String text(String field) {
    return cell(field).map(CellText::plain).orElse("");
  }

  String address(SheetCell cell) {
    return CellText.address(row, cell);
  }

  /** The amount in a money column, with the sign that profile and kind of line give it. */
  Parsed<Amount> amount(Col column) {
    var place = header.column(column);
    var cell = cell(column.name());
    if (place.isEmpty() || cell.isEmpty()) {
      return Parsed.empty();
    }
    var amount = Amount.read(cell.get(), place.get().unit(), header.profile().numbers());
    return amount.isValue() ? Parsed.of(signed(column, amount.value().orElseThrow())) : amount;
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
    for (var column : header.profile().kind().money()) {
      var amount = amount(column);
      if (amount.isValue()) {
        return amount.value().orElseThrow().yuan();
      }
    }
    return BigDecimal.ZERO;
  }
}
