package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectScores;

/** One indicator carries more than half of the weight of all indicators. */
public final class DominatingIndicator {

  public static final Flag FLAG =
      new Flag(
              "IND-11",
              1,
              Entity.FORM,
              Text.of("单个指标分值过大", "One indicator dominates"),
              Text.of(
                  "一个指标占去大部分分值，其余指标不起作用。",
                  "Where one indicator carries most of the weight the others do not matter."),
              Text.of("内容单一的项目可能确实只有一项任务。", "A project may truly have one task."),
              List.of(
                  Applies.when(
                      "indicator_weights > 0 AND largest_weight IS NOT NULL",
                      "no_weights",
                      "指标没有分值",
                      "no indicator has a weight")),
              "largest_weight > ${dominating_indicator.share} * indicator_weights",
              List.of(
                  SeverityStep.when(Severity.MEDIUM, "largest_weight >= indicator_weights"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "largest_weight",
                  "${dominating_indicator.share} * indicator_weights",
                  "${dominating_indicator.share} * indicator_weights",
                  Comparison.Unit.POINTS,
                  Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：指标分值合计 {points: indicator_weights} 分，其中单个指标占 {points: largest_weight}"
                      + " 分，共 {count: indicator_count} 个指标。",
                  "Please check: one of {count: indicator_count} indicators carries {points: "
                      + "largest_weight} of {points: indicator_weights} points."),
              List.of(
                  FormFigures.LARGEST_WEIGHT,
                  FormFigures.INDICATOR_WEIGHTS,
                  FormFigures.SMALLEST_WEIGHT,
                  ProjectScores.INDICATOR_COUNT),
              List.of("C08"),
              List.of("LVL-01"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private DominatingIndicator() {}
}
