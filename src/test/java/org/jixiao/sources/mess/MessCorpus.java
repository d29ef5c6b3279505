package org.jixiao.sources.mess;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Goals;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.sources.FileReading;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** A corpus of synthetic messy workbooks, read and held against what they say. */
final class MessCorpus {

  private static final int FORMS_A_FILE = 2;
  private static final long SEED = 20250828;
  private static final Set<String> MONEY = Set.of("initial", "adjusted", "executed");

  /** What came of one kind of mess. */
  static final class Result {
    int files;
    int fields;
    int right;
    int wrongUnits;
    long unexplained;
    final List<String> wrong = new ArrayList<>();
  }

  private MessCorpus() {}

  /** Writes and reads two workbooks of each kind; {@code folder} is left with the last of them. */
  static Map<Mess, Result> read(Path folder) throws IOException {
    var results = new EnumMap<Mess, Result>(Mess.class);
    for (var mess : Mess.values()) {
      long place = results.size();
      var result = results.computeIfAbsent(mess, kind -> new Result());
      for (int copy = 0; copy < 2; copy++) {
        var forms = new ArrayList<MessyForm>();
        for (int i = 0; i < FORMS_A_FILE; i++) {
          forms.add(MessyForm.of(SEED + place * 100L + copy * 10L + i));
        }
        hold(result, mess, forms, rowsOf(MessyFile.write(folder, mess, forms)));
      }
    }
    return results;
  }

