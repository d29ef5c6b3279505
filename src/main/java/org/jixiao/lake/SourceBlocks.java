package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The blocks found in delivered files: one form, or one ledger table. Stored once per block so that
 * a row needs only its block and its row number to find its cells again.
 */
public final class SourceBlocks {

  public static final Col SHEET_NAME =
      Col.text("sheet_name", "工作表", "Name of the sheet; blank for files without sheets")
          .orEmpty("the file has no sheets");
  public static final Col BLOCK_KIND =
      Col.text("block_kind", "区块类型", "form, budget_ledger, payment_ledger, carry_over_ledger …");
  public static final Col LAYOUT =
      Col.text("layout", "表样或台账模板", "Form layout or ledger profile the block was read by");
  public static final Col FIRST_ROW_COUNT =
      Col.count("first_row_count", "起始行", "First row of the block, counted from 1");
  public static final Col LAST_ROW_COUNT =
      Col.count("last_row_count", "结束行", "Last row of the block");
  public static final Col AMOUNT_UNIT =
      Col.text("amount_unit", "金额单位", "元 or 万元, as found").orEmpty("the block holds no money");
  public static final Col AMOUNT_UNIT_EVIDENCE =
      Col.text("amount_unit_evidence", "单位依据", "Cell or setting that names the unit")
          .orEmpty("the block holds no money");
  public static final Col HIDDEN =
      Col.yesNo("hidden", "隐藏", "True when the block stands on a hidden sheet");
  public static final Col HIDDEN_ROW_COUNT =
      Col.count(
          "hidden_row_count",
          "隐藏行数",
          "Rows of the block that the sheet hides; they are read like the others");
  public static final Col HIDDEN_COLUMN_COUNT =
      Col.count(
          "hidden_column_count",
          "隐藏列数",
          "Columns of the block that hold anything and that the sheet hides; read like the others");
  public static final Col HEADER =
      Col.source(
          "header",
          "列标题",
          "For each column of ours the sheet column letter (cell) and the caption as delivered");
  public static final Col CONVERSIONS =
      Col.text("conversions", "换算说明", "What was done to the values of this block, in words");

  public static final TableSpec TABLE =
      new TableSpec(
          "source_blocks",
          "来源区块",
          "one form or one ledger table in a delivered file",
          List.of(Keys.DELIVERY_ID, Keys.SOURCE_BLOCK_ID),
          List.of(
              Keys.DELIVERY_ID,
              Keys.SOURCE_BLOCK_ID,
              SourceFiles.FILE_NAME,
              SourceFiles.FILE_ID,
              SHEET_NAME,
              BLOCK_KIND,
              LAYOUT,
              FIRST_ROW_COUNT,
              LAST_ROW_COUNT,
              AMOUNT_UNIT,
              AMOUNT_UNIT_EVIDENCE,
              HIDDEN,
              HIDDEN_ROW_COUNT,
              HIDDEN_COLUMN_COUNT,
              HEADER,
              CONVERSIONS));

  private SourceBlocks() {}
}
