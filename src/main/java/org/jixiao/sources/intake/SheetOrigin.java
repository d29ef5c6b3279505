package org.jixiao.sources.intake;

import java.math.BigDecimal;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceFiles;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that rows come from.
 *
 * @param file the file it stands in
 * @param name name of the sheet; blank for files without sheets
 * @param number its place in the file, counted from 1
 * @param hidden true when the workbook hides it
 */
public record SheetOrigin(FileOrigin file, String name, int number, boolean hidden) {

  private static final BigDecimal NO_MONEY = BigDecimal.ZERO.setScale(2);
  private static final int LONGEST_TEXT = 2_000;

  /** Id of the block that begins in a row: 16 digits of the file, sheet, row. */
  public String blockId(int firstRow) {
    return file.fileId().substring(0, Math.min(16, file.fileId().length()))
        + "-"
        + number
        + "-"
        + firstRow;
  }

  /** A row, block or sheet set aside, with the reason. */
  public TakenInRow rejected(
      int row, @Nullable String cell, String code, String reason, String text, BigDecimal amount) {
    return draft(row, cell, code, where() + (row > 0 ? "第" + row + "行" : "") + "：" + reason)
        .with(RejectedRows.DELIVERED_TEXT, shortened(text))
        .with(RejectedRows.AMOUNT, amount)
        .row();
  }

  /** Which file and sheet, in words. */
  public String where() {
    return "文件“" + file.name() + "”" + (name.isEmpty() ? "" : "工作表“" + name + "”");
  }

  /** The whole sheet or file set aside, with the reason as it stands. */
  public TakenInRow rejectedWhole(String code, String reason) {
    return draft(0, null, code, reason).with(RejectedRows.AMOUNT, NO_MONEY).row();
  }

  private RowDraft draft(int row, @Nullable String cell, String code, String reason) {
    return new RowDraft(RejectedRows.TABLE)
        .with(Keys.DELIVERY_ID, file.deliveryId())
        .with(SourceFiles.FILE_NAME, file.name())
        .with(RejectedRows.SHEET_NAME, name)
        .with(RejectedRows.ROW_NUMBER, (long) row)
        .with(RejectedRows.CELL, cell)
        .with(RejectedRows.REASON_CODE, code)
        .with(RejectedRows.REASON, reason);
  }

  private static @Nullable String shortened(String text) {
    if (text.isBlank()) {
      return null;
    }
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "……";
  }
}
