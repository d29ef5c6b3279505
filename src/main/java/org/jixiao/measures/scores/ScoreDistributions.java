package org.jixiao.measures.scores;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.measures.YearSummaries;
import org.jixiao.measures.statistics.ScoreHeaps;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * 得分分布: the shape of a group's scores. Many equal scores, a low entropy and a heap at 90 do not
 * prove anything; they say how little a score tells apart. Quartiles and means stand in {@code
 * score_summaries}, the histogram in {@code score_bins}.
 */
public final class ScoreDistributions {

  public static final Col SCORE_COUNT =
      Col.count("score_count", "有得分项目数", "Projects of the group that have such a score");
  public static final Col DISTINCT_COUNT =
      Col.count("distinct_score_count", "不同得分个数", "Different scores among them");
  public static final Col DEVIATION =
      statistic("standard_deviation", "标准差", "Standard deviation, n − 1", "two");
  public static final Col SKEWNESS =
      statistic("skewness", "偏度", "Adjusted skewness G1 (Joanes and Gill 1998)", "three different");
  public static final Col MEDIAN_DEVIATION =
      Col.score(
              "median_deviation_score",
              "绝对中位差",
              "Median distance from the median (MAD), not scaled")
          .orEmpty("no project of the group has a score");
  public static final Col MEDCOUPLE =
      statistic(
          "medcouple", "Medcouple偏度", "Robust skewness from −1 to 1 (Brys et al. 2004)", "one");
  public static final Col ENTROPY =
      statistic(
          "entropy_bits", "得分熵（比特）", "Shannon entropy of the scores: 0 where all are equal", "one");
  public static final List<Col> HEAPS =
      ScoreHeaps.ROUND_POINTS.stream()
          .map(
              point ->
                  Col.count(
                      "at_" + point + "_count",
                      "恰为" + point + "分项目数",
                      "Scores of exactly " + point))
          .toList();
  public static final Col HEAP_SHARE_RATE =
      Col.rate(
              "round_score_share_rate",
              "整数堆积占比",
              "score_count",
              "Scores of exactly 60, 80, 90, 95, 98 or 100 divided by all scores")
          .orEmpty("no project of the group has a score");
  public static final Col GRADED_AMOUNT =
      Col.money(
          "graded_budget_amount",
          "有得分项目预算数",
          "Σ adjusted budget of the scored projects that have one");
  public static final List<Col> GRADE_COUNTS =
      List.of(
          YearSummaries.EXCELLENT_COUNT,
          YearSummaries.GOOD_COUNT,
          YearSummaries.FAIR_COUNT,
          YearSummaries.POOR_COUNT);
  public static final List<Col> GRADE_AMOUNTS =
      Stream.of("excellent 优", "good 良", "fair 中", "poor 差")
          .map(word -> word.split(" "))
          .map(
              word ->
                  Col.money(
                      word[0] + "_budget_amount",
                      word[1] + "等项目预算数",
                      "Part of graded_budget_amount whose score is "
                          + word[1]
                          + " under the rule set"))
          .toList();
  public static final List<Col> GRADE_SHARES =
      Stream.of("excellent 优", "good 良", "fair 中", "poor 差")
          .map(word -> word.split(" "))
          .map(
              word ->
                  Col.rate(
                          word[0] + "_budget_share_rate",
                          word[1] + "等项目预算占比",
                          "graded_budget_amount",
                          word[0] + "_budget_amount divided by graded_budget_amount")
                      .orEmpty("no scored project has a budget above zero"))
          .toList();
  public static final Col PAIR_COUNT =
      Col.count(
          "score_rate_pair_count", "得分与执行率成对数", "Projects with a score and an execution rate");
  public static final Col SPEARMAN =
      Col.statistic(
              "score_rate_spearman",
              "得分与执行率秩相关",
              "Spearman's ρ of score and adjusted_execution_rate, average ranks")
          .orEmpty("fewer than two such projects, or one of the two never varies");
  public static final Col PREVIOUS_COUNT =
      Col.count("previous_year_score_count", "上年有得分项目数", "Scores of the same group a year before");
  public static final Col WASSERSTEIN =
      Col.statistic(
              "drift_points",
              "较上年漂移（分）",
              "Wasserstein distance from last year's scores: points a score must move on average")
          .orEmpty("no scores in one of the two years");
  public static final Col KOLMOGOROV =
      Col.statistic(
              "drift_largest_share",
              "较上年最大分布差",
              "Largest difference between the two years' shares of scores up to a point"
                  + " (Kolmogorov–Smirnov distance)")
          .orEmpty("no scores in one of the two years");

  public static final TableSpec TABLE =
      new TableSpec(
          "score_distributions",
          "得分分布",
          "the scores of one kind of one group in one fiscal year",
          ScoreGroups.KEY,
          TableSpec.columns(
              ScoreGroups.KEY,
              List.of(
                  SCORE_COUNT,
                  DISTINCT_COUNT,
                  DEVIATION,
                  SKEWNESS,
                  MEDIAN_DEVIATION,
                  MEDCOUPLE,
                  ENTROPY),
              HEAPS,
              List.of(HEAP_SHARE_RATE, GRADED_AMOUNT),
              GRADE_COUNTS,
              GRADE_AMOUNTS,
              GRADE_SHARES,
              List.of(
                  PAIR_COUNT,
                  SPEARMAN,
                  PREVIOUS_COUNT,
                  WASSERSTEIN,
                  KOLMOGOROV,
                  ProjectScores.RULE_SET_ID,
                  ProjectScores.RULE_SET_VERSION)));

  /** The kind of score: declared or recomputed, never mixed. */
  static final Col SCORE_KIND = ScoreSummaries.SCORE_KIND;

  private ScoreDistributions() {}

  private static Col statistic(String name, String caption, String meaning, String fewest) {
    return Col.statistic(name, caption, meaning)
        .orEmpty("the group has fewer than " + fewest + " scores");
  }
}
