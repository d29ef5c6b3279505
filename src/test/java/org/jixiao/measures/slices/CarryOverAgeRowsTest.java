package org.jixiao.measures.slices;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.Payments;
import org.jixiao.measures.PaymentSums;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The age of carried-over money where a ledger counts its lines anew every year. */
@ExtendWith(SparkSessions.class)
class CarryOverAgeRowsTest {

  /**
   * Line 1 stands in every year; what 2023 carries over from it, and 2024 again, is of 2022: not
   * old in 2023, although a line 1 stood in 2021 too, and old in 2024, by way of line 8.
   */
  @ParameterizedTest
  @ValueSource(strings = {"fiscal_year", "-fiscal_year"})
  void anIdOfSeveralYearsIsThatOfTheLatestYearBefore(String order, SparkSession spark) {
    var lines =
        rows(
                spark,
                BudgetLines.TABLE,
                """
                division_code | fiscal_year | department_id | unit_id | project_id | line_id | budget_kind | budget_amount
                533122000 | 2021 | 301 | 301001 | P | 1 | initial | 100.00
                533122000 | 2022 | 301 | 301001 | P | 1 | initial | 100.00
                533122000 | 2023 | 301 | 301001 | P | 1 | initial | 100.00
                533122000 | 2024 | 301 | 301001 | P | 1 | initial | 100.00
                """)
            .coalesce(1)
            .sortWithinPartitions(expr(order));
    var carried =
        rows(
            spark,
            CarryOvers.TABLE,
            """
            division_code | fiscal_year | department_id | unit_id | project_id | line_id | original_line_id | carry_over_amount | recovered_amount
            533122000 | 2021 | 301 | 301001 | P | 7 | 1 | 5.00  |
            533122000 | 2023 | 301 | 301001 | P | 8 | 1 | 30.00 | 2.00
            533122000 | 2024 | 301 | 301001 | P | 9 | 8 | 20.00 |
            """);

    assertSame(
        drawn(
            spark,
            CarryOverAges.TABLE.columns(),
            """
            fiscal_year | age_group | line_count | carry_over_amount | recovered_amount | remaining_amount
            2021        | unknown   | 1          | 5.00              | 0.00             | 5.00
            2023        | 1         | 1          | 30.00             | 2.00             | 28.00
            2024        | 2         | 1          | 20.00             | 0.00             | 20.00
            """),
        SliceRows.ages(lines, carried, PaymentSums.of(none(spark, Payments.TABLE))));
    assertThat(
            SliceRows.oldCarryOvers(lines, carried)
                .select(Keys.FISCAL_YEAR.ref(), functions.col(SliceRows.OLD_CENTS))
                .collectAsList())
        .extracting(Row::toString)
        .as("cents of two or more years before: nothing tells where those of 2021 are from")
        .containsExactlyInAnyOrder("[2021,null]", "[2023,0]", "[2024,2000]");
  }

  /** Line 8 is carried over by two documents: 5 of 2022 and 30 of 2023; 4 was paid from it. */
  @Test
  void whatWasPaidFromALineOfTwoRowsCountsOnceAndFromTheOldestMoney(SparkSession spark) {
    var lines =
        rows(
            spark,
            BudgetLines.TABLE,
            """
            division_code | fiscal_year | department_id | unit_id | project_id | line_id | budget_kind | budget_amount
            533122000 | 2022 | 301 | 301001 | P | 1 | initial | 100.00
            533122000 | 2023 | 301 | 301001 | P | 2 | initial | 100.00
            """);
    var carried =
        rows(
            spark,
            CarryOvers.TABLE,
            """
            division_code | fiscal_year | department_id | unit_id | project_id | line_id | original_line_id | carry_over_amount | recovered_amount
            533122000 | 2024 | 301 | 301001 | P | 8 | 2 | 30.00 |
            533122000 | 2024 | 301 | 301001 | P | 8 | 1 | 5.00  |
            533122000 | 2024 | 301 | 301001 | P | 8 |   | 1.00  |
            """);
    var paid =
        rows(
            spark,
            Payments.TABLE,
            """
            division_code | fiscal_year | department_id | unit_id | project_id | line_id | amount
            533122000     | 2024        | 301           | 301001  | P          | 8       | 4.00
            """);

    assertSame(
        drawn(
            spark,
            CarryOverAges.TABLE.columns(),
            """
            fiscal_year | age_group | line_count | carry_over_amount | paid_amount | remaining_amount
            2024        | 1         | 1          | 30.00             | 0.00        | 30.00
            2024        | 2         | 1          | 5.00              | 4.00        | 1.00
            2024        | unknown   | 1          | 1.00              | 0.00        | 1.00
            """),
        SliceRows.ages(lines, carried, PaymentSums.of(paid)));
  }

  private static Dataset<Row> rows(SparkSession spark, TableSpec table, String text) {
    return none(spark, table).unionByName(drawn(spark, table.columns(), text), true);
  }

  private static Dataset<Row> none(SparkSession spark, TableSpec table) {
    return spark.createDataFrame(List.<Row>of(), table.schema());
  }
}
