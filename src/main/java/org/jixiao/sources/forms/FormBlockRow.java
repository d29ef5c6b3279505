package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Keys;

/** How a form was understood, for whoever asks where a value came from. */
final class FormBlockRow {

  private FormBlockRow() {}

  static TakenInRow of(
      FormCells cells,
      FormBlock block,
      FormParts parts,
      String layout,
      Optional<FormUnit> unit,
      boolean totalAsDelivered) {
    var origin = cells.origin();
    var captions = new ArrayList<Row>();
    captions(captions, cells, parts.fundColumns(), Math.max(1, parts.fundsHeader()));
    captions(captions, cells, parts.indicatorColumns(), parts.indicatorHeader());
    var said = new ArrayList<String>();
    unit.ifPresent(named -> said.add("金额按“" + named.unit().caption() + "”换算为元，四舍五入到分"));
    if (!totalAsDelivered) {
      said.add("年度资金总额为空白或0而分项不为0，评价金额取分项之和");
    }
    unit.ifPresent(named -> said.addAll(named.notes()));
    if (parts.isReview()) {
      said.add("复核表：得分与完成值取复核列，自评列另存");
    }
    said.addAll(cells.pages().told(block));
    var hidden = cells.hidden(block);
    said.addAll(hidden.told());
    return hidden
        .into(new RowDraft(SourceBlocks.TABLE))
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, origin.blockId(block.firstRow()))
        .with(SourceFiles.FILE_NAME, origin.file().name())
        .with(SourceFiles.FILE_ID, origin.file().fileId())
        .with(SourceBlocks.SHEET_NAME, origin.name())
        .with(SourceBlocks.BLOCK_KIND, "form")
        .with(SourceBlocks.LAYOUT, layout)
        .with(SourceBlocks.FIRST_ROW_COUNT, (long) block.firstRow())
        .with(SourceBlocks.LAST_ROW_COUNT, (long) block.lastRow())
        .with(SourceBlocks.AMOUNT_UNIT, unit.map(named -> named.unit().caption()).orElse(null))
        .with(SourceBlocks.AMOUNT_UNIT_EVIDENCE, unit.map(FormUnit::evidence).orElse(null))
        .with(SourceBlocks.HIDDEN, cells.pages().hidden(block))
        .with(SourceBlocks.HEADER, captions.toArray(Row[]::new))
        .with(SourceBlocks.CONVERSIONS, String.join("；", said))
        .row();
  }

  private static void captions(
      List<Row> captions, FormCells cells, Map<String, Integer> columns, int row) {
    columns.forEach(
        (field, column) ->
            captions.add(
                RowFactory.create(
                    field,
                    SheetCell.letters(column),
                    cells.seen(row, column).map(cell -> PlainText.line(cell.text())).orElse(""))));
  }
}
