package org.jixiao.measures;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Puts what ledgers and forms say of a project-year side by side and adds what follows from both.
 * The join is by the whole key and is full: a project that only one side knows stays a row.
 *
 * @param book the rule sets of the release
 * @param directory names of departments and units
 * @param closing which years are over
 */
record ProjectYearRows(RuleBook book, Directory directory, YearClosing closing) {

  private static final String LEDGER = "ledger";
  private static final String FORM = "form";
  private static final String LIST = "list";
  private static final String BOTH = "form_and_ledger";
  private static final String IN_LEDGER = "in_ledger";
  private static final String IN_FORM = "in_form";
  static final String FORM_NAME = "form_project_name";

  /**
   * Rows of {@link ProjectYears}; {@code links} name, by delivery and block, the rule that matched.
   * What {@code registers} alone know is a row where a list calls the project to evaluate itself.
   */
  Dataset<Row> rows(
      Dataset<Row> ledgers, Dataset<Row> forms, Dataset<Row> links, RegisterYears registers) {
    var key = Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
    var joined =
        ledgers
            .withColumn(IN_LEDGER, lit(true))
            .join(linked(forms, links).withColumn(IN_FORM, lit(true)), key, "full")
            .join(registers.rows(), key, "full")
            .filter(
                col(IN_LEDGER)
                    .isNotNull()
                    .or(col(IN_FORM).isNotNull())
                    .or(col(RegisterYears.IN_LIST).isNotNull()))
            .join(
                broadcast(registers.listedDepartments()),
                new String[] {
                  Keys.DIVISION_CODE.name(), Keys.FISCAL_YEAR.name(), Keys.DEPARTMENT_ID.name()
                },
                "left");
    var measured =
        joined
            .withColumns(sides())
            .withColumns(budgets())
            .withColumns(standing())
            .withColumns(WaitingMoney.sides())
            .withColumn(MoneyChain.DELAY_SIDE.name(), WaitingMoney.delaySide())
            .withColumns(rates())
            .withColumns(duty())
            .withColumns(closing.columns());
    return conformed(ProjectYears.TABLE, directory.withNames(measured));
  }

  /** The columns of a table, in its order and types. */
  static Dataset<Row> conformed(TableSpec table, Dataset<Row> rows) {
    return rows.select(
        table.columns().stream()
            .map(column -> column.ref().cast(column.type()).as(column.name()))
            .toArray(Column[]::new));
  }

  private static Dataset<Row> linked(Dataset<Row> forms, Dataset<Row> links) {
    var rules =
        links
            .filter(ProjectLinks.MATCH_NUMBER.ref().equalTo(1))
            .select(
                Keys.DELIVERY_ID.ref().as(ProjectYears.FORM_DELIVERY_ID.name()),
                Keys.SOURCE_BLOCK_ID.ref().as(ProjectYears.FORM_SOURCE_BLOCK_ID.name()),
                ProjectLinks.LINK_RULE.ref(),
                ProjectLinks.LINK_CERTAINTY.ref());
    return forms.join(
        rules,
        new String[] {
          ProjectYears.FORM_DELIVERY_ID.name(), ProjectYears.FORM_SOURCE_BLOCK_ID.name()
        },
        "left");
  }

  private Map<String, Column> sides() {
    var columns = new LinkedHashMap<String, Column>();
    columns.put(
        ProjectYears.KNOWN_FROM.name(),
        when(col(IN_FORM).isNull().and(col(IN_LEDGER).isNull()), LIST)
            .when(col(IN_FORM).isNull(), LEDGER)
            .when(col(IN_LEDGER).isNull(), FORM)
            .otherwise(BOTH));
    columns.put(ProjectYears.SUBMITTED.name(), col(IN_FORM).isNotNull());
    columns.put(
        Keys.PROJECT_NAME.name(),
        coalesce(Keys.PROJECT_NAME.ref(), col(FORM_NAME), col(RegisterYears.LISTED_NAME)));
    for (var column : List.of(ProjectYears.LINK_RULE, ProjectYears.LINK_CERTAINTY)) {
      columns.put(column.name(), coalesce(column.ref(), lit(ProjectMatching.NONE)));
    }
    for (var column :
        List.of(
            ProjectYears.FUND_ROWS_COUNT,
            ProjectScores.INDICATOR_COUNT,
            ProjectScores.UNSCORED_COUNT)) {
      columns.put(column.name(), coalesce(column.ref(), lit(0L)));
    }
    columns.put(ProjectScores.RULE_SET_ID.name(), book.held(rules -> lit(rules.id())));
    columns.put(ProjectScores.RULE_SET_VERSION.name(), book.held(rules -> lit(rules.version())));
    return columns;
  }

