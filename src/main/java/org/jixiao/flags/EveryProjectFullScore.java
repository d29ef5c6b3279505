package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.UnitChecks;

/** Every scored project of a unit has exactly a hundred points. */
public final class EveryProjectFullScore {

  public static final Flag FLAG =
      new Flag(
          "UNI-01",
          1,
          Entity.UNIT,
          Text.of("全部项目满分", "Every project at 100"),
          Text.of(
              "全部项目都是 100 分，自评没有区分度。", "Where every project scores 100 nothing can be told apart."),
          Text.of("项目少且都已完成。", "Few projects, all of them finished."),
          List.of(
              Applies.when(
                  "score_count >= ${uniform_scores.projects}",
                  "too_few_scores",
                  "有自评总分的项目太少",
                  "too few projects have a score")),
          "full_score_count = score_count",
          List.of(SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "full_score_count",
              "score_count",
              "score_count",
              Comparison.Unit.COUNT,
              Comparison.NO_RATE),
          "scored_budget_amount",
          Text.of(
              "提示核实：{count: score_count} 个项目自评全部为 100 分。",
              "Please check: all {count: score_count} scored projects have 100 points."),
          List.of(
              UnitChecks.FULL_SCORE_COUNT,
              UnitChecks.SCORE_COUNT,
              UnitChecks.LOWEST_SCORE,
              UnitChecks.HIGHEST_SCORE),
          List.of("C01"),
          List.of("UNI-02"));

  private EveryProjectFullScore() {}
}
