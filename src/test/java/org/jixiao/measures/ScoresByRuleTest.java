package org.jixiao.measures;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scores and gaps of drawn forms, by the very columns that tables publish. */
@ExtendWith(SparkSessions.class)
class ScoresByRuleTest {

  private static final List<Col> COLUMNS =
      Stream.concat(
              ProjectYears.TABLE.columns().stream(),
              Stream.concat(
                  Stream.of(FormPoints.INDICATOR_SCORES, FormPoints.INDICATOR_WEIGHTS),
                  ScoreGaps.COLUMNS.stream()))
          .toList();

  /** One form a row, of 2024 unless it says otherwise; what is not drawn is empty. */
  private static Dataset<Row> scored(SparkSession spark, RuleBook book, String drawing) {
    var forms = drawn(spark, COLUMNS, drawing);
    var present = List.of(forms.columns());
    var empty = new LinkedHashMap<String, Column>();
    for (var column :
        List.of(
            ProjectYears.FORM_LAYOUT,
            ProjectScores.EXECUTION_WEIGHT,
            ProjectScores.EXECUTION_SCORE,
            ProjectScores.DECLARED_SCORE,
            FormPoints.INDICATOR_WEIGHTS,
            ProjectScores.INDICATORS_LOWEST_SCORE,
            ProjectScores.INDICATORS_HIGHEST_SCORE)) {
      if (!present.contains(column.name())) {
        empty.put(column.name(), lit(null).cast(column.type()));
      }
    }
    empty.put("division_code", lit("533122000"));
    if (!present.contains("fiscal_year")) {
      empty.put("fiscal_year", lit(2024));
    }
    var complete = forms.withColumns(empty);
    var blank =
        ProjectScores.EXECUTION_WEIGHT
            .ref()
            .isNotNull()
            .and(ProjectScores.EXECUTION_SCORE.ref().isNull());
    return new ScoresByRule(book)
        .withScores(complete.withColumn("unscored_count", when(blank, 1L).otherwise(0L)));
  }

  private static Dataset<Row> expected(SparkSession spark, String drawing) {
    return drawn(spark, COLUMNS, drawing);
  }

