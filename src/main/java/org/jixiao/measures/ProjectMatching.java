package org.jixiao.measures;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Evaluations;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Finds the project of the ledgers that a form speaks of: by project code, by document number, by
 * unit and equal name, by unit and similar name with a similar amount, in this order. Which of the
 * candidates is the one, {@link ProjectClaims} decides.
 */
final class ProjectMatching {

  static final String BY_CODE = "project_code";
  static final String BY_DOCUMENT = "document_number";
  static final String BY_NAME = "unit_and_name";
  static final String BY_SIMILAR_NAME = "unit_and_similar_name";
  static final String NONE = "none";
  static final String CERTAIN = "certain";
  static final String UNCERTAIN = "uncertain";

  static final Col LEDGER_DEPARTMENT_ID =
      Col.text("ledger_department_id", "台账主管部门代码", "Department in the ledgers")
          .orEmpty("no project of the ledgers matches");
  static final Col LEDGER_UNIT_ID =
      Col.text("ledger_unit_id", "台账预算单位代码", "Unit in the ledgers")
          .orEmpty("no project of the ledgers matches");

  private static final String CODE = "^[0-9A-Z]{6,}$";
  private static final String LEDGER_DIVISION = "ledger_division_code";
  private static final String LEDGER_YEAR = "ledger_fiscal_year";
  private static final String LEDGER_NORMAL = "ledger_normal_name";
  private static final String LEDGER_DOCUMENT = "ledger_document";
  static final String FORM_NORMAL = "form_normal_name";
  static final String FORM_KIND = "form_evaluation_kind";
  private static final String FORM_DOCUMENT = "form_document";
  static final String ORDER = "rule_order";

  /** Rules up to this order compare ids and need no second opinion. */
  static final int LAST_ORDER_OF_IDS = 3;

  private final BigDecimal leastSimilarity;
  private final BigDecimal largestDifference;

  ProjectMatching(RuleSet rules) {
    this.leastSimilarity = rules.threshold("project_link.similarity");
    this.largestDifference = rules.threshold("project_link.amount_difference");
  }

  /**
   * One row for each form and possible project, in the columns of {@link ProjectLinks} and with the
   * ledger's department and unit.
   *
   * @param evaluations forms with resolved department and unit
   * @param ledgerProjects one row a project-year of the ledgers, with name and budget
   * @param documents one row a project-year of the ledgers and document number
   */
  Dataset<Row> links(
      Dataset<Row> evaluations, Dataset<Row> ledgerProjects, Dataset<Row> documents) {
    var forms = HeldRows.hold(forms(evaluations));
    var ledger = HeldRows.hold(ledger(ledgerProjects));
    var possible =
        byId(forms, ledger)
            .unionByName(byDocument(forms, ledger, documents))
            .unionByName(byName(forms, ledger))
            .unionByName(bySimilarName(forms, ledger));
    var judged = HeldRows.hold(ProjectClaims.judged(possible));
    var unmatched =
        forms
            .join(
                judged,
                new String[] {
                  Keys.DELIVERY_ID.name(),
                  Keys.SOURCE_BLOCK_ID.name(),
                  ProjectLinks.FORM_PROJECT_ID.name()
                },
                "left_anti")
            .withColumn(ProjectLinks.LINK_RULE.name(), lit(NONE))
            .withColumn(ProjectLinks.LINK_CERTAINTY.name(), lit(NONE))
            .withColumn(ProjectLinks.EVIDENCE.name(), lit("台账中没有可匹配的项目"));
    return judged
        .unionByName(unmatched, true)
        .withColumn(
            ProjectLinks.MATCH_NUMBER.name(),
            row_number()
                .over(ProjectClaims.sameForm().orderBy(ProjectClaims.ledgerKey()))
                .cast(DataTypes.LongType));
  }

  private static Dataset<Row> forms(Dataset<Row> evaluations) {
    return evaluations
        .select(
            Keys.DELIVERY_ID.ref(),
            Keys.SOURCE_BLOCK_ID.ref(),
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Keys.DEPARTMENT_ID.ref(),
            Keys.UNIT_ID.ref(),
            Keys.PROJECT_ID.ref().as(ProjectLinks.FORM_PROJECT_ID.name()),
            Keys.PROJECT_NAME.ref().as(ProjectLinks.FORM_PROJECT_NAME.name()),
            Evaluations.ADJUSTED_BUDGET_AMOUNT.ref().as(ProjectLinks.FORM_BUDGET_AMOUNT.name()),
            Evaluations.EVALUATION_KIND.ref().as(FORM_KIND),
            NameForms.documentNumber(Evaluations.DOCUMENT_NUMBER.ref()).as(FORM_DOCUMENT),
            NameForms.project(coalesce(Keys.PROJECT_NAME.ref(), Keys.PROJECT_ID.ref()))
                .as(FORM_NORMAL))
        .distinct();
  }

  private static Dataset<Row> ledger(Dataset<Row> projects) {
    return projects.select(
        Keys.DIVISION_CODE.ref().as(LEDGER_DIVISION),
        Keys.FISCAL_YEAR.ref().as(LEDGER_YEAR),
        Keys.DEPARTMENT_ID.ref().as(LEDGER_DEPARTMENT_ID.name()),
        Keys.UNIT_ID.ref().as(LEDGER_UNIT_ID.name()),
        Keys.PROJECT_ID.ref().as(ProjectLinks.LEDGER_PROJECT_ID.name()),
        Keys.PROJECT_NAME.ref().as(ProjectLinks.LEDGER_PROJECT_NAME.name()),
        MoneyChain.LEDGER_BUDGET_AMOUNT.ref(),
        NameForms.project(coalesce(Keys.PROJECT_NAME.ref(), Keys.PROJECT_ID.ref()))
            .as(LEDGER_NORMAL));
  }

