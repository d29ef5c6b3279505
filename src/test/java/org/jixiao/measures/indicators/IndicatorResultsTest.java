package org.jixiao.measures.indicators;

import static org.apache.spark.sql.functions.lit;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.RuleBook;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class IndicatorResultsTest {

  /**
   * The first two rows stand in the published form of a school for 2022, where 7 of 10 points were
   * taken for an indicator that was met in full, and 9 of 10 for 98 of 100 percent.
   */
  @Test
  void declaredAndRecomputedScoresStandSideBySide(SparkSession spark) {
    var indicators =
        drawn(
            spark,
            Indicators.TABLE.columns(),
            """
            row_number | level_1    | level_3   | operator | target_text | target_unit | actual_text | weight | score
            1          | 产出指标   | 资金到位及时率 | ≥    | 100         | %           | 100%        | 10     | 7
            2          | 效益指标   | 政策知晓率    | =    | 100         | %           | 98%         | 10     | 9
            3          | 成本指标   | 项目总成本    | ≤    | ≤160万元    |             | 386万元     | 10     | 4.15
            4          | 成本指标   | 项目总成本    | ≤    | ≤160万元    |             | 200万元     | 10     | 7.5
            5          | 效益指标   | 作用          |      | 明显        |             | 明显        | 15     | 11
            6          | 产出指标   | 次数          | ≥    | 5           | 次          |             | 10     | 10
            7          | 产出指标   | 次数          | ≥    | 5           | 次          | 5           | 10     |
            """);

    assertSame(
        drawn(
            spark,
            IndicatorResults.TABLE.columns(),
            """
            row_number | direction | direction_basis | target_value | actual_value | value_unit | attainment_rate | recomputed_score | difference_score | recompute_status | fits_rule
            1          | at_least  | stated  | 100     | 100     | % | 1        | 10   | -3    | OK          | false
            2          | exactly   | stated  | 100     | 98      | % | 0.98     | 9.8  | -0.8  | OK          | false
            3          | at_most   | stated  | 1600000 | 3860000 | 元 | 2.4125  | 4.15 | 0     | OK          | true
            4          | at_most   | stated  | 1600000 | 2000000 | 元 | 1.25    | 8    | -0.5  | OK          | true
            5          | at_least  | derived |         |         |   |          |      |       | QUALITATIVE | false
            6          | at_least  | stated  |         |         |   |          |      |       | NO_ACTUAL   |
            7          | at_least  | stated  | 5       | 5       | 次 | 1       | 10   |       | OK          |
            """),
        new IndicatorResultRows(RuleBook.shipped()).of(filled(indicators), evaluations(spark)));
  }

  /** The form of the indicators, of which no rule set asks for the layout. */
  private static Dataset<Row> evaluations(SparkSession spark) {
    return drawn(
        spark,
        Evaluations.TABLE.columns(),
        """
        delivery_id | source_block_id | form_layout
        x           | x               | f01
        """);
  }

  private static Dataset<Row> filled(Dataset<Row> drawn) {
    var present = List.of(drawn.columns());
    var columns = new ArrayList<Column>();
    for (var column : Indicators.TABLE.columns()) {
      columns.add(
          present.contains(column.name())
              ? column.ref()
              : lit(switch (column.name()) {
                    case "division_code" -> "533122000";
                    case "fiscal_year" -> 2024;
                    default -> column.name().endsWith("_id") ? "x" : null;
                  })
                  .cast(column.type())
                  .as(column.name()));
    }
    return drawn.select(columns.toArray(Column[]::new));
  }
}
