package org.jixiao.sources.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.CodeName;
import org.jixiao.sources.values.Day;
import org.jixiao.sources.values.FiscalYear;
import org.jixiao.sources.values.PlainText;
import org.jixiao.sources.values.ProjectTitle;
import org.jixiao.sources.values.SpoiltCell;
import org.jspecify.annotations.Nullable;

/** The upper part of a form: its title, whose project it is, and for which year. */
final class FormHead {

  private static final Set<String> OWNERS =
      Set.of("project_name", "project_code", "department", "unit", "department_line");

  /** A delivered value: its text and where it stands. */
  record Entry(String text, int row, int column) {}

  private final FormCells cells;
  private final FormBlock block;
  private final FormCaptions captions;
  private final Map<String, Entry> entries = new HashMap<>();
  private final List<Entry> titles = new ArrayList<>();
  private @Nullable SpoiltCell spoilt;

  private FormHead(FormCells cells, FormBlock block, FormCaptions captions) {
    this.cells = cells;
    this.block = block;
    this.captions = captions;
  }

  static FormHead read(FormCells cells, FormBlock block, int lastRow, FormCaptions captions) {
    var head = new FormHead(cells, block, captions);
    for (int number = block.firstRow(); number <= lastRow; number++) {
      head.read(number);
    }
    return head;
  }

  private void read(int number) {
    var row = cells.row(number).cells();
    boolean taken = false;
    for (int i = 0; i < row.size(); i++) {
      var cell = row.get(i);
      if (number < block.projectRow()) {
        titles.add(new Entry(cell.text(), number, cell.column()));
      }
      var label = captions.label(cell.text());
      if (label.isPresent()) {
        cells.label(number, cell.column());
        var value = i + 1 < row.size() && !isLabel(row.get(i + 1)) ? row.get(i + 1) : null;
        if (value != null) {
          taken |= enter(label.get(), value, number);
        }
      } else {
        taken |= labelAndValue(cell, number);
      }
    }
    if (taken) {
      cells.accept(number);
    } else if (!row.isEmpty()) {
      cells.classify(number, RowClass.TITLE);
    }
  }

  private boolean isLabel(SheetCell cell) {
    return captions.label(cell.text()).isPresent();
  }

  /** A cell such as 主管部门：财政局 holds both. */
  private boolean labelAndValue(SheetCell cell, int row) {
    var text = PlainText.normal(cell.text());
    int colon = text.indexOf(':');
    var label = captions.label(FormBlock.beforeColon(cell.text()));
    return label.isPresent() && enter(label.get(), text.substring(colon + 1), row, cell.column());
  }

  private boolean enter(String label, SheetCell value, int row) {
    boolean owner = OWNERS.contains(label);
    if (owner && spoilt == null) {
      spoilt = SpoiltCell.inName(value).orElse(null);
    }
    return enter(label, owner ? CellText.plain(value) : value.text(), row, value.column());
  }

  /** What a spreadsheet did to the name or code of the project or its owner. */
  Optional<SpoiltCell> spoilt() {
    return Optional.ofNullable(spoilt);
  }

  private boolean enter(String label, String text, int row, int column) {
    if (label.equals("other") || label.equals("part") || PlainText.isPlaceholder(text)) {
      return false;
    }
    entries.putIfAbsent(label, new Entry(text.strip(), row, column));
    cells.use(row, column);
    return true;
  }

  /** What the cell of an entry holds, of which the entry may be a part. */
  String delivered(Entry entry) {
    return cells.seen(entry.row(), entry.column()).map(CellText::source).orElse(entry.text());
  }

  Optional<Entry> entry(String label) {
    return Optional.ofNullable(entries.get(label));
  }

  private String text(String label) {
    return entry(label).map(Entry::text).orElse("");
  }

  /** Everything above the row 项目名称, as one text. */
  String title() {
    var title = new StringBuilder();
    titles.forEach(entry -> title.append(entry.text()).append(' '));
    return title.toString();
  }

  List<Entry> titles() {
    return titles;
  }

  /** Title, then names of sheet and file, then the year before the form's date, then declared. */
  Optional<Integer> year() {
    var origin = cells.origin();
    return titles.stream()
        .flatMap(entry -> FiscalYear.inTitle(entry.text()).stream())
        .findFirst()
        .or(() -> FiscalYear.inName(origin.name()))
        .or(() -> FiscalYear.inName(origin.file().name()))
        .or(() -> formDate().map(day -> day.getYear() - 1))
        .or(() -> Optional.ofNullable(origin.file().fiscalYear()));
  }

  Optional<LocalDate> formDate() {
    return entry("form_date").flatMap(entry -> Day.read(entry.text(), List.of()).value());
  }

  /** The project as its label or, where there is none, as the title names it. */
  ProjectTitle project() {
    var name = text("project_name");
    if (name.isEmpty()) {
      name =
          titles.stream()
              .flatMap(entry -> captions.projectInTitle(entry.text()).stream())
              .findFirst()
              .orElse("");
    }
    var both = CodeName.of(name);
    var title = ProjectTitle.of(both.code().isEmpty() ? name : both.name());
    var code = CodeName.of(text("project_code")).code();
    return new ProjectTitle(
        !code.isEmpty() ? code : !title.code().isEmpty() ? title.code() : both.code(),
        title.documentNumber(),
        title.name());
  }

  CodeName unit() {
    var unit = CodeName.of(text("unit"));
    return unit.isBlank() ? department() : unit;
  }

  /** The department; its code is the first three digits of the unit's where only that is given. */
  CodeName department() {
    var delivered = CodeName.of(text("department"));
    var line = CodeName.of(text("department_line"));
    var unit = CodeName.of(text("unit"));
    var named = delivered.isBlank() ? line.isBlank() ? unit : line : delivered;
    if (named.code().isEmpty() && unit.code().matches("\\d{3,}")) {
      return new CodeName(unit.code().substring(0, 3), delivered.name());
    }
    return named;
  }
}
