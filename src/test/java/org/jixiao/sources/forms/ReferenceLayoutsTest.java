package org.jixiao.sources.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.sources.DrawnSheets.rowsOf;
import static org.jixiao.sources.DrawnSheets.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.DepartmentEvaluations;
import org.jixiao.lake.DepartmentIndicators;
import org.jixiao.lake.DepartmentStatements;
import org.jixiao.lake.DepartmentTasks;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.RejectedRows;
import org.jixiao.sources.DrawnSheets;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.sheets.CellRange;
import org.jixiao.sources.sheets.CellReferences;
import org.jixiao.sources.sheets.Grid;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.sources.sheets.Sheet;
import org.jixiao.sources.sheets.SheetCell;
import org.jixiao.sources.sheets.SheetRow;
import org.jixiao.testing.SharedData;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts drawn by others, filled with synthetic figures, come back as filled. */
class ReferenceLayoutsTest {

  private static final Map<String, String> FILLING = new LinkedHashMap<>();
  private static final Pattern BLANK = Pattern.compile("\\{\\{(.*?)\\}\\}");
  private static final Pattern NUMBERED = Pattern.compile("指标\\d+：");

  static {
    FILLING.put("year", "2024");
    FILLING.put("project_name", "合成道路养护项目");
    FILLING.put("pro_code", "51092324T000010263357");
    FILLING.put("dept", "合成交通运输局");
    FILLING.put("dept_region_prefixed", "合成县合成交通运输局");
    FILLING.put("unit", "合成公路段");
    for (var kind : List.of("total", "fiscal")) {
      FILLING.put(kind + "_init", "100");
      FILLING.put(kind + "_adj", "120.5");
      FILLING.put(kind + "_exec", "60.25");
      FILLING.put(kind + "_rate", "50%");
    }
    for (var kind : List.of("carry", "other", "special", "unitfund")) {
      for (var amount : List.of("_init", "_adj", "_exec")) {
        FILLING.put(kind + amount, "0");
      }
      FILLING.put(kind + "_rate", "0.00%");
    }
    FILLING.putAll(Map.of("rate", "50%", "rate2", "50%", "n", "1", "t", "20", "u", "公里"));
    FILLING.putAll(
        Map.of("init", "100", "adj", "120.5", "exec", "60.25", "A", "120.5", "B", "60.25"));
    FILLING.putAll(Map.of("exec_score", "5", "w", "6", "s", "5.5", "s2", "4.5", "d", "1"));
    FILLING.putAll(Map.of("total_score", "88.5", "self_total", "95", "review_total", "88.5"));
    FILLING.putAll(Map.of("target", "20公里", "actual", "18公里", "grade", "良", "op", "≥"));
    FILLING.putAll(Map.of("year+0", "2024", "year+1", "2025", "year+2", "2026"));
    FILLING.putAll(Map.of("amt", "1000.5", "fiscal", "800", "other", "200.5", "spent", "900.25"));
    FILLING.putAll(Map.of("agency_code", "219001", "agency_name", "合成公路段", "x", "50"));
    FILLING.putAll(Map.of("total", "500", "rate 0..100", "50", "score", "88.5", "sum", "100"));
    FILLING.putAll(Map.of("goal", "合成目标", "goal_actual", "合成完成情况说明", "a2", "18公里"));
  }

