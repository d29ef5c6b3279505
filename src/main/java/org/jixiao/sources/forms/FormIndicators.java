package org.jixiao.sources.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.lake.Indicators;
import org.jixiao.sources.intake.RowClass;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.SheetTally;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.values.FillingHint;
import org.jixiao.sources.values.Operator;
import org.jixiao.sources.values.PlainText;
import org.jixiao.sources.values.Score;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** The indicators of a form: level 1 and 2 are written once and hold until the next. */
final class FormIndicators {

  /** Stands for the level-1 name where a form gives neither it nor a level 2 that tells it. */
  static final String UNNAMED_LEVEL = "未列明";

  private static final Pattern WEIGHT = Pattern.compile("\\(?\\d+(?:\\.\\d+)?分\\)?");
  private static final Pattern NUMBERED = Pattern.compile("^指标\\d*\\s*[:：.、]?\\s*");
  private static final Pattern LEFT_OPEN = Pattern.compile("[….。·]*|×+");

  private final FormCells cells;
  private final SheetTally tally;
  private final FormParts parts;
  private final FormCaptions captions;
  private final Map<Col, ?> keys;
  private final TableSpec table;
  private final List<TakenInRow> rows = new ArrayList<>();
  private String levelOne = "";
  private String levelTwo = "";
  private int executionRow;

  FormIndicators(
      FormCells cells, SheetTally tally, FormParts parts, FormCaptions captions, Map<Col, ?> keys) {
    this(cells, tally, parts, captions, keys, Indicators.TABLE);
  }

  /** Indicators for another table with the same columns. */
  FormIndicators(
      FormCells cells,
      SheetTally tally,
      FormParts parts,
      FormCaptions captions,
      Map<Col, ?> keys,
      TableSpec table) {
    this.table = table;
    this.cells = cells;
    this.tally = tally;
    this.parts = parts;
    this.captions = captions;
    this.keys = keys;
  }

  List<TakenInRow> rows() {
    return rows;
  }

  /**
   * Row of the indicator that is the budget execution itself, where the funds part has no points.
   */
  Optional<Integer> execution() {
    return executionRow == 0 ? Optional.empty() : Optional.of(executionRow);
  }

  /** Level-1 names found on the form. */
  Set<String> levelsOne() {
    return rows.stream()
        .map(row -> String.valueOf(row.value(Indicators.LEVEL_1)))
        .collect(Collectors.toSet());
  }

  /** True when the row names an indicator or gives it points. */
  boolean isIndicator(int row) {
    var values = values(row);
    return !name(values).isEmpty() || hasPoints(values);
  }

  /** Takes a row below the captions: an indicator, or a row left unused. */
  void take(int row) {
    var values = values(row);
    levels(values);
    if (!name(values).isEmpty()) {
      rows.add(indicator(values, row));
      cells.accept(row);
    } else if (hasPoints(values)) {
      cells.rejectRows(
          row,
          row,
          "MISSING_INDICATOR_NAME",
          "有分值或得分而没有三级指标名称；应填写三级指标",
          BigDecimal.ZERO.setScale(2));
    } else {
      cells.classify(row, RowClass.UNUSED);
    }
  }

  private FormValues values(int row) {
    return new FormValues(cells, tally, parts.indicatorColumns(), row, new RowDraft(table));
  }

  private static boolean hasPoints(FormValues values) {
    return isNumber(values.cell("weight")) || isNumber(values.cell("score"));
  }

  private static boolean isNumber(@Nullable SheetCell cell) {
    return cell != null && Score.read(cell).isValue();
  }

  /**
   * Name of the indicator, without 指标1： before it; blank for a row left open, be it with the hint
   * that the template gives for filling it in.
   */
  private static String name(FormValues values) {
    var text = PlainText.normal(values.text("level_3")).strip();
    var name = NUMBERED.matcher(text).replaceFirst("").strip();
    boolean open =
        LEFT_OPEN.matcher(name).matches() || (FillingHint.is(name) && !hasPoints(values));
    return open ? "" : PlainText.line(name);
  }

  private void levels(FormValues values) {
    var one = level(values.text("level_1"));
    var two = level(values.text("level_2"));
    var known = one.isEmpty() ? captions.levelOne(two).orElse("") : one;
    if (!one.isEmpty() && !one.equals(levelOne)) {
      levelTwo = "";
    }
    if (!known.isEmpty() && (levelOne.isEmpty() || !one.isEmpty() || isWeightOnly(values))) {
      levelOne = known;
    }
    levelTwo = two.isEmpty() ? levelTwo : two;
  }

  /** Of a level-1 cell such as (50分) only the weight survived. */
  private static boolean isWeightOnly(FormValues values) {
    return !values.text("level_1").isEmpty();
  }

  /** A level's name without blanks and without the weight written into it. */
  private static String level(String delivered) {
    return WEIGHT.matcher(PlainText.label(delivered)).replaceAll("");
  }

  private boolean countsAsExecution(FormValues values, int row) {
    boolean counts =
        executionRow == 0
            && !parts.scoresExecution()
            && hasPoints(values)
            && captions.isExecution(name(values));
    executionRow = counts ? row : executionRow;
    return counts;
  }

  private TakenInRow indicator(FormValues values, int row) {
    values
        .draft()
        .withAll(keys)
        .with(Keys.ROW_NUMBER, (long) row)
        .with(Indicators.LEVEL_1, levelOne.isEmpty() ? UNNAMED_LEVEL : levelOne)
        .with(Indicators.LEVEL_2, levelTwo.isEmpty() ? null : levelTwo)
        .with(Indicators.LEVEL_3, name(values))
        .with(Indicators.COUNTS_AS_EXECUTION, countsAsExecution(values, row));
    values.note(Indicators.LEVEL_1, "level_1");
    values.note(Indicators.LEVEL_2, "level_2");
    values.note(Indicators.LEVEL_3, "level_3");
    var operator = Operator.of(values.text("operator"), values.text("target"));
    values.draft().with(Indicators.OPERATOR, operator.orElse(null));
    values.note(Indicators.OPERATOR, "operator");
    values.text(Indicators.TARGET_TEXT, "target");
    values.text(Indicators.TARGET_UNIT, "target_unit");
    values.text(Indicators.ACTUAL_TEXT, "actual");
    values.score(Indicators.WEIGHT, "weight");
    values.score(Indicators.SCORE, "score");
    values.text(Indicators.REASON_TEXT, "reason");
    values.text(Indicators.SELF_ACTUAL_TEXT, "self_actual");
    values.score(Indicators.SELF_SCORE, "self_score");
    return values.draft().row(Indicators.SOURCE);
  }
}
