package org.jixiao.publications.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jixiao.testing.Tables.drawn;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.measures.RectificationStates;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class RectifiedYearsTest {

  private static final YearKey YEAR = new YearKey(PageModels.DIVISION, 2024);

  @Test
  void allAreCountedAndTheLongestOverdueShownFirst(SparkSession spark) {
    var rectified = RectifiedYears.of(states(spark), places(), 2).get(YEAR);

    assertThat(rectified.all()).isEqualTo(3);
    assertThat(rectified.total())
        .isEqualTo(new RectificationCount(-1, 6, 4, 3, 1, 1, 3, 150_000_50L));
    assertThat(rectified.counts())
        .containsExactly(
            new RectificationCount(-1, 1, 0, 0, 0, 0, 1, null),
            new RectificationCount(0, 3, 3, 2, 1, 1, 1, 100_000_00L),
            new RectificationCount(1, 2, 1, 1, 0, 0, 1, 50_000_50L));
    assertThat(rectified.rows())
        .extracting(PageRectification::department, PageRectification::overdueDays)
        .containsExactly(tuple(1, 90L), tuple(0, 72L));
    assertThat(rectified.rows().get(1))
        .isEqualTo(
            new PageRectification(
                0,
                "甲局本级",
                "甲渠",
                "SCO-01",
                3,
                3,
                1,
                1,
                "2025-06-30",
                72L,
                "农财股",
                "正在整改",
                100_000_00L));
  }

  @Test
  void aYearWithoutRectificationsHasNone(SparkSession spark) {
    assertThat(RectifiedYears.of(states(spark).limit(0), places())).isEmpty();
  }

  private static DepartmentPlaces places() {
    var model = PageModels.small().years().get(0).departments();
    var places = new DepartmentPlaces();
    places.add(YEAR, model.get(0));
    places.add(YEAR, model.get(1));
    return places;
  }

  private static Dataset<Row> states(SparkSession spark) {
    return drawn(
        spark,
        RectificationStates.TABLE.columns(),
        """
        division_code | fiscal_year | department_id | unit_id | unit_name | project_id | project_name | watched_flag_id | problem_count | answered_count | confirmed_count | refuted_count | done_count | deadline_count | overdue_count | first_deadline_date | overdue_day_count | owner_offices | status_texts | overdue_amount | source_block_ids
        533122000     | 2024        | 100           | 100001  | 甲局本级  | P-1        | 甲渠         | SCO-01          | 3             | 3              | 2               | 1             | 1          | 2              | 1             | 2025-06-30          | 72                | 农财股        | 正在整改     | 100000.00      | b-1
        533122000     | 2024        | 101           |         |           |            |              |                 | 2             | 1              | 1               | 0             | 0          | 1              | 1             | 2025-06-12          | 90                |               |              | 50000.50       | b-2
        533122000     | 2024        |               |         |           |            |              | WID-01          | 1             | 0              | 0               | 0             | 0          | 1              | 1             | 2025-09-01          | 9                 |               |              |                | b-3
        """);
  }
}
