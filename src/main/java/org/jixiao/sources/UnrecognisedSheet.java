package org.jixiao.sources;

import java.util.List;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetRow;

/** A sheet that is neither a form nor a ledger we know: counted and set aside whole. */
final class UnrecognisedSheet implements SheetReading {

  private final SheetOrigin origin;
  private final SheetTally tally = new SheetTally();
  private String firstRow = "";

  UnrecognisedSheet(SheetOrigin origin) {
    this.origin = origin;
  }

  @Override
  public List<TakenInRow> take(SheetRow row) {
    tally.delivered(row);
    firstRow = firstRow.isEmpty() ? CellText.row(row) : firstRow;
    return List.of();
  }

  @Override
  public List<TakenInRow> finish() {
    tally.breakOff();
    return List.of(
        origin.rejectedWhole(
            "UNRECOGNISED_SHEET",
            origin.where() + "：首行为“" + firstRow + "”；应为项目支出绩效自评表，或预算指标、支付、结转结余台账（列标题见台账模板）"),
        tally.conservation(origin));
  }

  /** The file broke off; its own reason is told elsewhere. */
  @Override
  public List<TakenInRow> breakOff() {
    tally.breakOff();
    return List.of(tally.conservation(origin));
  }
}
