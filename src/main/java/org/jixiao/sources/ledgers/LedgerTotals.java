package org.jixiao.sources.ledgers;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jixiao.sources.intake.PartSum;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.StatedTotal;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.intake.TotalsCheck;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Col;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a ledger beside their parts: labelled ones and the amounts of a code, 类 and 款,
 * whose longer codes below it repeat its money.
 */
final class LedgerTotals {

  /** A column of money: of which record of the row, and where in that record's table. */
  private record Money(int record, Col column, int place) {}

  /** A code whose items follow, with what it states and their sum so far. */
  private static final class Level {
    private final String code;
    private final @Nullable StatedTotal[] stated;
    private final PartSum[] parts;

    private Level(String code, @Nullable StatedTotal[] stated) {
      this.code = code;
      this.stated = stated;
      this.parts = new PartSum[stated.length];
      java.util.Arrays.fill(parts, PartSum.NOTHING);
    }
  }

  private final SheetOrigin origin;
  private final String blockId;
  private final List<Money> money = new ArrayList<>();
  private final TotalsCheck check;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<TakenInRow> finished = new ArrayList<>();

  LedgerTotals(SheetOrigin origin, List<LedgerHeader> headers) {
    this.origin = origin;
    this.blockId = origin.blockId(headers.get(0).firstRow());
    for (int i = 0; i < headers.size(); i++) {
      var kind = headers.get(i).profile().kind();
      var columns = kind.table().columns();
      for (int place = 0; place < columns.size(); place++) {
        var column = columns.get(place);
        if (column.kind() == Col.Kind.MONEY && headers.get(i).column(column).isPresent()) {
          money.add(new Money(i, column, place));
        }
      }
    }
    this.check = new TotalsCheck(money.size());
  }

  /** Records of a row that were taken in. */
  void accepted(LedgerLine line, List<TakenInRow> taken) {
    var amounts = new BigDecimal[money.size()];
    for (int i = 0; i < amounts.length; i++) {
      var table = line.rows().get(money.get(i).record()).header().profile().kind().table().name();
      for (var row : taken) {
        if (row.table().name().equals(table)
            && row.row().get(money.get(i).place()) instanceof BigDecimal yuan) {
          amounts[i] = yuan;
        }
      }
    }
    check.accepted(amounts);
    intoLevels(line, amounts, false);
  }

  /** A row that was set aside. */
  void rejected(LedgerLine line) {
    var amounts = new BigDecimal[money.size()];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] =
          line.rows()
              .get(money.get(i).record())
              .amount(money.get(i).column())
              .value()
              .map(Amount::yuan)
              .orElse(null);
    }
    check.rejected(amounts);
    intoLevels(line, amounts, true);
  }

  /** A row that is a total by its label, its profile or its amount. */
  void total(LedgerLine line) {
    check.total(stated(line, LedgerRowRule.totalLabel(line.first())));
  }

  /** A row with a code whose items follow. */
  void level(LedgerLine line) {
    var code = line.code();
    close(code);
    levels.push(new Level(code, stated(line, code)));
  }

  private void intoLevels(LedgerLine line, @Nullable BigDecimal[] amounts, boolean rejected) {
    if (levels.isEmpty()) {
      return;
    }
    close(line.code());
    for (var level : levels) {
      for (int i = 0; i < amounts.length; i++) {
        var amount = amounts[i];
        if (amount != null) {
          level.parts[i] =
              rejected ? level.parts[i].withRejected(amount) : level.parts[i].withAccepted(amount);
        }
      }
    }
  }

  /** Ends the levels that a code does not go on from. */
  private void close(String code) {
    while (!levels.isEmpty()
        && !(code.length() > levels.element().code.length()
            && code.startsWith(levels.element().code))) {
      var level = levels.pop();
      for (int i = 0; i < level.parts.length; i++) {
        var stated = level.stated[i];
        if (stated != null) {
          finished.add(stated.beside(origin, blockId, "code", level.parts[i]));
        }
      }
    }
  }

  private @Nullable StatedTotal[] stated(LedgerLine line, String label) {
    var stated = new StatedTotal[money.size()];
    for (int i = 0; i < stated.length; i++) {
      var column = money.get(i).column();
      var row = line.rows().get(money.get(i).record());
      var cells = row.moneyCells(column);
      var amount = row.amount(column).value();
      if (!cells.isEmpty() && amount.isPresent()) {
        stated[i] =
            new StatedTotal(
                line.row().number(),
                column.name(),
                row.address(cells.get(0)),
                PlainText.line(label),
                amount.get().yuan());
      }
    }
    return stated;
  }

  /** Every total of the ledger, once it is at its end. */
  List<TakenInRow> rows() {
    close("");
    var rows = new ArrayList<>(check.rows(origin, blockId));
    rows.addAll(finished);
    return rows;
  }
}
