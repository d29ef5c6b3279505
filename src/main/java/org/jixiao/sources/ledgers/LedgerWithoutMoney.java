package org.jixiao.sources.ledgers;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.PlainText;

/** A ledger whose captions name no amount: it is counted and set aside whole. */
final class LedgerWithoutMoney implements SheetReading {

  /** So many captions of money are named to who left them all out. */
  private static final int NAMED = 12;

  private final SheetOrigin origin;
  private final LedgerHeader header;
  private final SheetTally tally = new SheetTally();
  private final UnreadMoney unread;
  private long moneyLike;

  LedgerWithoutMoney(SheetOrigin origin, LedgerHeader header) {
    this.origin = origin;
    this.header = header;
    this.unread = new UnreadMoney(List.of(header));
  }

  @Override
  public List<TakenInRow> take(SheetRow row) {
    tally.delivered(row);
    moneyLike += row.number() > header.lastRow() ? unread.besideTheColumns(row) : 0;
    return List.of();
  }

  @Override
  public List<TakenInRow> finish() {
    tally.rejectWhole(moneyLike);
    var profile = header.profile();
    var found =
        header.captions().values().stream().map(PlainText::line).collect(Collectors.joining("、"));
    var expected =
        profile.kind().money().stream()
            .flatMap(column -> profile.columns().getOrDefault(column.name(), List.of()).stream())
            .distinct()
            .limit(NAMED)
            .collect(Collectors.joining("、"));
    var reason =
        origin.where()
            + "：看似"
            + profile.kind().caption()
            + "而没有金额列；发现的列标题："
            + found
            + "；应有其中之一："
            + expected
            + "等";
    return List.of(origin.rejectedWhole("NO_AMOUNT_COLUMN", reason), tally.conservation(origin));
  }

  @Override
  public List<TakenInRow> breakOff() {
    return finish();
  }
}
