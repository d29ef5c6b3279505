package org.jixiao.measures.reviews;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class ReviewRowsTest {

  /**
   * (96 − 80) ÷ 96 and ÷ 80; a review above the self-score; one without score; one whose sheet
   * alone tells the self-score.
   */
  @Test
  void deviationsAreInPointsFirstAndByBothFormulasAfterwards(SparkSession spark) {
    var reviews =
        ReviewRows.of(
            filled(
                drawn(
                    spark,
                    Evaluations.TABLE.columns(),
                    """
                    department_id | project_id | evaluation_kind | declared_score | source_block_id | self_score
                    219           | A          | 自评            | 96             | a1
                    219           | A          | 抽查复核        | 80             | a2 | 95
                    219           | B          | 自评            | 90             | b1
                    219           | B          | 抽查复核        | 92             | b2
                    219           | C          | 自评            | 88             | c1
                    219           | C          | 抽查复核        | 83             | c2
                    219           | D          | 自评            | 95             | d1
                    219           | D          | 抽查复核        |                | d2
                    220           | E          | 抽查复核        | 70             | e2 | 77
                    220           | F          | 自评            | 99             | f1
                    """),
                Evaluations.TABLE),
            filled(
                drawn(
                    spark,
                    EvaluationDues.TABLE.columns(),
                    """
                    department_id | project_id | remarks
                    219           | A          | 按金额随机抽查
                    219           | A          | 已报送
                    219           | B          | 重点复核
                    219           | C          | 重点复核
                    219           | D          | 未提交佐证
                    220           | F          | 抽中备查
                    """),
                EvaluationDues.TABLE));

    assertSame(
        drawn(
            spark,
            ReviewDeviations.TABLE.columns(),
            """
            department_id | project_id | evaluation_kind | self_score | self_score_basis | review_score | deviation_score | deviation_of_self_rate | deviation_of_review_rate | review_source_block_id
            219           | A          | 抽查复核        | 96         | self_evaluation | 80           | 16              | 0.166667               | 0.200000                 | a2
            219           | B          | 抽查复核        | 90         | self_evaluation | 92           | -2              | -0.022222              | -0.021739                | b2
            219           | C          | 抽查复核        | 88         | self_evaluation | 83           | 5               | 0.056818               | 0.060241                 | c2
            219           | D          | 抽查复核        | 95         | self_evaluation |              |                 |                        |                          | d2
            220           | E          | 抽查复核        | 77         | review_sheet | 70           | 7               | 0.090909               | 0.100000                 | e2
            """),
        reviews.deviations());
    assertSame(
        drawn(
            spark,
            ReviewSummaries.TABLE.columns(),
            """
            group_kind   | group_id  | reviewed_count | compared_count | mean_deviation_score | median_deviation_score | mean_absolute_deviation_score | largest_absolute_deviation_score | self_higher_count | mean_deviation_of_self_rate | mean_deviation_of_review_rate | sample_basis
            department   | 219       | 4              | 3              | 6.3333               | 5                      | 7.6667                        | 16                               | 2 | 0.081902 | 0.093993 | 按金额随机抽查、重点复核
            department   | 220       | 1              | 1              | 7                    | 7                      | 7                             | 7                                | 1 | 0.090909 | 0.100000 |
            jurisdiction | 533122000 | 5              | 4              | 6.5                  | 6                      | 7.5                           | 16                               | 3 | 0.084154 | 0.095495 | 按金额随机抽查、重点复核
            """),
        reviews.summaries());
  }

  /** 5,000 of 10,001 deviations are 0.0001: their mean, 0.0000499950…, is nearer to nothing. */
  @Test
  void aMeanIsRoundedOnce(SparkSession spark) {
    var deviation = when(col("id").lt(5_000), lit(new BigDecimal("0.0001"))).otherwise(lit(0));
    var reviews =
        filled(
            spark
                .range(10_001)
                .select(
                    deviation
                        .cast(ReviewDeviations.DEVIATION_SCORE.type())
                        .as(ReviewDeviations.DEVIATION_SCORE.name())),
            ReviewDeviations.TABLE);
    var unchosen = lit(null).cast(ReviewSummaries.SAMPLE_BASIS.type());
    var jurisdiction =
        new ReviewRows(reviews.withColumn(ReviewSummaries.SAMPLE_BASIS.name(), unchosen))
            .summaries()
            .filter(ReviewSummaries.GROUP_KIND.ref().equalTo("jurisdiction"))
            .head();

    assertThat(jurisdiction.<BigDecimal>getAs(ReviewSummaries.MEAN_DEVIATION_SCORE.name()))
        .isEqualByComparingTo("0");
  }

  private static Dataset<Row> filled(Dataset<Row> drawn, TableSpec table) {
    var present = List.of(drawn.columns());
    var columns = new ArrayList<Column>();
    for (var column : table.columns()) {
      var plain =
          switch (column.name()) {
            case "division_code" -> lit("533122000");
            case "fiscal_year" -> lit(2024);
            case "unit_id" -> lit("219001");
            default -> lit(null);
          };
      columns.add(
          present.contains(column.name())
              ? column.ref()
              : plain.cast(column.type()).as(column.name()));
    }
    return drawn.select(columns.toArray(Column[]::new));
  }
}