  private static List<TakenInRow> rowsOf(Path file) throws IOException {
    var origin =
        new FileOrigin("D1", "报送", "0123456789abcdef00", Files.size(file), "533122000", null);
    var rows = new ArrayList<TakenInRow>();
    try (var reading = FileReading.read(file, origin, ReadingSettings.standard())) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static void hold(Result result, Mess mess, List<MessyForm> forms, List<TakenInRow> rows) {
    result.files++;
    for (var row : rows) {
      if (row.table().equals(Conservation.TABLE)) {
        result.unexplained += (Long) row.value(Conservation.REJECTED_ROWS);
        result.unexplained += (Long) row.value(Conservation.UNEXPLAINED_CELLS);
      } else if (row.table().equals(RejectedRows.TABLE)) {
        result.wrong.add(String.valueOf(row.value(RejectedRows.REASON)));
      }
    }
    boolean noted =
        rows.stream()
            .filter(row -> row.table().equals(SourceBlocks.TABLE))
            .allMatch(
                row -> String.valueOf(row.value(SourceBlocks.CONVERSIONS)).contains("单位与此不同"));
    for (var form : forms) {
      var truth = truth(form, mess);
      var found = found(form, rows);
      for (var field : truth.entrySet()) {
        var read = found.getOrDefault(field.getKey(), "");
        boolean right = read.equals(field.getValue());
        result.fields++;
        result.right += right ? 1 : 0;
        boolean silent = mess == Mess.UNIT_CONFLICT && !noted;
        result.wrongUnits +=
            MONEY.contains(field.getKey()) && (isOffByUnit(read, field.getValue()) || silent)
                ? 1
                : 0;
        if (!right) {
          result.wrong.add(field.getKey() + ": “" + read + "” 应为 “" + field.getValue() + "”");
        }
      }
    }
  }

  /** What can still be told of the form once the mess is made. */
  private static Map<String, String> truth(MessyForm form, Mess mess) {
    var truth = form.truth();
    switch (mess) {
      case CAPTIONS_BESIDE -> {
        truth.put("initial", "");
        truth.put("execution_weight", "");
        truth.put("execution_score", "");
      }
      case CODES_BEFORE_NAMES -> {
        truth.put("department_id", "219");
        truth.put("unit_id", "219001");
        truth.put("project_id", "533122241000000012345");
      }
      case DOCUMENT_NUMBER -> truth.put("document_number", "合成财农指〔2024〕26号");
      case GRADE_AT_THE_END -> truth.put("grade", "优");
      default -> {}
    }
    return truth;
  }

  private static boolean isOffByUnit(String read, String truth) {
    if (read.isEmpty() || truth.isEmpty() || new BigDecimal(truth).signum() == 0) {
      return false;
    }
    return new BigDecimal(read).compareTo(new BigDecimal(truth)) != 0;
  }

  private static Map<String, String> found(MessyForm form, List<TakenInRow> rows) {
    var found = new LinkedHashMap<String, String>();
    var evaluation =
        first(rows, Evaluations.TABLE, row -> form.project().equals(row.value(Keys.PROJECT_NAME)));
    if (evaluation == null) {
      return found;
    }
    var block = evaluation.value(Keys.SOURCE_BLOCK_ID);
    Predicate<TakenInRow> same = row -> block.equals(row.value(Keys.SOURCE_BLOCK_ID));
    put(found, evaluation, "year", Keys.FISCAL_YEAR);
    put(found, evaluation, "project", Keys.PROJECT_NAME);
    put(found, evaluation, "department", Keys.DEPARTMENT_NAME);
    put(found, evaluation, "unit", Keys.UNIT_NAME);
    put(found, evaluation, "department_id", Keys.DEPARTMENT_ID);
    put(found, evaluation, "unit_id", Keys.UNIT_ID);
    put(found, evaluation, "project_id", Keys.PROJECT_ID);
    put(found, evaluation, "document_number", Evaluations.DOCUMENT_NUMBER);
    put(found, evaluation, "initial", Evaluations.INITIAL_BUDGET_AMOUNT);
    put(found, evaluation, "adjusted", Evaluations.ADJUSTED_BUDGET_AMOUNT);
    put(found, evaluation, "executed", Evaluations.EXECUTED_AMOUNT);
    put(found, evaluation, "execution_weight", Evaluations.EXECUTION_WEIGHT);
    put(found, evaluation, "execution_score", Evaluations.EXECUTION_SCORE);
    put(found, evaluation, "total_weight", Evaluations.TOTAL_WEIGHT);
    put(found, evaluation, "declared_score", Evaluations.DECLARED_SCORE);
    put(found, evaluation, "grade", Evaluations.DECLARED_GRADE);
    var goal = first(rows, Goals.TABLE, same);
    if (goal != null) {
      put(found, goal, "goal", Goals.GOAL_TEXT);
      put(found, goal, "goal_actual", Goals.ACTUAL_TEXT);
    }
    int place = 0;
    for (var row : rows) {
      if (row.table().equals(Indicators.TABLE) && same.test(row)) {
        put(found, row, place + " level_1", Indicators.LEVEL_1);
        put(found, row, place + " level_2", Indicators.LEVEL_2);
        put(found, row, place + " level_3", Indicators.LEVEL_3);
        put(found, row, place + " operator", Indicators.OPERATOR);
        put(found, row, place + " actual", Indicators.ACTUAL_TEXT);
        put(found, row, place + " weight", Indicators.WEIGHT);
        put(found, row, place + " score", Indicators.SCORE);
        put(found, row, place + " reason", Indicators.REASON_TEXT);
        place++;
      }
    }
    return found;
  }

  private static TakenInRow first(
      List<TakenInRow> rows, TableSpec table, Predicate<TakenInRow> wanted) {
    return rows.stream()
        .filter(row -> row.table().equals(table))
        .filter(wanted)
        .findFirst()
        .orElse(null);
  }

  private static void put(Map<String, String> found, TakenInRow row, String field, Col column) {
    var value = row.value(column);
    if (value != null) {
      boolean points = column.kind() == Col.Kind.SCORE && value instanceof BigDecimal;
      found.put(field, points ? MessyForm.plain((BigDecimal) value) : value.toString());
    }
  }

  /** The table of results as it stands in the documentation. */
  static String page(Map<Mess, Result> results) {
    var page = new StringBuilder();
    page.append(
        """
        # 杂乱表格语料的读取结果

        Written by `MessCorpusTest` (run it with `-Djixiao.rewrite=true` to write this page anew); all
        workbooks are synthetic and made from seeds. A field is right when it equals what the form says.
        "Unexplained" counts rejected rows and money-like numbers nobody explained; a unit error is an
        amount off by its unit, or a conflict of units that is not told.

        | 杂乱之处 | 文件 | 字段 | 正确 | 正确率 | 单位错误 | 未说明 |
        |---|---:|---:|---:|---:|---:|---:|
        """);
    var all = new Result();
    results.forEach(
        (mess, result) -> {
          line(page, mess.told(), result);
          all.files += result.files;
          all.fields += result.fields;
          all.right += result.right;
          all.wrongUnits += result.wrongUnits;
          all.unexplained += result.unexplained;
        });
    line(page, "**合计**", all);
    return page.toString();
  }

  private static void line(StringBuilder page, String told, Result result) {
    var share =
        BigDecimal.valueOf(result.right * 100L)
            .divide(BigDecimal.valueOf(result.fields), 2, java.math.RoundingMode.DOWN);
    page.append(
        "| %s | %d | %d | %d | %s%% | %d | %d |%n"
            .formatted(
                told,
                result.files,
                result.fields,
                result.right,
                share,
                result.wrongUnits,
                result.unexplained));
  }
}
