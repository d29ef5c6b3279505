package org.jixiao.sources.ledgers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.HiddenParts;
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
      List<LedgerHeader> headers,
      SheetTally tally,
      int lastRow,
      long unreadableDates,
      HiddenParts hidden,
      UnreadMoney unread) {
    var header = headers.get(0);
    return hidden
        .into(new RowDraft(SourceBlocks.TABLE))
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, origin.blockId(header.firstRow()))
        .with(SourceFiles.FILE_NAME, origin.file().name())
        .with(SourceFiles.FILE_ID, origin.file().fileId())
        .with(SourceBlocks.SHEET_NAME, origin.name())
        .with(SourceBlocks.BLOCK_KIND, kinds(headers))
        .with(SourceBlocks.LAYOUT, header.profile().id())
        .with(SourceBlocks.FIRST_ROW_COUNT, (long) header.firstRow())
        .with(SourceBlocks.LAST_ROW_COUNT, (long) lastRow)
        .with(SourceBlocks.AMOUNT_UNIT, header.unit().caption())
        .with(SourceBlocks.AMOUNT_UNIT_EVIDENCE, header.unitEvidence())
        .with(SourceBlocks.HIDDEN, origin.hidden())
        .with(SourceBlocks.HEADER, captions(headers).toArray(Row[]::new))
        .with(
            SourceBlocks.CONVERSIONS, conversions(headers, tally, unreadableDates, hidden, unread))
        .row();
  }

  /** Every kind of ledger the block is, such as budget_ledger+payment_ledger. */
  private static String kinds(List<LedgerHeader> headers) {
    return headers.stream()
        .map(header -> header.profile().kind().blockKind())
        .distinct()
        .collect(Collectors.joining("+"));
  }

  /** Each field with its columns; where rows tell several things, the field with its table. */
  private static List<Row> captions(List<LedgerHeader> headers) {
    var captions = new LinkedHashSet<Row>();
    for (var header : headers) {
      var table = headers.size() == 1 ? "" : header.profile().kind().table().name() + ".";
      header
          .columns()
          .forEach(
              (field, column) ->
                  captions.add(
                      RowFactory.create(
                          LedgerKind.isShared(field) ? field : table + field,
                          column.letters(),
                          caption(header, column))));
    }
    return List.copyOf(captions);
  }

  private static String caption(LedgerHeader header, LedgerColumn column) {
    return column.all().stream()
        .map(place -> header.captions().getOrDefault(place, ""))
        .collect(Collectors.joining(" + "));
  }

  private static boolean isTaken(List<LedgerHeader> headers, int column) {
    return headers.stream()
        .flatMap(header -> header.columns().values().stream())
        .anyMatch(used -> used.all().contains(column));
  }

  private static String conversions(
      List<LedgerHeader> headers,
      SheetTally tally,
      long unreadableDates,
      HiddenParts hidden,
      UnreadMoney unread) {
    var header = headers.get(0);
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
    said.addAll(hidden.told());
    said.addAll(unread.told());
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
              if (!isTaken(headers, column) && !leftOut.contains(column)) {
                unused.add(PlainText.line(caption));
              }
            });
    if (!unused.isEmpty()) {
      said.add("未采用的列：" + String.join("、", unused));
    }
    for (var part : headers) {
      part.profile()
          .defaults()
          .forEach((field, value) -> said.add("空白或无列时 " + field + " 取“" + value + "”"));
      said.addAll(part.notes());
    }
    return said.stream().distinct().collect(Collectors.joining("；"));
  }
}
