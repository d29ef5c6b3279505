package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.measures.progress.ExecutionMonths;
import org.jixiao.testing.SharedData;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases of {@code reference/pmkpi_rule_cases.csv} under the copied lights and under the
 * questions asked here.
 */
@ExtendWith(SparkSessions.class)
class CopiedLightsTest {

  private static final CopiedLights LIGHTS = CopiedLights.ofProvincialModule();

  private static final String FILE = "reference/pmkpi_rule_cases.csv";

  /** What the gap between points and rate is asked about in each case: state and severity. */
  private static final Map<String, String> GAP =
      Map.ofEntries(
          Map.entry("full", "PASS"),
          Map.entry("seed_complaint", "FAIL high"),
          Map.entry("top_grade_zero_spend", "FAIL high"),
          Map.entry("near_gap", "PASS"),
          Map.entry("exact_boundary", "PASS"),
          Map.entry("just_over", "FAIL low"),
          Map.entry("gap", "FAIL low"),
          Map.entry("slow_spend", "PASS"),
          Map.entry("zero_budget", "NOT_APPLICABLE"),
          Map.entry("zero_budget_spent", "NOT_APPLICABLE"),
          Map.entry("over_execution", "PASS"),
          Map.entry("no_payment_row", "NOT_APPLICABLE"),
          Map.entry("no_indicator_score", "NOT_APPLICABLE"),
          Map.entry("band_variant_85", "PASS"),
          Map.entry("band_gap_89_5", "PASS"),
          Map.entry("band_gap_79_5", "PASS"),
          Map.entry("band_gap_59_5", "PASS"));

