package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.measures.Formula.Tables;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * Budget lines, carry-overs and payments one by one, each with the classes under which slices add
 * it up ({@link LineClasses}), and for each class whether its department's payments can be placed:
 * what the amounts of a slice are traced to.
 */
public final class PlacedRows {

  /** Whether a carry-over ledger knows the project. */
  public static final String HAS_LEDGER = "has_carry_over_ledger";

  /** Whether the ledgers tell no initial budget of the project. */
  public static final String NO_INITIAL = "no_initial_budget";

  private static final Column[] DEPARTMENT_YEAR = {
    Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref()
  };

  private PlacedRows() {}

  /** Whether the payments of a row's department can be placed in this class. */
  public static String payable(String place) {
    return "payable_" + place;
  }

  /**
   * Budget lines in use.
   *
   * @param tables the tables of a release
   */
  public static Dataset<Row> budgetLines(Tables tables) {
    var lines = tables.read(BudgetLines.TABLE);
    var known =
        tables
            .read(CarryOvers.TABLE)
            .select(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
            .distinct()
            .withColumn(HAS_LEDGER, lit(true));
    var rows =
        new LineClasses(lines)
            .withProjects(lines)
            .join(known, Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new), "left")
            .withColumn(HAS_LEDGER, coalesce(col(HAS_LEDGER), lit(false)));
    return withDepartments(classed(rows), tables);
  }

  /** Carried-over money, likewise. */
  public static Dataset<Row> carryOvers(Tables tables) {
    var classes = new LineClasses(tables.read(BudgetLines.TABLE));
    return withDepartments(classed(classes.withClasses(tables.read(CarryOvers.TABLE))), tables);
  }

  /** Payments and refunds, likewise. */
  public static Dataset<Row> payments(Tables tables) {
    return withDepartments(placedPayments(tables), tables);
  }

  private static Dataset<Row> placedPayments(Tables tables) {
    var paid = tables.read(PaymentFacts.TABLE).filter(Payments.AMOUNT.ref().isNotNull());
    return classed(new LineClasses(tables.read(BudgetLines.TABLE)).withClasses(paid));
  }

  private static Dataset<Row> classed(Dataset<Row> rows) {
    var columns = new LinkedHashMap<String, Column>();
    LineClasses.CLASSES.forEach(
        column ->
            columns.put(
                column.name(), coalesce(LineClasses.plain(column), lit(BudgetCube.UNCLASSED))));
    columns.put(NO_INITIAL, col(LineClasses.HAS_WHOLE).and(not(col(LineClasses.HAS_INITIAL))));
    return rows.withColumns(columns);
  }

  /** Joins by division, year and department, once a row. */
  private static Dataset<Row> withDepartments(Dataset<Row> rows, Tables tables) {
    var amount = Payments.AMOUNT.ref();
    var places =
        LineClasses.PLACES.stream()
            .map(
                place ->
                    SliceRows.isPlaced(
                            sum(when(not(LineClasses.isPlaced(place)), amount)), sum(amount))
                        .as(payable(place)))
            .toList();
    var departments =
        placedPayments(tables)
            .groupBy(DEPARTMENT_YEAR)
            .agg(places.get(0), places.subList(1, places.size()).toArray(Column[]::new));
    var joined =
        rows.join(
            departments,
            Stream.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID)
                .map(Col::name)
                .toArray(String[]::new),
            "left");
    var known = new LinkedHashMap<String, Column>();
    for (var place : LineClasses.PLACES) {
      known.put(payable(place), coalesce(col(payable(place)), lit(false)));
    }
    return joined.withColumns(known);
  }
}