  /**
   * The scored cases of {@code reference/pmkpi_rule_cases.csv}, collected from a provincial
   * performance module in public code. Where that module and the rule disagree, the rule is
   * expected: 150% earns 10 of 10 points and not 15, a refund costs nothing, and without a budget
   * there is neither rate nor score. In binary arithmetic 90/90 − 95/100 is 0.05000000000000004.
   */
  @Test
  void thePublishedCasesAreScoredGradedAndComparedAsTheRuleSays(SparkSession spark) {
    var scored =
        scored(
            spark,
            RuleBook.shipped(),
            """
            project_id         | indicator_scores | execution_weight | form_adjusted_budget_amount | form_executed_amount | execution_score | declared_score
            full               | 90   | 10 | 100 | 100  | 10   | 100
            seed_complaint     | 88   | 10 | 100 | 30   | 3    | 91
            top_grade_zero     | 90   | 10 | 100 | 0    | 0    | 90
            near_gap           | 85   | 10 | 100 | 90   | 9    | 94
            exact_boundary     | 90   | 10 | 100 | 95   | 9.5  | 99.5
            just_over          | 90   | 10 | 100 | 94.9 | 9.49 | 99.49
            gap                | 80   | 10 | 100 | 82   | 8.2  | 88.2
            slow_spend         | 70   | 10 | 100 | 75   | 7.5  | 77.5
            zero_budget        | 60   | 10 | 0   | 0    | 0    | 60
            zero_budget_spent  | 70   | 10 | 0   | 5    | 50   | 120
            over_execution     | 85   | 10 | 100 | 150  | 15   | 100
            refund             | 80   | 10 | 100 | -5   | 0    | 80
            no_payment_row     | 80   | 10 | 100 |      | 0    | 80
            no_indicator_score |      | 10 | 100 | 100  | 10   | 10
            band_variant_85    | 75.5 | 10 | 100 | 95   | 9.5  | 85
            band_gap_89_5      | 79.5 | 10 | 100 | 100  | 10   | 89.5
            band_gap_79_5      | 69.5 | 10 | 100 | 100  | 10   | 79.5
            band_gap_59_5      | 49.5 | 10 | 100 | 100  | 10   | 59.5
            """);
    assertSame(
        expected(
            spark,
            """
            project_id         | form_execution_rate | recomputed_execution_score | recomputed_score | recomputed_grade | difference_score
            full               | 1      | 10   | 100   | 优 | 0
            seed_complaint     | 0.3    | 3    | 91    | 优 | 0
            top_grade_zero     | 0      | 0    | 90    | 优 | 0
            near_gap           | 0.9    | 9    | 94    | 优 | 0
            exact_boundary     | 0.95   | 9.5  | 99.5  | 优 | 0
            just_over          | 0.949  | 9.49 | 99.49 | 优 | 0
            gap                | 0.82   | 8.2  | 88.2  | 良 | 0
            slow_spend         | 0.75   | 7.5  | 77.5  | 中 | 0
            zero_budget        |        |      |       |    |
            zero_budget_spent  |        |      |       |    |
            over_execution     | 1.5    | 10   | 95    | 优 | 5
            refund             |        | 0    | 80    | 良 | 0
            no_payment_row     |        |      |       |    |
            no_indicator_score | 1      | 10   |       |    |
            band_variant_85    | 0.95   | 9.5  | 85    | 良 | 0
            band_gap_89_5      | 1      | 10   | 89.5  | 良 | 0
            band_gap_79_5      | 1      | 10   | 79.5  | 中 | 0
            band_gap_59_5      | 1      | 10   | 59.5  | 差 | 0
            """),
        scored);

    var gaps = ScoreGaps.withGaps(scored.withColumns(named()));
    assertSame(
        expected(
            spark,
            """
            project_id     | score_rate_gap
            exact_boundary | 0.050000
            just_over      | 0.051000
            near_gap       | 0.044444
            """),
        gaps.filter("project_id in ('exact_boundary', 'just_over', 'near_gap')"));
  }

  private static Map<String, Column> named() {
    var names = new LinkedHashMap<String, Column>();
    names.put("department_name", lit("甲局"));
    for (var name : List.of("project_name", "unit_name", "fund_type", "project_category")) {
      names.put(name, lit(null).cast("string"));
    }
    names.put("bonds", lit(null).cast("boolean"));
    return names;
  }

  /** Filled forms published by departments: 95.88% earned 9.59, 76% earned 7.6. */
  @Test
  void pointsAreRoundedOnceAndTheGateBeginsAtItsRate(SparkSession spark) {
    assertSame(
        expected(
            spark,
            """
            form_executed_amount | linear_execution_score | step_execution_score | gate_execution_score
            95.88  | 9.59 | 7  | 9.59
            76     | 7.6  | 5  | 7.6
            60     | 6    | 5  | 6
            59.99  | 6    | 0  | 0
            66.65  | 6.67 | 5  | 6.67
            80     | 8    | 7  | 8
            79.99  | 8    | 5  | 8
            100    | 10   | 10 | 10
            """),
        scored(
            spark,
            RuleBook.shipped(),
            """
            indicator_scores | execution_weight | form_adjusted_budget_amount | form_executed_amount
            90 | 10 | 100 | 95.88
            90 | 10 | 100 | 76
            90 | 10 | 100 | 60
            90 | 10 | 100 | 59.99
            90 | 10 | 100 | 66.65
            90 | 10 | 100 | 80
            90 | 10 | 100 | 79.99
            90 | 10 | 100 | 100
            """));
  }

