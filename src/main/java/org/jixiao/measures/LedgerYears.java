package org.jixiao.measures;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What the ledgers say of each project in each year. A sum over lines of which one does not tell
 * its amount is empty, not smaller. Money carried over is taken from the carry-over ledger; where
 * that knows nothing of a project, from budget lines of kind carry_over; never from both. A line of
 * kind adjusted is the whole budget of the year, carry-over and all: where one stands, nothing is
 * added to it, and without initial lines beside it the initial budget is unknown.
 *
 * @param budgetLines budget lines in use
 * @param carryOvers carry-over lines in use
 * @param payments payments in use, added up
 */
record LedgerYears(Dataset<Row> budgetLines, Dataset<Row> carryOvers, PaymentSums payments) {

  private static final String CARRY_OVER = "carry_over";
  private static final String INITIAL = "initial";
  private static final String ADJUSTED = "adjusted";
  private static final String CURRENT = "current";
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final int NOVEMBER = 11;
  private static final int DECEMBER = 12;

  private static final String OWN_BUDGET = "own_budget";
  private static final String WHOLE_BUDGET = "whole_budget";
  private static final String CARRIED_LINES = "carried_lines";
  private static final String CARRIED = "carried";
  private static final String OWN_ISSUED = "own_issued";
  private static final String OWN_RECEIVED = "own_received";
  private static final String OWN_APPLIED = "own_applied";
  private static final String APPLICATIONS = "applications";
  private static final String TOLD = "told_applications";
  private static final String PAID = "paid";
  private static final String PAYMENTS_KNOWN = "payments_known";
  private static final String APPLICATIONS_KNOWN = "applications_known";
  private static final String RECOVERED = "recovered";
  private static final String LINES = "lines";

  private static final String[] PROJECT_YEAR =
      Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
  private static final WindowSpec DEPARTMENT_YEAR =
      Window.partitionBy(
          Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref());

  /** One row a project-year that any ledger knows. */
  Dataset<Row> rows() {
    var joined =
        budgets()
            .join(carried(), PROJECT_YEAR, "full")
            .join(paid(), PROJECT_YEAR, "full")
            .withColumn(PAYMENTS_KNOWN, count(col(PAID)).over(DEPARTMENT_YEAR).gt(0))
            .withColumn(APPLICATIONS_KNOWN, sum(col(TOLD)).over(DEPARTMENT_YEAR).gt(0));
    var carriedIn = coalesce(col(CARRIED), col(CARRIED_LINES));
    var known = col(LINES).isNotNull().or(col(CARRIED).isNotNull());
    var columns = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(key -> columns.add(key.ref()));
    columns.add(
        coalesce(col("line_name"), col("carried_name"), col("paid_name"))
            .as(Keys.PROJECT_NAME.name()));
    columns.add(money(when(known, coalesce(carriedIn, lit(0))), ProjectYears.CARRY_OVER_IN_AMOUNT));
    columns.add(
        money(
            when(
                known,
                coalesce(
                    col(WHOLE_BUDGET),
                    coalesce(col(OWN_BUDGET), lit(0)).plus(coalesce(carriedIn, lit(0))))),
            MoneyChain.LEDGER_BUDGET_AMOUNT));
    columns.add(money(withCarried(col(OWN_ISSUED), carriedIn), MoneyChain.ISSUED_AMOUNT));
    columns.add(money(withCarried(col(OWN_RECEIVED), carriedIn), MoneyChain.RECEIVED_AMOUNT));
    columns.add(money(applied(), MoneyChain.APPLIED_AMOUNT));
    columns.add(money(paidOrNothing(col(PAID)), MoneyChain.PAID_AMOUNT));
    columns.add(money(when(known, coalesce(col(RECOVERED), lit(0))), MoneyChain.RECOVERED_AMOUNT));
    for (var column : splits()) {
      columns.add(money(paidOrNothing(column.ref()), column));
    }
    columns.add(bonds().as(ProjectYears.BONDS.name()));
    for (var column : untouched()) {
      columns.add(column.ref());
    }
    return joined.select(columns.toArray(Column[]::new));
  }

