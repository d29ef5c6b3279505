package org.jixiao.publications.page;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Rectifications;
import org.jixiao.measures.RectificationStates;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** How far the rectifications of each county and year are. */
final class RectifiedYears {

  /** Rows of one release that the page shows; the counts are of all. */
  static final int SHOWN = 2_000;

  /** What is added up, in the order of {@link RectificationCount}. */
  private static final List<Col> ADDED =
      List.of(
          RectificationStates.PROBLEM_COUNT,
          RectificationStates.ANSWERED_COUNT,
          RectificationStates.CONFIRMED_COUNT,
          RectificationStates.REFUTED_COUNT,
          RectificationStates.DONE_COUNT,
          RectificationStates.OVERDUE_COUNT,
          RectificationStates.OVERDUE_AMOUNT);

  private static final List<Col> YEAR = List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR);

  /** Of a group's rows; no column of the table is left to name it by. */
  private static final Col ROWS = Col.count("row_count", "行数", "Rows of the group");

  private RectifiedYears() {}

  /** Of rows of {@code rectification_states}; years without any are left out. */
  static Map<YearKey, PageRectifications> of(Dataset<Row> states, DepartmentPlaces places) {
    return of(states, places, SHOWN);
  }

  static Map<YearKey, PageRectifications> of(
      Dataset<Row> states, DepartmentPlaces places, int shown) {
    var byDepartment =
        Stream.concat(YEAR.stream(), Stream.of(Rectifications.DEPARTMENT_ID)).toList();
    var counts = new HashMap<YearKey, List<RectificationCount>>();
    for (var cells : added(states, byDepartment)) {
      counts
          .computeIfAbsent(YearKey.of(cells), any -> new ArrayList<>())
          .add(counted(places.place(cells), cells));
    }
    var rows = new HashMap<YearKey, List<PageRectification>>();
    for (var row : states.orderBy(longestOverdueFirst()).limit(shown).collectAsList()) {
      var cells = new Cells(row);
      rows.computeIfAbsent(YearKey.of(cells), any -> new ArrayList<>()).add(row(cells, places));
    }
    var years = new HashMap<YearKey, PageRectifications>();
    for (var cells : added(states, YEAR)) {
      var year = YearKey.of(cells);
      years.put(
          year,
          new PageRectifications(
              counts.getOrDefault(year, List.of()),
              counted(DepartmentPlaces.COUNTY, cells),
              rows.getOrDefault(year, List.of()),
              cells.count(ROWS)));
    }
    return years;
  }

  private static List<Cells> added(Dataset<Row> states, List<Col> by) {
    var sums = ADDED.stream().map(column -> sum(column.ref()).as(column.name()));
    return states
        .groupBy(Cells.refs(by))
        .agg(count(lit(1)).as(ROWS.name()), sums.toArray(Column[]::new))
        .orderBy(Cells.refs(by))
        .collectAsList()
        .stream()
        .map(Cells::new)
        .toList();
  }

  private static RectificationCount counted(int place, Cells cells) {
    return new RectificationCount(
        place,
        cells.count(RectificationStates.PROBLEM_COUNT),
        cells.count(RectificationStates.ANSWERED_COUNT),
        cells.count(RectificationStates.CONFIRMED_COUNT),
        cells.count(RectificationStates.REFUTED_COUNT),
        cells.count(RectificationStates.DONE_COUNT),
        cells.count(RectificationStates.OVERDUE_COUNT),
        cells.cents(RectificationStates.OVERDUE_AMOUNT));
  }

  private static PageRectification row(Cells cells, DepartmentPlaces places) {
    var deadline = cells.value(RectificationStates.FIRST_DEADLINE_DATE);
    return new PageRectification(
        places.place(cells),
        cells.text(Keys.UNIT_NAME, cells.text(Rectifications.UNIT_ID)),
        cells.text(Keys.PROJECT_NAME, cells.text(Rectifications.PROJECT_ID)),
        cells.text(RectificationStates.WATCHED_FLAG_ID),
        cells.count(RectificationStates.PROBLEM_COUNT),
        cells.count(RectificationStates.ANSWERED_COUNT),
        cells.count(RectificationStates.DONE_COUNT),
        cells.count(RectificationStates.OVERDUE_COUNT),
        deadline == null ? null : deadline.toString(),
        cells.countOrNull(RectificationStates.OVERDUE_DAY_COUNT),
        cells.text(RectificationStates.OWNER_OFFICES),
        cells.text(RectificationStates.STATUS_TEXTS),
        cells.cents(RectificationStates.OVERDUE_AMOUNT));
  }

  private static Column[] longestOverdueFirst() {
    return Stream.concat(
            Stream.of(RectificationStates.OVERDUE_DAY_COUNT.ref().desc_nulls_last()),
            RectificationStates.TABLE.key().stream().map(Col::ref))
        .toArray(Column[]::new);
  }
}