  /** W0: no weights at all; W6: indicators weigh 100 and funds are not scored. */
  @Test
  void formsThatDoNotScoreFundsGetNoPointsForThem(SparkSession spark) {
    assertSame(
        expected(
            spark,
            """
            project_id | applied_execution_weight | linear_execution_score | recomputed_execution_score | recomputed_score | recomputed_grade
            W0         |    |    |    |    |
            W6         | 0  |    |    | 96 | 优
            BLANK      | 10 | 5  | 5  | 93 | 优
            NO_ROOM    |    |    |    |    |
            """),
        scored(
            spark,
            RuleBook.shipped(),
            """
            project_id | indicator_weights | indicator_scores | form_adjusted_budget_amount | form_executed_amount
            W0         |     |    | 100 | 50
            W6         | 100 | 96 | 100 | 50
            BLANK      | 90  | 88 | 100 | 50
            NO_ROOM    | 95  | 90 | 100 | 50
            """));
  }

  /**
   * The example of 财预〔2021〕101号 gives a finished project all, an unfinished one 7, 5 or nothing by
   * its rate; forms do not say which is finished, so that only a range is known.
   */
  @Test
  void stepsInForceLeaveARangeAndSayNothingBeyondTheBudget(SparkSession spark) throws IOException {
    assertSame(
        expected(
            spark,
            """
            form_executed_amount | execution_lowest_score | execution_highest_score | recomputed_execution_score | recomputed_score | recomputed_lowest_score | recomputed_highest_score
            100 | 10 | 10 | 10 | 98 | 90 | 100
            90  | 7  | 10 |    |    | 87 | 100
            50  | 0  | 10 |    |    | 80 | 100
            150 |    |    |    |    |    |
            """),
        scored(
            spark,
            RuleBook.read(national().replace("rule: linear", "rule: step"), "steps.yaml"),
            """
            indicator_scores | indicators_lowest_score | indicators_highest_score | execution_weight | form_adjusted_budget_amount | form_executed_amount
            88 | 80 | 90 | 10 | 100 | 100
            88 | 80 | 90 | 10 | 100 | 90
            88 | 80 | 90 | 10 | 100 | 50
            88 | 80 | 90 | 10 | 100 | 150
            """));
  }

  /** The same total of 85 is 优 under a county's borders of 80, 70 and 60. */
  @Test
  void theRuleSetOfTheFormsYearRegionAndLayoutScoresIt(SparkSession spark) throws IOException {
    var county =
        national()
            .replace("id: national-2020", "id: county")
            .replace("divisions: []", "divisions: ['533122']")
            .replace("{grade: 优, from: 90}", "{grade: 优, from: 80}")
            .replace("{grade: 良, from: 80}", "{grade: 良, from: 70}");
    assertSame(
        expected(
            spark,
            """
            fiscal_year | recomputed_grade
            2024        | 优
            2019        | 良
            """),
        scored(
            spark,
            RuleBook.read(county, "county.yaml"),
            """
            fiscal_year | indicator_scores | execution_weight | form_adjusted_budget_amount | form_executed_amount
            2024        | 75 | 10 | 100 | 100
            2019        | 75 | 10 | 100 | 100
            """));
  }

  private static String national() throws IOException {
    try (var stream = ScoresByRuleTest.class.getResourceAsStream("/rules/national-2020.yaml")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aGradeBeginsWithItsLowerEndAndWhatIsBelowAllIsThePoorest(SparkSession spark) {
    var rules = RuleSet.national2020();
    var scores = List.of("100", "90", "89.9999", "80", "79.9999", "60", "59.9999", "0", "-0.5");

    assertThat(
            scores.stream()
                .map(score -> ScoresByRule.grade(rules, lit(new BigDecimal(score))))
                .map(grade -> spark.range(1).select(grade).head().getString(0)))
        .containsExactly("优", "优", "良", "良", "中", "中", "差", "差", "差");
    assertThat(
            spark
                .range(1)
                .select(ScoresByRule.grade(rules, lit(null).cast("decimal(7,4)")))
                .head()
                .isNullAt(0))
        .isTrue();
  }
}
