package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Payments;
import org.jixiao.measures.progress.ExecutionMonthRows;
import org.jixiao.testing.SharedData;
import org.jixiao.testing.SparkSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every published case of {@code domain/cases}, measured by what publishes our tables and compared
 * with what its page prints. Where a page contradicts itself or the rule, the disagreement is
 * stated beside the figure. A case without expectations here fails.
 */
@ExtendWith(SparkSessions.class)
class PublishedCasesTest {

  /** What one case has to come out as. */
  private interface Expectation {
    void holdsFor(JsonNode file) throws IOException;
  }

  private static final Map<String, Expectation> EXPECTED =
      Map.of(
          "yn_yongde_minglang_school_2022", PublishedCasesTest::yongde,
          "sc_zhongjiang_water_bureau_2022", PublishedCasesTest::zhongjiang,
          "sc_daying_justice_bureau_2023", PublishedCasesTest::daying,
          "nx_yinchuan_middle_school_2021", PublishedCasesTest::yinchuan,
          "ah_guichi_tangxi_village_subsidy_2022", PublishedCasesTest::tangxi,
          "zj_hangzhou_museum_2020_2024_series", PublishedCasesTest::hangzhou,
          "seed_lianghe_natural_resources_2024", PublishedCasesTest::lianghe,
          "review_united_front_district_2025_anonymised", PublishedCasesTest::unitedFront,
          "rates_and_progress_examples", PublishedCasesTest::ratesAndProgress);