  private Dataset<Row> budgets() {
    var own = BudgetLines.BUDGET_KIND.ref().notEqual(CARRY_OVER);
    var amount = BudgetLines.BUDGET_AMOUNT.ref();
    var level = BudgetLines.FUND_LEVEL.ref();
    var waiting = amount.minus(BudgetLines.ISSUED_AMOUNT.ref());
    var figures = new ArrayList<Column>();
    var whole = BudgetLines.BUDGET_KIND.ref().equalTo(ADJUSTED);
    var initial = BudgetLines.BUDGET_KIND.ref().equalTo(INITIAL);
    figures.add(sum(when(own.and(not(whole)), amount)).as(OWN_BUDGET));
    figures.add(sum(when(whole, amount)).as(WHOLE_BUDGET));
    figures.add(sum(when(own, lit(null)).otherwise(amount)).as(CARRIED_LINES));
    figures.add(
        coalesce(
                sum(when(initial, amount)),
                when(not(bool_or(whole)), lit(BigDecimal.ZERO.setScale(2))))
            .cast(Col.Kind.MONEY.type())
            .as(ProjectYears.LEDGER_INITIAL_BUDGET_AMOUNT.name()));
    figures.add(
        counted(lines -> orNothing(lines, whole(lines, BudgetLines.ISSUED_AMOUNT.ref())))
            .as(OWN_ISSUED));
    figures.add(
        counted(lines -> orNothing(lines, whole(lines, BudgetLines.RECEIVED_AMOUNT.ref())))
            .as(OWN_RECEIVED));
    figures.add(counted(lines -> whole(lines, BudgetLines.APPLIED_AMOUNT.ref())).as(OWN_APPLIED));
    figures.add(
        counted(lines -> waitingAt(lines, BudgetChanges.isFromAbove(), waiting))
            .as(MoneyChain.NOT_ISSUED_UPPER_LEVEL_AMOUNT.name()));
    figures.add(
        counted(lines -> waitingAt(lines, level.equalTo("county"), waiting))
            .as(MoneyChain.NOT_ISSUED_COUNTY_AMOUNT.name()));
    figures.addAll(BudgetChanges.figures());
    for (var slice : slices()) {
      var value = slice.ref();
      figures.add(max_by(value, when(value.isNotNull(), struct(amount, value))).as(slice.name()));
    }
    for (var statement : statements()) {
      figures.add(bool_or(statement.ref()).as(statement.name()));
    }
    figures.add(bool_or(BudgetLines.BONDS.ref()).as("line_bonds"));
    figures.add(min(Keys.PROJECT_NAME.ref()).as("line_name"));
    return budgetLines
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(count(lit(1)).as(LINES), figures.toArray(Column[]::new));
  }

