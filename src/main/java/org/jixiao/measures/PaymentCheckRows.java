package org.jixiao.measures;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link PaymentChecks}: one pass over the payments in use, one over the budget lines and
 * one over the payments in series, joined to project-years by their whole key.
 *
 * @param rules names amounts, days and limits
 * @param budgetLines budget lines in use
 * @param payments payments in use
 * @param series payments of {@link PaymentSeries}
 */
record PaymentCheckRows(
    RuleSet rules, Dataset<Row> budgetLines, Dataset<Row> payments, Dataset<Row> series) {

  private static final String[] PROJECT_YEAR =
      Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
  private static final String UNIT_PAYEE = "unit_payee";
  private static final String SMALL_UNITS = "镇|乡|街道|学校|中学|小学|幼儿园|卫生院|村";
  private static final int OCTOBER = 10;
  private static final int DECEMBER = 12;
  private static final int YEAR_END_DAY = 20;
  private static final int MARCH = 3;

  /** One row for each of {@code projectYears} whose payments are known. */
  Dataset<Row> rows(Dataset<Row> projectYears) {
    var known =
        projectYears
            .withColumn(
                PaymentChecks.BUDGET_LEDGER_KNOWN.name(),
                max(MoneyChain.LEDGER_BUDGET_AMOUNT.ref().isNotNull())
                    .over(
                        Window.partitionBy(
                            Keys.DIVISION_CODE.ref(),
                            Keys.FISCAL_YEAR.ref(),
                            Keys.DEPARTMENT_ID.ref())))
            .filter(MoneyChain.PAID_AMOUNT.ref().isNotNull());
    var joined =
        known
            .join(ofPayments(projectYears), PROJECT_YEAR, "left")
            .join(ofBudgetLines(), PROJECT_YEAR, "left")
            .join(PaymentSeriesSums.of(series), PROJECT_YEAR, "left");
    var noneIsZero = new LinkedHashMap<String, Column>();
    PaymentChecks.TABLE.columns().stream()
        .filter(column -> !column.optional())
        .filter(column -> List.of(Col.Kind.COUNT, Col.Kind.MONEY).contains(column.kind()))
        .forEach(
            column ->
                noneIsZero.put(column.name(), coalesce(column.ref(), lit(0)).cast(column.type())));
    return ProjectYearRows.conformed(PaymentChecks.TABLE, joined.withColumns(noneIsZero));
  }

  private Dataset<Row> ofPayments(Dataset<Row> projectYears) {
    var positive = PaymentMarks.POSITIVE;
    var amount = Payments.AMOUNT.ref();
    var figures = new ArrayList<Column>();
    figures.add(counted(positive, PaymentChecks.PAYMENT_COUNT));
    figures.add(known(PaymentMarks.PAYEE, PaymentChecks.PAYEE_KNOWN_COUNT));
    figures.add(known(PaymentMarks.PURPOSE, PaymentChecks.PURPOSE_KNOWN_COUNT));
    figures.add(known(Payments.VOUCHER_ID.ref(), PaymentChecks.VOUCHER_KNOWN_COUNT));
    figures.add(known(Payments.ECONOMIC_CODE.ref(), PaymentChecks.CLASS_KNOWN_COUNT));
    figures.add(
        counted(
            positive.and(coalesce(rules.calendar().isKnown(PaymentMarks.DAY), lit(false))),
            PaymentChecks.CALENDAR_KNOWN_COUNT));
    figures.add(known(PaymentMarks.DAY, PaymentChecks.DATED_COUNT));
    figures.add(
        summed(
            positive.and(Payments.ECONOMIC_CODE.ref().isNotNull()),
            PaymentChecks.CLASSIFIED_AMOUNT));
    figures.add(
        largest(yearEnd().and(PaymentMarks.ordinary()), PaymentChecks.LARGEST_YEAR_END_AMOUNT));
    figures.add(largest(unitTransfer(), PaymentChecks.LARGEST_UNIT_TRANSFER_AMOUNT));
    figures.add(
        summed(
            positive.and(inYear(0)).and(month(PaymentMarks.DAY).equalTo(DECEMBER)),
            PaymentChecks.DECEMBER_POSITIVE_AMOUNT));
    figures.add(
        sum(when(
                amount.lt(0).and(inYear(1)).and(month(PaymentMarks.DAY).leq(MARCH)),
                negate(amount)))
            .as(PaymentChecks.REFUNDED_AFTER_YEAR_AMOUNT.name()));
    figures.add(
        array_join(array_sort(collect_set(Keys.SOURCE_BLOCK_ID.ref())), " ")
            .as(PaymentChecks.SOURCE_BLOCK_IDS.name()));
    PaymentChecks.MARKS.forEach(mark -> figures.addAll(figures(mark)));
    var unitNames =
        projectYears
            .select(NameForms.unit(Keys.UNIT_NAME.ref()).as(UNIT_PAYEE))
            .filter(col(UNIT_PAYEE).isNotNull())
            .distinct();
    return new PaymentMarks(rules)
        .withMarks(payments)
        .join(unitNames, NameForms.unit(Payments.PAYEE_NAME.ref()).equalTo(col(UNIT_PAYEE)), "left")
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(figures.get(0), figures.subList(1, figures.size()).toArray(Column[]::new));
  }

  private static List<Column> figures(PaymentChecks.Marked mark) {
    return figures(mark, mark.found().ref());
  }

  /** How many payments are marked, what they come to and their vouchers. */
  static List<Column> figures(PaymentChecks.Marked mark, Column marked) {
    var vouchers = array_sort(collect_set(when(marked, Payments.VOUCHER_ID.ref())));
    return List.of(
        count(when(marked, lit(1))).as(mark.found().name()),
        sum(when(marked, Payments.AMOUNT.ref())).as(mark.amount().name()),
        nullif(array_join(vouchers, "；"), lit("")).as(mark.vouchers().name()));
  }

  private static Column inYear(int later) {
    return year(PaymentMarks.DAY).equalTo(Keys.FISCAL_YEAR.ref().plus(later));
  }

  private static Column yearEnd() {
    return PaymentMarks.POSITIVE
        .and(inYear(0))
        .and(
            PaymentMarks.DAY.geq(
                make_date(Keys.FISCAL_YEAR.ref(), lit(DECEMBER), lit(YEAR_END_DAY))));
  }

  /** A payment to another budget unit that is none of the small units money is granted to. */
  private static Column unitTransfer() {
    return PaymentMarks.POSITIVE
        .and(col(UNIT_PAYEE).isNotNull())
        .and(coalesce(col(UNIT_PAYEE).notEqual(NameForms.unit(Keys.UNIT_NAME.ref())), lit(true)))
        .and(not(PaymentMarks.PAYEE.rlike(SMALL_UNITS)))
        .and(not(PaymentMarks.granted()));
  }

  /** What was issued from October on; empty where a line does not tell its date. */
  private Dataset<Row> ofBudgetLines() {
    var date = BudgetLines.ISSUED_DATE.ref();
    var late = date.geq(make_date(Keys.FISCAL_YEAR.ref(), lit(OCTOBER), lit(1)));
    var amount = BudgetLines.BUDGET_AMOUNT.ref();
    return budgetLines
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(
            when(
                    count(when(date.isNull(), lit(1))).equalTo(0),
                    coalesce(sum(when(late.and(amount.gt(0)), amount)), lit(0)))
                .cast(PaymentChecks.LATE_ISSUED_AMOUNT.type())
                .as(PaymentChecks.LATE_ISSUED_AMOUNT.name()));
  }

  private static Column known(Column told, Col column) {
    return counted(PaymentMarks.POSITIVE.and(told.isNotNull()), column);
  }

  private static Column counted(Column condition, Col column) {
    return count(when(condition, lit(1))).as(column.name());
  }

  private static Column summed(Column condition, Col column) {
    return sum(when(condition, Payments.AMOUNT.ref())).as(column.name());
  }

  private static Column largest(Column condition, Col column) {
    return max(when(condition, Payments.AMOUNT.ref())).as(column.name());
  }
}
