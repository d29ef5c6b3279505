package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetOrigin;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Keys;

/** How a ledger was understood, for whoever asks where a row came from. */
final class LedgerBlock {

  private LedgerBlock() {}

  static TakenInRow row(
      SheetOrigin origin,
      LedgerHeader header,
      SheetTally tally,
      int lastRow,
      long unreadableDates) {
    var draft = new RowDraft(SourceBlocks.TABLE);
    var captions = new ArrayList<Row>();
    header
        .columns()
        .forEach(
            (field, column) ->
                captions.add(
                    RowFactory.create(
                        field, SheetCell.letters(column.column()), column.caption())));
    return draft
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, origin.blockId(header.firstRow()))
        .with(SourceFiles.FILE_NAME, origin.file().name())
        .with(SourceFiles.FILE_ID, origin.file().fileId())
        .with(SourceBlocks.SHEET_NAME, origin.name())
        .with(SourceBlocks.BLOCK_KIND, header.profile().kind().blockKind())
        .with(SourceBlocks.LAYOUT, header.profile().id())
        .with(SourceBlocks.FIRST_ROW_COUNT, (long) header.firstRow())
        .with(SourceBlocks.LAST_ROW_COUNT, (long) lastRow)
        .with(SourceBlocks.AMOUNT_UNIT, header.unit().caption())
        .with(SourceBlocks.AMOUNT_UNIT_EVIDENCE, header.unitEvidence())
        .with(SourceBlocks.HIDDEN, origin.hidden())
        .with(SourceBlocks.HEADER, captions.toArray(org.apache.spark.sql.Row[]::new))
        .with(SourceBlocks.CONVERSIONS, conversions(header, tally, unreadableDates))
        .row();
  }

  private static String conversions(LedgerHeader header, SheetTally tally, long unreadableDates) {
    var said = new ArrayList<String>();
    said.add("金额按“" + header.unit().caption() + "”换算为元，四舍五入到分（有尾差" + tally.residues() + "个）");
    for (var rowClass : RowClass.values()) {
      if (tally.rows(rowClass) > 0) {
        said.add(rowClass.caption() + tally.rows(rowClass) + "行");
      }
    }
    if (unreadableDates > 0) {
      said.add("日期无法识别而留空" + unreadableDates + "个，原文见 source");
    }
    var leftOut = header.leftOut();
    if (!leftOut.isEmpty()) {
      said.add(
          "有意不采集（账号、个人信息）："
              + leftOut.stream().map(SheetCell::letters).collect(Collectors.joining("、"))
              + "列");
    }
    var unused = new ArrayList<String>();
    header
        .captions()
        .forEach(
            (column, caption) -> {
              boolean taken =
                  header.columns().values().stream().anyMatch(used -> used.column() == column);
              if (!taken && !leftOut.contains(column)) {
                unused.add(PlainText.line(caption));
              }
            });
    if (!unused.isEmpty()) {
      said.add("未采用的列：" + String.join("、", unused));
    }
    said.addAll(header.notes());
    return String.join("；", said);
  }
}
