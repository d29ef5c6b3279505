package org.jixiao.publications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.YearSummaries;
import org.jixiao.measures.comparisons.DepartmentComparisons;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * What the charts of the workbook show, of the division with the most projects: its departments by
 * execution rate in the latest year with self-evaluations, with the interval of each where the
 * release compares departments; the grades of every year; and of that year the scores that projects
 * gave themselves and the months of its payments.
 *
 * @param division code of the division
 * @param divisionName what it is called; blank where no delivery says
 * @param year the year departments are shown for
 * @param departments by execution rate, the highest first
 * @param grades one row a year, in order
 * @param scores whole points with projects on them, in order
 * @param months months that are over, in order
 */
record ChartRows(
    String division,
    String divisionName,
    int year,
    List<Department> departments,
    List<Grades> grades,
    List<Score> scores,
    List<Month> months) {

  /** Departments a chart can still name; the sheet of departments has them all. */
  static final int MOST_DEPARTMENTS = 60;

  private static final String EXECUTION = "execution_rate";

  /**
   * A department as a bar: its rate, and the ends of its 95% interval where they are known.
   *
   * @param projects how many projects the rate is over
   */
  record Department(
      String name,
      BigDecimal rate,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      long projects) {}

  /** How many projects of a year declared which grade. */
  record Grades(int year, long excellent, long good, long fair, long poor) {}

  /** How many projects gave themselves a score from this point up to below the next. */
  record Score(int point, long projects) {}

  /** Payments from January on, divided by the budget, beside the time gone and earlier years. */
  record Month(
      long number, BigDecimal time, @Nullable BigDecimal spending, @Nullable BigDecimal earlier) {}

  ChartRows {
    departments = List.copyOf(departments);
    grades = List.copyOf(grades);
    scores = List.copyOf(scores);
    months = List.copyOf(months);
  }

  /**
   * The rows of the charts; empty when no division has a self-evaluation.
   *
   * @param divisions names of divisions by their codes
   */
  static Optional<ChartRows> of(
      Map<String, String> divisions,
      List<TableSpec> held,
      Function<TableSpec, Dataset<Row>> tables) {
    var years =
        tables
            .apply(JurisdictionYears.TABLE)
            .where(YearSummaries.SUBMITTED_COUNT.ref().gt(0))
            .collectAsList();
    return years.stream()
        .max(
            Comparator.comparing((Row row) -> row.<Long>getAs(YearSummaries.PROJECT_COUNT.name()))
                .thenComparing(row -> row.<String>getAs(Keys.DIVISION_CODE.name())))
        .map(row -> row.<String>getAs(Keys.DIVISION_CODE.name()))
        .map(code -> of(code, divisions.getOrDefault(code, ""), years, held, tables));
  }

  private static ChartRows of(
      String division,
      String divisionName,
      List<Row> years,
      List<TableSpec> held,
      Function<TableSpec, Dataset<Row>> tables) {
    var grades =
        years.stream()
            .filter(row -> division.equals(row.getAs(Keys.DIVISION_CODE.name())))
            .map(ChartRows::grades)
            .sorted(Comparator.comparing(Grades::year))
            .toList();
    int year = grades.get(grades.size() - 1).year();
    boolean compared = held.contains(DepartmentComparisons.TABLE);
    var departments = compared ? compared(division, year, tables) : plain(division, year, tables);
    var shown = new ArrayList<>(departments);
    shown.sort(Comparator.comparing(Department::rate).reversed().thenComparing(Department::name));
    var curves = new ChartCurves(division, year, held, tables);
    return new ChartRows(
        division,
        divisionName,
        year,
        shown.subList(0, Math.min(MOST_DEPARTMENTS, shown.size())),
        grades,
        curves.scores(),
        curves.months());
  }

  private static List<Department> compared(
      String division, int year, Function<TableSpec, Dataset<Row>> tables) {
    return tables
        .apply(DepartmentComparisons.TABLE)
        .where(DepartmentComparisons.MEASURE_NAME.ref().equalTo(EXECUTION))
        .where(Keys.DIVISION_CODE.ref().equalTo(division))
        .where(Keys.FISCAL_YEAR.ref().equalTo(year))
        .where(DepartmentComparisons.OBSERVED_VALUE.ref().isNotNull())
        .collectAsList()
        .stream()
        .map(
            row ->
                new Department(
                    name(row),
                    row.getAs(DepartmentComparisons.OBSERVED_VALUE.name()),
                    rounded(row.getAs(DepartmentComparisons.INTERVAL_LOWER.name())),
                    rounded(row.getAs(DepartmentComparisons.INTERVAL_UPPER.name())),
                    row.<Long>getAs(DepartmentComparisons.PROJECT_COUNT.name())))
        .toList();
  }

  private static List<Department> plain(
      String division, int year, Function<TableSpec, Dataset<Row>> tables) {
    var rate = BudgetRates.ADJUSTED_EXECUTION.rate();
    return tables
        .apply(DepartmentYears.TABLE)
        .where(DepartmentYears.SCOPE.ref().equalTo(DepartmentYears.ALL_UNITS))
        .where(Keys.DIVISION_CODE.ref().equalTo(division))
        .where(Keys.FISCAL_YEAR.ref().equalTo(year))
        .where(rate.ref().isNotNull())
        .collectAsList()
        .stream()
        .map(
            row ->
                new Department(
                    name(row),
                    row.getAs(rate.name()),
                    null,
                    null,
                    row.<Long>getAs(YearSummaries.PROJECT_COUNT.name())))
        .toList();
  }

  private static Grades grades(Row row) {
    return new Grades(
        row.<Integer>getAs(Keys.FISCAL_YEAR.name()),
        row.<Long>getAs(YearSummaries.EXCELLENT_COUNT.name()),
        row.<Long>getAs(YearSummaries.GOOD_COUNT.name()),
        row.<Long>getAs(YearSummaries.FAIR_COUNT.name()),
        row.<Long>getAs(YearSummaries.POOR_COUNT.name()));
  }

  private static String name(Row row) {
    String name = row.getAs(Keys.DEPARTMENT_NAME.name());
    String shown = name == null ? row.getAs(Keys.DEPARTMENT_ID.name()) : name;
    return CellText.defused(shown);
  }

  private static @Nullable BigDecimal rounded(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }
}
