package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The proof that nothing was lost: for each sheet, delivered = accepted + classified + rejected, in
 * rows, in cells and in money to the cent. What was delivered is counted before anything is
 * understood; the other three where each row and cell finds its place.
 *
 * <p>The money of a sheet is one amount a ledger row, so that what was applied for is not added to
 * what was paid of it, and every amount of the funds part of a form. A number that looks like money
 * and is in none of these is counted in {@link #UNEXPLAINED_CELLS}.
 */
public final class Conservation {

  public static final Col SHEET_NAME = SourceBlocks.SHEET_NAME;
  public static final Col DELIVERED_ROWS =
      Col.count(
          "delivered_rows",
          "报送行数",
          "Rows of the sheet, from the first to the last that holds anything");
  public static final Col ACCEPTED_ROWS =
      Col.count("accepted_rows", "接收行数", "Rows whose values were taken in");
  public static final Col CLASSIFIED_ROWS =
      Col.count("classified_rows", "归类行数", "Titles, headers, subtotals, notes and blank rows");
  public static final Col REJECTED_ROWS =
      Col.count("rejected_rows", "未接收行数", "Rows set aside with a reason");
  public static final Col DELIVERED_AMOUNT =
      Col.money(
          "delivered_amount",
          "报送金额",
          "Money of the sheet: of a ledger row the budget amount, the payment (what was applied for"
              + " while nothing is paid) or the carry-over; of a form all budgets and executed"
              + " amounts of its funds part; of a list the same of each line");
  public static final Col ACCEPTED_AMOUNT =
      Col.money("accepted_amount", "接收金额", "Money in accepted rows");
  public static final Col CLASSIFIED_AMOUNT =
      Col.money("classified_amount", "归类金额", "Money in classified rows, such as subtotals");
  public static final Col REJECTED_AMOUNT =
      Col.money(
          "rejected_amount",
          "未接收金额",
          "Money in rejected rows, so far as it could be read; what could not is among the"
              + " unexplained cells");
  public static final Col DELIVERED_CELLS =
      Col.count("delivered_cells", "报送单元格数", "Cells that hold anything");
  public static final Col NUMERIC_CELLS =
      Col.count(
          "numeric_cells",
          "数值单元格数",
          "Delivered cells that the file stores as numbers, days among them; none in plain text");
  public static final Col USED_CELLS =
      Col.count("used_cells", "采用单元格数", "Cells that filled a column");
  public static final Col LABEL_CELLS =
      Col.count("label_cells", "标签单元格数", "Cells that are labels or captions");
  public static final Col CLASSIFIED_CELLS =
      Col.count(
          "classified_cells",
          "归类单元格数",
          "Cells of titles, subtotals, notes, and of columns nothing is taken from");
  public static final Col REJECTED_CELLS =
      Col.count("rejected_cells", "未接收单元格数", "Cells of rejected rows");
  public static final Col UNEXPLAINED_CELLS =
      Col.count(
          "unexplained_cells",
          "未说明单元格数",
          "Cells with a money-like number that no amount counts: in titles, headers and notes, in"
              + " ledger columns nothing is taken from, and in rejected rows and sheets whose"
              + " amounts could not be read; each is counted among the other cells too");
  public static final Col RESIDUE_COUNT =
      Col.count("residue_count", "尾差个数", "Amounts that were rounded half-up to cents");

  public static final TableSpec TABLE =
      new TableSpec(
          "conservation",
          "守恒核对",
          "one sheet of one delivered file",
          List.of(Keys.DELIVERY_ID, SourceFiles.FILE_NAME, SHEET_NAME),
          List.of(
              Keys.DELIVERY_ID,
              SourceFiles.FILE_NAME,
              SHEET_NAME,
              DELIVERED_ROWS,
              ACCEPTED_ROWS,
              CLASSIFIED_ROWS,
              REJECTED_ROWS,
              DELIVERED_AMOUNT,
              ACCEPTED_AMOUNT,
              CLASSIFIED_AMOUNT,
              REJECTED_AMOUNT,
              DELIVERED_CELLS,
              NUMERIC_CELLS,
              USED_CELLS,
              LABEL_CELLS,
              CLASSIFIED_CELLS,
              REJECTED_CELLS,
              UNEXPLAINED_CELLS,
              RESIDUE_COUNT));

  private Conservation() {}
}