  private static Map<String, Column> budgets() {
    var columns = new LinkedHashMap<String, Column>();
    var initial = ProjectYears.FORM_INITIAL_BUDGET_AMOUNT.ref();
    var adjusted = ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT.ref();
    var ledgerInitial = ProjectYears.LEDGER_INITIAL_BUDGET_AMOUNT.ref();
    var ledger = MoneyChain.LEDGER_BUDGET_AMOUNT.ref();
    columns.put(BudgetRates.INITIAL_BUDGET_AMOUNT.name(), coalesce(initial, ledgerInitial));
    columns.put(ProjectYears.INITIAL_BUDGET_BASIS.name(), basis(initial, ledgerInitial));
    columns.put(BudgetRates.ADJUSTED_BUDGET_AMOUNT.name(), coalesce(adjusted, ledger));
    columns.put(ProjectYears.BUDGET_BASIS.name(), basis(adjusted, ledger));
    columns.put(BudgetRates.EXECUTED_AMOUNT.name(), ProjectYears.FORM_EXECUTED_AMOUNT.ref());
    return columns;
  }

  private static Column basis(Column form, Column ledger) {
    return when(form.isNotNull(), FORM).when(ledger.isNotNull(), LEDGER);
  }

  private static Map<String, Column> standing() {
    var budget = MoneyChain.LEDGER_BUDGET_AMOUNT.ref();
    var issued = MoneyChain.ISSUED_AMOUNT.ref();
    var applied = MoneyChain.APPLIED_AMOUNT.ref();
    var paid = MoneyChain.PAID_AMOUNT.ref();
    var recovered = MoneyChain.RECOVERED_AMOUNT.ref();
    var columns = new LinkedHashMap<String, Column>();
    columns.put(MoneyChain.UNPAID_AMOUNT.name(), budget.minus(paid));
    columns.put(MoneyChain.NOT_ISSUED_AMOUNT.name(), budget.minus(issued));
    columns.put(
        MoneyChain.ISSUED_NOT_APPLIED_AMOUNT.name(), issued.minus(recovered).minus(applied));
    columns.put(MoneyChain.APPLIED_NOT_PAID_AMOUNT.name(), applied.minus(paid));
    return columns;
  }

  private static Map<String, Column> rates() {
    var columns = new LinkedHashMap<String, Column>();
    for (var rate : BudgetRates.ALL) {
      columns.put(rate.rate().name(), rate.value());
      columns.put(rate.status().name(), rate.statusValue());
    }
    var issued = MoneyChain.ISSUED_AMOUNT.ref();
    var adjusted = BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref();
    var paid = MoneyChain.PAID_AMOUNT.ref();
    var denominator = coalesce(issued, adjusted);
    columns.put(
        ProjectYears.PAYMENT_RATE_BASIS.name(),
        when(issued.isNotNull(), MoneyChain.ISSUED_AMOUNT.name())
            .when(adjusted.isNotNull(), BudgetRates.ADJUSTED_BUDGET_AMOUNT.name()));
    columns.put(ProjectYears.PAYMENT.rate().name(), NamedRate.value(paid, denominator));
    columns.put(ProjectYears.PAYMENT.status().name(), NamedRate.status(paid, denominator));
    return columns;
  }

  /**
   * Due is what a list of the department names. Where none was handed in it is derived: 特定目标类 and
   * 其他运转类 with a budget in the ledgers.
   */
  private static Map<String, Column> duty() {
    var category = ProjectYears.PROJECT_CATEGORY.ref();
    var listed = col(RegisterYears.DEPARTMENT_LISTED).isNotNull();
    var inList = col(RegisterYears.IN_LIST).isNotNull();
    var evaluated =
        category.startsWith("3").or(category.startsWith("22")).or(category.rlike("特定目标|其他运转"));
    var columns = new LinkedHashMap<String, Column>();
    columns.put(
        ProjectYears.DUE_BASIS.name(),
        when(inList, "listed")
            .when(listed, "not_listed")
            .when(col(IN_LEDGER).isNull(), "no_ledger")
            .when(category.isNull(), "no_category")
            .otherwise("derived_from_category"));
    columns.put(
        ProjectYears.DUE.name(),
        when(listed, inList)
            .when(
                category.isNotNull(),
                evaluated.and(coalesce(MoneyChain.LEDGER_BUDGET_AMOUNT.ref(), lit(0)).gt(0))));
    columns.put(
        ProjectYears.SUBMITTED_LATE.name(),
        ProjectYears.SUBMITTED_DATE.ref().gt(ProjectYears.DUE_DATE.ref()));
    return columns;
  }
}
