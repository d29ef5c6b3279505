package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.UnitChecks;

/** The self-scores of a unit differ by less than a point, or nearly all are excellent. */
public final class ScoresWithoutSpread {

  private static final String ALIKE =
      "score_count * score_squares - score_sum * score_sum < ${equal_scores.deviation} * "
          + "${equal_scores.deviation} * score_count * (score_count - 1)";

  public static final Flag FLAG =
      new Flag(
          "UNI-02",
          1,
          Entity.UNIT,
          Text.of("自评得分没有差异", "Scores without spread"),
          Text.of(
              "得分几乎相同或几乎全优，自评不能区分好坏。",
              "Scores that hardly differ or are nearly all excellent do not tell good "
                  + "from bad."),
          Text.of("同类小项目由同一人按同一标准评分。", "Small projects of one kind scored by one person."),
          List.of(
              Applies.when(
                  "score_count >= ${equal_scores.projects} AND score_sum IS NOT NULL AND "
                      + "score_squares IS NOT NULL",
                  "too_few_scores",
                  "有自评总分的项目太少",
                  "too few projects have a score"),
              Applies.when(
                  "NOT full_score_count = score_count",
                  "all_full",
                  "全部满分，由 UNI-01 提示",
                  "all are full: see UNI-01")),
          ALIKE
              + " OR score_count >= ${excellent_share.projects} AND excellent_count > ${"
              + "excellent_share.share} * score_count",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "highest_score - lowest_score",
              "${equal_scores.deviation}",
              "${equal_scores.deviation}",
              Comparison.Unit.POINTS,
              Comparison.NO_RATE),
          "scored_budget_amount",
          Text.of(
              "提示核实：{count: score_count} 个项目自评最低 {points: lowest_score} 分、最高 {points: "
                  + "highest_score} 分，其中优 {count: excellent_count} 个。",
              "Please check: {count: score_count} projects score from {points: "
                  + "lowest_score} to {points: highest_score}, {count: excellent_count} of "
                  + "them excellent."),
          List.of(
              UnitChecks.SCORE_COUNT,
              UnitChecks.EXCELLENT_COUNT,
              UnitChecks.FULL_SCORE_COUNT,
              UnitChecks.LOWEST_SCORE,
              UnitChecks.HIGHEST_SCORE,
              UnitChecks.SCORE_SUM,
              UnitChecks.SCORE_SQUARES),
          List.of("C02"),
          List.of("UNI-01"));

  private ScoresWithoutSpread() {}
}
