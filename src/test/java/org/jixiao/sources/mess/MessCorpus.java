package org.jixiao.sources.mess;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A corpus of synthetic messy workbooks, read and held against what they say. */
final class MessCorpus {

  private static final int FORMS_A_FILE = 2;
  private static final int COPIES = 2;
  private static final int MIXTURES = 30;
  private static final int KINDS_OF_A_MIXTURE = 6;
  private static final long SEED = 20250828;
  private static final Set<String> MONEY =
      Set.of("initial", "adjusted", "executed", "fiscal executed", "other executed", "difference");

  /** What came of one kind of mess, or of several at once. */
  static final class Result {
    int files;
    int fields;
    int right;
    int wrongUnits;
    long unexplained;
    final List<String> wrong = new ArrayList<>();
  }

  private MessCorpus() {}

  /** Writes and reads two workbooks of each kind of mess, and one of each mixture. */
  static Map<Set<Mess>, Result> read(Path folder) throws IOException {
    var results = new LinkedHashMap<Set<Mess>, Result>();
    var kinds = new ArrayList<Set<Mess>>();
    kinds.add(EnumSet.noneOf(Mess.class));
    for (var mess : Mess.values()) {
      kinds.add(EnumSet.of(mess));
    }
    for (int i = 0; i < kinds.size() * COPIES; i++) {
      hold(results, folder, kinds.get(i / COPIES), i);
    }
    var dice = new Random(SEED);
    for (int i = 0; i < MIXTURES; i++) {
      int most = 2 + dice.nextInt(KINDS_OF_A_MIXTURE - 1);
      hold(results, folder, Mess.drawn(dice, most), kinds.size() * COPIES + i);
    }
    return results;
  }

  private static void hold(Map<Set<Mess>, Result> results, Path folder, Set<Mess> kinds, int number)
      throws IOException {
    var forms = new ArrayList<MessyForm>();
    for (int i = 0; i < FORMS_A_FILE; i++) {
      forms.add(MessyForm.of(SEED + number * 10L + i));
    }
    var delivery = Files.createDirectory(folder.resolve("报送" + number));
    MessyFile.write(delivery, kinds, forms);
    var result = results.computeIfAbsent(kinds, all -> new Result());
    hold(result, kinds, forms, MessyReading.of(delivery));
  }

  private static void hold(
      Result result, Set<Mess> kinds, List<MessyForm> forms, MessyReading reading) {
    result.files++;
    var expected = MessyTruth.setAside(forms.size(), kinds);
    hold(result, MessyTruth.SET_ASIDE, reading.setAside().toString(), expected.toString());
    boolean allExplained = kinds.contains(Mess.CODES_CUT) && reading.setAside().equals(expected);
    result.unexplained += allExplained ? 0 : reading.unexplained();
    boolean silent = kinds.contains(Mess.UNIT_CONFLICT) && !reading.tellsConflictOfUnits();
    result.wrongUnits += silent ? 1 : 0;
    for (var form : forms) {
      var found = reading.fields(form);
      MessyTruth.of(form, kinds)
          .forEach((field, truth) -> hold(result, field, found.getOrDefault(field, ""), truth));
    }
  }

  private static void hold(Result result, String field, String read, String truth) {
    result.fields++;
    if (read.equals(truth)) {
      result.right++;
    } else {
      result.wrong.add(field + ": “" + read + "” 应为 “" + truth + "”");
      result.wrongUnits += MONEY.contains(field) && !read.isEmpty() && !truth.isEmpty() ? 1 : 0;
    }
  }

  /** The table of results as it stands in the documentation. */
  static String page(Map<Set<Mess>, Result> results) {
    var page = new StringBuilder();
    page.append(
        """
        # 杂乱表格语料的读取结果

        Written by `MessCorpusTest` (run it with `-Djixiao.rewrite=true` to write this page anew); all
        workbooks are synthetic and made from seeds. A field is right when it equals what the form says;
        where an error stands in a cell the field must be empty, and what is set aside must have the
        expected reasons and no others. "Unexplained" counts rejected rows and money-like numbers nobody
        explained; a unit error is an amount other than the form says, or a conflict of units that is
        not told. The last lines are workbooks with several kinds of mess at once, drawn by lot.

        | 杂乱之处 | 文件 | 字段 | 正确 | 正确率 | 单位错误 | 未说明 |
        |---|---:|---:|---:|---:|---:|---:|
        """);
    var all = new Result();
    results.forEach(
        (kinds, result) -> {
          line(page, Mess.told(kinds), result);
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
            .divide(BigDecimal.valueOf(result.fields), 2, RoundingMode.DOWN);
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
