package org.jixiao.measures.texts;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.jixiao.measures.HeldRows.hold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Evaluations;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ExactQuotient;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.NameForms;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RuleSet;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link ProjectTexts} and {@link TextMatches}.
 *
 * @param matches rows of text_matches
 * @param projects rows of project_texts
 */
public record ProjectTextRows(Dataset<Row> matches, Dataset<Row> projects) {

  /** What a form prints into its fields for whoever fills it in; never a text of a unit. */
  private static final String GUIDANCE = "[(（][0-9]+字(?:以内|左右)[)）]|请填写|填写说明|×{2,}|[Xx]{3,}";

  private static final String IMPLEMENTER = "implementer_name";

  /** The texts of a form, by kind. */
  private static final Map<String, Col> TEXTS = texts();

  private static final String NORMAL = "normal_name";
  private static final String[] PROJECT_YEAR =
      Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
  private static final UserDefinedFunction PLAIN_TEXT =
      udf((UDF1<String, String>) Shingles::plain, DataTypes.StringType);

  /**
   * The texts of forms in use and the names of project-years.
   *
   * @param formChecks one row a self-evaluation, with its texts
   * @param evaluations evaluations in use, for what {@code formChecks} has no text of
   */
  public static ProjectTextRows of(
      Dataset<Row> projectYears, Dataset<Row> formChecks, Dataset<Row> evaluations, RuleSet rules) {
    var forms = hold(forms(formChecks, evaluations));
    var texts = hold(texts(forms, rules));
    var matches = hold(TextMatchRows.of(texts, rules).rows());
    var projects =
        projectYears
            .join(counted(texts), PROJECT_YEAR, "left")
            .join(copied(matches), PROJECT_YEAR, "left")
            .join(otherBodies(forms, projectYears), PROJECT_YEAR, "left")
            .join(twins(projectYears, rules), PROJECT_YEAR, "left");
    return new ProjectTextRows(
        matches,
        projects.select(
            ProjectTexts.TABLE.columns().stream()
                .map(
                    column ->
                        (column.kind() == Col.Kind.COUNT
                                ? coalesce(column.ref(), lit(0L))
                                : column.ref())
                            .cast(column.type())
                            .as(column.name()))
                .toArray(Column[]::new)));
  }

  /** One row a form; conclusion and implementer join by delivery and block: one form's. */
  private static Dataset<Row> forms(Dataset<Row> formChecks, Dataset<Row> evaluations) {
    var block =
        new String[] {
          ProjectYears.FORM_DELIVERY_ID.name(), ProjectYears.FORM_SOURCE_BLOCK_ID.name()
        };
    var conclusions =
        evaluations
            .where(Evaluations.EVALUATION_KIND.ref().equalTo("自评"))
            .select(
                Keys.DELIVERY_ID.ref().as(block[0]),
                Keys.SOURCE_BLOCK_ID.ref().as(block[1]),
                Evaluations.CONCLUSION_TEXT.ref(),
                Keys.UNIT_NAME.ref().as(IMPLEMENTER));
    return formChecks.join(conclusions, block, "left");
  }

  private static Dataset<Row> otherBodies(Dataset<Row> forms, Dataset<Row> projectYears) {
    var said = new LinkedHashMap<String, Column>();
    TEXTS.forEach((kind, text) -> said.put(kind, when(isSaid(text), text.ref())));
    return NamedBodies.of(
        forms,
        projectYears,
        said,
        List.of(
            Keys.UNIT_NAME.ref(),
            Keys.DEPARTMENT_NAME.ref(),
            Keys.PROJECT_NAME.ref(),
            col(IMPLEMENTER)));
  }

  private static Column isSaid(Col text) {
    return text.ref().isNotNull().and(not(text.ref().rlike(GUIDANCE)));
  }

  /** One row a text long enough to compare. */
  private static Dataset<Row> texts(Dataset<Row> forms, RuleSet rules) {
    var enough = lit(rules.threshold("text_match.letters"));
    return TEXTS.entrySet().stream()
        .map(each -> said(forms, each.getKey(), each.getValue()))
        .reduce(Dataset::unionByName)
        .orElseThrow()
        .where(length(col(TextMatchRows.PLAIN)).geq(enough));
  }

  private static Dataset<Row> said(Dataset<Row> forms, String kind, Col text) {
    var name = NameForms.project(coalesce(Keys.PROJECT_NAME.ref(), Keys.PROJECT_ID.ref()));
    return forms
        .where(isSaid(text))
        .select(
            Stream.concat(
                    Keys.PROJECT_YEAR.stream().map(Col::ref),
                    Stream.of(
                        Keys.PROJECT_NAME.ref(),
                        lit(kind).as(TextMatches.TEXT_KIND.name()),
                        PLAIN_TEXT.apply(text.ref()).as(TextMatchRows.PLAIN),
                        concat_ws(
                                "|",
                                Keys.DIVISION_CODE.ref(),
                                Keys.DEPARTMENT_ID.ref(),
                                Keys.UNIT_ID.ref(),
                                name)
                            .as(TextMatchRows.IDENTITY)))
                .toArray(Column[]::new));
  }

  private static Dataset<Row> counted(Dataset<Row> texts) {
    return texts.groupBy(key()).agg(count(lit(1)).as(ProjectTexts.TEXT_COUNT.name()));
  }

