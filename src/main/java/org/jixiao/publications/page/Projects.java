package org.jixiao.publications.page;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.flags.Flags;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** What the page tells about single projects, and how projects are spread. */
final class Projects {

  /** More projects than this are shown by cells of a grid, and only those asked about by name. */
  static final int SHOWN = 10_000;

  /** Of those asked about, so many are named where there are too many projects. */
  static final int NAMED = 5_000;

  /** Rates from here on share the last column of the grid. */
  private static final int MOST_PERCENT = 150;

  private static final Col COUNTED = Flags.FLAG_VERSION;
  private static final Col CELL = Keys.ROW_NUMBER;
  private static final Column RATE = ProjectYears.PAYMENT.rate().ref();
  private static final Column SCORE = ProjectScores.DECLARED_SCORE.ref();

  private Projects() {}

  /** The projects by year: each, or only those asked about where there are too many. */
  static Map<YearKey, List<PageProject>> named(
      Dataset<Row> projectYears, Dataset<Row> flags, DepartmentPlaces places, boolean all) {
    var asked =
        flags
            .where(Flags.PROJECT_ID.ref().isNotNull())
            .groupBy(Cells.refs(Keys.PROJECT_YEAR))
            .agg(count(lit(1)).as(COUNTED.name()));
    var names = Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
    var joined = projectYears.join(asked, names, all ? "left" : "inner");
    var shown = all ? joined : joined.orderBy(unpaidFirst()).limit(NAMED);
    var projects = new HashMap<YearKey, List<PageProject>>();
    for (var row : shown.orderBy(Cells.refs(Keys.PROJECT_YEAR)).collectAsList()) {
      var cells = new Cells(row);
      projects
          .computeIfAbsent(YearKey.of(cells), any -> new ArrayList<>())
          .add(project(cells, places.place(cells)));
    }
    return projects;
  }

  private static Column[] unpaidFirst() {
    var order = new ArrayList<Column>();
    order.add(MoneyChain.UNPAID_AMOUNT.ref().desc_nulls_last());
    order.addAll(List.of(Cells.refs(Keys.PROJECT_YEAR)));
    return order.toArray(Column[]::new);
  }

  private static PageProject project(Cells cells, int department) {
    var flags = cells.countOrNull(COUNTED);
    return new PageProject(
        department,
        cells.text(Keys.UNIT_NAME, cells.text(Keys.UNIT_ID)),
        cells.text(Keys.PROJECT_ID, ""),
        cells.text(Keys.PROJECT_NAME, cells.text(Keys.PROJECT_ID)),
        cells.cents(BudgetRates.ADJUSTED_BUDGET_AMOUNT),
        cells.cents(MoneyChain.PAID_AMOUNT),
        cells.cents(MoneyChain.UNPAID_AMOUNT),
        cells.number(ProjectYears.PAYMENT.rate()),
        cells.text(ProjectYears.PAYMENT_RATE_BASIS),
        cells.number(ProjectScores.DECLARED_SCORE),
        cells.text(ProjectScores.GRADE_OF_DECLARED_SCORE),
        cells.text(MoneyChain.DELAY_SIDE, "unknown"),
        flags == null ? 0 : flags);
  }

  /** How the declared scores are spread. */
  static Map<YearKey, List<ScoreCount>> scores(Dataset<Row> projectYears) {
    var counts = new HashMap<YearKey, List<ScoreCount>>();
    var rows =
        projectYears
            .where(SCORE.isNotNull())
            .groupBy(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                floor(SCORE).as(CELL.name()),
                ProjectScores.GRADE_OF_DECLARED_SCORE.ref())
            .agg(count(lit(1)).as(COUNTED.name()))
            .orderBy(CELL.ref(), ProjectScores.GRADE_OF_DECLARED_SCORE.ref())
            .collectAsList();
    for (var row : rows) {
      var cells = new Cells(row);
      counts
          .computeIfAbsent(YearKey.of(cells), any -> new ArrayList<>())
          .add(
              new ScoreCount(
                  (int) cells.count(CELL),
                  cells.text(ProjectScores.GRADE_OF_DECLARED_SCORE),
                  cells.count(COUNTED)));
    }
    return counts;
  }

  /** All projects by cells of score and rate. */
  static Map<YearKey, List<GridCell>> grid(Dataset<Row> projectYears) {
    var percent = floor(RATE.multiply(lit(50))).multiply(lit(2));
    var cells = new HashMap<YearKey, List<GridCell>>();
    var rows =
        projectYears
            .where(SCORE.isNotNull().and(RATE.isNotNull()))
            .groupBy(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                when(percent.gt(lit(MOST_PERCENT)), lit(MOST_PERCENT))
                    .otherwise(percent)
                    .as(CELL.name()),
                floor(SCORE).as(ProjectScores.DECLARED_SCORE.name()))
            .agg(count(lit(1)).as(COUNTED.name()))
            .orderBy(CELL.ref(), SCORE)
            .collectAsList();
    for (var row : rows) {
      var found = new Cells(row);
      cells
          .computeIfAbsent(YearKey.of(found), any -> new ArrayList<>())
          .add(
              new GridCell(
                  (int) found.count(CELL),
                  (int) found.count(ProjectScores.DECLARED_SCORE),
                  found.count(COUNTED)));
    }
    return cells;
  }

  /** The quadrant of concern in each year, with limits as the flag's condition has them. */
  static Map<YearKey, Quadrant> quadrants(Dataset<Row> projectYears, ConcernLimits limits) {
    var low = SCORE.isNotNull().and(RATE.lt(lit(limits.rate())));
    var concerned = low.and(SCORE.geq(lit(limits.score())));
    var quadrants = new HashMap<YearKey, Quadrant>();
    var rows =
        projectYears
            .groupBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref())
            .agg(
                coalesce(count(when(low, lit(1))), lit(0L)).as(COUNTED.name()),
                coalesce(count(when(concerned, lit(1))), lit(0L)).as(CELL.name()))
            .collectAsList();
    for (var row : rows) {
      var cells = new Cells(row);
      quadrants.put(
          YearKey.of(cells),
          new Quadrant(limits.score(), limits.rate(), cells.count(COUNTED), cells.count(CELL)));
    }
    return quadrants;
  }
}