  @ParameterizedTest
  @CsvSource({
    "f01_mof_2020_attachment1, f01",
    "f02_ab_variant_2018_2022, f02",
    "f03_yunnan_gk14_gk15_project, f03",
    "f06_sichuan_0013zp, f06",
    "f09_transfer_payment_no_score, f09",
    "f10_yinchuan_2021, f10",
    "f12_cost_indicator_2022plus, f12",
    "f14_bureau_review_table, f14"
  })
  void aFilledLayoutComesBackAsFilled(String file, String layout) throws IOException {
    var form = drawing(file);
    var sheet = filled(form);
    var rows = DrawnForms.read(sheet);

    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON)).isEmpty();
    var evaluation = rowsOf(rows, Evaluations.TABLE).get(0);
    assertThat(evaluation.value(Evaluations.FORM_LAYOUT)).isEqualTo(layout);
    assertThat(evaluation.value(Keys.FISCAL_YEAR)).isEqualTo(2024);
    assertThat(String.valueOf(evaluation.value(Keys.PROJECT_NAME))).startsWith("合成道路养护");
    assertThat(String.valueOf(evaluation.value(Evaluations.DECLARED_SCORE)))
        .isEqualTo(layout.equals("f09") ? "null" : "88.5000");
    if (!layout.equals("f14")) {
      boolean yuan = layout.equals("f03");
      assertThat(String.valueOf(evaluation.value(Evaluations.ADJUSTED_BUDGET_AMOUNT)))
          .isEqualTo(yuan ? "120.50" : "1205000.00");
      assertThat(String.valueOf(evaluation.value(Evaluations.EXECUTED_AMOUNT)))
          .isEqualTo(yuan ? "60.25" : "602500.00");
      assertThat(String.valueOf(evaluation.value(Keys.DEPARTMENT_ID))).startsWith("合成交通运输局");
      assertThat(evaluation.value(Keys.UNIT_ID)).isEqualTo("合成公路段");
      assertThat(values(rows, Goals.TABLE, Goals.GOAL_TEXT)).containsExactly("合成目标");
      assertThat(values(rows, Goals.TABLE, Goals.ACTUAL_TEXT)).containsExactly("合成完成情况说明");
    }
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_3)).hasSize(indicators(form));
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_1)).doesNotContain("未列明");
    assertThat(values(rows, Indicators.TABLE, Indicators.LEVEL_2)).doesNotContainNull();
    assertThat(rowsOf(rows, Conservation.TABLE).get(0).value(Conservation.REJECTED_CELLS))
        .isEqualTo(0L);
  }

  @Test
  void theTableOfAWholeDepartmentComesBackAsFilled() throws IOException {
    var form = drawing("f04_yunnan_dept_overall_table");
    var rows = DrawnForms.readDepartments(filled(form));

    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON)).isEmpty();
    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.FORM_LAYOUT))
        .containsExactly("f04");
    assertThat(values(rows, DepartmentEvaluations.TABLE, Keys.FISCAL_YEAR)).containsExactly("2024");
    assertThat(values(rows, DepartmentEvaluations.TABLE, DepartmentEvaluations.GOAL_TEXT))
        .containsExactly("合成目标");
    assertThat(values(rows, DepartmentTasks.TABLE, DepartmentTasks.APPROVED_AMOUNT))
        .containsExactly("1000.50", "1000.50");
    assertThat(values(rows, DepartmentTasks.TABLE, DepartmentTasks.FISCAL_AMOUNT))
        .containsExactly("800.00", "800.00");
    assertThat(values(rows, DepartmentTasks.TABLE, DepartmentTasks.OTHER_AMOUNT))
        .containsExactly("200.50", "200.50");
    assertThat(values(rows, DepartmentTasks.TABLE, DepartmentTasks.EXECUTED_AMOUNT))
        .containsExactly("900.25", "900.25");
    assertThat(values(rows, DepartmentIndicators.TABLE, Indicators.LEVEL_1))
        .containsExactly("产出指标", "产出指标", "效益指标", "满意度指标");
    assertThat(values(rows, DepartmentIndicators.TABLE, Indicators.TARGET_TEXT))
        .containsOnly("20公里");
    assertNothingRejected(rows);
  }

  @Test
  void theTextsOfAWholeDepartmentComeBackAsFilled() throws IOException {
    var form = drawing("f05_yunnan_dept_overall_narrative");
    var rows = DrawnForms.readDepartments(filled(form));

    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.FORM_LAYOUT))
        .containsExactly("f05");
    assertThat(values(rows, DepartmentStatements.TABLE, DepartmentStatements.STATEMENT_TEXT))
        .hasSize(text(form, "{{text}}"))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.startsWith("合成text"));
    assertNothingRejected(rows);
  }

  @Test
  void theScoredFormOfAWholeDepartmentComesBackAsFilled() throws IOException {
    var rows = DrawnForms.readDepartments(filled(drawing("f13_dept_overall_scored")));

    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.FORM_LAYOUT))
        .containsExactly("f13");
    assertThat(values(rows, DepartmentEvaluations.TABLE, Evaluations.DECLARED_SCORE))
        .containsExactly("88.5000");
    assertThat(
            values(rows, DepartmentEvaluations.TABLE, DepartmentEvaluations.INITIAL_BUDGET_AMOUNT))
        .containsExactly("1000000.00");
    assertThat(
            values(rows, DepartmentEvaluations.TABLE, DepartmentEvaluations.ADJUSTED_BUDGET_AMOUNT))
        .containsExactly("1205000.00");
    assertThat(values(rows, DepartmentEvaluations.TABLE, DepartmentEvaluations.EXECUTED_AMOUNT))
        .containsExactly("602500.00");
    assertThat(values(rows, DepartmentIndicators.TABLE, Indicators.LEVEL_1))
        .containsExactly("产出指标", "产出指标", "产出指标", "效益指标", "满意度指标");
    assertThat(values(rows, DepartmentIndicators.TABLE, Indicators.SCORE)).containsOnly("5.5000");
    assertNothingRejected(rows);
  }

  @Test
  void anExportedListComesBackAsFilled() throws IOException {
    var sheet = filled(drawing("f15_selfeval_list_export"));
    var limits = ReadingLimits.DEFAULTS;
    var reading =
        ListReading.recognise(
            DrawnSheets.origin(sheet), sheet, Grid.of(sheet, limits), FormCaptions.builtIn());
    var rows = DrawnSheets.readBy(reading.orElseThrow(), sheet);

    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON)).isEmpty();
    assertThat(values(rows, Evaluations.TABLE, Keys.PROJECT_ID))
        .containsExactly("51092324T000010263357");
    assertThat(values(rows, Evaluations.TABLE, Keys.UNIT_ID)).containsExactly("219001");
    assertThat(values(rows, Evaluations.TABLE, Keys.UNIT_NAME)).containsExactly("合成公路段");
    assertThat(values(rows, Evaluations.TABLE, Keys.FISCAL_YEAR)).containsExactly("2024");
    assertThat(values(rows, Evaluations.TABLE, Evaluations.INITIAL_BUDGET_AMOUNT))
        .containsExactly("100.00");
    assertThat(values(rows, Evaluations.TABLE, Evaluations.ADJUSTED_BUDGET_AMOUNT))
        .containsExactly("120.50");
    assertThat(values(rows, Evaluations.TABLE, Evaluations.EXECUTED_AMOUNT))
        .containsExactly("60.25");
    assertThat(values(rows, Evaluations.TABLE, Evaluations.DECLARED_SCORE))
        .containsExactly("88.5000");
    assertThat(values(rows, Evaluations.TABLE, Evaluations.DECLARED_GRADE)).containsExactly("优");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.STATED_AMOUNT))
        .containsExactly("100.00", "100.00", "100.00");
    assertThat(values(rows, ControlTotals.TABLE, ControlTotals.DIFFERENCE_AMOUNT))
        .containsExactly("0.00", "-20.50", "39.75");
  }

  private static void assertNothingRejected(List<TakenInRow> rows) {
    assertThat(values(rows, RejectedRows.TABLE, RejectedRows.REASON)).isEmpty();
    assertThat(values(rows, Conservation.TABLE, Conservation.REJECTED_CELLS)).containsOnly("0");
    assertThat(values(rows, Conservation.TABLE, Conservation.REJECTED_ROWS)).containsOnly("0");
  }

  /** How many cells of the drawing hold a text. */
  private static int text(JsonNode form, String text) {
    int count = 0;
    for (var row : form.get("grid")) {
      for (var cell : row) {
        count += cell.asText().equals(text) ? 1 : 0;
      }
    }
    return count;
  }

  /** The two layouts most forms have are part of the project, so that any clone reads them. */
  private static JsonNode drawing(String file) throws IOException {
    var ours = Path.of("src/test/resources/layouts", file + ".json");
    var drawn = Files.exists(ours) ? ours : SharedData.file("domain/forms/" + file + ".json");
    return new ObjectMapper().readTree(drawn.toFile());
  }

  /** Rows of the drawing that are filled in as indicators. */
  private static int indicators(JsonNode form) {
    int count = 0;
    for (var row : form.get("grid")) {
      var line = row.toString();
      boolean filled =
          line.contains("{{actual}}") || line.contains("{{a2}}") || line.contains("{{rate2}}");
      count += filled ? 1 : 0;
    }
    return count;
  }

  private static Sheet filled(JsonNode form) {
    var rows = new ArrayList<SheetRow>();
    int number = 0;
    for (var line : form.get("grid")) {
      number++;
      var cells = new ArrayList<SheetCell>();
      boolean filled = line.toString().contains("{{target");
      for (int column = 0; column < line.size(); column++) {
        var text = line.get(column).isNull() ? "" : line.get(column).asText();
        var own = NUMBERED.matcher(text).matches() && filled ? text + "合成指标" + number : text;
        var value = text(own, number);
        if (!value.isEmpty()) {
          cells.add(cell(column, value));
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new SheetRow(number, false, cells));
      }
    }
    var merged = new ArrayList<CellRange>();
    form.get("merges").forEach(range -> merged.add(CellReferences.range(range.asText())));
    return Sheet.of("2024", rows, merged);
  }

  private static String text(String drawn, int row) {
    return BLANK
        .matcher(drawn)
        .replaceAll(blank -> FILLING.getOrDefault(blank.group(1), "合成" + blank.group(1) + row));
  }

  private static SheetCell cell(int column, String text) {
    return text.matches("\\d+(\\.\\d+)?")
        ? new SheetCell(column, SheetCell.Kind.NUMBER, text, text, "")
        : SheetCell.text(column, text);
  }
}
