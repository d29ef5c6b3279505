package org.jixiao.measures;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Payments;
import org.jixiao.measures.progress.ExecutionMonthRows;
import org.jixiao.testing.SharedData;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The 22 cases of {@code reference/pmkpi_rule_cases.csv}, collected from a provincial performance
 * module in public code, through the classes that make our tables. Where the module breaks the
 * rule, what the rule gives is stated with the reason.
 */
@ExtendWith(SparkSessions.class)
class RuleCasesTest {

  private static final String FILE = "reference/pmkpi_rule_cases.csv";

  /**
   * What the rule gives where the module gives something else.
   *
   * @param execution score for execution, none where there is no rate
   * @param total total of both, none where one is not known
   * @param status of the execution rate
   */
  private record Ruled(
      String reason, @Nullable String execution, @Nullable String total, String status) {}

  private static final Map<String, Ruled> RULED =
      Map.of(
          "over_execution",
              new Ruled("the module gives 15 of 10 points", "10.00", "95.00", NamedRate.OK),
          "refund",
              new Ruled("the module takes half a point off", "0.00", "80.00", NamedRate.NEGATIVE),
          "zero_budget",
              new Ruled("the module scores 0 ÷ 0 as nothing", null, null, NamedRate.ZERO_BUDGET),
          "zero_budget_spent",
              new Ruled("the module gives 50 of 10 points", null, null, NamedRate.UNBUDGETED_SPEND),
          "no_payment_row",
              new Ruled(
                  "the module takes a missing payment for nothing paid",
                  null,
                  null,
                  NamedRate.MISSING_PAYMENT),
          "no_indicator_score",
              new Ruled(
                  "the module adds up to 10 of 100; a missing score has no total",
                  "10.00",
                  null,
                  NamedRate.OK));

  /** Cases of the file that are about neither score nor rate, each under its own test. */
  private static final List<String> ELSEWHERE =
      List.of("pace_m6_29.9", "pace_m6_30", "pace_m6_40", "qual_trailing_space");

  private static final List<String> GAP_ABOVE_FIVE_POINTS =
      List.of("seed_complaint", "top_grade_zero_spend", "just_over", "gap");

  @Test
  void everyCaseIsScoredAsTheRuleSaysAndAsTheModuleWhereItKeepsTheRule() {
    var cases = new HashMap<String, Map<String, String>>();
    var forms = new CaseForms(SparkSessions.session());
    for (var row : SharedData.rows(FILE)) {
      var name = Objects.requireNonNull(row.get("case"));
      if (!ELSEWHERE.contains(name)) {
        cases.put(name, row);
        forms.with(
            name,
            number(row, "budget_AMT3"),
            number(row, "executed_AMT4"),
            name.equals("no_indicator_score") ? null : number(row, "S_indicator_points_of_90"));
      }
    }
    assertThat(cases)
        .hasSize(22 - ELSEWHERE.size())
        .containsKeys(RULED.keySet().toArray(new String[0]));
    for (var form : forms.scored(RuleSet.national2020())) {
      var name = form.<String>getAs(Keys.PROJECT_ID.name());
      compare(name, Objects.requireNonNull(cases.get(name)), form);
    }
  }

  private static void compare(String name, Map<String, String> said, Row form) {
    var ruled = RULED.get(name);
    var execution = ruled == null ? said.get("anchor_exec_points") : ruled.execution();
    var total = ruled == null ? said.get("anchor_total") : ruled.total();
    var because = name + (ruled == null ? "" : ": " + ruled.reason());
    assertDecimal(because, form.getAs("recomputed_execution_score"), execution);
    assertDecimal(because, form.getAs("recomputed_score"), total);
    if (ruled == null) {
      assertThat(form.<String>getAs("recomputed_grade"))
          .as(because)
          .isEqualTo(said.get("anchor_grade_90_80_60"));
    }
  }

