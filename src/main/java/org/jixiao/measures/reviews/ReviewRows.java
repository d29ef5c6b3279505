package org.jixiao.measures.reviews;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.measures.ExactQuotient;
import org.jixiao.measures.HeldRows;
import org.jixiao.measures.NamedRate;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * The tables of reviews.
 *
 * @param reviews rows of {@link ReviewDeviations}, each with what lists say of its being chosen,
 *     held
 */
public record ReviewRows(Dataset<Row> reviews) {

  private static final String SELF_EVALUATION = "自评";

  /** Words of remarks that speak of being chosen for a review. */
  private static final String CHOSEN = "抽查|抽取|抽选|抽样|抽中|随机|遴选|选取|重点评价|重点复核";

  private static final int SCORE_DECIMALS = 4;
  private static final int RATE_DECIMALS = 6;
  private static final String OWN_SCORE = "own_score";
  private static final String SELF_NAME = "self_project_name";

  /**
   * Puts every review beside the self-evaluation of its project-year, and beside what lists of due
   * projects remark of its being chosen; joins by the whole key, at most one row each.
   *
   * @param dues rows of {@code evaluation_dues} under the keys of the projects they speak of
   */
  public static ReviewRows of(Dataset<Row> evaluations, Dataset<Row> dues) {
    var kind = Evaluations.EVALUATION_KIND.ref();
    var key = Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
    var selfColumns = new ArrayList<Column>();
    Keys.PROJECT_YEAR.forEach(column -> selfColumns.add(column.ref()));
    selfColumns.add(Evaluations.DECLARED_SCORE.ref().as(OWN_SCORE));
    selfColumns.add(Keys.PROJECT_NAME.ref().as(SELF_NAME));
    var own =
        evaluations
            .filter(kind.equalTo(SELF_EVALUATION))
            .select(selfColumns.toArray(Column[]::new));
    var joined =
        evaluations
            .filter(kind.notEqual(SELF_EVALUATION))
            .withColumn(ReviewDeviations.REVIEW_SCORE.name(), Evaluations.DECLARED_SCORE.ref())
            .withColumn(ReviewDeviations.REVIEW_DELIVERY_ID.name(), Keys.DELIVERY_ID.ref())
            .withColumn(ReviewDeviations.REVIEW_SOURCE_BLOCK_ID.name(), Keys.SOURCE_BLOCK_ID.ref())
            .join(own, key, "left")
            .withColumn(
                ReviewDeviations.SELF_SCORE_BASIS.name(),
                when(col(OWN_SCORE).isNotNull(), "self_evaluation")
                    .when(Evaluations.SELF_SCORE.ref().isNotNull(), "review_sheet"))
            .withColumn(
                ReviewDeviations.SELF_SCORE.name(),
                coalesce(col(OWN_SCORE), Evaluations.SELF_SCORE.ref()))
            .withColumn(
                Keys.PROJECT_NAME.name(), coalesce(Keys.PROJECT_NAME.ref(), col(SELF_NAME)));
    var self = ReviewDeviations.SELF_SCORE.ref();
    var review = ReviewDeviations.REVIEW_SCORE.ref();
    return new ReviewRows(
        HeldRows.hold(
            joined
                .withColumn(
                    ReviewDeviations.DEVIATION_SCORE.name(),
                    self.minus(review).cast(ReviewDeviations.DEVIATION_SCORE.type()))
                .withColumn(ReviewDeviations.DEVIATION_OF_SELF_RATE.name(), share(self))
                .withColumn(ReviewDeviations.DEVIATION_OF_REVIEW_RATE.name(), share(review))
                .join(chosen(dues), key, "left")
                .select(
                    Stream.concat(
                            Stream.of(ReviewDeviations.TABLE.refs()),
                            Stream.of(ReviewSummaries.SAMPLE_BASIS.ref()))
                        .toArray(Column[]::new))));
  }

  /** Rows of {@link ReviewDeviations}. */
  public Dataset<Row> deviations() {
    return reviews.select(ReviewDeviations.TABLE.refs());
  }

