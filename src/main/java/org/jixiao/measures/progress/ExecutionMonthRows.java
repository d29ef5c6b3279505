package org.jixiao.measures.progress;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Payments;
import org.jixiao.measures.MoneyChain;
import org.jixiao.vocabulary.Keys;

/** Rows of {@link ExecutionMonths}: one pass over the payments, then a division at a time. */
public final class ExecutionMonthRows {

  static final String PLACE = "place";
  static final String PAID = "paid_cents";
  static final String REFUNDED = "refunded_cents";
  static final String COUNT = "payments";
  static final String BUDGET = "budget_cents";

  private ExecutionMonthRows() {}

  /**
   * The curves of every division.
   *
   * @param payments payments in use
   * @param projectYears their project-years, for names and budgets
   * @param asOf the day looked back from
   */
  public static Dataset<Row> of(Dataset<Row> payments, Dataset<Row> projectYears, LocalDate asOf) {
    return places(payments, projectYears)
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getAs(Keys.DIVISION_CODE.name()),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (division, rows) -> new SpendingCurves(division, asOf).rows(rows).iterator(),
            Encoders.row(ExecutionMonths.TABLE.schema()));
  }

  /** One row a department-year with its budget, and one for each of its months with payments. */
  static Dataset<Row> places(Dataset<Row> payments, Dataset<Row> projectYears) {
    Column[] departmentYear = {
      Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref()
    };
    var budgets =
        projectYears
            .groupBy(departmentYear)
            .agg(
                min(Keys.DEPARTMENT_NAME.ref()).as(Keys.DEPARTMENT_NAME.name()),
                sum(cents(MoneyChain.LEDGER_BUDGET_AMOUNT.ref())).as(BUDGET));
    var amount = cents(Payments.AMOUNT.ref());
    var paid =
        payments
            .filter(Payments.AMOUNT.ref().isNotNull())
            .groupBy(departmentYear[0], departmentYear[1], departmentYear[2], place().as(PLACE))
            .agg(
                sum(amount).as(PAID),
                sum(when(amount.lt(0), amount.multiply(-1)).otherwise(0L)).as(REFUNDED),
                count(lit(1)).as(COUNT));
    return budgets.unionByName(paid, true);
  }

  /** The month; elsewhere for other years; none without a date. */
  private static Column place() {
    var day = coalesce(Payments.PAYMENT_DATE.ref(), Payments.VOUCHER_DATE.ref());
    return when(day.isNull(), SpendingYear.UNDATED)
        .when(year(day).equalTo(Keys.FISCAL_YEAR.ref()), month(day))
        .otherwise(SpendingYear.OUTSIDE);
  }

  private static Column cents(Column amount) {
    return amount.multiply(lit(100)).cast(DataTypes.LongType);
  }
}
