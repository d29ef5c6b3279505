package org.jixiao.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * 评分规则: every value of the rule set that this release was made with, and the weight schemes forms
 * are compared with. A score of 85 is 良 under one table of grades and 优 under another; here it can
 * be looked up which was in force.
 */
public final class RuleVersions {

  public static final Col PARAMETER_KIND =
      Col.text(
          "parameter_kind",
          "参数类别",
          "scope, weight, execution_score, indicator_score, grade, result_application,"
              + " cause, threshold or weight_scheme");
  public static final Col PARAMETER_NAME = Col.text("parameter_name", "参数", "Name of the value");
  public static final Col PARAMETER_VALUE =
      Col.text("parameter_value", "取值", "The value as the rule set writes it");
  public static final Col PARAMETER_NOTE =
      Col.text(
              "parameter_note",
              "说明",
              "Where a weight scheme is in use; when a rule of result application holds;"
                  + " what a cause is called")
          .orEmpty("the value needs no note");

  public static final TableSpec TABLE =
      new TableSpec(
          "rule_versions",
          "评分规则",
          "one value of the rule set in force, or of a weight scheme",
          List.of(
              ProjectScores.RULE_SET_ID,
              ProjectScores.RULE_SET_VERSION,
              PARAMETER_KIND,
              PARAMETER_NAME),
          List.of(
              ProjectScores.RULE_SET_ID,
              ProjectScores.RULE_SET_VERSION,
              PARAMETER_KIND,
              PARAMETER_NAME,
              PARAMETER_VALUE,
              PARAMETER_NOTE));

  private final RuleSet rules;
  private final List<Row> rows = new ArrayList<>();

  private RuleVersions(RuleSet rules) {
    this.rules = rules;
  }

  /** The rows of all rule sets, and of the shipped weight schemes, which stand with the base. */
  static Dataset<Row> of(SparkSession spark, RuleBook book) {
    var rows = new ArrayList<Row>(rows(book.base()));
    book.ordered().stream()
        .filter(rules -> !rules.id().equals(book.base().id()))
        .forEach(rules -> rows.addAll(new RuleVersions(rules).own()));
    return spark.createDataFrame(rows, TABLE.schema());
  }

  /** The rows of a rule set and of the shipped weight schemes. */
  static List<Row> rows(RuleSet rules) {
    var versions = new RuleVersions(rules);
    versions.own();
    for (var scheme : WeightScheme.shipped()) {
      if (scheme.weights().isEmpty()) {
        versions.add("weight_scheme", scheme.id(), "—", scheme.caption());
      }
      scheme
          .weights()
          .forEach(
              (name, points) ->
                  versions.add(
                      "weight_scheme",
                      scheme.id() + " " + name,
                      points.toPlainString(),
                      scheme.caption()));
    }
    return List.copyOf(versions.rows);
  }

  private List<Row> own() {
    scope();
    scores();
    rules.weights().forEach((name, points) -> add("weight", name, points));
    rules.grades().forEach(border -> add("grade", border.grade(), border.from()));
    resultApplication();
    rules.causes().forEach(cause -> add("cause", cause.id(), cause.said(), cause.caption()));
    limits();
    rules.thresholds().forEach((name, value) -> add("threshold", name, value));
    return rows;
  }

  private void limits() {
    for (var limit : rules.procurementLimits()) {
      add(
          "procurement_limit",
          limit.kind(),
          limit.amount().toPlainString(),
          everywhere(limit.economicClasses()));
    }
    for (var year : rules.calendar().years()) {
      add("calendar", year.year() + " days off", String.join("、", year.daysOff()));
      add("calendar", year.year() + " working days", String.join("、", year.workingDays()));
    }
  }

  private void scope() {
    var scope = rules.scope();
    add("scope", "divisions", everywhere(scope.divisions()));
    add("scope", "fiscal_years", scope.firstFiscalYear() + "–" + scope.lastFiscalYear());
    add("scope", "form_layouts", everywhere(scope.formLayouts()));
  }

  private void scores() {
    var execution = rules.executionScore();
    add("execution_score", "rule", word(execution.rule()));
    add("execution_score", "decimals", String.valueOf(execution.decimals()));
    add("execution_score", "gate", execution.gate());
    execution
        .steps()
        .forEach(
            step ->
                add("execution_score", "share from " + step.from().toPlainString(), step.share()));
    var indicator = rules.indicatorScore();
    add("indicator_score", "excess", word(indicator.excess()));
    add("indicator_score", "pass_share", indicator.passShare());
    add("indicator_score", "over_fulfilment", indicator.overFulfilment());
    add("indicator_score", "over_fulfilment_action", word(indicator.overFulfilmentAction()));
    add("indicator_score", "achieved_from", indicator.achievedFrom());
    add("indicator_score", "partly_from", indicator.partlyFrom());
    add("indicator_score", "decimals", String.valueOf(indicator.decimals()));
    add("indicator_score", "tolerance", indicator.tolerance());
  }

  /** In the order of the rules: of each list the first that holds decides. */
  private void resultApplication() {
    for (var rule : rules.resultApplication().all()) {
      add(
          "result_application",
          rule.id(),
          rule.advice() + " " + rule.share().toPlainString(),
          rule.when());
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String everywhere(List<String> values) {
    return values.isEmpty() ? "*" : String.join("、", values);
  }

  private void add(String kind, String name, BigDecimal value) {
    add(kind, name, value.toPlainString());
  }

  private void add(String kind, String name, String value) {
    rows.add(draft(kind, name, value).row());
  }

  private void add(String kind, String name, String value, String note) {
    rows.add(draft(kind, name, value).set(PARAMETER_NOTE, note).row());
  }

  private RowDraft draft(String kind, String name, String value) {
    return new RowDraft(TABLE)
        .set(ProjectScores.RULE_SET_ID, rules.id())
        .set(ProjectScores.RULE_SET_VERSION, rules.version())
        .set(PARAMETER_KIND, kind)
        .set(PARAMETER_NAME, name)
        .set(PARAMETER_VALUE, value);
  }
}
