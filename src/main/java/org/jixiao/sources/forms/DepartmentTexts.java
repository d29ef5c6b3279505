package org.jixiao.sources.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.lake.DepartmentStatements;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.sources.values.FiscalYear;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** The written parts of a department-wide form: a label and its text, or a year with its goal. */
final class DepartmentTexts {

  private static final Pattern HEADING =
      Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}[、.章节]|\\([一二三四五六七八九十]{1,2}\\)).{2,30}");
  private static final Pattern NOTE = Pattern.compile("(?:注|备注|附注|说明|填表说明)[:：\\d一(].*");
  private static final String GOAL = "目标";
  private static final String ACTUAL = "实际完成情况";

  private final FormCells cells;
  private final FormCaptions captions;
  private final Map<Col, ?> keys;
  private final List<TakenInRow> rows = new ArrayList<>();
  private final Map<Integer, SheetCell> goals = new HashMap<>();
  private final Map<Integer, SheetCell> actuals = new HashMap<>();
  private String section = "";

  DepartmentTexts(FormCells cells, FormCaptions captions, Map<Col, ?> keys) {
    this.cells = cells;
    this.captions = captions;
    this.keys = keys;
  }

  /** True for a line such as 二、部门年度重点工作任务. */
  static boolean isHeading(String delivered) {
    return HEADING.matcher(PlainText.label(delivered)).matches();
  }

  List<TakenInRow> rows() {
    return rows;
  }

  /** The goal of a year, where the form gives goals by year. */
  Optional<String> goal(int year) {
    return Optional.ofNullable(goals.get(year)).map(SheetCell::text);
  }

  Optional<String> actual(int year) {
    return Optional.ofNullable(actuals.get(year))
        .map(SheetCell::text)
        .filter(text -> !PlainText.isPlaceholder(text));
  }

  /** Takes a row of words; every row finds its place. */
  void take(SheetRow row) {
    var all = row.cells();
    int number = row.number();
    var first = all.get(0);
    if (all.stream().allMatch(cell -> isCaption(cell.text()))) {
      cells.classify(number, RowClass.HEADER);
      all.forEach(cell -> cells.label(number, cell.column()));
    } else if (NOTE.matcher(PlainText.name(first.text())).matches()) {
      cells.classify(number, RowClass.NOTE);
    } else if (all.size() == 1) {
      alone(number, first);
    } else if (year(first).isPresent() && all.size() >= 2) {
      ofYear(row, year(first).orElseThrow());
    } else {
      labelled(row);
    }
  }

  private boolean isCaption(String delivered) {
    return captions.statementCaptions().contains(FormCaptions.key(delivered));
  }

  private static Optional<Integer> year(SheetCell cell) {
    return FiscalYear.read(cell).value();
  }

  private void alone(int row, SheetCell cell) {
    if (isHeading(cell.text()) || captions.isTitle(cell.text())) {
      section = PlainText.line(cell.text());
      cells.classify(row, RowClass.HEADER);
    } else {
      statement(row, section.isEmpty() ? "正文" : section, cell);
      cells.accept(row);
    }
  }

  private void ofYear(SheetRow row, int year) {
    cells.label(row.number(), row.cells().get(0).column());
    var goal = row.cells().get(1);
    goals.put(year, goal);
    statement(row.number(), year + " " + GOAL, goal);
    if (row.cells().size() > 2) {
      var actual = row.cells().get(2);
      actuals.put(year, actual);
      statement(row.number(), year + " " + ACTUAL, actual);
    }
    cells.accept(row.number());
  }

  /** The label is the cell before the text; what stands left of it is the section. */
  private void labelled(SheetRow row) {
    var all = row.cells();
    var label = all.get(all.size() - 2);
    for (int i = 0; i < all.size() - 1; i++) {
      cells.label(row.number(), all.get(i).column());
    }
    var group = cells.seen(row.number(), 0).map(SheetCell::text).orElse("");
    section = group.isEmpty() || group.equals(label.text()) ? section : PlainText.line(group);
    statement(row.number(), PlainText.line(label.text()), all.get(all.size() - 1));
    cells.accept(row.number());
  }

  private void statement(int row, String label, SheetCell text) {
    cells.use(row, text.column());
    rows.add(
        new RowDraft(DepartmentStatements.TABLE)
            .withAll(keys)
            .with(Keys.ROW_NUMBER, (long) row)
            .with(DepartmentStatements.SECTION, section.isEmpty() ? null : section)
            .with(DepartmentStatements.LABEL, label)
            .with(
                DepartmentStatements.STATEMENT_TEXT,
                PlainText.isPlaceholder(text.text()) ? null : text.text())
            .from(
                DepartmentStatements.STATEMENT_TEXT,
                cells.address(row, text.column()),
                CellText.delivered(text))
            .row(DepartmentStatements.SOURCE));
  }
}
