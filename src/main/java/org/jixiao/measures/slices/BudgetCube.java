package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.measures.PaymentSums;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Budget lines, carry-overs and payments added up once by project and by every class a line has:
 * what all slices are rolled up from. Amounts are whole cents. As in project-years, a line of kind
 * adjusted is the whole budget of a project's year, carry-over and all: nothing is added to it.
 *
 * @param budgetLines budget lines in use
 * @param carryOvers carry-over lines in use
 * @param payments payments in use, added up
 */
record BudgetCube(Dataset<Row> budgetLines, Dataset<Row> carryOvers, PaymentSums payments) {

  static final String UNCLASSED = "未分类";
  static final String CARRY_OVER = "carry_over";
  static final String LINES = "lines";
  static final String PAYMENTS = "payment_rows";

  /** Rows of projects whose initial budget no ledger tells. */
  static final String WITHOUT_INITIAL = "rows_without_initial";

  static final String INITIAL = "initial_cents";

  /** Initial budget of projects whose changes are told line by line. */
  static final String CHANGED_INITIAL = "changed_initial_cents";

  static final String ADDED = "added_cents";
  static final String REDUCED = "reduced_cents";

  /** Part of added: lines that are neither additions nor reductions, such as 调剂. */
  static final String MOVED_IN = "moved_in_cents";

  /** Part of reduced, of the same lines. */
  static final String MOVED_OUT = "moved_out_cents";

  static final String CARRIED = "carried_cents";
  static final String WHOLE = "whole_cents";
  static final String BUDGET = "budget_cents";
  static final String ISSUED = "issued_cents";
  static final String PAID = "paid_cents";
  static final String PAID_ON_ISSUED = "paid_on_issued_cents";

  static final List<String> SUMS =
      Stream.concat(
              Stream.of(
                  LINES,
                  PAYMENTS,
                  WITHOUT_INITIAL,
                  INITIAL,
                  CHANGED_INITIAL,
                  ADDED,
                  REDUCED,
                  MOVED_IN,
                  MOVED_OUT,
                  CARRIED,
                  WHOLE,
                  BUDGET,
                  ISSUED,
                  PAID,
                  PAID_ON_ISSUED),
              LineClasses.PLACES.stream().map(BudgetCube::unplaced))
          .toList();

  private static final String HAS_LEDGER = "has_carry_over_ledger";
  private static final Column WHOLE_TOLD = col(LineClasses.HAS_WHOLE);
  private static final Column NO_INITIAL =
      when(WHOLE_TOLD.and(not(col(LineClasses.HAS_INITIAL))), lit(1L));

  /** Paid cents of which it cannot be told where among these classes they stand. */
  static String unplaced(String name) {
    return name + "_unplaced_cents";
  }

  /** One row a project-year and combination of classes. */
  Dataset<Row> rows() {
    var key = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(column -> key.add(column.ref()));
    LineClasses.CLASSES.forEach(
        column -> key.add(coalesce(LineClasses.plain(column), lit(UNCLASSED)).as(column.name())));
    var classes = new LineClasses(budgetLines);
    return summed(
        lines(classes).unionByName(carried(classes), true).unionByName(paid(classes), true), key);
  }

  /** All sums of rows that share a key. */
  static Dataset<Row> summed(Dataset<Row> rows, List<Column> key) {
    var sums = SUMS.stream().map(name -> sum(col(name)).as(name)).toList();
    return rows.groupBy(key.toArray(Column[]::new))
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }

  private Dataset<Row> lines(LineClasses classes) {
    var kind = BudgetLines.BUDGET_KIND.ref();
    var amount = cents(BudgetLines.BUDGET_AMOUNT.ref());
    var carried = kind.equalTo(CARRY_OVER);
    var known = projects(carryOvers).withColumn(HAS_LEDGER, lit(true));
    var initial = kind.equalTo("initial");
    var whole = kind.equalTo("adjusted");
    var further = not(initial).and(not(carried)).and(not(whole)).and(not(WHOLE_TOLD));
    var moved = further.and(not(kind.isin("addition", "reduction")));
    var amounts = new HashMap<String, Column>();
    amounts.put(LINES, lit(1L));
    amounts.put(WITHOUT_INITIAL, NO_INITIAL);
    amounts.put(INITIAL, when(initial, amount));
    amounts.put(CHANGED_INITIAL, when(initial.and(not(WHOLE_TOLD)), amount));
    amounts.put(ADDED, when(further.and(amount.geq(0)), amount));
    amounts.put(REDUCED, when(further.and(amount.lt(0)), amount));
    amounts.put(MOVED_IN, when(moved.and(amount.geq(0)), amount));
    amounts.put(MOVED_OUT, when(moved.and(amount.lt(0)), amount));
    amounts.put(CARRIED, when(carried, amount));
    amounts.put(WHOLE, when(whole, amount));
    amounts.put(BUDGET, when(whole.equalTo(WHOLE_TOLD), amount));
    amounts.put(
        ISSUED,
        when(
            whole.equalTo(WHOLE_TOLD),
            when(carried, amount).otherwise(cents(BudgetLines.ISSUED_AMOUNT.ref()))));
    return classes
        .withProjects(budgetLines)
        .join(known, names(Keys.PROJECT_YEAR), "left")
        .filter(not(carried).or(col(HAS_LEDGER).isNull()))
        .select(columns(amounts));
  }

  /** Carried-over money stands where a budget line of the same id stands, else where its own is. */
  private Dataset<Row> carried(LineClasses classes) {
    var amount = cents(CarryOvers.CARRY_OVER_AMOUNT.ref());
    var counted = when(not(WHOLE_TOLD), amount);
    return classes
        .withClasses(carryOvers)
        .select(
            columns(
                Map.of(
                    LINES, lit(1L),
                    WITHOUT_INITIAL, NO_INITIAL,
                    CARRIED, amount,
                    BUDGET, counted,
                    ISSUED, counted)));
  }

  private Dataset<Row> paid(LineClasses classes) {
    var amount = col(PaymentSums.PAID);
    var count = col(PaymentSums.COUNT);
    var amounts = new HashMap<String, Column>();
    amounts.put(PAYMENTS, count);
    amounts.put(WITHOUT_INITIAL, when(NO_INITIAL.isNotNull(), count));
    amounts.put(PAID, amount);
    amounts.put(PAID_ON_ISSUED, when(col(LineClasses.TELLS_ISSUED), amount));
    for (var name : LineClasses.PLACES) {
      amounts.put(unplaced(name), when(not(LineClasses.isPlaced(name)), amount));
    }
    return classes.withClasses(payments.paid()).select(columns(amounts));
  }

  private static Dataset<Row> projects(Dataset<Row> rows) {
    return rows.select(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new)).distinct();
  }

  /** Project-year, classes and all sums, those not named being zero. */
  private static Column[] columns(Map<String, Column> amounts) {
    var columns = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(column -> columns.add(column.ref()));
    LineClasses.CLASSES.forEach(column -> columns.add(column.ref()));
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
