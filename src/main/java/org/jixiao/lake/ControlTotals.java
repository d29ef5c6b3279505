package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The totals that handed-in tables state, each beside the sum of the rows it is about. Totals are
 * checked and never added: no fact holds them.
 */
public final class ControlTotals {

  public static final Col COLUMN_NAME =
      Col.text("column_name", "金额列", "Column of ours that the total is of, such as budget_amount");
  public static final Col CELL =
      Col.text("cell", "单元格", "Address of the stated total, such as F21");
  public static final Col LABEL =
      Col.text("label", "合计行名称", "What the row calls itself: 小计, 合计, a code; as delivered");
  public static final Col PARTS_RULE =
      Col.text(
          "parts_rule",
          "分项范围",
          "Which rows the total is about: above (since the total before it), all_above, since_same"
              + " (since the last total of the same word), below (to the next total), all_below,"
              + " code (rows whose code goes on from its own), fund_rows (rows of the form's"
              + " funds). Where several could be meant, the first that adds up");
  public static final Col STATED_AMOUNT =
      Col.money("stated_amount", "表列合计", "Total as handed in, in yuan");
  public static final Col PARTS_AMOUNT =
      Col.money("parts_amount", "分项之和", "Sum of the rows it is about, accepted or not");
  public static final Col REJECTED_AMOUNT =
      Col.money("rejected_amount", "其中未接收", "Part of that sum in rows that were set aside");
  public static final Col PART_COUNT =
      Col.count("part_count", "分项行数", "Rows that the total is about");
  public static final Col DIFFERENCE_AMOUNT =
      Col.money("difference_amount", "差额", "Stated total less the sum of its parts; 0 adds up");

  public static final TableSpec TABLE =
      new TableSpec(
          "control_totals",
          "合计核对",
          "one amount of one total row of a handed-in table",
          List.of(Keys.DELIVERY_ID, Keys.SOURCE_BLOCK_ID, Keys.ROW_NUMBER, COLUMN_NAME),
          List.of(
              Keys.DELIVERY_ID,
              Keys.SOURCE_BLOCK_ID,
              Keys.ROW_NUMBER,
              COLUMN_NAME,
              SourceFiles.FILE_NAME,
              SourceBlocks.SHEET_NAME,
              CELL,
              LABEL,
              PARTS_RULE,
              STATED_AMOUNT,
              PARTS_AMOUNT,
              REJECTED_AMOUNT,
              PART_COUNT,
              DIFFERENCE_AMOUNT));

  private ControlTotals() {}
}
