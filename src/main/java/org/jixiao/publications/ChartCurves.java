package org.jixiao.publications;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.progress.ExecutionMonths;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The scores and the months of one division in one year, for the charts of the workbook; nothing
 * where the release lacks the table.
 *
 * @param division code of the division
 * @param year the year shown
 * @param held the tables the release holds
 * @param tables gives the rows of one of them
 */
record ChartCurves(
    String division, int year, List<TableSpec> held, Function<TableSpec, Dataset<Row>> tables) {

  private static final String COUNTY = "jurisdiction";
  private static final String POINT = "point";

  /**
   * From the lowest to the highest point that has a project; a point between without one is zero.
   */
  List<ChartRows.Score> scores() {
    var counted = held.contains(ProjectYears.TABLE) ? counted() : List.<ChartRows.Score>of();
    if (counted.isEmpty()) {
      return counted;
    }
    var projects =
        counted.stream()
            .collect(Collectors.toMap(ChartRows.Score::point, ChartRows.Score::projects));
    return IntStream.rangeClosed(counted.get(0).point(), counted.get(counted.size() - 1).point())
        .mapToObj(point -> new ChartRows.Score(point, projects.getOrDefault(point, 0L)))
        .toList();
  }

  private List<ChartRows.Score> counted() {
    return ofTheYear(ProjectYears.TABLE)
        .where(ProjectScores.DECLARED_SCORE.ref().isNotNull())
        .groupBy(floor(ProjectScores.DECLARED_SCORE.ref()).cast("int").as(POINT))
        .agg(count(lit(1)))
        .orderBy(POINT)
        .collectAsList()
        .stream()
        .map(row -> new ChartRows.Score(row.getInt(0), row.getLong(1)))
        .toList();
  }

  List<ChartRows.Month> months() {
    if (!held.contains(ExecutionMonths.TABLE)) {
      return List.of();
    }
    return ofTheYear(ExecutionMonths.TABLE)
        .where(ExecutionMonths.GROUP_KIND.ref().equalTo(COUNTY))
        .where(ExecutionMonths.MONTH_CLOSED.ref())
        .orderBy(ExecutionMonths.MONTH_NUMBER.ref())
        .collectAsList()
        .stream()
        .map(
            row ->
                new ChartRows.Month(
                    row.<Long>getAs(ExecutionMonths.MONTH_NUMBER.name()),
                    row.getAs(ExecutionMonths.TIME_PROGRESS_RATE.name()),
                    row.getAs(ExecutionMonths.SPENDING_PROGRESS.rate().name()),
                    row.getAs(ExecutionMonths.EARLIER_PROGRESS_RATE.name())))
        .toList();
  }

  private Dataset<Row> ofTheYear(TableSpec table) {
    return tables
        .apply(table)
        .where(Keys.DIVISION_CODE.ref().equalTo(division))
        .where(Keys.FISCAL_YEAR.ref().equalTo(year));
  }
}
