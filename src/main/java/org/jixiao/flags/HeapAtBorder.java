package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.scores.ScoreBorders;

/**
 * Far more scores of a county lie just above a border of grades than just below it. Two tests ask:
 * whether the density jumps there, and whether the point above holds more than a set ratio of the
 * point below. The first extrapolates from either side and says nothing where lifting has emptied
 * all that lies before the border; the second, whose square is (above − ratio × below)² ÷ (ratio ×
 * (above + below)), is largest there.
 */
public final class HeapAtBorder {

  private static final String EXCESS =
      "(point_above_count - ${border_heap.ratio} * point_below_count)";

  public static final Flag FLAG =
      new Flag(
              "SCB-01",
              2,
              Entity.BORDER,
              Text.of("得分堆积在等级线上", "Scores heap at a border of grades"),
              Text.of(
                  "线上得分远多于线下，说明不少分数是按等级凑出来的。",
                  "Many more scores just above a border than just below it suggest scores made "
                      + "to fit the grade."),
              Text.of("评分单位习惯打整数分。", "Those who score like round numbers."),
              List.of(
                  Applies.when(
                      "group_kind = 'jurisdiction' AND score_kind = 'declared' AND grade_border",
                      "other_group",
                      "本行为其他分组、其他得分或非等级线",
                      "another group, another score or no border of grades"),
                  Applies.when(
                      "test_status = 'OK'",
                      "too_few_scores",
                      "线附近得分太少",
                      "too few scores near the border")),
              "point_above_count > ${border_heap.ratio} * point_below_count AND (p_value <"
                  + " ${border_heap.probability} AND density_above > density_below OR "
                  + EXCESS
                  + " * "
                  + EXCESS
                  + " > ${border_heap.z} * ${border_heap.z} * ${border_heap.ratio} *"
                  + " (point_above_count + point_below_count))",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "point_above_count",
                  "point_below_count",
                  "${border_heap.ratio} * point_below_count",
                  Comparison.Unit.COUNT,
                  Comparison.NO_RATE),
              "NULL",
              Text.of(
                  "提示核实：{points: border_score} 分线上 1 分内有 {count: point_above_count} 个得分（恰在线上"
                      + " {count: at_border_count} 个），线下 1 分内 {count: point_below_count} 个，共"
                      + " {count: score_count} 个得分。",
                  "Please check: {count: point_above_count} scores lie within a point above "
                      + "{points: border_score} ({count: at_border_count} exactly on it), {count: "
                      + "point_below_count} within a point below, of {count: score_count}."),
              List.of(
                  ScoreBorders.BORDER_SCORE,
                  ScoreBorders.SCORE_COUNT,
                  ScoreBorders.AT_BORDER_COUNT,
                  ScoreBorders.POINT_BELOW_COUNT,
                  ScoreBorders.POINT_ABOVE_COUNT,
                  ScoreBorders.DENSITY_BELOW,
                  ScoreBorders.DENSITY_ABOVE,
                  ScoreBorders.T_VALUE,
                  ScoreBorders.P_VALUE,
                  ScoreBorders.TEST_STATUS),
              List.of("HEAP"),
              List.of("UNI-02"))
          .among(
              Peers.among("group_id", "score_count")
                  .measuredBy("t_value", "t_value")
                  .byChance("p_value", "NULL"));

  private HeapAtBorder() {}
}