  private static Dataset<Row> copied(Dataset<Row> matches) {
    var other = TextMatches.RELATION.ref().equalTo(TextMatches.OTHER_PROJECT);
    var nearest =
        when(other, struct(TextMatches.SIMILARITY_RATE.ref(), TextMatches.TEXT_KIND.ref()));
    return matches
        .groupBy(key())
        .agg(
            count(when(other, lit(1))).as(ProjectTexts.COPIED_COUNT.name()),
            array_join(array_sort(collect_set(when(other, TextMatches.TEXT_KIND.ref()))), "、")
                .as("kinds"),
            max(when(other, TextMatches.SIMILARITY_RATE.ref()))
                .as(ProjectTexts.COPIED_SIMILARITY_RATE.name()),
            max_by(TextMatches.MATCHED_UNIT_ID.ref(), nearest)
                .as(ProjectTexts.COPIED_UNIT_ID.name()),
            max_by(
                    coalesce(
                        TextMatches.MATCHED_PROJECT_NAME.ref(),
                        TextMatches.MATCHED_PROJECT_ID.ref()),
                    nearest)
                .as(ProjectTexts.COPIED_PROJECT_NAME.name()),
            max_by(TextMatches.MATCHED_FISCAL_YEAR.ref(), nearest)
                .as(ProjectTexts.COPIED_FISCAL_YEAR.name()),
            count(when(not(other), lit(1))).as(ProjectTexts.REPEATED_COUNT.name()))
        .withColumn(
            ProjectTexts.COPIED_KINDS.name(), when(col("kinds").notEqual(""), col("kinds")));
  }

  /** Projects of one unit in one year whose names nearly agree; every pair in both directions. */
  private static Dataset<Row> twins(Dataset<Row> projectYears, RuleSet rules) {
    var budget = BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref();
    var named =
        hold(
            projectYears
                .where(budget.gt(0).and(Keys.PROJECT_NAME.ref().isNotNull()))
                .select(
                    Stream.concat(
                            Keys.PROJECT_YEAR.stream().map(Col::ref),
                            Stream.of(
                                Keys.PROJECT_NAME.ref(),
                                budget,
                                NameForms.project(Keys.PROJECT_NAME.ref()).as(NORMAL)))
                        .toArray(Column[]::new)));
    var twin =
        named
            .withColumnRenamed(Keys.PROJECT_ID.name(), ProjectTexts.TWIN_PROJECT_ID.name())
            .withColumnRenamed(Keys.PROJECT_NAME.name(), ProjectTexts.TWIN_PROJECT_NAME.name())
            .withColumnRenamed(
                BudgetRates.ADJUSTED_BUDGET_AMOUNT.name(), ProjectTexts.TWIN_BUDGET_AMOUNT.name())
            .withColumnRenamed(NORMAL, "twin_name");
    var longer = greatest(length(col(NORMAL)), length(col("twin_name")));
    var similarity =
        ExactQuotient.halfUp(longer.minus(levenshtein(col(NORMAL), col("twin_name"))), longer, 6);
    var twinBudget = ProjectTexts.TWIN_BUDGET_AMOUNT.ref();
    var near =
        abs(budget.minus(twinBudget))
            .leq(
                lit(rules.threshold("duplicate_project.amount_difference"))
                    .multiply(greatest(budget, twinBudget)));
    var nearest =
        when(
            near,
            struct(ProjectTexts.TWIN_SIMILARITY_RATE.ref(), ProjectTexts.TWIN_PROJECT_ID.ref()));
    return named
        .join(twin, Keys.UNIT_YEAR.stream().map(Col::name).toArray(String[]::new))
        .where(not(Keys.PROJECT_ID.ref().equalTo(ProjectTexts.TWIN_PROJECT_ID.ref())))
        .where(longer.gt(0))
        .withColumn(
            ProjectTexts.TWIN_SIMILARITY_RATE.name(),
            similarity.cast(ProjectTexts.TWIN_SIMILARITY_RATE.type()))
        .where(
            ProjectTexts.TWIN_SIMILARITY_RATE
                .ref()
                .gt(lit(rules.threshold("duplicate_project.similarity"))))
        .groupBy(key())
        .agg(
            count(lit(1)).as(ProjectTexts.NAMESAKE_COUNT.name()),
            Stream.of(
                    ProjectTexts.TWIN_PROJECT_ID,
                    ProjectTexts.TWIN_PROJECT_NAME,
                    ProjectTexts.TWIN_SIMILARITY_RATE,
                    ProjectTexts.TWIN_BUDGET_AMOUNT)
                .map(column -> max_by(column.ref(), nearest).as(column.name()))
                .toArray(Column[]::new));
  }

  private static Map<String, Col> texts() {
    var texts = new LinkedHashMap<String, Col>();
    texts.put("goal", FormFigures.GOAL_TEXT);
    texts.put("result", FormFigures.GOAL_ACTUAL_TEXT);
    texts.put("execution_reason", FormFigures.EXECUTION_REASON_TEXT);
    texts.put("problem", FormFigures.PROBLEM_TEXT);
    texts.put("remarks", FormFigures.REMARKS);
    texts.put("conclusion", Evaluations.CONCLUSION_TEXT);
    return texts;
  }

  private static Column[] key() {
    return Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new);
  }
}
