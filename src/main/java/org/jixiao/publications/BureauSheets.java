package org.jixiao.publications;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.flags.BudgetAdvice;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.flags.Flags;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.EvaluationCompletions;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.ResultApplication;
import org.jixiao.measures.YearSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The seven tables a finance bureau expects: departments, projects with their questions, high
 * scores beside low payment, years of low execution, spending crowded at the year's end, reviews
 * beside self-scores, and proposals to cut. The lists follow from flags: which flag stands for
 * which list is told by the rule of the field it answers, so that a flag added to the catalogue
 * fills its list.
 */
final class BureauSheets {

  static final String DEPARTMENTS = "部门汇总";
  static final String PROJECTS = "项目明细";
  static final String CUTS = "建议核减清单";

  static final Col QUESTION_COUNT =
      Col.count("question_count", "疑点数", "Questions raised about projects of the department");
  static final Col QUESTION_IDS =
      Col.text("question_ids", "疑点编号", "Ids of the questions raised about the project")
          .orEmpty("none was raised");

  private static final String REVIEWS = "review_deviations";

  private static final List<Col> DEPARTMENT_COLUMNS =
      List.of(
          Keys.DIVISION_CODE,
          Keys.FISCAL_YEAR,
          Keys.DEPARTMENT_ID,
          Keys.DEPARTMENT_NAME,
          YearSummaries.PROJECT_COUNT,
          EvaluationCompletions.DUE_COUNT,
          EvaluationCompletions.DUE_SUBMITTED_COUNT,
          EvaluationCompletions.COMPLETION_RATE,
          BudgetRates.INITIAL_BUDGET_AMOUNT,
          BudgetRates.ADJUSTED_BUDGET_AMOUNT,
          BudgetRates.EXECUTED_AMOUNT,
          BudgetRates.ADJUSTED_EXECUTION.rate(),
          MoneyChain.ISSUED_AMOUNT,
          MoneyChain.PAID_AMOUNT,
          BudgetRates.ISSUED_PAYMENT.rate(),
          MoneyChain.UNPAID_AMOUNT,
          MoneyChain.NOT_ISSUED_AMOUNT,
          MoneyChain.ISSUED_NOT_APPLIED_AMOUNT,
          MoneyChain.APPLIED_NOT_PAID_AMOUNT,
          YearSummaries.EXCELLENT_COUNT,
          YearSummaries.GOOD_COUNT,
          YearSummaries.FAIR_COUNT,
          YearSummaries.POOR_COUNT,
          YearSummaries.MEAN_SCORE,
          QUESTION_COUNT);

  private static final List<Col> PROJECT_COLUMNS =
      List.of(
          Keys.DIVISION_CODE,
          Keys.FISCAL_YEAR,
          Keys.DEPARTMENT_ID,
          Keys.DEPARTMENT_NAME,
          Keys.UNIT_NAME,
          Keys.PROJECT_ID,
          Keys.PROJECT_NAME,
          BudgetRates.INITIAL_BUDGET_AMOUNT,
          BudgetRates.ADJUSTED_BUDGET_AMOUNT,
          BudgetRates.EXECUTED_AMOUNT,
          BudgetRates.ADJUSTED_EXECUTION.rate(),
          MoneyChain.ISSUED_AMOUNT,
          MoneyChain.PAID_AMOUNT,
          ProjectYears.PAYMENT.rate(),
          ProjectYears.PAYMENT_RATE_BASIS,
          MoneyChain.DELAY_SIDE,
          ProjectScores.DECLARED_SCORE,
          ProjectScores.DECLARED_GRADE,
          ProjectScores.RECOMPUTED_SCORE,
          ProjectScores.RECOMPUTED_GRADE,
          QUESTION_IDS);

  private static final List<Col> QUESTION_COLUMNS =
      List.of(
          Keys.DIVISION_CODE,
          Keys.FISCAL_YEAR,
          Flags.DEPARTMENT_ID,
          Keys.DEPARTMENT_NAME,
          Keys.UNIT_NAME,
          Flags.PROJECT_ID,
          Keys.PROJECT_NAME,
          Flags.FLAG_ID,
          Flags.SEVERITY,
          Flags.MONEY_AT_STAKE_AMOUNT,
          Flags.DELAY_SIDE,
          Flags.REASON_ZH);

  private BureauSheets() {}

  /** Those of the seven that the release can fill, in the order a bureau lists them. */
  static List<WorkbookSheet> of(List<TableSpec> held, Function<TableSpec, Dataset<Row>> tables) {
    var sheets = new ArrayList<WorkbookSheet>();
    sheets.add(departments(tables));
    sheets.add(projects(tables));
    sheets.add(answering("自评得分与支付率背离", "B01", tables));
    sheets.add(answering("连续低执行项目", "B11", tables));
    sheets.add(answering("年末集中支付项目", "B09", tables));
    whole("复核偏离度", REVIEWS, held, tables).ifPresent(sheets::add);
    if (held.contains(BudgetAdvice.TABLE)) {
      sheets.add(cuts(tables));
    }
    return sheets;
  }

