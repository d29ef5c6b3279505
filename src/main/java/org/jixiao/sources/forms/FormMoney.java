package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.Parsed;
import org.jixiao.sources.values.PlainText;

/**
 * The money a form delivers, counted from the cells before any row is understood: all amounts under
 * 年初预算数, 全年预算数 and 全年执行数 between the captions of the funds part and the goal.
 */
final class FormMoney {

  static final List<String> COLUMNS = List.of("initial", "adjusted", "executed");

  private static final Pattern NAMED =
      Pattern.compile("(?<name>\\D*\\p{IsHan})[\\s:：]*(?<amount>[(（]?[-－−]?[0-9０-９].*)");

  /** An amount behind the name of its source of money, in one cell: 中央补助 800,000.00. */
  record Named(String name, String amount) {}

  private FormMoney() {}

  static Parsed<Amount> read(SheetCell cell, AmountUnit unit, FormCaptions captions) {
    var plain = Amount.read(cell, unit, Amount.Spelling.POINT);
    return plain.isUnreadable()
        ? named(cell, captions)
            .map(named -> Amount.read(named.amount(), unit, Amount.Spelling.POINT))
            .orElse(plain)
        : plain;
  }

  /** Only a name known for a source of money may stand there: 约50 is no amount. */
  static Optional<Named> named(SheetCell cell, FormCaptions captions) {
    var parts = NAMED.matcher(PlainText.line(cell.text()));
    return cell.kind() == SheetCell.Kind.TEXT
            && parts.matches()
            && !captions.fundKind(parts.group("name")).equals("unknown")
        ? Optional.of(new Named(parts.group("name"), parts.group("amount")))
        : Optional.empty();
  }

  /** A row that says nothing but one text across its amounts, such as 其中. */
  static boolean isCaption(FormCells cells, FormParts parts, int row) {
    var places = COLUMNS.stream().map(parts.fundColumns()::get).filter(Objects::nonNull).toList();
    var seen = places.stream().flatMap(column -> cells.own(row, column).stream()).toList();
    return places.size() > 1
        && seen.size() == places.size()
        && places.stream().map(column -> cells.address(row, column)).distinct().count() == 1
        && seen.get(0).kind() == SheetCell.Kind.TEXT
        && !PlainText.isPlaceholder(seen.get(0).text())
        && seen.get(0).text().chars().noneMatch(Character::isDigit);
  }

  static BigDecimal delivered(
      FormCells cells, FormParts parts, FormUnit unit, FormCaptions captions) {
    var sum = BigDecimal.ZERO;
    for (var field : COLUMNS) {
      var column = parts.fundColumns().get(field);
      for (int row = parts.fundsHeader() + 1; column != null && row <= parts.fundsEnd(); row++) {
        var cell = cells.own(row, column);
        if (cell.isPresent()) {
          sum =
              sum.add(
                  read(cell.get(), unit.of(cells, parts, field), captions)
                      .value()
                      .map(Amount::yuan)
                      .orElse(BigDecimal.ZERO));
        }
      }
    }
    return sum.setScale(2);
  }
}
