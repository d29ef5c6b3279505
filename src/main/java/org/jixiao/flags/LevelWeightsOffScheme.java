package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectScores;

/**
 * The weights of the first levels fit none of the national schemes within five points: 50/30/10,
 * with cost 20/40/20/10, or without satisfaction 50/40.
 */
public final class LevelWeightsOffScheme {

  private static final String WITHOUT_COST =
      "GREATEST(ABS(COALESCE(output_weight, 0) - 50), ABS(COALESCE(benefit_weight, 0) - "
          + "30), ABS(COALESCE(satisfaction_weight, 0) - 10), ABS(COALESCE(cost_weight, 0) - 0)"
          + ")";

  private static final String WITH_COST =
      "GREATEST(ABS(COALESCE(output_weight, 0) - 40), ABS(COALESCE(benefit_weight, 0) - "
          + "20), ABS(COALESCE(satisfaction_weight, 0) - 10), ABS(COALESCE(cost_weight, 0) - 20"
          + "))";

  private static final String WITHOUT_SATISFACTION =
      "GREATEST(ABS(COALESCE(output_weight, 0) - 50), ABS(COALESCE(benefit_weight, 0) - "
          + "40), ABS(COALESCE(satisfaction_weight, 0) - 0), ABS(COALESCE(cost_weight, 0) - 0))";

  private static final String NEAREST =
      "LEAST(" + WITHOUT_COST + ", " + WITH_COST + ", " + WITHOUT_SATISFACTION + ")";

  public static final Flag FLAG =
      new Flag(
              "WGT-01",
              1,
              Entity.FORM,
              Text.of("一级指标分值偏离办法规定", "First-level weights fit no scheme"),
              Text.of(
                  "产出、效益、满意度的分值由办法规定；偏离过大时，总分在项目之间不可比。",
                  "Regulation sets the weights of output, benefit and satisfaction; far off, "
                      + "totals of projects cannot be compared."),
              Text.of(
                  "办法允许特殊情况适当调整；部分省份由单位自定其余 90 分。",
                  "Regulation allows adjustments, and some provinces leave the 90 points to "
                      + "the unit."),
              List.of(
                  Applies.when(
                      "indicator_weights > 0", "no_weights", "指标没有分值", "no indicator has a weight"),
                  Applies.when(
                      "execution_weight = 10",
                      "other_execution_weight",
                      "预算执行分值不是 10 分，属于其他计分方案",
                      "execution weighs other than 10 points: another scheme"),
                  Applies.when(
                      "other_level_count = 0",
                      "other_levels",
                      "一级指标名称不属于国家方案",
                      "first levels other than the national ones")),
              NEAREST + " > ${level_weights.points}",
              List.of(
                  SeverityStep.when(Severity.MEDIUM, NEAREST + " > ${level_weights.medium_points}"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  NEAREST,
                  "0",
                  "${level_weights.points}",
                  Comparison.Unit.POINTS,
                  Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：产出 {points: COALESCE(output_weight, 0)} 分、效益 {points: COALESCE("
                      + "benefit_weight, 0)} 分、满意度 {points: COALESCE(satisfaction_weight, 0)} 分、成本 "
                      + "{points: COALESCE(cost_weight, 0)} 分，与最接近的方案相差 {points: "
                      + NEAREST
                      + "} 分（允许 {points: ${level_weights.points}} 分）。",
                  "Please check: output {points: COALESCE(output_weight, 0)}, benefit {points"
                      + ": COALESCE(benefit_weight, 0)}, satisfaction {points: COALESCE("
                      + "satisfaction_weight, 0)}, cost {points: COALESCE(cost_weight, 0)}; the "
                      + "nearest scheme is {points: "
                      + NEAREST
                      + "} points away ({points: ${level_weights.points}} allowed)."),
              List.of(
                  FormFigures.OUTPUT_WEIGHT,
                  FormFigures.BENEFIT_WEIGHT,
                  FormFigures.SATISFACTION_WEIGHT,
                  FormFigures.COST_WEIGHT,
                  ProjectScores.EXECUTION_WEIGHT,
                  FormFigures.INDICATOR_WEIGHTS,
                  FormFigures.OTHER_LEVEL_COUNT),
              List.of("A03"),
              List.of("SUM-02", "LVL-01"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private LevelWeightsOffScheme() {}
}
