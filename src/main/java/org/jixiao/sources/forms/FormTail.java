package org.jixiao.sources.forms;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.PlainText;

/** The lower part of a form: indicators, remarks, total and notes. */
final class FormTail {

  private static final Pattern NOTE = Pattern.compile("(?:注|备注|附注|说明|填表说明)[:：\\d一(].*");

  private final FormCells cells;
  private final FormBlock block;
  private final FormParts parts;
  private final FormCaptions captions;
  private final FormIndicators indicators;
  private Optional<FormHead.Entry> remarks = Optional.empty();
  private Optional<FormHead.Entry> grade = Optional.empty();

  FormTail(
      FormCells cells,
      FormBlock block,
      FormParts parts,
      FormCaptions captions,
      FormIndicators indicators) {
    this.cells = cells;
    this.block = block;
    this.parts = parts;
    this.captions = captions;
    this.indicators = indicators;
  }

  Optional<FormHead.Entry> remarks() {
    return remarks;
  }

  /** A grade with a label of its own. */
  Optional<FormHead.Entry> grade() {
    return grade;
  }

  void read() {
    for (int row = parts.indicatorHeaderTop(); row <= parts.indicatorHeader(); row++) {
      header(cells.row(row));
    }
    for (int row = parts.indicatorHeader() + 1; row <= block.lastRow(); row++) {
      if (!cells.row(row).cells().isEmpty()) {
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
    var label = captions.label(first.text()).orElse("");
    if (number == parts.total()) {
      cells.label(number, first.column());
      cells.accept(number);
    } else if (isHeader(row)) {
      header(row);
    } else if (label.equals("total")) {
      cells.classify(number, RowClass.SUBTOTAL);
    } else if (label.equals("remarks") || label.equals("grade")) {
      labelled(row, label);
    } else if (NOTE.matcher(PlainText.name(first.text())).matches()) {
      cells.classify(number, RowClass.NOTE);
    } else if (!label.isEmpty()) {
      cells.label(number, first.column());
      cells.classify(number, RowClass.NOTE);
    } else if (number < parts.total() || indicators.isIndicator(number)) {
      indicators.take(number);
    } else if (captions.label(FormBlock.beforeColon(first.text())).isPresent()) {
      cells.classify(number, RowClass.NOTE);
    } else if (row.cells().stream().allMatch(cell -> captions.isTitle(cell.text()))) {
      cells.classify(number, RowClass.TITLE);
    }
  }

  private boolean isHeader(SheetRow row) {
    return row.cells().stream()
        .anyMatch(
            cell -> captions.indicatorColumn(cell.text()).filter("level_3"::equals).isPresent());
  }

  private void labelled(SheetRow row, String label) {
    cells.label(row.number(), row.cells().get(0).column());
    if (row.cells().size() < 2) {
      cells.classify(row.number(), RowClass.NOTE);
      return;
    }
    var value = row.cells().get(1);
    cells.use(row.number(), value.column());
    cells.accept(row.number());
    var entry = new FormHead.Entry(value.text(), row.number(), value.column());
    if (label.equals("remarks")) {
      remarks = Optional.of(entry);
    } else {
      grade = Optional.of(entry);
    }
  }
}
