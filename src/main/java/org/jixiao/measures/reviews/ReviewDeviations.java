package org.jixiao.measures.reviews;

import java.util.List;
import org.jixiao.lake.Evaluations;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 复核偏离度: how far a self-score lies from the score of a review of the same project and year. Points
 * first; of the two percentages in use each names what it divides by.
 */
public final class ReviewDeviations {

  public static final Col EVALUATION_KIND =
      Col.text("evaluation_kind", "评价类型", "Kind of the review: 抽查复核, 部门评价, 财政评价 or 再评价");
  public static final Col SELF_SCORE =
      Col.score(
              "self_score",
              "自评总分",
              "Total of the self-evaluation in use, else the one the review sheet sets beside its own")
          .orEmpty("neither tells");
  public static final Col SELF_SCORE_BASIS =
      Col.text("self_score_basis", "自评总分依据", "self_evaluation or review_sheet: where it is from")
          .orEmpty("neither tells");
  public static final Col REVIEW_SCORE =
      Col.score("review_score", "复核总分", "Total of the review").orEmpty("blank on the form");
  public static final Col DEVIATION_SCORE =
      Col.score(
              "deviation_score",
              "偏离分值",
              "Self-score less review score; above zero, the self-score is higher")
          .orEmpty("one of the two scores is not known");
  public static final Col DEVIATION_OF_SELF_RATE =
      Col.rate(
              "deviation_of_self_rate",
              "偏离度（除以自评分）",
              "self_score",
              "deviation_score divided by the self-score")
          .orEmpty("one score is not known, or the self-score is zero");
  public static final Col DEVIATION_OF_REVIEW_RATE =
      Col.rate(
              "deviation_of_review_rate",
              "偏离度（除以复核分）",
              "review_score",
              "deviation_score divided by the review score")
          .orEmpty("one score is not known, or the review score is zero");
  public static final Col REVIEW_DELIVERY_ID =
      Col.text("review_delivery_id", "复核报送批次", "Delivery the review was handed in with");
  public static final Col REVIEW_SOURCE_BLOCK_ID =
      Col.text("review_source_block_id", "复核来源区块", "Block of the delivered file");

  public static final TableSpec TABLE =
      new TableSpec(
          "review_deviations",
          "复核偏离度",
          "one review of one project-year",
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(EVALUATION_KIND, REVIEW_DELIVERY_ID, REVIEW_SOURCE_BLOCK_ID)),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.PROJECT_NAME,
                  EVALUATION_KIND,
                  SELF_SCORE,
                  SELF_SCORE_BASIS,
                  REVIEW_SCORE,
                  DEVIATION_SCORE,
                  DEVIATION_OF_SELF_RATE,
                  DEVIATION_OF_REVIEW_RATE,
                  Evaluations.ADJUSTED_BUDGET_AMOUNT,
                  REVIEW_DELIVERY_ID,
                  REVIEW_SOURCE_BLOCK_ID)));

  private ReviewDeviations() {}
}