  /** What else each case is asked: flag and severity; of the others, nothing. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("seed_complaint", "RSN-01 medium"),
          Map.entry("top_grade_zero_spend", "RSN-01 medium"),
          Map.entry("gap", "RSN-01 low"),
          Map.entry("slow_spend", "RSN-01 medium"),
          Map.entry("zero_budget_spent", "EXE-04 high, SCO-04 high"),
          Map.entry("over_execution", "EXE-04 high"),
          Map.entry("refund", "EXE-03 medium"),
          Map.entry("no_payment_row", "MIS-01 medium"),
          Map.entry("no_indicator_score", "MIS-01 low"));

  @Test
  void everyCaseHasTheLightThatTheModuleShows(SparkSession spark) {
    var shown = new HashMap<String, @Nullable String>();
    shown.putAll(lights(forms(spark), "self_evaluation", "project_id"));
    shown.putAll(lights(months(spark), "pace", "group_id"));
    shown.putAll(lights(answers(spark), "qualitative_indicator", "project_id"));

    assertThat(shown).hasSize(22);
    for (var row : SharedData.rows(FILE)) {
      assertThat(shown.get(name(row))).as(name(row)).isEqualTo(light(row));
    }
  }

  @Test
  void everyCaseIsAskedAboutAsTheSizeOfItsGapDeserves(SparkSession spark) {
    var asked = new HashMap<String, String>();
    // What came back larger than what was spent has a question of its own, EXE-03.
    verdicts(List.of(ScoreRateGap.FLAG), forms(spark).where("project_id <> 'refund'"))
        .forEach(
            row ->
                asked.put(
                    row.getAs("project_id"),
                    row.<String>getAs("state")
                        + (row.getAs("severity") == null ? "" : " " + row.getAs("severity"))));

    assertThat(asked).containsExactlyInAnyOrderEntriesOf(GAP);
  }

  @Test
  void slowUnexplainedExcessiveNegativeAndMissingAmountsAreAskedAboutUnderTheirOwnNames(
      SparkSession spark) {
    var asked = new HashMap<String, String>();
    var verdicts = new ArrayList<>(verdicts(List.of(LowRateUnexplained.FLAG), forms(spark)));
    verdicts.addAll(
        verdicts(
            List.of(
                ExecutedNegative.FLAG,
                ExecutedAboveBudget.FLAG,
                TotalAboveHundred.FLAG,
                FormNumberMissing.FLAG),
            projects(spark)));
    verdicts.stream()
        .filter(row -> row.<String>getAs("state").equals("FAIL"))
        .map(row -> List.of(row.<String>getAs("project_id"), told(row)))
        .sorted(Comparator.comparing(pair -> pair.get(1)))
        .forEach(pair -> asked.merge(pair.get(0), pair.get(1), (one, two) -> one + ", " + two));

    assertThat(asked).containsExactlyInAnyOrderEntriesOf(OTHERS);
  }

  private static String told(Row row) {
    return row.<String>getAs("flag_id") + " " + row.<String>getAs("severity");
  }

  @Test
  void theStatementsShowTheSameLightsInAnotherEngine(SparkSession spark, @TempDir Path folder)
      throws SQLException {
    var rows =
        Map.of(
            "self_evaluation", forms(spark),
            "pace", months(spark),
            "qualitative_indicator", answers(spark));
    assertThat(LIGHTS.scales()).extracting(CopiedLights.Scale::about).hasSize(rows.size());
    try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckDb.createStatement()) {
      for (var scale : LIGHTS.scales()) {
        var table = Objects.requireNonNull(rows.get(scale.about()));
        var key = scale.about().equals("pace") ? "group_id" : "project_id";
        var files = folder.resolve(scale.about()).toString();
        table.coalesce(1).write().parquet(files);
        statement.execute(
            "CREATE VIEW " + scale.table() + " AS FROM read_parquet('" + files + "/*.parquet')");
        var found = new HashMap<String, @Nullable String>();
        try (var answer = statement.executeQuery(scale.statement())) {
          while (answer.next()) {
            found.put(answer.getString(key), answer.getString("copied_light"));
          }
        }
        assertThat(found).isEqualTo(lights(table, scale.about(), key));
      }
    }
  }

  /** Full points at every rate from 60% to 100%: an ordinary county. */
  @Test
  void theGuardReportsTheCopiedRedLightAndNotTheGapWithItsSize(SparkSession spark) {
    var drawn =
        IntStream.rangeClosed(60, 100)
            .mapToObj(rate -> form("R-" + rate, "90", "100", String.valueOf(rate)))
            .toList();
    var rows = Records.completed(spark, FormChecks.TABLE, drawn);
    var red = asked(LIGHTS.scale("self_evaluation").lights().get(0));

    var raised =
        Raising.of(
            List.of(ScoreRateGap.FLAG, red, WidespreadFlag.FLAG),
            table -> rows,
            RuleSet.national2020());

    assertThat(
            raised.shares().select("watched_flag_id", "judged_count", "high_count").collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[SCO-02,41,0]", "[LGT-01,41,35]");
    assertThat(raised.flags().where("flag_id = 'SYS-01'").collectAsList())
        .extracting(row -> row.<String>getAs("watched_flag_id"))
        .containsExactly("LGT-01");
  }

  @Test
  void aColourNobodyKnowsAndAMissingConditionAreFaultsThatSayWhatWasExpected() {
    assertThatThrownBy(() -> new CopiedLights.Light("purple", "true"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("found purple; expected red, yellow or green");
    assertThatThrownBy(() -> CopiedLights.read("id: x\nversion: '1'\ncaption: x\n", "x.yaml"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("lights x.yaml")
        .hasMessageContaining("scales");
    assertThatThrownBy(() -> LIGHTS.scale("weather"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("self_evaluation");
  }

  /** The red light as a question, so that the guard watches it as it does any. */
  private static Flag asked(CopiedLights.Light red) {
    var gap = ScoreRateGap.FLAG;
    return new Flag(
        "LGT-01",
        1,
        gap.entity(),
        Text.of("照录红灯", "Copied red light"),
        gap.whyItMatters(),
        gap.innocentReading(),
        gap.applies(),
        red.when(),
        List.of(SeverityStep.otherwise(Severity.HIGH)),
        gap.comparison(),
        gap.moneyAtStake(),
        Text.of("照录红灯", "copied red light"),
        gap.evidence(),
        gap.answers(),
        List.of());
  }

  private static Map<String, @Nullable String> lights(Dataset<Row> rows, String about, String key) {
    var found = new HashMap<String, @Nullable String>();
    rows.withColumn("light", LIGHTS.scale(about).light())
        .collectAsList()
        .forEach(row -> found.put(row.getAs(key), row.getAs("light")));
    return found;
  }

  private static List<Row> verdicts(List<Flag> flags, Dataset<Row> rows) {
    return Raising.verdicts(flags, table -> rows, new Thresholds(RuleSet.national2020()))
        .collectAsList();
  }

  private static Dataset<Row> forms(SparkSession spark) {
    var drawn = new ArrayList<Map<String, String>>();
    for (var row : SharedData.rows(FILE)) {
      if (!name(row).startsWith("pace") && !name(row).startsWith("qual")) {
        drawn.add(
            form(
                name(row),
                given(row, "S_indicator_points_of_90"),
                given(row, "budget_AMT3"),
                given(row, "executed_AMT4")));
      }
    }
    return Records.completed(spark, FormChecks.TABLE, drawn);
  }

  /** A form of 90 points for indicators; without points nobody gave a total either. */
  private static Map<String, String> form(
      String name, String points, String budget, String executed) {
    var form = new HashMap<String, String>();
    form.put("project_id", name);
    form.put("score_without_execution", points);
    form.put("weight_without_execution", "90");
    form.put("indicator_count", "1");
    form.put("form_adjusted_budget_amount", budget);
    form.put("form_executed_amount", executed);
    if (!points.equals("0")) {
      form.put("execution_score", "0");
      form.put("declared_score", points);
    }
    if (!budget.isEmpty() && !executed.isEmpty() && new BigDecimal(budget).signum() > 0) {
      var rate = new BigDecimal(executed).divide(new BigDecimal(budget), 6, RoundingMode.HALF_UP);
      form.put("form_execution_rate", rate.toPlainString());
      var share = new BigDecimal(points).divide(new BigDecimal("90"), 6, RoundingMode.HALF_UP);
      form.put("score_rate_gap", share.subtract(rate).toPlainString());
    }
    return form;
  }

  /** The same forms as projects without a ledger; their totals are those the module adds up. */
  private static Dataset<Row> projects(SparkSession spark) {
    var drawn = new ArrayList<Map<String, String>>();
    for (var row : SharedData.rows(FILE)) {
      if (!name(row).startsWith("pace") && !name(row).startsWith("qual")) {
        var project = new HashMap<String, String>();
        project.put("project_id", name(row));
        project.put("submitted", "true");
        project.put("form_adjusted_budget_amount", given(row, "budget_AMT3"));
        project.put("form_executed_amount", given(row, "executed_AMT4"));
        project.put("declared_score", given(row, "anchor_total"));
        project.put("sum_of_scores", given(row, "anchor_total"));
        project.put("execution_score", "0");
        project.put("unscored_count", name(row).equals("no_indicator_score") ? "1" : "0");
        drawn.add(project);
      }
    }
    return Records.completed(spark, ProjectYears.TABLE, drawn);
  }

  private static Dataset<Row> months(SparkSession spark) {
    var drawn = new ArrayList<Map<String, String>>();
    for (var row : SharedData.rows(FILE)) {
      if (name(row).startsWith("pace_m6")) {
        drawn.add(
            Map.of(
                "group_id", name(row),
                "group_kind", "department",
                "month_number", "6",
                "ledger_budget_amount", given(row, "budget_AMT3"),
                "cumulative_paid_amount", given(row, "executed_AMT4")));
      }
    }
    return Records.completed(spark, ExecutionMonths.TABLE, drawn);
  }

  private static Dataset<Row> answers(SparkSession spark) {
    var answer = new HashMap<String, String>();
    answer.put("project_id", "qual_trailing_space");
    answer.put("actual_text", "达成年度指标 ");
    return Records.completed(spark, Indicators.TABLE, List.of(answer));
  }

  /** The file tells a light with what led to it; no light as nothing, in brackets or as NULL. */
  private static @Nullable String light(Map<String, String> row) {
    var told = Objects.requireNonNull(row.get("anchor_light"));
    return List.of("red", "yellow", "green").stream()
        .filter(light -> told.matches("(pace \\S+ )?" + light + "( .*)?"))
        .findFirst()
        .orElse(null);
  }

  private static String name(Map<String, String> row) {
    return Objects.requireNonNull(row.get("case"));
  }

  private static String given(Map<String, String> row, String column) {
    var text = Objects.requireNonNull(row.get(column));
    return text.equals("NULL") ? "" : text;
  }
}
