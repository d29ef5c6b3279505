package org.jixiao.measures;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.indicators.IndicatorResults;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The points of drawn forms' indicators. */
@ExtendWith(SparkSessions.class)
class FormPointsTest {

  private static final List<Col> POINTS =
      List.of(
          FormPoints.INDICATOR_SCORES,
          FormPoints.INDICATOR_WEIGHTS,
          ProjectScores.INDICATORS_LOWEST_SCORE,
          ProjectScores.INDICATORS_HIGHEST_SCORE,
          ProjectScores.NOT_RECOMPUTABLE_COUNT);

  private static Dataset<Row> indicators(SparkSession spark) {
    return drawn(
        spark,
        Indicators.TABLE.columns(),
        """
        delivery_id | source_block_id | row_number | level_1  | weight | score | counts_as_execution
        d           | among-1-1       | 10         | 产出指标 | 60     | 60    | false
        d           | among-1-1       | 11         | 产出指标 | 30     | 24    |
        d           | among-1-1       | 12         | 产出指标 | 10     | 9.5   | true
        d           | apart-1-1       | 10         | 产出指标 | 90     | 80    |
        d           | blank-1-1       | 10         | 产出指标 |        |       |
        """);
  }

  private static Dataset<Row> results(SparkSession spark) {
    return drawn(
        spark,
        IndicatorResults.TABLE.columns(),
        """
        delivery_id | source_block_id | row_number | weight | lowest_allowed_score | highest_allowed_score
        d           | among-1-1       | 10         | 60     | 48                   | 60
        d           | among-1-1       | 11         | 30     |                      |
        d           | among-1-1       | 12         | 10     | 9.5                  | 9.5
        d           | apart-1-1       | 10         | 90     | 80                   | 80
        d           | blank-1-1       | 10         |        |                      |
        """);
  }

  @Test
  void executionAmongTheIndicatorsIsNoPartOfTheirRange(SparkSession spark) {
    var columns = Stream.concat(Stream.of(Keys.SOURCE_BLOCK_ID), POINTS.stream()).toList();
    assertSame(
        drawn(
            spark,
            columns,
            """
            source_block_id | indicator_scores | indicator_weights | indicators_lowest_score | indicators_highest_score | not_recomputable_count
            among-1-1       | 84               | 90                | 48                      | 90                       | 1
            apart-1-1       | 80               | 90                | 80                      | 80                       | 0
            blank-1-1       |                  |                   |                         |                          |
            """),
        new FormPoints(indicators(spark), results(spark))
            .rows()
            .select(columns.stream().map(Col::ref).toArray(Column[]::new)));
  }
}
