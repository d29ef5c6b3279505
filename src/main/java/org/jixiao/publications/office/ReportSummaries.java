package org.jixiao.publications.office;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.flags.Flags;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.EvaluationCompletions;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Short sums that only documents need: what was asked, by question; how indicators were attained,
 * by level; how completely and how cleanly each department handed in. They are counts and sums of
 * rows of the release, not new measures, and never an order of self-given scores.
 */
final class ReportSummaries {

  static final Col QUESTION_COUNT =
      Col.count("question_count", "疑点数", "Questions raised, each about one project");
  static final Col HIGH_COUNT = Col.count("high_count", "其中高程度", "Those of high severity");
  static final Col MONEY_SUM =
      Col.money("money_at_stake_sum_amount", "涉及金额", "Money the questions are about, added up")
          .orEmpty("no question names money");

  /** Questions by flag. */
  static final TableSpec QUESTION_SUMS =
      new TableSpec(
          "question_sums",
          "疑点汇总",
          "one flag raised for a department in a year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, Flags.FLAG_ID),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              Keys.DEPARTMENT_NAME,
              Flags.FLAG_ID,
              FlagDefinitions.TITLE_ZH,
              QUESTION_COUNT,
              HIGH_COUNT,
              MONEY_SUM));

  static final Col INDICATOR_COUNT =
      Col.count("indicator_count", "指标数", "Third-level indicators of the forms in use");
  static final Col SCORED_COUNT =
      Col.count("scored_count", "已打分指标数", "Those with a weight and a score");
  static final Col FULL_COUNT = Col.count("full_count", "满分指标数", "Those scored at their weight");
  static final Col WEIGHT_SUM =
      Col.quantity("weight_sum", "分值合计", "Weights of the scored indicators, in points")
          .orEmpty("no indicator is scored");
  static final Col SCORE_SUM =
      Col.quantity("score_sum", "得分合计", "Scores of the same indicators, in points")
          .orEmpty("no indicator is scored");
  static final Col SCORE_RATE =
      Col.rate("score_rate", "得分率", "weight_sum", "score_sum divided by weight_sum")
          .orEmpty("no indicator is scored, or all weigh nothing");

  /** Attainment by first and second level. */
  static final TableSpec INDICATOR_LEVELS =
      new TableSpec(
          "indicator_levels",
          "各级指标完成情况",
          "one second-level indicator of a department in a year",
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              Indicators.LEVEL_1,
              Indicators.LEVEL_2),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              Indicators.LEVEL_1,
              Indicators.LEVEL_2,
              INDICATOR_COUNT,
              SCORED_COUNT,
              FULL_COUNT,
              WEIGHT_SUM,
              SCORE_SUM,
              SCORE_RATE));

  static final Col ASKED_FORM_COUNT =
      Col.count(
          "asked_form_count",
          "填报存疑项目数",
          "Projects with a question about the form itself: a flag that answers one of the rules A01"
              + " to A17 of arithmetic and form");
  static final Col ASKED_FORM_RATE =
      Col.rate("asked_form_rate", "填报存疑率", "submitted_count", "asked_form_count ÷ submitted_count")
          .orEmpty("nothing was handed in");

  /**
   * How departments handed in: those with the highest completion first, then the cleanest forms.
   */
  static final TableSpec HANDING_IN =
      new TableSpec(
          "handing_in",
          "自评报送与填报质量",
          "one department in one year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID),
          Stream.concat(
                  EvaluationCompletions.TABLE.columns().stream(),
                  Stream.of(ASKED_FORM_COUNT, ASKED_FORM_RATE))
              .toList());

  static final List<TableSpec> TABLES = List.of(QUESTION_SUMS, INDICATOR_LEVELS, HANDING_IN);

  private static final String FORM_RULES = "(^| )A[0-9]{2}( |$)";

  private ReportSummaries() {}

  /** The rows of one of these tables, from the rows of the release, in the order shown. */
  static List<Row> rows(TableSpec table, Function<TableSpec, Dataset<Row>> release) {
    Map<String, Function<Function<TableSpec, Dataset<Row>>, Dataset<Row>>> ways =
        Map.of(
            QUESTION_SUMS.name(), ReportSummaries::questionSums,
            INDICATOR_LEVELS.name(), ReportSummaries::indicatorLevels,
            HANDING_IN.name(), ReportSummaries::handingIn);
    return Objects.requireNonNull(ways.get(table.name()))
        .apply(release)
        .select(table.refs())
        .collectAsList();
  }

  private static Dataset<Row> questionSums(Function<TableSpec, Dataset<Row>> release) {
    var titles =
        release
            .apply(FlagDefinitions.TABLE)
            .select(Flags.FLAG_ID.ref(), FlagDefinitions.TITLE_ZH.ref());
    return release
        .apply(Flags.TABLE)
        .where(Flags.PROJECT_ID.ref().isNotNull())
        .groupBy(refs(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, Flags.FLAG_ID))
        .agg(
            coalesce(max(Keys.DEPARTMENT_NAME.ref()), Keys.DEPARTMENT_ID.ref())
                .as(Keys.DEPARTMENT_NAME.name()),
            count(lit(1)).as(QUESTION_COUNT.name()),
            count(when(Flags.SEVERITY.ref().equalTo("high"), 1)).as(HIGH_COUNT.name()),
            sum(Flags.MONEY_AT_STAKE_AMOUNT.ref()).cast(MONEY_SUM.type()).as(MONEY_SUM.name()))
        .join(titles, Flags.FLAG_ID.name())
        .orderBy(
            Keys.DIVISION_CODE.ref(),
            Keys.DEPARTMENT_ID.ref(),
            HIGH_COUNT.ref().desc(),
            QUESTION_COUNT.ref().desc(),
            Flags.FLAG_ID.ref());
  }

  /** Indicators of forms in use; {@code project_years} says which forms are. One row a form. */
  private static Dataset<Row> indicatorLevels(Function<TableSpec, Dataset<Row>> release) {
    var forms =
        release
            .apply(ProjectYears.TABLE)
            .where(ProjectYears.SUBMITTED.ref())
            .select(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                Keys.DEPARTMENT_ID.ref(),
                ProjectYears.FORM_DELIVERY_ID.ref().as(Keys.DELIVERY_ID.name()),
                ProjectYears.FORM_SOURCE_BLOCK_ID.ref().as(Keys.SOURCE_BLOCK_ID.name()));
    var scored = Indicators.WEIGHT.ref().isNotNull().and(Indicators.SCORE.ref().isNotNull());
    var indicators =
        release
            .apply(Indicators.TABLE)
            .select(
                refs(
                    Keys.DELIVERY_ID,
                    Keys.SOURCE_BLOCK_ID,
                    Indicators.LEVEL_1,
                    Indicators.LEVEL_2,
                    Indicators.WEIGHT,
                    Indicators.SCORE));
    return indicators
        .join(forms, new String[] {Keys.DELIVERY_ID.name(), Keys.SOURCE_BLOCK_ID.name()}, "inner")
        .withColumn(
            Indicators.LEVEL_2.name(), coalesce(Indicators.LEVEL_2.ref(), lit(ShownValue.UNKNOWN)))
        .groupBy(
            refs(
                Keys.DIVISION_CODE,
                Keys.FISCAL_YEAR,
                Keys.DEPARTMENT_ID,
                Indicators.LEVEL_1,
                Indicators.LEVEL_2))
        .agg(
            count(lit(1)).as(INDICATOR_COUNT.name()),
            count(when(scored, 1)).as(SCORED_COUNT.name()),
            count(when(Indicators.SCORE.ref().equalTo(Indicators.WEIGHT.ref()), 1))
                .as(FULL_COUNT.name()),
            sum(when(scored, Indicators.WEIGHT.ref()))
                .cast(WEIGHT_SUM.type())
                .as(WEIGHT_SUM.name()),
            sum(when(scored, Indicators.SCORE.ref())).cast(SCORE_SUM.type()).as(SCORE_SUM.name()))
        .withColumn(
            SCORE_RATE.name(),
            try_divide(SCORE_SUM.ref(), WEIGHT_SUM.ref()).cast(SCORE_RATE.type()))
        .orderBy(
            Keys.DIVISION_CODE.ref(),
            Keys.DEPARTMENT_ID.ref(),
            levelOrder(),
            Indicators.LEVEL_1.ref(),
            INDICATOR_COUNT.ref().desc(),
            Indicators.LEVEL_2.ref());
  }

  /** Levels stand as forms print them: output, benefit, satisfaction, then any other. */
  private static Column levelOrder() {
    return when(Indicators.LEVEL_1.ref().startsWith("产出"), 1)
        .when(Indicators.LEVEL_1.ref().startsWith("效益"), 2)
        .when(Indicators.LEVEL_1.ref().startsWith("满意度"), 3)
        .otherwise(4);
  }

  private static Dataset<Row> handingIn(Function<TableSpec, Dataset<Row>> release) {
    var aboutForms =
        release
            .apply(FlagDefinitions.TABLE)
            .where(FlagDefinitions.ANSWERS.ref().rlike(FORM_RULES))
            .select(Flags.FLAG_ID.ref());
    var departmentYear = refs(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID);
    var asked =
        release
            .apply(Flags.TABLE)
            .where(Flags.PROJECT_ID.ref().isNotNull())
            .join(aboutForms, new String[] {Flags.FLAG_ID.name()}, "left_semi")
            .groupBy(departmentYear)
            .agg(
                count_distinct(Flags.UNIT_ID.ref(), Flags.PROJECT_ID.ref())
                    .as(ASKED_FORM_COUNT.name()));
    var names = HANDING_IN.key().stream().map(Col::name).toArray(String[]::new);
    var submitted = EvaluationCompletions.SUBMITTED_COUNT.ref();
    return release
        .apply(EvaluationCompletions.TABLE)
        .join(asked, names, "left")
        .withColumn(ASKED_FORM_COUNT.name(), coalesce(ASKED_FORM_COUNT.ref(), lit(0L)))
        .withColumn(
            ASKED_FORM_RATE.name(),
            try_divide(ASKED_FORM_COUNT.ref().cast("decimal(18,6)"), submitted)
                .cast(ASKED_FORM_RATE.type()))
        .orderBy(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            EvaluationCompletions.COMPLETION_RATE.ref().desc_nulls_last(),
            ASKED_FORM_RATE.ref().asc_nulls_last(),
            Keys.DEPARTMENT_ID.ref());
  }

  private static Column[] refs(Col... columns) {
    return Stream.of(columns).map(Col::ref).toArray(Column[]::new);
  }
}
