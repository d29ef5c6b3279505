package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jixiao.lake.BudgetLines;
import org.jixiao.measures.ExactQuotient;
import org.jixiao.measures.HeldRows;
import org.jixiao.measures.NamedRate;
import org.jixiao.measures.PaymentSums;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The slices, each rolled up from the same sums.
 *
 * @param projects project-year, classes and sums, held; see {@link BudgetCube}
 * @param cube the same by department and classes, held
 * @param projectYears what only whole projects tell
 * @param placed the same under the classes of whole projects, held
 */
public record SliceRows(
    Dataset<Row> projects, Dataset<Row> cube, Dataset<Row> projectYears, PlacedProjects placed) {

  /** Cents of {@link #oldCarryOvers}. */
  public static final String OLD_CENTS = "old_carry_over_cents";

  /** Whether the department handed in payments for the year. */
  static final String PAYMENTS_KNOWN = "payments_known";

  /** Whether the ledgers tell the initial budget of every project of the department. */
  static final String INITIAL_KNOWN = "initial_known";

  /** Paid money that cannot be placed may be this part of what a department paid, and no more. */
  private static final int PLACED_BUT_ONE_IN = 100;

  private static final String KNOWN_BUDGET = "known_budget_cents";
  private static final String KNOWN_ISSUED = "known_issued_cents";
  private static final String KNOWN_INITIAL = "known_initial_cents";
  private static final String IN_LEDGERS = "year_in_ledgers";
  private static final String RATE = "project_payment_rate";
  private static final String RATE_SUM = "payment_rate_sum";
  private static final int RATE_DECIMALS = 6;

  /** Adds budget lines, carry-overs, what was paid and what whole projects tell up once. */
  public static SliceRows of(
      Dataset<Row> budgetLines,
      Dataset<Row> carryOvers,
      PaymentSums payments,
      Dataset<Row> projectYears) {
    var rows = new BudgetCube(budgetLines, carryOvers, payments).rows();
    var departmentYear =
        Window.partitionBy(
            Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref());
    var known = bool_or(col(BudgetCube.PAYMENTS).gt(0)).over(departmentYear);
    var paid = sum(col(BudgetCube.PAID)).over(departmentYear);
    var columns = new LinkedHashMap<String, Column>();
    columns.put(PAYMENTS_KNOWN, known);
    columns.put(
        INITIAL_KNOWN, sum(col(BudgetCube.WITHOUT_INITIAL)).over(departmentYear).equalTo(0));
    for (var name : LineClasses.PLACES) {
      var unplaced = sum(col(BudgetCube.unplaced(name))).over(departmentYear);
      columns.put(LineClasses.placed(name), known.and(isPlaced(unplaced, paid)));
    }
    var projects = HeldRows.hold(rows.withColumns(columns));
    var key = new ArrayList<>(flags());
    Stream.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID)
        .map(Col::ref)
        .forEach(key::add);
    LineClasses.CLASSES.forEach(column -> key.add(column.ref()));
    return new SliceRows(
        projects,
        HeldRows.hold(BudgetCube.summed(projects, key)),
        projectYears,
        PlacedProjects.of(budgetLines, projectYears));
  }

  /** Whether so little of what a department paid cannot be placed that the rest tells. */
  static Column isPlaced(Column unplaced, Column paid) {
    return abs(coalesce(unplaced, lit(0))).multiply(lit(PLACED_BUT_ONE_IN)).leq(paid);
  }

  /** What is said of a whole department and year. */
  private static List<Column> flags() {
    return Stream.concat(
            Stream.of(PAYMENTS_KNOWN, INITIAL_KNOWN),
            LineClasses.PLACES.stream().map(LineClasses::placed))
        .map(name -> col(name))
        .toList();
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
  public Dataset<Row> ratios() {
    return DepartmentRatioRows.of(cube, projectYears);
  }

  /** Rows of {@link CarryOverAges}. */
  public static Dataset<Row> ages(
      Dataset<Row> budgetLines, Dataset<Row> carryOvers, PaymentSums payments) {
    return CarryOverAgeRows.of(budgetLines, carryOvers, payments);
  }

  /**
   * One row a project-year that a carry-over ledger knows, with {@link #OLD_CENTS}: what was
   * carried over from budgets of two or more years before, less what was taken back. The origin of
   * each line is traced as for {@link CarryOverAges}, else it is the year of its document; empty
   * where a line tells neither.
   */
  public static Dataset<Row> oldCarryOvers(Dataset<Row> budgetLines, Dataset<Row> carryOvers) {
    return CarryOverAgeRows.old(budgetLines, carryOvers);
  }

  private Dataset<Row> rolledUp(TableSpec table, List<Col> slice) {
    var key = new ArrayList<Column>(List.of(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref()));
    slice.forEach(column -> key.add(column.ref()));
    return perProject(slice)
        .unionByName(placed.by(slice), true)
        .groupBy(key.toArray(Column[]::new))
        .agg(
            countDistinct(Keys.DEPARTMENT_ID.ref()).as(SliceAmounts.DEPARTMENT_COUNT.name()),
            Stream.of(sums(slice.get(0).name()), counts(), PlacedProjects.sums())
                .flatMap(List::stream)
                .toArray(Column[]::new))
        .withColumns(rates())
        .withColumns(PlacedProjects.rates())
        .withColumn(IN_LEDGERS, inLedgers())
        .filter(col(IN_LEDGERS))
        .select(table.refs());
  }

  /** What each project has in each slice, with its payment rate there where it can be told. */
  private Dataset<Row> perProject(List<Col> slice) {
    var key = new ArrayList<>(flags());
    Keys.PROJECT_YEAR.forEach(column -> key.add(column.ref()));
    slice.forEach(column -> key.add(column.ref()));
    var budget = col(BudgetCube.BUDGET);
    return BudgetCube.summed(projects, key)
        .withColumn(
            RATE,
            when(
                col(LineClasses.placed(slice.get(0).name())).and(budget.gt(0)),
                NamedRate.value(col(BudgetCube.PAID), budget)));
  }

  private static List<Column> counts() {
    var rate = col(RATE);
    var columns = new ArrayList<Column>();
    columns.add(count(col(BudgetCube.LINES)).as(SliceAmounts.PROJECT_COUNT.name()));
    columns.add(count(rate).as(SliceAmounts.PAYMENT_RATE_COUNT.name()));
    columns.add(sum(rate).as(RATE_SUM));
    for (int i = 0; i < SliceAmounts.BELOW.size(); i++) {
      var bound = lit(BigDecimal.valueOf(SliceAmounts.BOUNDS.get(i), 2));
      columns.add(count(when(rate.lt(bound), lit(1))).as(SliceAmounts.BELOW.get(i).name()));
    }
    return columns;
  }

  private static Map<String, Column> rates() {
    var rates = new LinkedHashMap<String, Column>();
    rates.put(SliceAmounts.PAID_SHARE_RATE.name(), share());
    put(rates, SliceAmounts.BUDGET_PAYMENT, KNOWN_BUDGET);
    put(rates, SliceAmounts.ISSUED_PAYMENT, KNOWN_ISSUED);
    put(rates, SliceAmounts.INITIAL_PAYMENT, KNOWN_INITIAL);
    var counted = SliceAmounts.PAYMENT_RATE_COUNT.ref();
    rates.put(
        SliceAmounts.MEAN_PAYMENT_RATE.name(),
        when(counted.gt(0), ExactQuotient.halfUp(col(RATE_SUM), counted, RATE_DECIMALS))
            .cast(SliceAmounts.MEAN_PAYMENT_RATE.type()));
    return rates;
  }

  private static List<Column> sums(String place) {
    var known = col(PAYMENTS_KNOWN);
    var payable = col(LineClasses.placed(place));
    var issuedPayable = payable.and(col(LineClasses.placed(LineClasses.TELLS_ISSUED)));
    var budget = col(BudgetCube.BUDGET);
    var issued = col(BudgetCube.ISSUED);
    var initial = col(BudgetCube.INITIAL);
    var initialTold = col(BudgetCube.WITHOUT_INITIAL).equalTo(0);
    var told =
        sum(col(BudgetCube.LINES).plus(col(BudgetCube.PAYMENTS)))
            .gt(sum(col(BudgetCube.WITHOUT_INITIAL)));
    return List.of(
        coalesce(sum(col(BudgetCube.LINES)), lit(0L)).as(SliceAmounts.LINE_COUNT.name()),
        coalesce(sum(col(BudgetCube.PAYMENTS)), lit(0L)).as(SliceAmounts.PAYMENT_COUNT.name()),
        when(told, yuan(initial, SliceAmounts.INITIAL_BUDGET_AMOUNT))
            .as(SliceAmounts.INITIAL_BUDGET_AMOUNT.name()),
        yuan(col(BudgetCube.ADDED), SliceAmounts.ADDED_AMOUNT),
        yuan(col(BudgetCube.REDUCED), SliceAmounts.REDUCED_AMOUNT),
        yuan(col(BudgetCube.CARRIED), SliceAmounts.CARRY_OVER_IN_AMOUNT),
        yuan(col(BudgetCube.WHOLE), SliceAmounts.WHOLE_YEAR_AMOUNT),
        yuan(budget, SliceAmounts.BUDGET_AMOUNT),
        yuan(col(BudgetCube.PAID), SliceAmounts.PAID_AMOUNT),
        yuan(col(BudgetCube.unplaced(place)), SliceAmounts.UNPLACED_PAID_AMOUNT),
        yuan(when(payable, budget), SliceAmounts.PAYABLE_BUDGET_AMOUNT),
        yuan(when(payable, col(BudgetCube.PAID)), SliceAmounts.PLACED_PAID_AMOUNT),
        yuan(when(issuedPayable, issued), SliceAmounts.PAYABLE_ISSUED_AMOUNT),
        yuan(
            when(issuedPayable, col(BudgetCube.PAID_ON_ISSUED)),
            SliceAmounts.PAID_ON_ISSUED_AMOUNT),
        yuan(when(payable, initial), SliceAmounts.PAYABLE_INITIAL_AMOUNT),
        yuan(
            when(payable.and(initialTold), col(BudgetCube.PAID)),
            SliceAmounts.PAID_ON_INITIAL_AMOUNT),
        sum(when(known, initial).otherwise(0L)).as(KNOWN_INITIAL),
        sum(when(known, budget).otherwise(0L)).as(KNOWN_BUDGET),
        sum(when(known, issued).otherwise(0L)).as(KNOWN_ISSUED));
  }

  /** A rate and its status: as of every rate, unless all it could measure is left out unplaced. */
  private static void put(Map<String, Column> rates, NamedRate rate, String known) {
    var leftOut = col(known).notEqual(0).and(col(rate.denominator()).equalTo(0));
    rates.put(rate.rate().name(), rate.value());
    rates.put(
        rate.status().name(), when(leftOut, SliceAmounts.NOT_PLACED).otherwise(rate.statusValue()));
  }

  /** Classes come from ledgers: without any, forms of a year stand in none, and 0 was not paid. */
  private static Column inLedgers() {
    var year = Window.partitionBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref());
    return sum(SliceAmounts.LINE_COUNT.ref().plus(SliceAmounts.PAYMENT_COUNT.ref()))
        .over(year)
        .gt(0);
  }

  private static Column share() {
    var year = Window.partitionBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref());
    var paid = SliceAmounts.PAID_AMOUNT.ref();
    return NamedRate.value(paid, sum(paid).over(year));
  }

  /** Σ cents as yuan. */
  private static Column yuan(Column cents, Col column) {
    return coalesce(sum(cents), lit(0L))
        .multiply(lit(new BigDecimal("0.01")))
        .cast(column.type())
        .as(column.name());
  }
}
