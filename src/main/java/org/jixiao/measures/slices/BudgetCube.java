package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Budget lines, carry-overs and payments added up once by department and by every class a line has:
 * what all slices are rolled up from. Amounts are whole cents.
 *
 * @param budgetLines budget lines in use
 * @param carryOvers carry-over lines in use
 * @param payments payments in use
 */
record BudgetCube(Dataset<Row> budgetLines, Dataset<Row> carryOvers, Dataset<Row> payments) {

  static final String UNCLASSED = "未分类";
  static final String LINES = "lines";
  static final String PAYMENTS = "payment_rows";
  static final String INITIAL = "initial_cents";
  static final String ADDED = "added_cents";
  static final String REDUCED = "reduced_cents";
  static final String CARRIED = "carried_cents";
  static final String ISSUED = "issued_cents";
  static final String PAID = "paid_cents";
  static final String PAID_ON_ISSUED = "paid_on_issued_cents";

  static final List<String> SUMS =
      List.of(LINES, PAYMENTS, INITIAL, ADDED, REDUCED, CARRIED, ISSUED, PAID, PAID_ON_ISSUED);

  private static final String CARRY_OVER = "carry_over";
  private static final String LINE = "line";
  private static final String TELLS_ISSUED = "tells_issued";
  private static final String HAS_LEDGER = "has_carry_over_ledger";
  private static final List<Col> DEPARTMENT =
      List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID);
  private static final List<Col> CLASSES =
      List.of(
          BudgetLines.FUNCTION_CODE,
          BudgetLines.ECONOMIC_CODE,
          BudgetLines.FUND_TYPE,
          BudgetLines.FUND_LEVEL,
          BudgetLines.FINANCE_OFFICE);

  /** One row a department, year and combination of classes. */
  Dataset<Row> rows() {
    var key = new ArrayList<Column>();
    DEPARTMENT.forEach(column -> key.add(column.ref()));
    CLASSES.forEach(column -> key.add(coalesce(plain(column), lit(UNCLASSED)).as(column.name())));
    var sums = SUMS.stream().map(name -> sum(col(name)).as(name)).toList();
    return lines()
        .unionByName(carried(), true)
        .unionByName(paid(), true)
        .groupBy(key.toArray(Column[]::new))
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }

  /** 11 and 11 一般公共预算 are one kind of fund: the code stands for both. */
  private static Column plain(Col column) {
    if (!column.equals(BudgetLines.FUND_TYPE)) {
      return column.ref();
    }
    var code = regexp_extract(column.ref(), "^[0-9]+", 0);
    return when(code.notEqual(""), code).otherwise(column.ref());
  }

  private Dataset<Row> lines() {
    var kind = BudgetLines.BUDGET_KIND.ref();
    var amount = cents(BudgetLines.BUDGET_AMOUNT.ref());
    var carried = kind.equalTo(CARRY_OVER);
    var known = projects(carryOvers).withColumn(HAS_LEDGER, lit(true));
    var initial = kind.equalTo("initial");
    var further = not(initial).and(not(carried));
    return budgetLines
        .join(known, names(Keys.PROJECT_YEAR), "left")
        .filter(not(carried).or(col(HAS_LEDGER).isNull()))
        .select(
            columns(
                Map.of(
                    LINES, lit(1L),
                    INITIAL, when(initial, amount),
                    ADDED, when(further.and(amount.geq(0)), amount),
                    REDUCED, when(further.and(amount.lt(0)), amount),
                    CARRIED, when(carried, amount),
                    ISSUED,
                        when(carried, amount).otherwise(cents(BudgetLines.ISSUED_AMOUNT.ref())))));
  }

  /** Carried-over money stands where a budget line of the same id stands, else where its own is. */
  private Dataset<Row> carried() {
    var amount = cents(CarryOvers.CARRY_OVER_AMOUNT.ref());
    return withLine(carryOvers)
        .select(columns(Map.of(LINES, lit(1L), CARRIED, amount, ISSUED, amount)));
  }

  private Dataset<Row> paid() {
    var amount = cents(Payments.AMOUNT.ref());
    return withLine(payments.filter(Payments.AMOUNT.ref().isNotNull()))
        .select(
            columns(
                Map.of(
                    PAYMENTS, lit(1L),
                    PAID, amount,
                    PAID_ON_ISSUED, when(col(TELLS_ISSUED), amount))));
  }

  /** Adds the classes of the line a row names; joins by division, year and line id, once a line. */
  private Dataset<Row> withLine(Dataset<Row> rows) {
    var classes = new ArrayList<Column>();
    CLASSES.forEach(column -> classes.add(column.ref()));
    var carried = BudgetLines.BUDGET_KIND.ref().equalTo(CARRY_OVER);
    classes.add(carried.or(BudgetLines.ISSUED_AMOUNT.ref().isNotNull()).as(TELLS_ISSUED));
    var lines =
        budgetLines
            .filter(BudgetLines.LINE_ID.ref().isNotNull())
            .groupBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), BudgetLines.LINE_ID.ref())
            .agg(min(struct(classes.toArray(Column[]::new))).as(LINE));
    var present = List.of(rows.columns());
    var columns = new ArrayList<Column>();
    DEPARTMENT.forEach(column -> columns.add(column.ref()));
    for (var column : CLASSES) {
      var ofLine = col(LINE).getField(column.name());
      columns.add(
          (present.contains(column.name()) ? coalesce(ofLine, column.ref()) : ofLine)
              .as(column.name()));
    }
    columns.add(col(LINE).getField(TELLS_ISSUED).as(TELLS_ISSUED));
    for (var amount : List.of(Payments.AMOUNT, CarryOvers.CARRY_OVER_AMOUNT)) {
      if (present.contains(amount.name())) {
        columns.add(amount.ref());
      }
    }
    return rows.join(
            lines,
            names(List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, BudgetLines.LINE_ID)),
            "left")
        .select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> projects(Dataset<Row> rows) {
    return rows.select(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new)).distinct();
  }

  /** Department, classes and all sums, those not named being zero. */
  private static Column[] columns(Map<String, Column> amounts) {
    var columns = new ArrayList<Column>();
    DEPARTMENT.forEach(column -> columns.add(column.ref()));
    CLASSES.forEach(column -> columns.add(column.ref()));
    for (var name : SUMS) {
      var amount = amounts.get(name);
      columns.add(
          (amount == null ? lit(0L) : coalesce(amount, lit(0L))).cast(DataTypes.LongType).as(name));
    }
    return columns.toArray(Column[]::new);
  }

  private static String[] names(List<Col> columns) {
    return columns.stream().map(Col::name).toArray(String[]::new);
  }

  private static Column cents(Column amount) {
    return amount.multiply(lit(100)).cast(DataTypes.LongType);
  }
}
