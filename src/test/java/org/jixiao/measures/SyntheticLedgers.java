package org.jixiao.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic ledgers of three years: projects with initial, added, reduced and carried-over lines of
 * several classes, money carried from year to year under new line ids, payments that name a line
 * and some that name none. One department hands in no payments, one year does not tell what was
 * issued.
 */
public final class SyntheticLedgers {

  public static final String DIVISION = "533122000";

  /** The department without a payment ledger. */
  public static final String SILENT = "403";

  private static final String[] FUNCTIONS = {"2050203", "2130101", "2080801", "2120303"};
  private static final String[] CLASSES = {"30201", "30217", "30227", "31005"};
  private static final String[] FUNDS = {"11", "11 一般公共预算", "12 政府性基金", "单位资金"};
  private static final String[] LEVELS = {"county", "province", "central"};

  private final SplittableRandom random = new SplittableRandom(533);
  private final List<Row> lines = new ArrayList<>();
  private final List<Row> carryOvers = new ArrayList<>();
  private final List<Row> payments = new ArrayList<>();

  private SyntheticLedgers(int projects) {
    for (int project = 0; project < projects; project++) {
      String before = null;
      for (int year = 2022; year <= 2024; year++) {
        before = year(project, year, before);
      }
    }
  }

  /** Ledgers of that many projects in each of three years, the same every time. */
  public static SyntheticLedgers make(int projects) {
    return new SyntheticLedgers(projects);
  }

  public Dataset<Row> lines(SparkSession spark) {
    return spark.createDataFrame(lines, BudgetLines.TABLE.schema());
  }

  public Dataset<Row> carryOvers(SparkSession spark) {
    return spark.createDataFrame(carryOvers, CarryOvers.TABLE.schema());
  }

  public Dataset<Row> payments(SparkSession spark) {
    return spark.createDataFrame(payments, Payments.TABLE.schema());
  }

  /** One project's year; gives the line that next year's money is carried from, if any. */
  private @Nullable String year(int project, int year, @Nullable String before) {
    var first = line(project, year, "initial", 1_000_00 + random.nextLong(90_000_00), null);
    if (project % 3 == 0) {
      line(project, year, "addition", random.nextLong(20_000_00), null);
    }
    if (project % 5 == 0) {
      line(project, year, "reduction", -random.nextLong(500_00), null);
    }
    if (before != null && project % 4 < 2) {
      long carried = 100_00 + random.nextLong(5_000_00);
      var id = line(project, year, "carry_over", carried, before);
      if (project % 4 == 0) {
        carryOvers.add(
            begun(CarryOvers.TABLE, project, year)
                .set(CarryOvers.LINE_ID, id)
                .set(CarryOvers.ORIGINAL_LINE_ID, before)
                .set(CarryOvers.CARRY_OVER_AMOUNT, yuan(carried))
                .set(CarryOvers.RECOVERED_AMOUNT, project % 8 == 0 ? yuan(carried / 2) : null)
                .row());
      }
      pay(project, year, id, carried / 3);
      pay(project, year, first, 50_00);
      return id;
    }
    pay(project, year, first, random.nextLong(60_000_00));
    pay(project, year, null, random.nextLong(900_00));
    return first;
  }

  private String line(int project, int year, String kind, long cents, @Nullable String original) {
    var id = year + "-" + project + "-" + kind;
    lines.add(
        begun(BudgetLines.TABLE, project, year)
            .set(BudgetLines.LINE_ID, id)
            .set(BudgetLines.ORIGINAL_LINE_ID, original)
            .set(BudgetLines.BUDGET_KIND, kind)
            .set(BudgetLines.BUDGET_AMOUNT, yuan(cents))
            .set(BudgetLines.ISSUED_AMOUNT, year == 2023 ? null : yuan(cents - cents / 10))
            .set(BudgetLines.FUNCTION_CODE, FUNCTIONS[random.nextInt(FUNCTIONS.length)])
            .set(BudgetLines.ECONOMIC_CODE, CLASSES[random.nextInt(CLASSES.length)])
            .set(BudgetLines.FUND_TYPE, FUNDS[random.nextInt(FUNDS.length)])
            .set(BudgetLines.FUND_LEVEL, LEVELS[project % LEVELS.length])
            .set(BudgetLines.FINANCE_OFFICE, project % 6 == 5 ? null : "第" + project % 6 + "股")
            .row());
    return id;
  }

  private void pay(int project, int year, @Nullable String line, long cents) {
    if (department(project).equals(SILENT)) {
      return;
    }
    payments.add(
        begun(Payments.TABLE, project, year)
            .set(Payments.LINE_ID, line)
            .set(Payments.AMOUNT, yuan(cents))
            .set(Payments.FUNCTION_CODE, line == null && project % 2 == 0 ? "2010601" : null)
            .row());
    if (project % 7 == 0) {
      payments.add(
          begun(Payments.TABLE, project, year)
              .set(Payments.LINE_ID, line)
              .set(Payments.AMOUNT, yuan(-cents / 9))
              .row());
    }
  }

  private static RowDraft begun(TableSpec table, int project, int year) {
    return new RowDraft(table)
        .set(Keys.DIVISION_CODE, DIVISION)
        .set(Keys.FISCAL_YEAR, year)
        .set(Keys.DEPARTMENT_ID, department(project))
        .set(Keys.UNIT_ID, department(project) + "001")
        .set(Keys.PROJECT_ID, "P" + project);
  }

  private static String department(int project) {
    return String.valueOf(400 + project % 10);
  }

  private static BigDecimal yuan(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