  /** 90 points of 90 at a rate of 0.95 are five points apart and no more; binary says more. */
  @Test
  void theGapBetweenPointsAndRateIsExactAtItsBorder() {
    var forms = new CaseForms(SparkSessions.session());
    for (var row : SharedData.rows(FILE).stream().filter(row -> !isElsewhere(row)).toList()) {
      forms.with(
          Objects.requireNonNull(row.get("case")),
          number(row, "budget_AMT3"),
          number(row, "executed_AMT4"),
          number(row, "S_indicator_points_of_90"));
    }
    var declared =
        forms
            .scores(RuleSet.national2020())
            .withColumn(
                ProjectScores.DECLARED_SCORE.name(),
                FormPoints.INDICATOR_SCORES.ref().cast(ProjectScores.DECLARED_SCORE.type()))
            .withColumn(
                ProjectScores.EXECUTION_SCORE.name(),
                lit(0).cast(ProjectScores.EXECUTION_SCORE.type()))
            .withColumn(ProjectYears.PROJECT_CATEGORY.name(), lit("3"))
            .withColumn(ProjectYears.FUND_TYPE.name(), lit("11"))
            .withColumn(ProjectYears.BONDS.name(), lit(false))
            .withColumn(Keys.PROJECT_NAME.name(), lit("合成项目"))
            .withColumn(Keys.UNIT_NAME.name(), lit("合成单位"))
            .withColumn(Keys.DEPARTMENT_NAME.name(), lit("合成部门"));

    var gaps = new HashMap<String, @Nullable BigDecimal>();
    ScoreGaps.withGaps(declared)
        .collectAsList()
        .forEach(row -> gaps.put(row.getAs("project_id"), row.getAs("score_rate_gap")));

    assertThat(gaps.get("exact_boundary")).isEqualTo(new BigDecimal("0.050000"));
    assertThat(1.0 - 0.95 > 0.05).as("in binary").isTrue();
    var limit = new BigDecimal("0.05");
    assertThat(gaps)
        .allSatisfy(
            (name, gap) ->
                assertThat(gap != null && gap.compareTo(limit) > 0)
                    .as("%s has a gap above five points: %s", name, gap)
                    .isEqualTo(GAP_ABOVE_FIVE_POINTS.contains(name)));
    assertThat(gaps)
        .as("without a rate there is no gap; a refund larger than the spending has none either")
        .containsEntry("zero_budget", null)
        .containsEntry("no_payment_row", null)
        .containsEntry("refund", null);
  }

  @Test
  void withoutABudgetOrAPaymentTheRateIsEmptyAndItsStatusSaysWhy() {
    var rows = new HashMap<String, Map<String, String>>();
    SharedData.rows(FILE).forEach(row -> rows.put(Objects.requireNonNull(row.get("case")), row));
    RULED.forEach(
        (name, ruled) -> {
          var row = Objects.requireNonNull(rows.get(name));
          var rate = PlainRate.of(cents(number(row, "executed_AMT4")), cents(budget(row)));
          assertThat(rate.status()).as(name).isEqualTo(ruled.status());
          assertThat(rate.value() == null).isEqualTo(!ruled.status().equals(NamedRate.OK));
        });
  }

  /** Case no_payment_row leaves the budget blank too; what it is about is the payment. */
  private static @Nullable BigDecimal budget(Map<String, String> row) {
    var budget = number(row, "budget_AMT3");
    return budget == null ? new BigDecimal("100") : budget;
  }

  /** Case band_variant_85: the same total is 优 under borders of 80, 70 and 60. */
  @Test
  void theSameTotalHasAnotherGradeUnderAnotherRuleSet() throws IOException {
    var local =
        RuleSet.read(
            national()
                .replace("{grade: 优, from: 90}", "{grade: 优, from: 80}")
                .replace("{grade: 良, from: 80}", "{grade: 良, from: 70}"),
            "local.yaml");
    var forms =
        new CaseForms(SparkSessions.session())
            .with(
                "band_variant_85",
                new BigDecimal("100"),
                new BigDecimal("95"),
                new BigDecimal("75.5"));

    assertThat(forms.scored(local).get(0).<String>getAs("recomputed_grade")).isEqualTo("优");
    assertThat(forms.scored(RuleSet.national2020()).get(0).<String>getAs("recomputed_grade"))
        .isEqualTo("良");
  }

