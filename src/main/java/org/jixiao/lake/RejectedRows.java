package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** What could not be taken in: a row, a block, a sheet or a whole file, with the reason. */
public final class RejectedRows {

  public static final Col SHEET_NAME = SourceBlocks.SHEET_NAME;
  public static final Col ROW_NUMBER =
      Col.count(
          "row_number",
          "行号",
          "Row of the sheet, or line of the text file; 0 for a whole file or sheet");
  public static final Col CELL =
      Col.text("cell", "单元格", "Address of the cell that could not be read, such as E6")
          .orEmpty("the reason concerns the whole row, sheet or file");
  public static final Col REASON_CODE =
      Col.text("reason_code", "原因代码", "UNREADABLE_AMOUNT, NO_AMOUNT_COLUMN, ENCRYPTED …");
  public static final Col REASON =
      Col.text("reason", "原因", "Where, what was found, what was expected, in Chinese");
  public static final Col DELIVERED_TEXT =
      Col.text(
              "delivered_text",
              "原文",
              "The cell, or the cells of the row, as delivered; of a payment, （略） stands for payee,"
                  + " purpose and whatever looks like a person's name")
          .orEmpty("nothing could be read");
  public static final Col AMOUNT =
      Col.money("amount", "涉及金额", "Money in the row, in yuan, so far as it could be read");

  public static final TableSpec TABLE =
      new TableSpec(
          "rejected_rows",
          "未接收记录",
          "one row, block, sheet or file that was set aside, with one reason",
          List.of(
              Keys.DELIVERY_ID, SourceFiles.FILE_NAME, SHEET_NAME, ROW_NUMBER, REASON_CODE, CELL),
          List.of(
              Keys.DELIVERY_ID,
              SourceFiles.FILE_NAME,
              SHEET_NAME,
              ROW_NUMBER,
              CELL,
              REASON_CODE,
              REASON,
              DELIVERED_TEXT,
              AMOUNT));

  private RejectedRows() {}
}
