package org.jixiao.measures;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.indicators.IndicatorResultRows;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/** Forms of published cases as accepted rows, and what the published measures make of them. */
final class CaseForms {

  private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");

  private final SparkSession spark;
  private final List<Row> evaluations = new ArrayList<>();
  private final List<Row> indicators = new ArrayList<>();
  private final List<Row> fundRows = new ArrayList<>();

  CaseForms(SparkSession spark) {
    this.spark = spark;
  }

  /** A form with nothing but amounts, the score for execution and one indicator for the rest. */
  CaseForms with(
      String name,
      @Nullable BigDecimal budget,
      @Nullable BigDecimal executed,
      @Nullable BigDecimal points) {
    form(name)
        .set(Evaluations.ADJUSTED_BUDGET_AMOUNT, budget)
        .set(Evaluations.EXECUTED_AMOUNT, executed)
        .set(Evaluations.EXECUTION_WEIGHT, BigDecimal.TEN);
    close();
    indicators.add(
        keyed(Indicators.TABLE, name, 1)
            .set(Indicators.LEVEL_1, "产出指标")
            .set(Indicators.LEVEL_3, "各项指标合计")
            .set(Indicators.WEIGHT, new BigDecimal("90"))
            .set(Indicators.SCORE, points)
            .row());
    return this;
  }

  /** A project as a file of {@code domain/cases} holds it. */
  CaseForms with(JsonNode file, JsonNode project, String name) {
    var tenThousands = "万元".equals(file.get("amount_unit").asText());
    var total = project.path("funds").path(0);
    form(name)
        .set(Evaluations.INITIAL_BUDGET_AMOUNT, money(total.path("initial"), tenThousands))
        .set(Evaluations.ADJUSTED_BUDGET_AMOUNT, money(total.path("adjusted"), tenThousands))
        .set(Evaluations.EXECUTED_AMOUNT, money(total.path("executed"), tenThousands))
        .set(Evaluations.EXECUTION_WEIGHT, number(total.path("weight")))
        .set(Evaluations.EXECUTION_SCORE, number(total.path("score")))
        .set(Evaluations.TOTAL_WEIGHT, number(project.path("total_weight")))
        .set(Evaluations.DECLARED_SCORE, printedTotal(project))
        .set(Evaluations.DECLARED_GRADE, text(project.path("grade")));
    for (var indicator : project.path("indicators")) {
      boolean execution = "预算执行率".equals(text(indicator.path("l3")));
      if (execution) {
        opened()
            .set(Evaluations.EXECUTION_WEIGHT, number(indicator.path("weight")))
            .set(Evaluations.EXECUTION_SCORE, number(indicator.path("score")));
      }
      indicators.add(indicator(name, indicator, execution));
    }
    close();
    for (int i = 1; i < project.path("funds").size(); i++) {
      var row = project.path("funds").get(i);
      fundRows.add(
          keyed(FundRows.TABLE, name, i)
              .set(FundRows.FUND_KIND, "fiscal")
              .set(FundRows.LABEL, text(row.path("label")))
              .set(FundRows.INITIAL_BUDGET_AMOUNT, money(row.path("initial"), tenThousands))
              .set(FundRows.ADJUSTED_BUDGET_AMOUNT, money(row.path("adjusted"), tenThousands))
              .set(FundRows.EXECUTED_AMOUNT, money(row.path("executed"), tenThousands))
              .row());
    }
    return this;
  }

  /** The total a case prints, under either of the two names its files use. */
  static @Nullable BigDecimal printedTotal(JsonNode project) {
    return project.has("total_score")
        ? number(project.path("total_score"))
        : number(project.path("total_score_printed"));
  }

  /** Every form with the recomputed columns of {@link ProjectScores}. */
  Dataset<Row> scores(RuleSet rules) {
    var book = RuleBook.of(rules);
    var results = results(rules);
    var forms =
        new FormYears(
                evaluations(),
                new FormPoints(indicators(), results).rows(),
                frame(fundRows, FundRows.TABLE))
            .rows();
    return new ScoresByRule(book).withScores(forms);
  }

  /** The rows of {@link #scores}. */
  List<Row> scored(RuleSet rules) {
    return scores(rules).collectAsList();
  }

  /** What the rule set makes of each indicator. */
  Dataset<Row> results(RuleSet rules) {
    return new IndicatorResultRows(RuleBook.of(rules)).of(indicators(), evaluations());
  }

  private Dataset<Row> evaluations() {
    return frame(evaluations, Evaluations.TABLE);
  }

  private Dataset<Row> indicators() {
    return frame(indicators, Indicators.TABLE);
  }

  private @Nullable RowDraft opened;

  private RowDraft opened() {
    if (opened == null) {
      throw new IllegalStateException("no form is open");
    }
    return opened;
  }

  private RowDraft form(String name) {
    opened =
        keyed(Evaluations.TABLE, name, 1)
            .set(Keys.PROJECT_NAME, name)
            .set(Evaluations.EVALUATION_KIND, FormYears.SELF_EVALUATION)
            .set(Evaluations.FORM_LAYOUT, "f01")
            .set(Evaluations.AMOUNT_UNIT, "元")
            .set(Evaluations.HIDDEN, false);
    return opened;
  }

  private void close() {
    evaluations.add(opened().row());
    opened = null;
  }

  private Row indicator(String name, JsonNode indicator, boolean execution) {
    return keyed(Indicators.TABLE, name, indicators.size())
        .set(Indicators.LEVEL_1, text(indicator.path("l1")))
        .set(Indicators.LEVEL_2, text(indicator.path("l2")))
        .set(Indicators.LEVEL_3, text(indicator.path("l3")))
        .set(Indicators.OPERATOR, operator(text(indicator.path("op"))))
        .set(Indicators.TARGET_TEXT, text(indicator.path("target")))
        .set(Indicators.TARGET_UNIT, text(indicator.path("unit")))
        .set(Indicators.ACTUAL_TEXT, text(indicator.path("actual")))
        .set(Indicators.WEIGHT, number(indicator.path("weight")))
        .set(Indicators.SCORE, number(indicator.path("score")))
        .set(Indicators.COUNTS_AS_EXECUTION, execution)
        .row();
  }

  private static @Nullable String operator(@Nullable String written) {
    return written == null || "定性".equals(written)
        ? null
        : written.replace('≧', '≥').replace('═', '=');
  }

  private static RowDraft keyed(TableSpec table, String name, long row) {
    var draft =
        new RowDraft(table)
            .set(Keys.DIVISION_CODE, "533122000")
            .set(Keys.FISCAL_YEAR, 2024)
            .set(Keys.DEPARTMENT_ID, "219")
            .set(Keys.UNIT_ID, "219001")
            .set(Keys.PROJECT_ID, name);
    for (Col address : List.of(Keys.DELIVERY_ID, Keys.SOURCE_BLOCK_ID)) {
      draft.set(address, name);
    }
    return draft.set(Keys.ROW_NUMBER, row);
  }

  private Dataset<Row> frame(List<Row> rows, TableSpec table) {
    return spark.createDataFrame(rows, table.schema());
  }

  private static @Nullable BigDecimal money(JsonNode node, boolean tenThousands) {
    var number = number(node);
    return number == null
        ? null
        : number.multiply(tenThousands ? TEN_THOUSAND : BigDecimal.ONE).setScale(2);
  }

  static @Nullable BigDecimal number(JsonNode node) {
    return node.isNumber() ? new BigDecimal(node.asText()) : null;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? null : node.asText();
  }
}
