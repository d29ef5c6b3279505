package org.jixiao.sources.mess;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.sources.DeliveryFolder;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** What the reader makes of a delivery of messy forms, field by field. */
final class MessyReading {

  private static final Map<String, Col> OF_THE_FORM = new LinkedHashMap<>();
  private static final Map<String, Col> OF_AN_INDICATOR = new LinkedHashMap<>();

  static {
    OF_THE_FORM.put("year", Keys.FISCAL_YEAR);
    OF_THE_FORM.put("project", Keys.PROJECT_NAME);
    OF_THE_FORM.put("department", Keys.DEPARTMENT_NAME);
    OF_THE_FORM.put("unit", Keys.UNIT_NAME);
    OF_THE_FORM.put("department_id", Keys.DEPARTMENT_ID);
    OF_THE_FORM.put("unit_id", Keys.UNIT_ID);
    OF_THE_FORM.put("project_id", Keys.PROJECT_ID);
    OF_THE_FORM.put("document_number", Evaluations.DOCUMENT_NUMBER);
    OF_THE_FORM.put("initial", Evaluations.INITIAL_BUDGET_AMOUNT);
    OF_THE_FORM.put("adjusted", Evaluations.ADJUSTED_BUDGET_AMOUNT);
    OF_THE_FORM.put("executed", Evaluations.EXECUTED_AMOUNT);
    OF_THE_FORM.put("rate", Evaluations.PRINTED_EXECUTION_RATE);
    OF_THE_FORM.put("execution_weight", Evaluations.EXECUTION_WEIGHT);
    OF_THE_FORM.put("execution_score", Evaluations.EXECUTION_SCORE);
    OF_THE_FORM.put("total_weight", Evaluations.TOTAL_WEIGHT);
    OF_THE_FORM.put("declared_score", Evaluations.DECLARED_SCORE);
    OF_THE_FORM.put("grade", Evaluations.DECLARED_GRADE);
    OF_AN_INDICATOR.put("level_1", Indicators.LEVEL_1);
    OF_AN_INDICATOR.put("level_2", Indicators.LEVEL_2);
    OF_AN_INDICATOR.put("level_3", Indicators.LEVEL_3);
    OF_AN_INDICATOR.put("operator", Indicators.OPERATOR);
    OF_AN_INDICATOR.put("target", Indicators.TARGET_TEXT);
    OF_AN_INDICATOR.put("target_unit", Indicators.TARGET_UNIT);
    OF_AN_INDICATOR.put("actual", Indicators.ACTUAL_TEXT);
    OF_AN_INDICATOR.put("weight", Indicators.WEIGHT);
    OF_AN_INDICATOR.put("score", Indicators.SCORE);
    OF_AN_INDICATOR.put("reason", Indicators.REASON_TEXT);
  }

  private final List<TakenInRow> rows;

  private MessyReading(List<TakenInRow> rows) {
    this.rows = rows;
  }

  /** Reads all that is handed in in a folder, zips included. */
  static MessyReading of(Path folder) throws IOException {
    var rows = new ArrayList<TakenInRow>();
    var local = Files.createTempFile(folder.getParent(), "handed", "in");
    for (var file : DeliveryFolder.of(folder).files()) {
      try (var content = file.content().open()) {
        Files.copy(content, local, StandardCopyOption.REPLACE_EXISTING);
      }
      var origin =
          new FileOrigin(
              "D1", file.name(), "0123456789abcdef00", Files.size(local), "533122000", null);
      try (var reading = FileReading.read(local, origin, ReadingSettings.standard())) {
        reading.forEachRemaining(rows::add);
      }
    }
    return new MessyReading(rows);
  }

  /** Rows that were rejected and numbers like money that nobody explained. */
  long unexplained() {
    return of(Conservation.TABLE).stream()
        .mapToLong(
            row ->
                (Long) row.value(Conservation.REJECTED_ROWS)
                    + (Long) row.value(Conservation.UNEXPLAINED_CELLS))
        .sum();
  }

  /** Reason codes of what was set aside, in order. */
  List<String> setAside() {
    return of(RejectedRows.TABLE).stream()
        .map(row -> String.valueOf(row.value(RejectedRows.REASON_CODE)))
        .toList();
  }

  /** True when each form tells that two places name different units. */
  boolean tellsConflictOfUnits() {
    return of(SourceBlocks.TABLE).stream()
        .allMatch(row -> String.valueOf(row.value(SourceBlocks.CONVERSIONS)).contains("单位与此不同"));
  }

  /** The fields read of one form, as text; a field that is empty is not among them. */
  Map<String, String> fields(MessyForm form) {
    var found = new LinkedHashMap<String, String>();
    var evaluation =
        of(Evaluations.TABLE).stream()
            .filter(row -> form.project().equals(row.value(Keys.PROJECT_NAME)))
            .findFirst();
    if (evaluation.isEmpty()) {
      return found;
    }
    var block = evaluation.get().value(Keys.SOURCE_BLOCK_ID);
    Predicate<TakenInRow> same = row -> block.equals(row.value(Keys.SOURCE_BLOCK_ID));
    OF_THE_FORM.forEach((field, column) -> put(found, evaluation.get(), field, column));
    of(FundRows.TABLE).stream()
        .filter(same)
        .forEach(
            row ->
                put(
                    found,
                    row,
                    row.value(FundRows.FUND_KIND) + " executed",
                    FundRows.EXECUTED_AMOUNT));
    of(ControlTotals.TABLE).stream()
        .filter(same)
        .filter(row -> "adjusted_budget_amount".equals(row.value(ControlTotals.COLUMN_NAME)))
        .forEach(row -> put(found, row, "difference", ControlTotals.DIFFERENCE_AMOUNT));
    of(Goals.TABLE).stream()
        .filter(same)
        .forEach(
            row -> {
              put(found, row, "goal", Goals.GOAL_TEXT);
              put(found, row, "goal_actual", Goals.ACTUAL_TEXT);
            });
    var indicators = of(Indicators.TABLE).stream().filter(same).collect(Collectors.toList());
    found.put("indicators", String.valueOf(indicators.size()));
    for (int i = 0; i < indicators.size(); i++) {
      int place = i;
      OF_AN_INDICATOR.forEach(
          (field, column) -> put(found, indicators.get(place), place + " " + field, column));
    }
    return found;
  }

  private List<TakenInRow> of(TableSpec table) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  private static void put(Map<String, String> found, TakenInRow row, String field, Col column) {
    var value = row.value(column);
    if (value != null) {
      boolean points = column.kind() == Col.Kind.SCORE && value instanceof BigDecimal;
      found.put(field, points ? MessyForm.plain((BigDecimal) value) : value.toString());
    }
  }
}