  /**
   * Cases pace_m6: 29.9, 30 and 40 of 100 by the end of June are 59.8%, 60% and 80% of the pace.
   */
  @Test
  void paidByTheEndOfJuneIsComparedWithHalfAYear() {
    var paid = Map.of("101", "29.9", "102", "30", "103", "40");
    var spark = SparkSessions.session();
    var payments =
        new DrawnDeliveries(spark)
            .with(
                Payments.TABLE,
                """
                division_code | fiscal_year | department_id | payment_date | voucher_date | amount
                533122000     | 2024        | 101           | 2024-06-30   |              | 29.90
                533122000     | 2024        | 102           | 2024-06-30   |              | 30.00
                533122000     | 2024        | 103           | 2024-06-30   |              | 40.00
                """)
            .table(Payments.TABLE);
    var years =
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            division_code | fiscal_year | department_id | department_name | ledger_budget_amount
            533122000     | 2024        | 101           | 甲局            | 100.00
            533122000     | 2024        | 102           | 乙局            | 100.00
            533122000     | 2024        | 103           | 丙局            | 100.00
            """);
    var june =
        ExecutionMonthRows.of(PaymentSums.of(payments), years, LocalDate.of(2024, 6, 30))
            .filter("group_kind = 'department' AND month_number = 6")
            .collectAsList();

    var pace = Map.of("29.9", "59.8", "30", "60", "40", "80");
    assertThat(june).hasSize(3);
    for (var row : SharedData.rows(FILE)) {
      if (Objects.requireNonNull(row.get("case")).startsWith("pace_m6")) {
        var executed = Objects.requireNonNull(row.get("executed_AMT4"));
        assertThat(row.get("anchor_light")).contains(Objects.requireNonNull(pace.get(executed)));
        assertThat(june)
            .filteredOn(month -> executed.equals(paid.get(month.<String>getAs("group_id"))))
            .singleElement()
            .satisfies(
                month -> {
                  BigDecimal progress = month.getAs("spending_progress_rate");
                  BigDecimal time = month.getAs("time_progress_rate");
                  assertThat(progress.movePointRight(2).divide(time))
                      .isEqualByComparingTo(pace.get(executed));
                  assertThat(month.<BigDecimal>getAs("pace_gap_rate"))
                      .isEqualByComparingTo(progress.subtract(time));
                });
      }
    }
  }

  /** Case qual_trailing_space: 达成年度指标 with a space behind it is still 达成年度指标. */
  @Test
  void aSpaceBehindAnAnswerInWordsChangesNothing() {
    assertThat(SharedData.rows(FILE))
        .anySatisfy(row -> assertThat(row.get("S_indicator_points_of_90")).contains("达成年度指标 "));
    var spark = SparkSessions.session();
    var forms = new CaseForms(spark);
    var mapper = new ObjectMapper();
    var project = mapper.createObjectNode();
    var indicators = project.putArray("indicators");
    for (var answer : List.of("达成年度指标", "达成年度指标 ", "　达成年度指标")) {
      indicators
          .addObject()
          .put("l1", "效益指标")
          .put("l3", "受益")
          .put("target", "明显改善")
          .put("actual", answer)
          .put("weight", 10)
          .put("score", 10);
    }
    forms.with(mapper.createObjectNode().put("amount_unit", "元"), project, "space");

    var results = forms.results(RuleSet.national2020()).collectAsList();

    assertThat(results)
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.<BigDecimal>getAs("lowest_allowed_score")).isEqualByComparingTo("8");
              assertThat(row.<BigDecimal>getAs("highest_allowed_score")).isEqualByComparingTo("10");
              assertThat(row.<Boolean>getAs("fits_rule")).isTrue();
            });
  }

  private static boolean isElsewhere(Map<String, String> row) {
    return ELSEWHERE.contains(row.get("case"));
  }

  private static void assertDecimal(
      String because, @Nullable BigDecimal found, @Nullable String expected) {
    if (expected == null) {
      assertThat(found).as(because).isNull();
    } else {
      assertThat(found).as(because).isEqualByComparingTo(expected);
    }
  }

  private static @Nullable BigDecimal number(Map<String, String> row, String column) {
    var text = row.get(column);
    return text == null || text.isEmpty() || text.equals("NULL") ? null : new BigDecimal(text);
  }

  private static @Nullable Long cents(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.movePointRight(2).longValueExact();
  }

  private static String national() throws IOException {
    try (var stream =
        Objects.requireNonNull(RuleSet.class.getResourceAsStream("/rules/national-2020.yaml"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
