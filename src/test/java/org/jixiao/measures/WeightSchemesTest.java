package org.jixiao.measures;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import java.util.stream.Stream;
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

/** Drawn forms that spread their points by the schemes in use, and some that nearly do. */
@ExtendWith(SparkSessions.class)
class WeightSchemesTest {

  private static final List<Col> FORM =
      List.of(
          Keys.DELIVERY_ID,
          Keys.SOURCE_BLOCK_ID,
          ProjectYears.FORM_LAYOUT,
          ProjectScores.EXECUTION_WEIGHT);

  private static Dataset<Row> indicators(SparkSession spark) {
    var none = spark.createDataFrame(List.<Row>of(), Indicators.TABLE.schema());
    return none.unionByName(
        drawn(
            spark,
            Indicators.TABLE.columns(),
            """
            delivery_id | source_block_id | row_number | level_1        | weight | counts_as_execution
            d           | W0              | 1          | 产出指标       |        |
            d           | W1              | 1          | 产出指标       | 20     |
            d           | W1              | 2          | 产出           | 30     |
            d           | W1              | 3          | 效益指标       | 30     |
            d           | W1              | 4          | 满意度指标     | 10     |
            d           | W1-among        | 1          | 产出指标       | 50     |
            d           | W1-among        | 2          | 效益指标       | 30     |
            d           | W1-among        | 3          | 满意度指标     | 10     |
            d           | W1-among        | 4          | 产出指标       | 10     | true
            d           | W2              | 1          | 成本指标       | 20     |
            d           | W2              | 2          | 产出指标       | 40     |
            d           | W2              | 3          | 效益指标       | 20     |
            d           | W2              | 4          | 满意度指标     | 10     |
            d           | W2b             | 1          | 产出指标(50分) | 50     |
            d           | W2b             | 2          | 效益指标(40分) | 40     |
            d           | W3              | 1          | 产出           | 33     |
            d           | W3              | 2          | 社会效益       | 57     |
            d           | W3-elsewhere    | 1          | 产出           | 33     |
            d           | W3-elsewhere    | 2          | 社会效益       | 57     |
            d           | W4              | 1          | 产出指标       | 48     |
            d           | W4              | 2          | 效益指标       | 32     |
            d           | W5              | 1          | 项目决策       | 10     |
            d           | W5              | 2          | 项目管理       | 15     |
            d           | W5              | 3          | 产出指标       | 30     |
            d           | W5              | 4          | 效益指标       | 35     |
            d           | W6              | 1          | 决策           | 2      |
            d           | W6              | 2          | 管理           | 13     |
            d           | W6              | 3          | 绩效           | 85     |
            d           | a-point-moved   | 1          | 产出指标       | 51     |
            d           | a-point-moved   | 2          | 效益指标       | 29     |
            d           | a-point-moved   | 3          | 满意度指标     | 10     |
            d           | of-110          | 1          | 产出指标       | 50     |
            d           | of-110          | 2          | 效益指标       | 30     |
            d           | of-110          | 3          | 满意度指标     | 10     |
            d           | of-110          | 4          | 其他           | 10     |
            """),
        true);
  }

  /** Sources of the schemes: {@code rules/weight-schemes.yaml}. */
  @Test
  void aFormFollowsTheSchemeWhosePointsItHasAndNoOther(SparkSession spark) {
    var forms =
        drawn(
            spark,
            FORM,
            """
            delivery_id | source_block_id | form_layout | execution_weight
            d           | W0              | f03         |
            d           | W1              | f03         | 10
            d           | W1-among        | f11         | 10
            d           | W2              | f12         | 10
            d           | W2b             | f03         | 10
            d           | W3              | f06         | 10
            d           | W3-elsewhere    | f03         | 10
            d           | W4              | f03         | 20
            d           | W5              | f03         | 10
            d           | W6              | f03         |
            d           | a-point-moved   | f03         | 10
            d           | of-110          | f03         | 10
            """);
    var none = spark.createDataFrame(List.<Row>of(), IndicatorResults.TABLE.schema());
    var points = new FormPoints(indicators(spark), none).rows();

    assertSame(
        drawn(
            spark,
            Stream.of(Keys.SOURCE_BLOCK_ID, ProjectScores.WEIGHT_SCHEME_ID).toList(),
            """
            source_block_id | weight_scheme_id
            W0              | W0
            W1              | W1
            W1-among        | W1
            W2              | W2
            W2b             | W2b
            W3              | W3
            W3-elsewhere    | 未识别
            W4              | W4
            W5              | W5
            W6              | W6
            a-point-moved   | 未识别
            of-110          | 未识别
            """),
        forms
            .join(points, new String[] {"delivery_id", "source_block_id"})
            .select(
                Keys.SOURCE_BLOCK_ID.ref(),
                WeightSchemes.scheme().as(ProjectScores.WEIGHT_SCHEME_ID.name())));
  }
}