  /** Remarks about being chosen, one row a project-year. */
  private static Dataset<Row> chosen(Dataset<Row> dues) {
    return dues.filter(EvaluationDues.REMARKS.ref().rlike(CHOSEN))
        .groupBy(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new))
        .agg(remarks(EvaluationDues.REMARKS.ref()));
  }

  /** Different remarks in order, separated by 、; empty where there is none. */
  private static Column remarks(Column each) {
    return nullif(array_join(array_sort(collect_set(each)), "、"), lit(""))
        .as(ReviewSummaries.SAMPLE_BASIS.name());
  }

  /** Rows of {@link ReviewSummaries}. */
  public Dataset<Row> summaries() {
    return summarised("department", Keys.DEPARTMENT_ID)
        .unionByName(summarised("jurisdiction", Keys.DIVISION_CODE));
  }

  private Dataset<Row> summarised(String kind, Col group) {
    var deviation = ReviewDeviations.DEVIATION_SCORE.ref();
    return reviews
        .groupBy(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            lit(kind).as(ReviewSummaries.GROUP_KIND.name()),
            group.ref().as(ReviewSummaries.GROUP_ID.name()),
            ReviewDeviations.EVALUATION_KIND.ref())
        .agg(
            count(lit(1)).as(ReviewSummaries.REVIEWED_COUNT.name()),
            count(deviation).as(ReviewSummaries.COMPARED_COUNT.name()),
            mean(deviation, SCORE_DECIMALS, ReviewSummaries.MEAN_DEVIATION_SCORE),
            as(median(deviation), ReviewSummaries.MEDIAN_DEVIATION_SCORE),
            mean(abs(deviation), SCORE_DECIMALS, ReviewSummaries.MEAN_ABSOLUTE_SCORE),
            as(max(abs(deviation)), ReviewSummaries.LARGEST_ABSOLUTE_SCORE),
            mean(
                abs(ReviewDeviations.DEVIATION_OF_SELF_RATE.ref()),
                RATE_DECIMALS,
                ReviewSummaries.MEAN_OF_SELF_RATE),
            mean(
                abs(ReviewDeviations.DEVIATION_OF_REVIEW_RATE.ref()),
                RATE_DECIMALS,
                ReviewSummaries.MEAN_OF_REVIEW_RATE),
            count(when(deviation.gt(0), lit(1))).as(ReviewSummaries.SELF_HIGHER_COUNT.name()),
            remarks(ReviewSummaries.SAMPLE_BASIS.ref()))
        .select(ReviewSummaries.TABLE.refs());
  }

  /** The mean rounded once: Spark's own is rounded to four more decimals before it is to these. */
  private static Column mean(Column values, int decimals, Col column) {
    var known = count(values);
    return as(when(known.gt(0), ExactQuotient.halfUp(sum(values), known, decimals)), column);
  }

  /** Half the sum of the two middle values, which are one where their number is odd. */
  private static Column median(Column values) {
    var sorted = array_sort(collect_list(values));
    var count = size(sorted);
    return when(
        count.gt(0),
        element(sorted, count.plus(1)).plus(element(sorted, count.plus(2))).divide(lit(2)));
  }

  private static Column element(Column sorted, Column doubledPlace) {
    return element_at(
        sorted, call_function("div", doubledPlace, lit(2)).cast(DataTypes.IntegerType));
  }

  /** Deviation ÷ score, with the sign of the deviation; NamedRate divides sizes only. */
  private static Column share(Column score) {
    var deviation = ReviewDeviations.DEVIATION_SCORE.ref();
    return when(
            deviation.lt(0),
            negate(NamedRate.value(hundredfold(negate(deviation)), hundredfold(score))))
        .otherwise(NamedRate.value(hundredfold(deviation), hundredfold(score)));
  }

  /** Scores have four decimals and amounts two: both sides of the rate grow alike. */
  private static Column hundredfold(Column score) {
    return score.multiply(lit(100));
  }

  private static Column as(Column value, Col column) {
    return value.cast(column.type()).as(column.name());
  }
}
