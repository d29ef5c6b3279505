package org.jixiao.sources.intake;

import java.math.BigDecimal;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.vocabulary.Keys;

/**
 * One amount of a total row as a table states it.
 *
 * @param row row it stands in
 * @param column name of the column of ours it is a total of
 * @param cell its address
 * @param label what the row calls itself
 * @param amount in yuan
 */
public record StatedTotal(int row, String column, String cell, String label, BigDecimal amount) {

  private static final String UNNAMED = "（无标题）";

  /** The row of {@code control_totals} that puts the total beside its parts. */
  public TakenInRow beside(SheetOrigin origin, String blockId, String rule, PartSum parts) {
    return new RowDraft(ControlTotals.TABLE)
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, blockId)
        .with(Keys.ROW_NUMBER, (long) row)
        .with(ControlTotals.COLUMN_NAME, column)
        .with(SourceFiles.FILE_NAME, origin.file().name())
        .with(SourceBlocks.SHEET_NAME, origin.name())
        .with(ControlTotals.CELL, cell)
        .with(ControlTotals.LABEL, label.isBlank() ? UNNAMED : label)
        .with(ControlTotals.PARTS_RULE, rule)
        .with(ControlTotals.STATED_AMOUNT, amount.setScale(2))
        .with(ControlTotals.PARTS_AMOUNT, parts.amount().setScale(2))
        .with(ControlTotals.REJECTED_AMOUNT, parts.rejected().setScale(2))
        .with(ControlTotals.PART_COUNT, parts.count())
        .with(ControlTotals.DIFFERENCE_AMOUNT, amount.subtract(parts.amount()).setScale(2))
        .row();
  }

  /** True when the parts add up to the total. */
  boolean is(PartSum parts) {
    return parts.count() > 0 && amount.compareTo(parts.amount()) == 0;
  }
}
