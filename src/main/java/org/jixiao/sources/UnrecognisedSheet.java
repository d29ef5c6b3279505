package org.jixiao.sources;

import java.util.List;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowWords;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetReading;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.MoneyLook;
import org.jixiao.sources.values.PlainText;

/**
 * A sheet that is neither a form nor a ledger we know: counted and set aside whole. A sheet that by
 * its name or its heading is an instruction, a cover or a list of contents is classified as a note,
 * unless a column of numbers stands in it: whatever such a sheet is called, it is a table, and a
 * table nobody could read is told.
 */
final class UnrecognisedSheet implements SheetReading {

  private static final int LONGEST_HEADING = 30;

  private final SheetOrigin origin;
  private final boolean headless;
  private final SheetTally tally = new SheetTally();
  private final NumberColumns numbers = new NumberColumns();
  private String firstRow = "";
  private String heading = "";
  private long rows;
  private long cells;
  private int lastRow;
  private long moneyLike;

  private UnrecognisedSheet(SheetOrigin origin, boolean headless) {
    this.origin = origin;
    this.headless = headless;
  }

  UnrecognisedSheet(SheetOrigin origin) {
    this(origin, false);
  }

  /** The end of a form whose beginning no sheet before it holds, or more than one could. */
  static UnrecognisedSheet headless(SheetOrigin origin) {
    return new UnrecognisedSheet(origin, true);
  }

  @Override
  public List<TakenInRow> take(SheetRow row) {
    tally.delivered(row);
    if (firstRow.isEmpty()) {
      firstRow = CellText.row(row);
      heading = row.cells().size() == 1 ? PlainText.name(firstRow) : "";
    }
    numbers.take(row);
    rows += lastRow == 0 ? 1 : row.number() - lastRow;
    lastRow = row.number();
    cells += row.cells().size();
    moneyLike += MoneyLook.in(row);
    return List.of();
  }

  @Override
  public List<TakenInRow> finish() {
    if (isNote()) {
      return note();
    }
    tally.rejectWhole(moneyLike);
    return List.of(
        headless
            ? origin.rejectedWhole(
                "HEADLESS_TABLE",
                origin.where()
                    + "：只有绩效指标部分，缺少项目名称、主管部门和项目资金，且前面没有唯一可接的自评表；"
                    + "应与同一项目的前半部分放在同一工作表，或紧接其后并保持列次一致")
            : origin.rejectedWhole(
                "UNRECOGNISED_SHEET",
                origin.where() + "：首行为“" + firstRow + "”；应为项目支出绩效自评表，或预算指标、支付、结转结余台账（列标题见台账模板）"),
        tally.conservation(origin));
  }

  private boolean isNote() {
    boolean named =
        RowWords.isOfANoteSheet(PlainText.name(origin.name()))
            || (heading.length() < LONGEST_HEADING && RowWords.isOfANoteSheet(heading));
    return named && !numbers.makeATable();
  }

  private List<TakenInRow> note() {
    tally.classified(RowClass.NOTE, rows);
    tally.cells(SheetTally.CellPlace.CLASSIFIED, cells);
    tally.unexplained(moneyLike);
    return List.of(tally.conservation(origin));
  }

  /** The file broke off; its own reason is told elsewhere. */
  @Override
  public List<TakenInRow> breakOff() {
    tally.rejectWhole(moneyLike);
    return List.of(tally.conservation(origin));
  }
}