  private Dataset<Row> carried() {
    return carryOvers
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            sum(CarryOvers.CARRY_OVER_AMOUNT.ref()).as(CARRIED),
            sum(CarryOvers.RECOVERED_AMOUNT.ref()).as(RECOVERED),
            min(Keys.PROJECT_NAME.ref()).as("carried_name"));
  }

  private Dataset<Row> paid() {
    var amount = col(PaymentSums.PAID);
    var kind = Payments.INDICATOR_KIND.ref();
    var place = nullif(col(PaymentSums.PLACE), lit(PaymentSums.UNDATED));
    return payments
        .rows()
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            yuan(coalesce(sum(amount), lit(0L))).as(PAID),
            yuan(sum(col(PaymentSums.APPLIED))).as(APPLICATIONS),
            sum(col(PaymentSums.APPLICATIONS)).as(TOLD),
            part(amount, kind, kind.equalTo(CURRENT)).as(MoneyChain.CURRENT_PAID_AMOUNT.name()),
            part(amount, kind, kind.equalTo(CARRY_OVER))
                .as(MoneyChain.CARRY_OVER_PAID_AMOUNT.name()),
            part(amount, place, place.between(NOVEMBER, DECEMBER))
                .as(MoneyChain.NOVEMBER_DECEMBER_PAID_AMOUNT.name()),
            part(amount, place, place.equalTo(DECEMBER)).as(MoneyChain.DECEMBER_PAID_AMOUNT.name()),
            bool_or(Payments.BONDS.ref()).as("paid_bonds"),
            min(Keys.PROJECT_NAME.ref()).as("paid_name"));
  }

  /** Zero for a project without payments when the department's payment ledger was handed in. */
  private static Column paidOrNothing(Column amount) {
    return when(col(PAYMENTS_KNOWN).and(col(PAID).isNull()), lit(0)).otherwise(amount);
  }

  private static Column applied() {
    var fromPayments = when(col(APPLICATIONS_KNOWN), coalesce(col(APPLICATIONS), lit(0)));
    return greatest(fromPayments, col(OWN_APPLIED));
  }

  /** A figure over the year's own lines: over whole-year lines alone, where the project has one. */
  private static Column counted(UnaryOperator<Column> figure) {
    var whole = BudgetLines.BUDGET_KIND.ref().equalTo(ADJUSTED);
    return when(bool_or(whole), figure.apply(whole))
        .otherwise(figure.apply(BudgetLines.BUDGET_KIND.ref().notEqual(CARRY_OVER)));
  }

  /** Carried-over money was issued and arrived before the year; a whole-year line includes it. */
  private static Column withCarried(Column own, Column carriedIn) {
    return when(col(WHOLE_BUDGET).isNotNull(), own)
        .when(col(LINES).isNotNull(), own.plus(coalesce(carriedIn, lit(0))))
        .otherwise(col(CARRIED));
  }

  /** Σ over the chosen lines; empty when there is none, or one of them does not tell. */
  private static Column whole(Column chosen, Column amount) {
    return when(
        count(when(chosen.and(amount.isNull()), lit(1))).equalTo(0), sum(when(chosen, amount)));
  }

  /** Zero where no line of the year's own budget stands at all. */
  private static Column orNothing(Column own, Column amount) {
    return when(count(when(own, lit(1))).equalTo(0), lit(0)).otherwise(amount);
  }

  /** Σ of what waits on the lines of a level; zero when there is no such line. */
  private static Column waitingAt(Column own, Column level, Column waiting) {
    return when(
            count(when(own.and(waiting.isNull()), lit(1))).equalTo(0),
            coalesce(sum(when(own.and(level), waiting)), lit(0)))
        .cast(Col.Kind.MONEY.type());
  }

  /** Σ of paid cents that meet the condition; empty when one does not tell what is asked. */
  private static Column part(Column amount, Column asked, Column condition) {
    return when(
        count(when(amount.isNotNull().and(asked.isNull()), lit(1))).equalTo(0),
        yuan(coalesce(sum(when(condition, amount)), lit(0L))));
  }

  private static Column yuan(Column cents) {
    return cents.multiply(lit(CENT)).cast(Col.Kind.MONEY.type());
  }

  /** True when a line or a payment says so; false when one says no and none says yes. */
  private static Column bonds() {
    return coalesce(
        when(col("line_bonds").or(col("paid_bonds")), lit(true)),
        col("line_bonds"),
        col("paid_bonds"));
  }

  private static Column money(Column amount, Col column) {
    return amount.cast(column.type()).as(column.name());
  }

  private static List<Col> splits() {
    return List.of(
        MoneyChain.CURRENT_PAID_AMOUNT,
        MoneyChain.CARRY_OVER_PAID_AMOUNT,
        MoneyChain.NOVEMBER_DECEMBER_PAID_AMOUNT,
        MoneyChain.DECEMBER_PAID_AMOUNT);
  }

  private static List<Col> slices() {
    return List.of(
        ProjectYears.FINANCE_OFFICE,
        ProjectYears.PROJECT_CATEGORY,
        ProjectYears.FUND_TYPE,
        ProjectYears.FUND_LEVEL,
        ProjectYears.FUNCTION_CODE,
        ProjectYears.RESPONSIBLE_OFFICE);
  }

  private static List<Col> statements() {
    return List.of(
        ProjectYears.THREE_GUARANTEES,
        ProjectYears.DIRECT_FUNDS,
        ProjectYears.PROCUREMENT,
        ProjectYears.RECURRING);
  }

  private static List<Col> untouched() {
    return TableSpec.columns(
        List.of(
            ProjectYears.LEDGER_INITIAL_BUDGET_AMOUNT,
            MoneyChain.NOT_ISSUED_UPPER_LEVEL_AMOUNT,
            MoneyChain.NOT_ISSUED_COUNTY_AMOUNT),
        BudgetChanges.COLUMNS,
        slices(),
        statements());
  }
}
