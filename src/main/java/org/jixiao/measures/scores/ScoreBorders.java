package org.jixiao.measures.scores;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 等级线附近的得分: whether scores are denser just above a grade border than just below it. Round numbers
 * gather scores for being round, so 85 and 95, which are no borders, stand beside them for
 * comparison: a jump at 90 means less where 85 and 95 jump as well.
 */
public final class ScoreBorders {

  /** How far from the border scores count, in points. */
  static final BigDecimal HALF_WIDTH = new BigDecimal("5");

  /** Round scores that are no border. */
  static final List<BigDecimal> NEIGHBOURS = List.of(new BigDecimal("85"), new BigDecimal("95"));

  public static final Col BORDER_SCORE = Col.score("border_score", "分数线", "The border itself");
  public static final Col GRADE_BORDER =
      Col.yesNo("grade_border", "是否等级线", "False for the round scores shown for comparison");
  public static final Col SCORE_COUNT = ScoreDistributions.SCORE_COUNT;
  public static final Col AT_BORDER_COUNT =
      Col.count("at_border_count", "恰在线上项目数", "Scores equal to the border");
  public static final Col POINT_BELOW_COUNT =
      Col.count("point_below_count", "线下1分内项目数", "Scores less than one point below the border");
  public static final Col POINT_ABOVE_COUNT =
      Col.count(
          "point_above_count", "线上1分内项目数", "Scores from the border to less than a point above");
  public static final Col TEST_STATUS =
      Col.text(
          "test_status",
          "检验状态",
          "OK, or TOO_FEW_SCORES: fewer than five different scores on a side within five points");
  public static final Col DENSITY_BELOW =
      tested("density_below", "线下密度", "Density just below the border, per point");
  public static final Col DENSITY_ABOVE =
      tested("density_above", "线上密度", "Density just above the border, per point");
  public static final Col STANDARD_ERROR =
      tested("standard_error", "标准误", "Jackknife standard error of the difference");
  public static final Col T_VALUE =
      tested(
          "t_value", "t值", "Density above less below, in standard errors (Cattaneo et al. 2020)");
  public static final Col P_VALUE =
      tested(
          "p_value",
          "p值",
          "Probability of a difference at least as large, on either side, if there is none");

  public static final TableSpec TABLE =
      new TableSpec(
          "score_borders",
          "等级线附近得分",
          "one border and the scores of one kind of one group in one fiscal year",
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              ScoreGroups.GROUP_KIND,
              ScoreGroups.GROUP_ID,
              ScoreSummaries.SCORE_KIND,
              BORDER_SCORE),
          TableSpec.columns(
              ScoreGroups.KEY,
              List.of(
                  BORDER_SCORE,
                  GRADE_BORDER,
                  SCORE_COUNT,
                  AT_BORDER_COUNT,
                  POINT_BELOW_COUNT,
                  POINT_ABOVE_COUNT,
                  TEST_STATUS,
                  DENSITY_BELOW,
                  DENSITY_ABOVE,
                  STANDARD_ERROR,
                  T_VALUE,
                  P_VALUE)));

  private ScoreBorders() {}

  private static Col tested(String name, String caption, String meaning) {
    return Col.statistic(name, caption, meaning).orEmpty("not tested; test_status says why");
  }
}