  private Dataset<Row> byId(Dataset<Row> forms, Dataset<Row> ledger) {
    var id = ProjectLinks.FORM_PROJECT_ID.ref();
    var order = when(sameUnit(), 1).when(sameDepartment(), 2).otherwise(LAST_ORDER_OF_IDS);
    return candidates(
        forms.join(
            ledger,
            sameYear()
                .and(id.equalTo(ProjectLinks.LEDGER_PROJECT_ID.ref()))
                .and(sameUnit().or(id.rlike(CODE)))),
        order,
        when(id.rlike(CODE), BY_CODE).otherwise(BY_NAME),
        when(id.rlike(CODE), concat(lit("项目代码一致："), id)).otherwise(concat(lit("单位与项目名称一致："), id)));
  }

  private Dataset<Row> byDocument(Dataset<Row> forms, Dataset<Row> ledger, Dataset<Row> documents) {
    var documented =
        ledger.join(
            documents.select(
                Keys.DIVISION_CODE.ref().as(LEDGER_DIVISION),
                Keys.FISCAL_YEAR.ref().as(LEDGER_YEAR),
                Keys.DEPARTMENT_ID.ref().as(LEDGER_DEPARTMENT_ID.name()),
                Keys.UNIT_ID.ref().as(LEDGER_UNIT_ID.name()),
                Keys.PROJECT_ID.ref().as(ProjectLinks.LEDGER_PROJECT_ID.name()),
                Evaluations.DOCUMENT_NUMBER.ref().as(LEDGER_DOCUMENT)),
            new String[] {
              LEDGER_DIVISION,
              LEDGER_YEAR,
              LEDGER_DEPARTMENT_ID.name(),
              LEDGER_UNIT_ID.name(),
              ProjectLinks.LEDGER_PROJECT_ID.name()
            });
    return candidates(
            forms.join(
                documented,
                sameYear()
                    .and(sameDepartment())
                    .and(col(FORM_DOCUMENT).equalTo(col(LEDGER_DOCUMENT)))),
            when(sameUnit(), 4).otherwise(5),
            lit(BY_DOCUMENT),
            concat(lit("指标文号一致："), col(FORM_DOCUMENT)))
        .drop(LEDGER_DOCUMENT);
  }

  private Dataset<Row> byName(Dataset<Row> forms, Dataset<Row> ledger) {
    return candidates(
        forms.join(
            ledger, sameYear().and(sameUnit()).and(col(FORM_NORMAL).equalTo(col(LEDGER_NORMAL)))),
        lit(6),
        lit(BY_NAME),
        concat(lit("单位一致，规范化后的项目名称一致："), col(FORM_NORMAL)));
  }

  private Dataset<Row> bySimilarName(Dataset<Row> forms, Dataset<Row> ledger) {
    var longer = greatest(length(col(FORM_NORMAL)), length(col(LEDGER_NORMAL)));
    var distance = levenshtein(col(FORM_NORMAL), col(LEDGER_NORMAL));
    var similarity = ExactQuotient.halfUp(longer.minus(distance), longer, 6);
    var form = ProjectLinks.FORM_BUDGET_AMOUNT.ref();
    var budget = MoneyChain.LEDGER_BUDGET_AMOUNT.ref();
    var near =
        abs(form.minus(budget))
            .leq(lit(largestDifference).multiply(greatest(abs(form), abs(budget))));
    var similar =
        forms
            .join(ledger, sameYear().and(sameUnit()).and(longer.gt(0)).and(near))
            .withColumn(
                ProjectLinks.NAME_SIMILARITY_RATE.name(),
                similarity.cast(ProjectLinks.NAME_SIMILARITY_RATE.type()))
            .filter(ProjectLinks.NAME_SIMILARITY_RATE.ref().geq(lit(leastSimilarity)));
    return candidates(
        similar,
        lit(7),
        lit(BY_SIMILAR_NAME),
        concat(
            lit("单位一致，项目名称相似度"),
            ProjectLinks.NAME_SIMILARITY_RATE.ref().cast(DataTypes.StringType),
            lit("，金额相差不超过"),
            lit(largestDifference.toPlainString())));
  }

  private static Dataset<Row> candidates(
      Dataset<Row> joined, Column order, Column rule, Column evidence) {
    var similarity = ProjectLinks.NAME_SIMILARITY_RATE;
    var compared =
        List.of(joined.columns()).contains(similarity.name())
            ? joined
            : joined.withColumn(similarity.name(), lit(null).cast(similarity.type()));
    return compared
        .withColumn(ORDER, order)
        .withColumn(ProjectLinks.LINK_RULE.name(), rule)
        .withColumn(ProjectLinks.EVIDENCE.name(), evidence);
  }

  private static Column sameYear() {
    return Keys.DIVISION_CODE
        .ref()
        .equalTo(col(LEDGER_DIVISION))
        .and(Keys.FISCAL_YEAR.ref().equalTo(col(LEDGER_YEAR)));
  }

  private static Column sameDepartment() {
    return Keys.DEPARTMENT_ID.ref().equalTo(LEDGER_DEPARTMENT_ID.ref());
  }

  private static Column sameUnit() {
    return Keys.UNIT_ID.ref().equalTo(LEDGER_UNIT_ID.ref());
  }
}
