package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.CellText;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.SheetTally.Place;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** One monitoring form: its funds row by row, then its indicators with causes and outlook. */
final class MonitoringForm {

  /** Columns of which one is ticked, with the word that the tick stands for. */
  private static final Map<String, String> TICKS =
      Map.of("outlook_certain", "确定能", "outlook_possible", "有可能", "outlook_never", "完全不可能");

  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月");
  private static final int NO_COLUMN = -1;
  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private final FormCells cells;
  private final SheetTally tally;
  private final FormBlock block;
  private final FormCaptions captions;
  private final MonitoringColumns columns;
  private final FormHead head;
  private final Optional<AmountUnit> unit;
  private BigDecimal money = NOTHING;

  MonitoringForm(FormCells cells, SheetTally tally, FormBlock block, FormCaptions captions) {
    this.cells = cells;
    this.tally = tally;
    this.block = block;
    this.captions = captions;
    this.columns = MonitoringColumns.find(cells, block, captions);
    this.unit = unitAbove(columns.fundsHeader());
    this.head = FormHead.read(cells, block, columns.first(block.lastRow()) - 1, captions);
  }

  /** The unit named nearest above the amounts. */
  private Optional<AmountUnit> unitAbove(int row) {
    for (int number = row + 1; number >= block.firstRow(); number--) {
      for (var cell : cells.row(number).cells()) {
        var named = AmountUnit.find(cell.text());
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  /** The rows of the form; none when it was set aside. */
  List<TakenInRow> read() {
    var rows = new ArrayList<RowDraft>();
    if (head.year().isPresent()) {
      funds(rows);
    }
    tally.deliveredMoney(money);
    var problem = problem();
    if (problem.isPresent()) {
      tally.money(Place.REJECTED, money);
      var found = problem.get();
      cells.rejectRows(block.firstRow(), block.lastRow(), found.get(0), found.get(1), money);
      return List.of();
    }
    tally.money(Place.ACCEPTED, money);
    indicators(rows);
    classifyTheRest();
    var taken = new ArrayList<TakenInRow>();
    taken.add(blockRow());
    rows.forEach(row -> taken.add(row.row(Monitorings.SOURCE)));
    return taken;
  }

  private Optional<List<String>> problem() {
    if (head.project().id().isEmpty()) {
      return Optional.of(List.of("MISSING_PROJECT_NAME", "“项目名称”后为空白；应填写项目名称"));
    }
    if (head.department().isBlank() && head.unit().isBlank()) {
      return Optional.of(List.of("MISSING_UNIT", "未发现“主管部门”或“实施单位”的填写内容；应至少填写其一"));
    }
    if (head.year().isEmpty()) {
      return Optional.of(List.of("MISSING_YEAR", "标题、工作表名、文件名、填报日期和报送说明均无年度；应在标题写明，如（2024年度）"));
    }
    return columns.fundsHeader() > 0 && unit.isEmpty()
        ? Optional.of(List.of("MISSING_AMOUNT_UNIT", "未发现金额单位；应写明（元）或（万元）"))
        : Optional.empty();
  }

  private void funds(List<RowDraft> rows) {
    int first = columns.funds().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    for (int row = columns.fundsHeader() + 1;
        columns.fundsHeader() > 0 && row < columns.fundsEnd();
        row++) {
      var label = label(row, first);
      var draft = draft(row);
      var sum = NOTHING;
      boolean any = false;
      for (var column : Monitorings.AMOUNTS) {
        var amount = amount(draft, column, row);
        any |= amount.isPresent();
        sum = sum.add(amount.orElse(NOTHING));
      }
      if (any) {
        money = money.add(sum);
        draft.with(Monitorings.FUND_LABEL, captions.fundKind(label).equals("total") ? null : label);
        rows.add(draft);
        cells.accept(row);
      }
    }
  }

  private String label(int row, int first) {
    var label = "";
    for (var cell : cells.row(row).cells()) {
      if (cell.column() < first) {
        label = PlainText.line(cell.text());
        cells.label(row, cell.column());
      }
    }
    return label;
  }

  private Optional<BigDecimal> amount(RowDraft draft, Col column, int row) {
    int place = columns.funds().getOrDefault(column.name(), NO_COLUMN);
    var cell = cells.own(row, place);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    var amount = Amount.read(cell.get(), unit.orElse(AmountUnit.YUAN), Amount.Spelling.POINT);
    if (amount.isUnreadable()) {
      cells.reject(row, place, "UNREADABLE_AMOUNT", "“" + column.caption() + "”应为数字金额，如 1234.50");
    }
    amount
        .value()
        .ifPresent(
            found -> {
              draft.with(column, found.yuan());
              draft.from(column, cells.address(row, place), CellText.delivered(cell.get()));
              cells.use(row, place);
            });
    return amount.value().map(Amount::yuan);
  }

  private void indicators(List<RowDraft> rows) {
    for (int row = columns.indicatorHeader() + 1; row <= block.lastRow(); row++) {
      var draft = draft(row);
      for (var place : columns.indicators().entrySet()) {
        text(draft, place.getKey(), row, place.getValue());
      }
      if (draft.value(Monitorings.LEVEL_3) != null) {
        rows.add(draft);
        cells.accept(row);
      }
    }
  }

  private void text(RowDraft draft, String field, int row, int column) {
    var cell = cells.seen(row, column);
    var text = cell.map(found -> PlainText.line(found.text())).orElse("");
    if (PlainText.isPlaceholder(text)) {
      return;
    }
    var tick = TICKS.get(field);
    var target =
        tick == null
            ? Monitorings.TABLE.columns().stream()
                .filter(each -> each.name().equals(field) && each.kind() == Col.Kind.TEXT)
                .findFirst()
            : Optional.of(Monitorings.OUTLOOK_TEXT);
    target.ifPresent(
        each -> {
          draft.with(each, tick == null ? text : tick);
          draft.from(each, cells.address(row, column), cell.map(CellText::delivered).orElse(""));
          cells.use(row, column);
        });
  }

  private RowDraft draft(int row) {
    var owner = head.department();
    var own = head.unit();
    var project = head.project();
    return new RowDraft(Monitorings.TABLE)
        .with(Keys.DIVISION_CODE, cells.origin().file().divisionCode())
        .with(Keys.FISCAL_YEAR, head.year().orElseThrow())
        .with(Keys.DEPARTMENT_ID, owner.id())
        .with(Keys.UNIT_ID, own.id())
        .with(Keys.PROJECT_ID, project.id())
        .with(Keys.DEPARTMENT_NAME, orNull(owner.name()))
        .with(Keys.UNIT_NAME, orNull(own.name()))
        .with(Keys.PROJECT_NAME, orNull(project.name()))
        .with(Monitorings.MONITORED_DATE, monitored())
        .with(Keys.DELIVERY_ID, cells.origin().file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, cells.origin().blockId(block.firstRow()))
        .with(Keys.ROW_NUMBER, (long) row);
  }

  /** The last day of the month that the caption of the executed amount names, as 1-7月执行数 does. */
  private @Nullable Date monitored() {
    var place = columns.funds().get(Monitorings.EXECUTED_AMOUNT.name());
    var caption =
        place == null
            ? ""
            : cells.seen(columns.fundsHeader(), place).map(SheetCell::text).orElse("");
    var month = MONTH.matcher(PlainText.label(caption));
    int number = month.find() ? Integer.parseInt(month.group(1)) : 0;
    return number < 1 || number > 12
        ? null
        : Date.valueOf(YearMonth.of(head.year().orElseThrow(), number).atEndOfMonth());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private void classifyTheRest() {
    for (int row = block.firstRow(); row <= block.lastRow(); row++) {
      boolean header = columns.isHeader(row);
      if (header) {
        for (var cell : cells.row(row).cells()) {
          cells.label(row, cell.column());
        }
      }
      cells.classify(row, header ? RowClass.HEADER : RowClass.NOTE);
    }
  }

  private TakenInRow blockRow() {
    var shown = new ArrayList<Row>();
    columns
        .funds()
        .forEach((field, column) -> shown.add(caption(field, columns.fundsHeader(), column)));
    columns
        .indicators()
        .forEach((field, column) -> shown.add(caption(field, columns.indicatorHeader(), column)));
    var origin = cells.origin();
    var hidden = cells.hidden(block);
    var said = new ArrayList<>(List.of("监控表：资金逐行、指标逐行；金额按表头单位换算为元；勾选的可能性以列标题表示"));
    said.addAll(hidden.told());
    return hidden
        .into(new RowDraft(SourceBlocks.TABLE))
        .with(Keys.DELIVERY_ID, origin.file().deliveryId())
        .with(Keys.SOURCE_BLOCK_ID, origin.blockId(block.firstRow()))
        .with(SourceFiles.FILE_NAME, origin.file().name())
        .with(SourceFiles.FILE_ID, origin.file().fileId())
        .with(SourceBlocks.SHEET_NAME, origin.name())
        .with(SourceBlocks.BLOCK_KIND, "form")
        .with(SourceBlocks.LAYOUT, MonitoringColumns.REGISTER)
        .with(SourceBlocks.FIRST_ROW_COUNT, (long) block.firstRow())
        .with(SourceBlocks.LAST_ROW_COUNT, (long) block.lastRow())
        .with(SourceBlocks.AMOUNT_UNIT, unit.map(AmountUnit::caption).orElse(null))
        .with(SourceBlocks.HIDDEN, origin.hidden())
        .with(SourceBlocks.HEADER, shown.toArray(Row[]::new))
        .with(SourceBlocks.CONVERSIONS, String.join("；", said))
        .row();
  }

  private Row caption(String field, int row, int column) {
    return RowFactory.create(
        field,
        SheetCell.letters(column),
        cells.seen(row, column).map(cell -> PlainText.line(cell.text())).orElse(""));
  }
}
