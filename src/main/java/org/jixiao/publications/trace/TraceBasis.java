package org.jixiao.publications.trace;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jixiao.measures.Formula;
import org.jixiao.measures.Formula.Input;
import org.jixiao.measures.Formulas;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What a row rests on as a whole, for values of which no formula is written down: names, statuses,
 * counts and statistics.
 */
final class TraceBasis {

  private static final List<Col> OWNERS =
      List.of(Keys.DEPARTMENT_ID, Keys.UNIT_ID, Keys.PROJECT_ID);

  private TraceBasis() {}

  /**
   * The taken-in rows that formulas of this table read, one input for each table of them: the one
   * that asks least, so that it finds most.
   */
  static List<Input> inputs(TableSpec table) {
    var found = new TreeMap<String, Input>();
    var asksLess = Comparator.comparingInt((Input input) -> input.condition().length());
    for (var column : table.columns()) {
      for (var input : Formulas.find(table, column).map(Formula::inputs).orElse(List.of())) {
        if (input.rows() != Formula.Rows.SAME_ROW
            && input.table().columns().containsAll(Keys.ADDRESS)) {
          found.merge(
              input.table().name(),
              input,
              (one, other) -> asksLess.compare(other, one) < 0 ? other : one);
        }
      }
    }
    return found.values().stream()
        .map(
            input ->
                new Input(
                    input.table(),
                    input.column(),
                    input.rows(),
                    input.condition(),
                    false,
                    input.reading()))
        .toList();
  }

  /**
   * The project-years a row is about, by division, year and as much of department, unit and project
   * as the row names; false for a row that names no division and year.
   */
  static Column projectYears(TableSpec table, Row row) {
    if (!names(table, row, Keys.DIVISION_CODE) || !names(table, row, Keys.FISCAL_YEAR)) {
      return lit(false);
    }
    var parts = new ArrayList<Column>();
    parts.add(is(Keys.DIVISION_CODE, row, Keys.DIVISION_CODE));
    parts.add(is(Keys.FISCAL_YEAR, row, Keys.FISCAL_YEAR));
    for (var owner : OWNERS) {
      if (names(table, row, owner)) {
        parts.add(is(owner, row, owner));
      } else if (isGroupOf(owner, table, row)) {
        parts.add(is(owner, row, ScoreSummaries.GROUP_ID));
      }
    }
    return parts.stream().reduce(lit(true), Column::and);
  }

  /** True where the row is about a group of this kind: {@code group_kind} department or unit. */
  private static boolean isGroupOf(Col owner, TableSpec table, Row row) {
    return names(table, row, ScoreSummaries.GROUP_KIND)
        && owner
            .name()
            .equals(row.getAs(ScoreSummaries.GROUP_KIND.name()).toString().concat("_id"));
  }

  private static boolean names(TableSpec table, Row row, Col column) {
    return table.columns().stream().anyMatch(each -> each.name().equals(column.name()))
        && !row.isNullAt(row.fieldIndex(column.name()));
  }

  private static Column is(Col column, Row row, Col place) {
    return column.ref().equalTo(lit(row.get(row.fieldIndex(place.name()))));
  }
}
