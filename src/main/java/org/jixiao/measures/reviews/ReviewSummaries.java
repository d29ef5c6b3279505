package org.jixiao.measures.reviews;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 复核偏离汇总: how far self-scores lay from reviews in a group. Reviewed projects are chosen, often by
 * risk or by amount; review sheets have no place for how. These figures speak of the reviewed
 * projects and of no others.
 */
public final class ReviewSummaries {

  public static final Col GROUP_KIND = Col.text("group_kind", "分组方式", "jurisdiction or department");
  public static final Col GROUP_ID = Col.text("group_id", "分组", "Division code, or department id");
  public static final Col REVIEWED_COUNT =
      Col.count("reviewed_count", "复核项目数", "Reviews of the kind");
  public static final Col COMPARED_COUNT =
      Col.count("compared_count", "可比项目数", "Reviews with a score, of projects with a self-score");
  public static final Col MEAN_DEVIATION_SCORE =
      figure("mean_deviation_score", "平均偏离分值", "Simple mean of self less review");
  public static final Col MEDIAN_DEVIATION_SCORE =
      figure("median_deviation_score", "偏离分值中位数", "Median of self less review, type 7");
  public static final Col MEAN_ABSOLUTE_SCORE =
      figure("mean_absolute_deviation_score", "平均绝对偏离分值", "Simple mean of its size");
  public static final Col LARGEST_ABSOLUTE_SCORE =
      figure("largest_absolute_deviation_score", "最大绝对偏离分值", "Largest size");
  public static final Col MEAN_OF_SELF_RATE =
      rate("mean_deviation_of_self_rate", "平均偏离度（除以自评分）", "self_score", "self-score");
  public static final Col MEAN_OF_REVIEW_RATE =
      rate("mean_deviation_of_review_rate", "平均偏离度（除以复核分）", "review_score", "review score");
  public static final Col SELF_HIGHER_COUNT =
      Col.count("self_higher_count", "自评高于复核项目数", "Compared projects whose self-score is higher");
  public static final Col SAMPLE_BASIS =
      Col.text(
              "sample_basis",
              "抽取方式",
              "How the reviewed projects were chosen, in the words of the lists of due projects"
                  + " (evaluation_dues.remarks that speak of 抽查, 抽取, 随机, 遴选, 重点评价 and the like);"
                  + " several separated by 、")
          .orEmpty("no list says it of a reviewed project; review sheets have no place for it");

  public static final TableSpec TABLE =
      new TableSpec(
          "review_summaries",
          "复核偏离汇总",
          "the reviews of one kind of one group in one fiscal year",
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              GROUP_KIND,
              GROUP_ID,
              ReviewDeviations.EVALUATION_KIND),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              GROUP_KIND,
              GROUP_ID,
              ReviewDeviations.EVALUATION_KIND,
              REVIEWED_COUNT,
              COMPARED_COUNT,
              MEAN_DEVIATION_SCORE,
              MEDIAN_DEVIATION_SCORE,
              MEAN_ABSOLUTE_SCORE,
              LARGEST_ABSOLUTE_SCORE,
              SELF_HIGHER_COUNT,
              SAMPLE_BASIS,
              MEAN_OF_SELF_RATE,
              MEAN_OF_REVIEW_RATE));

  private ReviewSummaries() {}

  private static Col rate(String name, String caption, String denominator, String divisor) {
    return Col.rate(
            name,
            caption,
            denominator,
            "Simple mean of the size of self less review divided by the " + divisor)
        .orEmpty("no project of the group has such a rate");
  }

  private static Col figure(String name, String caption, String meaning) {
    return Col.score(name, caption, meaning + ", over compared projects")
        .orEmpty("no project of the group can be compared");
  }
}
