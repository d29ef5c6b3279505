package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** How scores are spread within a group of projects of one year. */
public final class ScoreSummaries {

  public static final Col GROUP_KIND =
      Col.text(
          "group_kind",
          "分组方式",
          "jurisdiction, department, unit, finance_office, project_category or fund_level");
  public static final Col GROUP_ID =
      Col.text(
          "group_id", "分组", "Division code, department id, unit id, or the value of the slice");
  public static final Col SCORE_KIND =
      Col.text("score_kind", "得分口径", "declared or recomputed; never mixed in one figure");
  public static final Col SCORE_COUNT =
      Col.count("score_count", "有得分项目数", "Projects of the group that have such a score");
  public static final Col NO_SCORE_COUNT =
      Col.count("no_score_count", "无得分项目数", "Projects of the group that have none");
  public static final Col MEAN_SCORE = figure("mean_score", "平均分", "Simple mean");
  public static final Col WEIGHTED_MEAN_SCORE =
      Col.score(
              "weighted_mean_score",
              "按预算加权平均分",
              "Mean weighted by adjusted_budget_amount, over projects with a budget above zero")
          .orEmpty("no such project has a score");
  public static final Col LOWEST_SCORE = figure("lowest_score", "最低分", "Lowest");
  public static final Col LOWER_QUARTILE_SCORE =
      figure("lower_quartile_score", "下四分位数", "First quartile, type 7");
  public static final Col MEDIAN_SCORE = figure("median_score", "中位数", "Median");
  public static final Col UPPER_QUARTILE_SCORE =
      figure("upper_quartile_score", "上四分位数", "Third quartile, type 7");
  public static final Col HIGHEST_SCORE = figure("highest_score", "最高分", "Highest");
  public static final Col EXCELLENT_COUNT = YearSummaries.EXCELLENT_COUNT;
  public static final Col GOOD_COUNT = YearSummaries.GOOD_COUNT;
  public static final Col FAIR_COUNT = YearSummaries.FAIR_COUNT;
  public static final Col POOR_COUNT = YearSummaries.POOR_COUNT;
  public static final Col FULL_SCORE_COUNT =
      Col.count("full_score_count", "满分项目数", "Projects that score 100");

  public static final TableSpec TABLE =
      new TableSpec(
          "score_summaries",
          "得分汇总",
          "the scores of one kind of one group of projects in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, GROUP_KIND, GROUP_ID, SCORE_KIND),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              GROUP_KIND,
              GROUP_ID,
              SCORE_KIND,
              SCORE_COUNT,
              NO_SCORE_COUNT,
              MEAN_SCORE,
              WEIGHTED_MEAN_SCORE,
              LOWEST_SCORE,
              LOWER_QUARTILE_SCORE,
              MEDIAN_SCORE,
              UPPER_QUARTILE_SCORE,
              HIGHEST_SCORE,
              EXCELLENT_COUNT,
              GOOD_COUNT,
              FAIR_COUNT,
              POOR_COUNT,
              FULL_SCORE_COUNT,
              ProjectScores.RULE_SET_ID,
              ProjectScores.RULE_SET_VERSION));

  private ScoreSummaries() {}

  private static Col figure(String name, String caption, String meaning) {
    return Col.score(name, caption, meaning + " of the group's scores")
        .orEmpty("no project of the group has a score");
  }
}
