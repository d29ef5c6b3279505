package org.jixiao.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * A synthetic county of project-years, the same for every run: offices, townships and schools of
 * very different size, scores that heap on round points, projects without budget, without form, and
 * of bonds.
 */
public final class SyntheticProjectYears {

  public static final String DIVISION = "533122000";

  /** Sixteen offices, six townships, four schools. */
  public static final int DEPARTMENTS = 26;

  private static final int FIRST_YEAR = 2022;
  private static final int YEARS = 3;
  private static final BigDecimal WEIGHT = new BigDecimal("10.0000");
  private static final int[] HEAPS = {60, 75, 80, 85, 88, 90, 90, 92, 95, 95, 96, 98, 98, 100};

  private final SplittableRandom random = new SplittableRandom(20240828);
  private final List<Row> rows = new ArrayList<>();

  private SyntheticProjectYears() {}

  /** The rows, in the order they were made. */
  public static List<Row> rows() {
    var county = new SyntheticProjectYears();
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      for (int number = 0; number < DEPARTMENTS; number++) {
        county.department(year, number, number < 16 ? "局" : number < 22 ? "镇人民政府" : "中学");
      }
    }
    return county.rows;
  }

  /** The rows as a dataset. */
  public static Dataset<Row> of(SparkSession spark) {
    return of(spark, rows());
  }

  /** Other rows of project-years as a dataset. */
  public static Dataset<Row> of(SparkSession spark, List<Row> rows) {
    return spark.createDataFrame(rows, ProjectYears.TABLE.schema());
  }

  private void department(int year, int number, String kind) {
    int projects = number == 3 ? 2 : 4 + number + random.nextInt(6);
    double level = 0.55 + 0.4 * ((number * 7 % 11) / 11.0);
    for (int project = 0; project < projects; project++) {
      rows.add(project(year, number, kind, project, level));
    }
  }

  private Row project(int year, int number, String kind, int project, double level) {
    var id = "%03d".formatted(300 + number);
    var draft =
        new RowDraft(ProjectYears.TABLE)
            .set(Keys.DIVISION_CODE, DIVISION)
            .set(Keys.FISCAL_YEAR, year)
            .set(Keys.DEPARTMENT_ID, id)
            .set(Keys.DEPARTMENT_NAME, "合成县第" + number + kind)
            .set(Keys.UNIT_ID, id + "00" + (1 + project % 2))
            .set(Keys.PROJECT_ID, id + "-P" + project)
            .set(Keys.PROJECT_NAME, "合成项目" + number + "之" + project)
            .set(ProjectYears.FUNCTION_CODE, number < 11 ? "2130101" : "2050203")
            .set(ProjectYears.FUND_TYPE, project % 9 == 8 ? "专项债券资金" : "11 一般公共预算")
            .set(ProjectYears.PROJECT_CATEGORY, "3")
            .set(ProjectYears.DUE, project % 7 != 6)
            .set(ProjectYears.SUBMITTED, project % 5 != 4);
    money(draft, level, project);
    if (project % 5 != 4) {
      scores(draft);
    }
    return draft.row();
  }

  private void money(RowDraft draft, double level, int project) {
    long budget =
        project % 11 == 10 ? 0 : 1_000_00 + random.nextLong(500_000_00L) * (1 + project % 3);
    double share = Math.max(0, Math.min(1.0, level + (random.nextDouble() - 0.5) * 0.8));
    long executed = Math.round(budget * share);
    long issued = budget - budget / 20 * random.nextInt(3);
    long paid = Math.min(issued, Math.round(executed * (0.7 + 0.3 * random.nextDouble())));
    amount(draft, BudgetRates.ADJUSTED_BUDGET_AMOUNT, budget);
    amount(draft, MoneyChain.LEDGER_BUDGET_AMOUNT, budget);
    amount(draft, MoneyChain.ISSUED_AMOUNT, issued);
    if (project % 8 != 7) {
      amount(draft, BudgetRates.EXECUTED_AMOUNT, executed);
      amount(draft, MoneyChain.PAID_AMOUNT, paid);
      if (budget > 0) {
        draft.set(
            BudgetRates.ADJUSTED_EXECUTION.rate(),
            BigDecimal.valueOf(executed)
                .divide(BigDecimal.valueOf(budget), 6, RoundingMode.HALF_UP));
        draft.set(
            ProjectScores.EXECUTION_SCORE,
            WEIGHT
                .multiply(BigDecimal.valueOf(executed))
                .divide(BigDecimal.valueOf(budget), 2, RoundingMode.HALF_UP)
                .setScale(4));
      }
    }
  }

  private void scores(RowDraft draft) {
    var tenths = BigDecimal.valueOf(random.nextInt(10), 1);
    var heap = BigDecimal.valueOf(HEAPS[random.nextInt(HEAPS.length)]);
    var score = random.nextInt(3) == 0 ? heap.subtract(tenths) : heap;
    draft.decimal(ProjectScores.DECLARED_SCORE, score, 4);
    draft.decimal(ProjectScores.RECOMPUTED_SCORE, score.subtract(tenths), 4);
    draft.set(ProjectScores.EXECUTION_WEIGHT, WEIGHT);
    draft.set(ProjectScores.GRADE_OF_DECLARED_SCORE, grade(score));
  }

  private static String grade(BigDecimal score) {
    double points = score.doubleValue();
    return points >= 90 ? "优" : points >= 80 ? "良" : points >= 60 ? "中" : "差";
  }

  private static void amount(RowDraft draft, Col column, long cents) {
    draft.set(column, BigDecimal.valueOf(cents, 2));
  }
}