  /** Proposals to spend less or to take back, the largest first; for people to decide. */
  private static WorkbookSheet cuts(Function<TableSpec, Dataset<Row>> tables) {
    var cut =
        BudgetAdvice.ADVICE
            .ref()
            .isin(ResultApplication.REDUCE, ResultApplication.CANCEL, ResultApplication.RECOVER);
    var rows =
        tables
            .apply(BudgetAdvice.TABLE)
            .where(cut)
            .orderBy(
                Stream.concat(
                        Stream.of(
                            Keys.DIVISION_CODE.ref(),
                            Keys.FISCAL_YEAR.ref().desc(),
                            BudgetAdvice.ADVISED_AMOUNT.ref().desc_nulls_last()),
                        Stream.of(BudgetAdvice.TABLE.keyRefs()))
                    .toArray(Column[]::new));
    return new WorkbookSheet(CUTS, BudgetAdvice.TABLE.columns(), rows);
  }

  /** One row a department-year: keys meet one to one. */
  private static WorkbookSheet departments(Function<TableSpec, Dataset<Row>> tables) {
    var key = names(EvaluationCompletions.TABLE.key());
    var asked =
        tables
            .apply(Flags.TABLE)
            .where(Flags.PROJECT_ID.ref().isNotNull())
            .groupBy(refs(EvaluationCompletions.TABLE.key()))
            .agg(count(lit(1)).as(QUESTION_COUNT.name()));
    var completions =
        tables
            .apply(EvaluationCompletions.TABLE)
            .select(
                Stream.concat(
                        EvaluationCompletions.TABLE.key().stream(),
                        Stream.of(
                            EvaluationCompletions.DUE_SUBMITTED_COUNT,
                            EvaluationCompletions.COMPLETION_RATE))
                    .map(Col::ref)
                    .toArray(Column[]::new));
    var rows =
        tables
            .apply(DepartmentYears.TABLE)
            .where(DepartmentYears.SCOPE.ref().equalTo(DepartmentYears.ALL_UNITS))
            .join(completions, key, "left")
            .join(asked, key, "left")
            .withColumn(QUESTION_COUNT.name(), coalesce(QUESTION_COUNT.ref(), lit(0L)))
            .orderBy(latestFirst(EvaluationCompletions.TABLE.key()));
    return new WorkbookSheet(DEPARTMENTS, DEPARTMENT_COLUMNS, rows);
  }

  /** One row a project-year: keys meet one to one. */
  private static WorkbookSheet projects(Function<TableSpec, Dataset<Row>> tables) {
    var key = names(ProjectYears.TABLE.key());
    var asked =
        tables
            .apply(Flags.TABLE)
            .where(Flags.PROJECT_ID.ref().isNotNull())
            .groupBy(refs(ProjectYears.TABLE.key()))
            .agg(
                array_join(sort_array(collect_set(Flags.FLAG_ID.ref())), "、")
                    .as(QUESTION_IDS.name()));
    var rows =
        tables
            .apply(ProjectYears.TABLE)
            .join(asked, key, "left")
            .orderBy(latestFirst(ProjectYears.TABLE.key()));
    return new WorkbookSheet(PROJECTS, PROJECT_COLUMNS, rows);
  }

  /** The questions of flags that answer a rule of the field, the money at stake first. */
  private static WorkbookSheet answering(
      String name, String rule, Function<TableSpec, Dataset<Row>> tables) {
    var standing =
        tables
            .apply(FlagDefinitions.TABLE)
            .where(FlagDefinitions.ANSWERS.ref().rlike("(^| )" + rule + "( |$)"))
            .select(Flags.FLAG_ID.ref());
    var rows =
        tables
            .apply(Flags.TABLE)
            .where(Flags.PROJECT_ID.ref().isNotNull())
            .join(standing, names(List.of(Flags.FLAG_ID)), "left_semi")
            .orderBy(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref().desc(),
                Flags.MONEY_AT_STAKE_AMOUNT.ref().desc_nulls_last(),
                Flags.DEPARTMENT_ID.ref(),
                Flags.UNIT_ID.ref(),
                Flags.PROJECT_ID.ref(),
                Flags.FLAG_ID.ref());
    return new WorkbookSheet(name, QUESTION_COLUMNS, rows);
  }

  private static Optional<WorkbookSheet> whole(
      String name, String table, List<TableSpec> held, Function<TableSpec, Dataset<Row>> tables) {
    return held.stream()
        .filter(each -> each.name().equals(table))
        .findFirst()
        .map(
            each ->
                new WorkbookSheet(
                    name, each.columns(), tables.apply(each).orderBy(CsvFiles.order(each))));
  }

  /** By division, the latest year first, then the rest of the key. */
  private static Column[] latestFirst(List<Col> key) {
    return key.stream()
        .map(column -> column.equals(Keys.FISCAL_YEAR) ? column.ref().desc() : column.ref())
        .toArray(Column[]::new);
  }

  private static Column[] refs(List<Col> columns) {
    return columns.stream().map(Col::ref).toArray(Column[]::new);
  }

  private static String[] names(List<Col> columns) {
    return columns.stream().map(Col::name).toArray(String[]::new);
  }
}
