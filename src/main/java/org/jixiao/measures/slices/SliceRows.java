package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jixiao.lake.BudgetLines;
import org.jixiao.measures.HeldRows;
import org.jixiao.measures.NamedRate;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The slices, each rolled up from the same cube.
 *
 * @param cube department, classes and sums, held; see {@link BudgetCube}
 */
public record SliceRows(Dataset<Row> cube) {

  static final String PAYMENTS_KNOWN = "payments_known";

  /** Adds budget lines, carry-overs and payments up once. */
  public static SliceRows of(
      Dataset<Row> budgetLines, Dataset<Row> carryOvers, Dataset<Row> payments) {
    var rows = new BudgetCube(budgetLines, carryOvers, payments).rows();
    var departmentYear =
        Window.partitionBy(
            Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref());
    return new SliceRows(
        HeldRows.hold(
            rows.withColumn(
                PAYMENTS_KNOWN, bool_or(col(BudgetCube.PAYMENTS).gt(0)).over(departmentYear))));
  }

  /** Rows of {@link FunctionYears}. */
  public Dataset<Row> functions() {
    return rolledUp(FunctionYears.TABLE, List.of(BudgetLines.FUNCTION_CODE));
  }

  /** Rows of {@link EconomicYears}. */
  public Dataset<Row> economicClasses() {
    return rolledUp(EconomicYears.TABLE, List.of(BudgetLines.ECONOMIC_CODE));
  }

  /** Rows of {@link FundYears}. */
  public Dataset<Row> funds() {
    return rolledUp(FundYears.TABLE, List.of(BudgetLines.FUND_TYPE, BudgetLines.FUND_LEVEL));
  }

  /** Rows of {@link OfficeYears}. */
  public Dataset<Row> offices() {
    return rolledUp(OfficeYears.TABLE, List.of(BudgetLines.FINANCE_OFFICE));
  }

  /** Rows of {@link ReliabilityYears}. */
  public Dataset<Row> reliability() {
    return ReliabilityYearRows.of(cube);
  }

  /** Rows of {@link DepartmentRatios}; project-years tell what only whole projects tell. */
  public Dataset<Row> ratios(Dataset<Row> projectYears) {
    return DepartmentRatioRows.of(cube, projectYears);
  }

  /** Rows of {@link CarryOverAges}. */
  public static Dataset<Row> ages(
      Dataset<Row> budgetLines, Dataset<Row> carryOvers, Dataset<Row> payments) {
    return CarryOverAgeRows.of(budgetLines, carryOvers, payments);
  }

  private Dataset<Row> rolledUp(TableSpec table, List<Col> slice) {
    var key = new ArrayList<Column>(List.of(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref()));
    slice.forEach(column -> key.add(column.ref()));
    var known = col(PAYMENTS_KNOWN);
    var budget =
        col(BudgetCube.INITIAL)
            .plus(col(BudgetCube.ADDED))
            .plus(col(BudgetCube.REDUCED))
            .plus(col(BudgetCube.CARRIED));
    var sums =
        cube.groupBy(key.toArray(Column[]::new))
            .agg(
                countDistinct(Keys.DEPARTMENT_ID.ref()).as(SliceAmounts.DEPARTMENT_COUNT.name()),
                sum(col(BudgetCube.LINES)).as(SliceAmounts.LINE_COUNT.name()),
                sum(col(BudgetCube.PAYMENTS)).as(SliceAmounts.PAYMENT_COUNT.name()),
                yuan(col(BudgetCube.INITIAL), SliceAmounts.INITIAL_BUDGET_AMOUNT),
                yuan(col(BudgetCube.ADDED), SliceAmounts.ADDED_AMOUNT),
                yuan(col(BudgetCube.REDUCED), SliceAmounts.REDUCED_AMOUNT),
                yuan(col(BudgetCube.CARRIED), SliceAmounts.CARRY_OVER_IN_AMOUNT),
                yuan(budget, SliceAmounts.BUDGET_AMOUNT),
                yuan(col(BudgetCube.PAID), SliceAmounts.PAID_AMOUNT),
                yuan(when(known, budget).otherwise(0L), SliceAmounts.PAYABLE_BUDGET_AMOUNT),
                yuan(
                    when(known, col(BudgetCube.ISSUED)).otherwise(0L),
                    SliceAmounts.PAYABLE_ISSUED_AMOUNT),
                yuan(col(BudgetCube.PAID_ON_ISSUED), SliceAmounts.PAID_ON_ISSUED_AMOUNT));
    return sums.withColumn(SliceAmounts.PAID_SHARE_RATE.name(), share())
        .withColumn(SliceAmounts.BUDGET_PAYMENT.rate().name(), SliceAmounts.BUDGET_PAYMENT.value())
        .withColumn(
            SliceAmounts.BUDGET_PAYMENT.status().name(), SliceAmounts.BUDGET_PAYMENT.statusValue())
        .withColumn(SliceAmounts.ISSUED_PAYMENT.rate().name(), SliceAmounts.ISSUED_PAYMENT.value())
        .withColumn(
            SliceAmounts.ISSUED_PAYMENT.status().name(), SliceAmounts.ISSUED_PAYMENT.statusValue())
        .select(table.refs());
  }

  private static Column share() {
    var year = Window.partitionBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref());
    var paid = SliceAmounts.PAID_AMOUNT.ref();
    return NamedRate.value(paid, sum(paid).over(year));
  }

  /** Σ cents as yuan. */
  private static Column yuan(Column cents, Col column) {
    return sum(cents).multiply(lit(new BigDecimal("0.01"))).cast(column.type()).as(column.name());
  }
}