  static Stream<Path> cases() throws IOException {
    var folder = SharedData.file("domain/cases");
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPublishedCaseComesOutAsItsPagePrintsOrTheDisagreementIsTheSources(Path file)
      throws IOException {
    var name = file.getFileName().toString().replace(".json", "");
    var expectation = EXPECTED.get(name);
    assertThat(expectation).as("what %s has to come out as", name).isNotNull();
    if (expectation != null) {
      expectation.holdsFor(new ObjectMapper().readTree(file.toFile()));
    }
  }

  /** Printed: 100%, 10 points, 96, 优. The rule gives the same. */
  private static void yongde(JsonNode file) {
    var form = scored(file, 0);
    assertRow(form, "1.000000", "10", "96", "优");
    assertThat(form.<BigDecimal>getAs("recomputed_score"))
        .isEqualByComparingTo(printedTotal(file, 0));
    assertThat(form.<String>getAs("recomputed_grade")).isEqualTo(form.getAs("declared_grade"));
    assertThat(form.<BigDecimal>getAs("sum_of_weights")).isEqualByComparingTo("100");
  }

  /**
   * Printed: 100%, 10 points, total 100. The rows add up to 110: the weights of the indicators
   * alone are 100, and the 10 points of execution stand beside them.
   */
  private static void zhongjiang(JsonNode file) {
    var form = scored(file, 0);
    assertRow(form, "1.000000", "10", "110", "优");
    assertThat(printedTotal(file, 0)).isEqualByComparingTo("100");
    assertThat(form.<BigDecimal>getAs("sum_of_scores")).isEqualByComparingTo("110");
    assertThat(form.<BigDecimal>getAs("sum_of_weights")).isEqualByComparingTo("110");
  }

  /**
   * The second table prints 100% and 10 points and breaks off before its total; of the first only
   * one indicator of 90 points is left, without amounts.
   */
  private static void daying(JsonNode file) {
    var first = scored(file, 0);
    assertRow(first, null, null, null, null);
    assertThat(first.<BigDecimal>getAs("sum_of_scores")).isEqualByComparingTo("90");
    var second = scored(file, 1);
    assertRow(second, "1.000000", "10", null, null);
    assertThat(printedTotal(file, 1)).isNull();
    assertThat(PlainRate.of(3_360_000L, 0L).status())
        .as("the whole budget was added during the year")
        .isEqualTo(NamedRate.UNBUDGETED_SPEND);
  }

  /**
   * Printed: 100%, 9 points, total 98. The rule gives 10 points for 100%; the rows that are left
   * add up to 84, and the satisfaction rows that were cut off hold at most 10 more, so that no
   * reading of the page gives 98.
   */
  private static void yinchuan(JsonNode file) {
    var form = scored(file, 0);
    assertRow(form, "1.000000", "10", "85", "良");
    assertThat(form.<BigDecimal>getAs("sum_of_scores")).isEqualByComparingTo("84");
    assertThat(form.<BigDecimal>getAs("execution_score")).isEqualByComparingTo("9");
    assertThat(printedTotal(file, 0)).isEqualByComparingTo("98").isGreaterThan(bd("94"));
  }

  /**
   * Printed: a total row of zeros, 0 points, beside a row that holds the money. Read as printed
   * there is no rate and no score; the row under 其中 gives 100% of the adjusted and 65.59% of the
   * initial budget. The page breaks off before its total.
   */
  private static void tangxi(JsonNode file) {
    var form = scored(file, 0);
    assertRow(form, null, null, null, null);
    assertThat(form.<BigDecimal>getAs("sum_of_scores")).isEqualByComparingTo("70");
    assertThat(form.<BigDecimal>getAs("form_fiscal_executed_amount"))
        .isEqualByComparingTo("1329120.00");
    var money = file.get("projects").get(0).get("funds").get(1);
    assertThat(rate(money.get("executed"), money.get("adjusted"))).isEqualTo(bd("1.000000"));
    assertThat(rate(money.get("executed"), money.get("initial")))
        .isEqualTo(bd("0.655902"))
        .satisfies(rate -> assertThat(percent(rate)).isEqualTo(bd("65.59")));
  }

  /** Five years of one museum; the rates are printed to two decimals of a percent. */
  private static void hangzhou(JsonNode file) {
    assertThat(file.get("rows")).hasSize(5);
    for (var row : file.get("rows")) {
      assertThat(percent(rate(row.get(2), row.get(1))))
          .as("%s", row.get(0))
          .isEqualByComparingTo(row.get(3).asText());
    }
  }

  /** 45 due, 45 handed in; the county of the samples rebuilds the report to the cent. */
  private static void lianghe(JsonNode file) {
    var report = file.get("aggregate");
    assertThat(rate(report.get("projects_done"), report.get("projects_due")))
        .isEqualTo(bd("1.000000"));
    assertThat(report.get("completion_rate").asText()).isEqualTo("100.0");
    assertThat(report.get("budget").asText()).isEqualTo("6855.58");
  }

  /**
   * 20 and 26 events of 9 print 222% and 289%, not deducted under the local rule: full weight and
   * marked as over-fulfilled. 66.67% of ≥95% and 0 earn their share and nothing. A cost of ≥17.4 is
   * read as stated, the wrong way round.
   */
  private static void unitedFront(JsonNode file) {
    var level = file.get("dept_level");
    var parts = level.get("amount_parts").asText().split("\\+", -1);
    assertThat(Stream.of(parts).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(level.get("amount_total").asText());
    var results = reviewed();
    for (int i = 0; i < 2; i++) {
      var events = results.get(i);
      assertThat(
              events
                      .<BigDecimal>getAs("attainment_rate")
                      .movePointRight(2)
                      .setScale(0, RoundingMode.HALF_UP)
                  + "%")
          .isEqualTo(file.get("cases").get(4).get("ratio").get(i).asText());
      assertThat(events.<Boolean>getAs("over_fulfilled")).isTrue();
      assertThat(events.<BigDecimal>getAs("recomputed_score")).isEqualByComparingTo("10");
    }
    assertThat(results.get(2).<BigDecimal>getAs("recomputed_score")).isEqualByComparingTo("7.02");
    assertThat(results.get(3).<BigDecimal>getAs("recomputed_score")).isEqualByComparingTo("0");
    assertThat(results.get(4).<String>getAs("direction")).isEqualTo("at_least");
  }

  private static List<Row> reviewed() {
    var spark = SparkSessions.session();
    var forms = new CaseForms(spark);
    var mapper = new ObjectMapper();
    var project = mapper.createObjectNode();
    var indicators = project.putArray("indicators");
    for (var said : List.of("9|20|≥|次", "9|26|≥|次", "95|66.67|≥|%", "1|0|≥|处", "17.4|17.4|≥|万元")) {
      var parts = said.split("\\|", -1);
      indicators
          .addObject()
          .put("l1", "产出指标")
          .put("l3", parts[0] + "的指标")
          .put("op", parts[2])
          .put("target", parts[0])
          .put("unit", parts[3])
          .put("actual", parts[1])
          .put("weight", 10)
          .put("score", 10);
    }
    forms.with(mapper.createObjectNode().put("amount_unit", "万元"), project, "统战");
    return forms.results(RuleSet.national2020()).orderBy("row_number").collectAsList();
  }

  /**
   * January to July 2016: 56.47% of the budget, "1.53 points behind": the page takes the time
   * progress of seven months for 58%. Seven twelfths are 58.33%, and the gap is 1.86 points. The
   * budget is not printed; here it is what 16,873 万元 are 56.47% of.
   */
  private static void ratesAndProgress(JsonNode file) {
    assertThat(file.get("source").get(0).get("fact").asText()).contains("56.47%", "1.53");
    var spark = SparkSessions.session();
    var payments =
        new DrawnDeliveries(spark)
            .with(
                Payments.TABLE,
                """
                division_code | fiscal_year | department_id | payment_date | voucher_date | amount
                110000000     | 2016        | 101           | 2016-07-31   |              | 168730000.00
                """)
            .table(Payments.TABLE);
    var years =
        drawn(
            spark,
            ProjectYears.TABLE.columns(),
            """
            division_code | fiscal_year | department_id | department_name | ledger_budget_amount
            110000000     | 2016        | 101           | 研究所          | 298795821.00
            """);
    var july =
        ExecutionMonthRows.of(PaymentSums.of(payments), years, LocalDate.of(2016, 7, 31))
            .filter("group_kind = 'department' AND month_number = 7")
            .head();
    assertThat(july.<BigDecimal>getAs("spending_progress_rate")).isEqualTo(bd("0.564700"));
    assertThat(july.<BigDecimal>getAs("time_progress_rate")).isEqualTo(bd("0.583333"));
    assertThat(july.<BigDecimal>getAs("pace_gap_rate")).isEqualTo(bd("-0.018633"));
    assertThat(bd("56.47").subtract(bd("58.00"))).as("as printed").isEqualTo(bd("-1.53"));
    var parts = Stream.of("12.08", "18.8", "6.75", "3.2").map(BigDecimal::new);
    assertThat(file.get("source").get(1).get("fact").asText())
        .contains(parts.reduce(BigDecimal.ZERO, BigDecimal::add) + "万元 executed 100%");
  }

  private static Row scored(JsonNode file, int project) {
    var forms = new CaseForms(SparkSessions.session());
    var rows =
        forms
            .with(file, file.get("projects").get(project), "项目" + project)
            .scored(RuleSet.national2020());
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static void assertRow(
      Row form,
      @Nullable String rate,
      @Nullable String execution,
      @Nullable String total,
      @Nullable String grade) {
    assertDecimal(form, "form_execution_rate", rate);
    assertDecimal(form, "recomputed_execution_score", execution);
    assertDecimal(form, "recomputed_score", total);
    assertThat(form.<String>getAs("recomputed_grade")).isEqualTo(grade);
  }

  private static void assertDecimal(Row form, String column, @Nullable String expected) {
    BigDecimal found = form.getAs(column);
    if (expected == null) {
      assertThat(found).as(column).isNull();
    } else {
      assertThat(found).as(column).isEqualByComparingTo(expected);
    }
  }

  private static @Nullable BigDecimal printedTotal(JsonNode file, int project) {
    return CaseForms.printedTotal(file.get("projects").get(project));
  }

  /** The rate that is published of two amounts printed with at most three decimals. */
  private static @Nullable BigDecimal rate(JsonNode above, JsonNode below) {
    return PlainRate.of(thousandths(above), thousandths(below)).value();
  }

  private static long thousandths(JsonNode printed) {
    return new BigDecimal(printed.asText()).movePointRight(3).longValueExact();
  }

  private static BigDecimal percent(@Nullable BigDecimal rate) {
    if (rate == null) {
      throw new AssertionError("there is no rate");
    }
    return rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal bd(String number) {
    return new BigDecimal(number);
  }
}
