package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.sources.values.Amount;

/**
 * The money a form delivers, counted from the cells before any row is understood: all amounts under
 * 年初预算数, 全年预算数 and 全年执行数 between the captions of the funds part and the goal.
 */
final class FormMoney {

  static final List<String> COLUMNS = List.of("initial", "adjusted", "executed");

  private FormMoney() {}

  static BigDecimal delivered(FormCells cells, FormParts parts, FormUnit unit) {
    var sum = BigDecimal.ZERO;
    for (var field : COLUMNS) {
      var column = parts.fundColumns().get(field);
      for (int row = parts.fundsHeader() + 1; column != null && row <= parts.fundsEnd(); row++) {
        var cell = cells.own(row, column);
        if (cell.isPresent()) {
          sum =
              sum.add(
                  Amount.read(cell.get(), unit.of(cells, parts, field), Amount.Spelling.POINT)
                      .value()
                      .map(Amount::yuan)
                      .orElse(BigDecimal.ZERO));
        }
      }
    }
    return sum.setScale(2);
  }
}
