package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.HeldRows;
import org.jixiao.measures.SummedRate;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * What only a whole project tells, such as the amounts of its form, under the classes that all its
 * budget lines share. A project whose lines differ in a class, or of which no line tells it, stands
 * in 未分类: to split a form among classes by a guess would be wrong, and to leave it out would make
 * the classes fall short of the county.
 *
 * @param rows division, year, the classes and the sums of {@link SliceAmounts#BY_PROJECT}
 */
record PlacedProjects(Dataset<Row> rows) {

  /** Adds up project-years by division, year and classes. */
  static PlacedProjects of(Dataset<Row> budgetLines, Dataset<Row> projectYears) {
    var amounts = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(column -> amounts.add(column.ref()));
    for (var amount : amounts()) {
      amounts.add(col(amount));
    }
    var key = new ArrayList<Column>(List.of(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref()));
    for (var column : LineClasses.CLASSES) {
      key.add(coalesce(column.ref(), lit(BudgetCube.UNCLASSED)).as(column.name()));
    }
    var figures = SliceAmounts.BY_PROJECT.stream().flatMap(PlacedProjects::figures).toList();
    return new PlacedProjects(
        HeldRows.hold(
            new LineClasses(budgetLines)
                .withSharedClasses(projectYears.select(amounts.toArray(Column[]::new)))
                .groupBy(key.toArray(Column[]::new))
                .agg(figures.get(0), figures.subList(1, figures.size()).toArray(Column[]::new))));
  }

  private static List<String> amounts() {
    return SliceAmounts.BY_PROJECT.stream()
        .flatMap(rate -> Stream.of(rate.base().numerator(), rate.base().denominator()))
        .distinct()
        .toList();
  }

  private static Stream<Column> figures(SummedRate rate) {
    var above = col(rate.base().numerator());
    var below = col(rate.base().denominator());
    var both = above.isNotNull().and(below.isNotNull());
    return Stream.of(
        as(sum(when(both, above)), rate.numerator()),
        as(sum(when(both, below)), rate.denominator()),
        as(sum(when(both, lit(0L)).otherwise(lit(1L))), rate.leftOut()));
  }

  /** The sums over rows of several classes. */
  static List<Column> sums() {
    var sums = new ArrayList<Column>();
    for (var rate : SliceAmounts.BY_PROJECT) {
      sums.add(as(sum(rate.numerator().ref()), rate.numerator()));
      sums.add(as(sum(rate.denominator().ref()), rate.denominator()));
      sums.add(as(coalesce(sum(rate.leftOut().ref()), lit(0L)), rate.leftOut()));
    }
    return sums;
  }

  /** The rates over those sums, with status. */
  static Map<String, Column> rates() {
    var rates = new LinkedHashMap<String, Column>();
    for (var rate : SliceAmounts.BY_PROJECT) {
      rates.put(rate.rate().rate().name(), rate.rate().value());
      rates.put(rate.rate().status().name(), rate.rate().statusValue());
    }
    return rates;
  }

  /** The rows in the columns of a slice, to stand among those of its lines. */
  Dataset<Row> by(List<Col> slice) {
    var columns = new ArrayList<Column>(List.of(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref()));
    slice.forEach(column -> columns.add(column.ref()));
    SliceAmounts.BY_PROJECT.stream()
        .flatMap(rate -> rate.evidence().stream())
        .forEach(column -> columns.add(column.ref()));
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Column as(Column value, Col column) {
    return value.cast(column.type()).as(column.name());
  }
}
