package org.jixiao.measures.scores;

import java.util.List;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 得分直方图: how many scores fall on each half point. A bin holds scores from its first score up to
 * below the next half point, so that 90 and 90.49 share the bin 90. Empty bins have no row.
 */
public final class ScoreBins {

  public static final Col BIN_SCORE = Col.score("bin_score", "分段起点", "First score of the bin");
  public static final Col PROJECT_COUNT =
      Col.count("project_count", "项目数", "Projects whose score lies in the bin");
  public static final Col BUDGET_AMOUNT =
      Col.money("budget_amount", "预算数", "Σ adjusted budget of those that have one");

  public static final TableSpec TABLE =
      new TableSpec(
          "score_bins",
          "得分直方图",
          "one half point of the scores of one kind of one group in one fiscal year",
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              ScoreGroups.GROUP_KIND,
              ScoreGroups.GROUP_ID,
              ScoreSummaries.SCORE_KIND,
              BIN_SCORE),
          TableSpec.columns(ScoreGroups.KEY, List.of(BIN_SCORE, PROJECT_COUNT, BUDGET_AMOUNT)));

  private ScoreBins() {}
}
