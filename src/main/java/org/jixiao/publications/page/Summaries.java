package org.jixiao.publications.page;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.YearSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** County and department figures of each year, and where their unpaid money stands. */
final class Summaries {

  private static final List<Col> DEPARTMENT_YEAR =
      List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID);

  /** Wide enough for any sum of amounts. */
  private static final String SUM = "decimal(28,2)";

  private Summaries() {}

  /** The sums of each county and year. */
  static Map<YearKey, PageSums> counties(Dataset<Row> jurisdictionYears) {
    var sums = new TreeMap<YearKey, PageSums>();
    for (var row : jurisdictionYears.select(JurisdictionYears.TABLE.refs()).collectAsList()) {
      var cells = new Cells(row);
      sums.put(YearKey.of(cells), sums(cells));
    }
    return sums;
  }

  /** The departments of each year, with all their units. */
  static DepartmentPlaces departments(Dataset<Row> departmentYears, Dataset<Row> projectYears) {
    var standing = standing(projectYears);
    var departments = new DepartmentPlaces();
    var rows =
        departmentYears
            .where(DepartmentYears.SCOPE.ref().equalTo(lit(DepartmentYears.ALL_UNITS)))
            .orderBy(DepartmentYears.TABLE.keyRefs())
            .collectAsList();
    for (var row : rows) {
      var cells = new Cells(row);
      var year = YearKey.of(cells);
      var id = cells.text(Keys.DEPARTMENT_ID, "");
      var stands = standing.getOrDefault(List.of(year, id), PageStanding.NONE);
      departments.add(
          year, new PageDepartment(id, cells.text(Keys.DEPARTMENT_NAME, id), sums(cells), stands));
    }
    return departments;
  }

  private static PageSums sums(Cells cells) {
    return new PageSums(
        cells.cents(BudgetRates.INITIAL_BUDGET_AMOUNT),
        cells.cents(BudgetRates.ADJUSTED_BUDGET_AMOUNT),
        cells.cents(MoneyChain.ISSUED_AMOUNT),
        cells.cents(MoneyChain.APPLIED_AMOUNT),
        cells.cents(MoneyChain.PAID_AMOUNT),
        cells.cents(BudgetRates.EXECUTED_AMOUNT),
        cells.cents(MoneyChain.UNPAID_AMOUNT),
        cells.number(BudgetRates.ISSUED_PAYMENT.rate()),
        cells.number(BudgetRates.ADJUSTED_PAYMENT.rate()),
        cells.number(BudgetRates.ADJUSTED_EXECUTION.rate()),
        cells.count(YearSummaries.PROJECT_COUNT),
        cells.countOrNull(YearSummaries.DUE_COUNT),
        cells.count(YearSummaries.SUBMITTED_COUNT),
        cells.count(YearSummaries.SCORE_COUNT),
        cells.number(YearSummaries.MEAN_SCORE),
        cells.number(YearSummaries.MEDIAN_SCORE),
        cells.count(YearSummaries.EXCELLENT_COUNT),
        cells.count(YearSummaries.GOOD_COUNT),
        cells.count(YearSummaries.FAIR_COUNT),
        cells.count(YearSummaries.POOR_COUNT));
  }

  /** Sums of published columns over the projects of a department, by year and code. */
  private static Map<List<Object>, PageStanding> standing(Dataset<Row> projectYears) {
    var told = MoneyChain.UNPAID_AMOUNT.ref().isNotNull();
    var dated = MoneyChain.NOVEMBER_DECEMBER_PAID_AMOUNT.ref().isNotNull();
    var rows =
        projectYears
            .groupBy(Cells.refs(DEPARTMENT_YEAR))
            .agg(
                total(told, MoneyChain.UNPAID_AMOUNT),
                total(told, MoneyChain.NOT_ISSUED_UPPER_LEVEL_AMOUNT),
                total(told, MoneyChain.NOT_ISSUED_COUNTY_AMOUNT),
                total(told, MoneyChain.ISSUED_NOT_APPLIED_AMOUNT),
                total(told, MoneyChain.APPLIED_NOT_PAID_AMOUNT),
                total(told, MoneyChain.RECOVERED_AMOUNT),
                total(dated, MoneyChain.NOVEMBER_DECEMBER_PAID_AMOUNT),
                total(dated, MoneyChain.DECEMBER_PAID_AMOUNT),
                total(dated, MoneyChain.PAID_AMOUNT),
                count(when(MoneyChain.UNPAID_AMOUNT.ref().isNull(), lit(1)))
                    .as(ProjectYears.LINK_RULE.name()))
            .collectAsList();
    var standing = new java.util.HashMap<List<Object>, PageStanding>();
    for (var row : rows) {
      var cells = new Cells(row);
      standing.put(List.of(YearKey.of(cells), cells.text(Keys.DEPARTMENT_ID, "")), standing(cells));
    }
    return standing;
  }

  private static Column total(Column counted, Col amount) {
    return coalesce(sum(when(counted, amount.ref())), lit(BigDecimal.ZERO))
        .cast(SUM)
        .as(amount.name());
  }

  private static PageStanding standing(Cells cells) {
    long unpaid = cents(cells, MoneyChain.UNPAID_AMOUNT);
    long upper = cents(cells, MoneyChain.NOT_ISSUED_UPPER_LEVEL_AMOUNT);
    long county = cents(cells, MoneyChain.NOT_ISSUED_COUNTY_AMOUNT);
    long unit = cents(cells, MoneyChain.ISSUED_NOT_APPLIED_AMOUNT);
    long treasury = cents(cells, MoneyChain.APPLIED_NOT_PAID_AMOUNT);
    long recovered = cents(cells, MoneyChain.RECOVERED_AMOUNT);
    long untold = cells.count(ProjectYears.LINK_RULE);
    return new PageStanding(
        unpaid,
        upper,
        county,
        unit,
        treasury,
        recovered,
        unpaid - upper - county - unit - treasury - recovered,
        untold,
        cents(cells, MoneyChain.NOVEMBER_DECEMBER_PAID_AMOUNT),
        cents(cells, MoneyChain.DECEMBER_PAID_AMOUNT),
        cents(cells, MoneyChain.PAID_AMOUNT));
  }

  private static long cents(Cells cells, Col amount) {
    @Nullable Long cents = cells.cents(amount);
    return cents == null ? 0 : cents;
  }
}
