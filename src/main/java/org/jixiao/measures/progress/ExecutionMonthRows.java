package org.jixiao.measures.progress;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentSums;
import org.jixiao.vocabulary.Keys;

/** Rows of {@link ExecutionMonths}: what was paid by department and month, then by division. */
public final class ExecutionMonthRows {

  static final String BUDGET = "budget_cents";

  private ExecutionMonthRows() {}

  /**
   * The curves of every division.
   *
   * @param payments payments in use, added up
   * @param projectYears their project-years, for names and budgets
   * @param asOf the day looked back from
   */
  public static Dataset<Row> of(PaymentSums payments, Dataset<Row> projectYears, LocalDate asOf) {
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
  static Dataset<Row> places(PaymentSums payments, Dataset<Row> projectYears) {
    Column[] departmentYear = {
      Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref()
    };
    var budgets =
        projectYears
            .groupBy(departmentYear)
            .agg(
                min(Keys.DEPARTMENT_NAME.ref()).as(Keys.DEPARTMENT_NAME.name()),
                sum(cents(MoneyChain.LEDGER_BUDGET_AMOUNT.ref())).as(BUDGET));
    var paid =
        payments
            .paid()
            .groupBy(
                departmentYear[0], departmentYear[1], departmentYear[2], col(PaymentSums.PLACE))
            .agg(
                sum(col(PaymentSums.PAID)).as(PaymentSums.PAID),
                sum(col(PaymentSums.REFUNDED)).as(PaymentSums.REFUNDED),
                sum(col(PaymentSums.COUNT)).as(PaymentSums.COUNT));
    return budgets.unionByName(paid, true);
  }

  private static Column cents(Column amount) {
    return amount.multiply(lit(100)).cast(DataTypes.LongType);
  }
}
