package org.jixiao.sources.forms;

import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowWords;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;

/** The lower part of a form: indicators, remarks, total and notes. */
final class FormTail {

  private final FormCells cells;
  private final FormBlock block;
  private final FormParts parts;
  private final FormCaptions captions;
  private final FormIndicators indicators;
  private final FormTexts texts;

  FormTail(
      FormCells cells,
      FormBlock block,
      FormParts parts,
      FormCaptions captions,
      FormIndicators indicators,
      FormTexts texts) {
    this.cells = cells;
    this.block = block;
    this.parts = parts;
    this.captions = captions;
    this.indicators = indicators;
    this.texts = texts;
  }

  void read() {
    for (int row = parts.indicatorHeaderTop(); row <= parts.indicatorHeader(); row++) {
      header(cells.row(row));
    }
    for (int row = parts.indicatorHeader() + 1; row <= block.lastRow(); row++) {
      if (!cells.row(row).cells().isEmpty() && !cells.isHeading(row)) {
        take(cells.row(row));
      }
    }
  }

  private void header(SheetRow row) {
    cells.classify(row.number(), RowClass.HEADER);
    row.cells().forEach(cell -> cells.label(row.number(), cell.column()));
  }

  private void take(SheetRow row) {
    int number = row.number();
    var first = row.cells().get(0);
    var label = captions.label(first.text()).filter(name -> !name.equals("part")).orElse("");
    if (number == parts.total()) {
      cells.label(number, first.column());
      cells.accept(number);
    } else if (isHeader(row)) {
      header(row);
    } else if (label.equals("total") || isSubtotal(row)) {
      cells.classify(number, RowClass.SUBTOTAL);
    } else if (texts.take(row)) {
      cells.accept(number);
    } else if (RowWords.isRemark(first.text())) {
      cells.classify(number, RowClass.NOTE);
    } else if (!label.isEmpty()) {
      cells.label(number, first.column());
      cells.classify(number, RowClass.NOTE);
    } else if (number > parts.total() && isSigned(first)) {
      cells.classify(number, RowClass.NOTE);
    } else if (number < parts.total() || indicators.isIndicator(number)) {
      indicators.take(number);
    } else if (row.cells().stream().allMatch(cell -> captions.isTitle(cell.text()))) {
      cells.classify(number, RowClass.TITLE);
    }
  }

  /** A line such as 填表人：…… below the table. */
  private boolean isSigned(SheetCell first) {
    return captions.label(FormBlock.beforeColon(first.text())).isPresent();
  }

  /** 小计 where a level should stand: its points are those of the rows above. */
  private boolean isSubtotal(SheetRow row) {
    return row.cells().stream().limit(2).anyMatch(cell -> RowWords.isSubtotalOfForm(cell.text()));
  }

  /** The captions of the table again: those of the third level, or a row of nothing else. */
  private boolean isHeader(SheetRow row) {
    long captioned =
        row.cells().stream()
            .filter(cell -> captions.indicatorColumn(cell.text()).isPresent())
            .count();
    boolean third =
        row.cells().stream()
            .anyMatch(
                cell ->
                    captions.indicatorColumn(cell.text()).filter("level_3"::equals).isPresent());
    return third || (captioned >= 2 && row.cells().stream().allMatch(this::isCaption));
  }

  private boolean isCaption(SheetCell cell) {
    return captions.indicatorColumn(cell.text()).isPresent()
        || captions.isLabel(cell.text(), "part");
  }
}
