package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.ProjectScores;

/** The weights of a form, execution included, do not add up to a hundred. */
public final class WeightsNotHundred {

  public static final Flag FLAG =
      new Flag(
              "SUM-02",
              1,
              Entity.PROJECT,
              Text.of("各项分值合计不是100分", "Weights do not add up to 100"),
              Text.of(
                  "分值合计不是 100，总分与等级界限不可比。",
                  "Totals and grade borders mean something only when the weights add up to "
                      + "100."),
              Text.of(
                  "表格跨页未读全，或空白分值行未打印。",
                  "A form over two pages may be read in part, and blank weights leave the "
                      + "sum short."),
              List.of(
                  Applies.when(
                      "indicator_count > 0", "no_indicators", "没有指标", "the form has no indicators"),
                  Applies.when(
                      "sum_of_weights IS NOT NULL", "no_weights", "各项均无分值", "no row has a weight")),
              "ABS(sum_of_weights - 100) > ${weight_sum.points}",
              List.of(
                  SeverityStep.when(
                      Severity.MEDIUM, "ABS(sum_of_weights - 100) >= ${weight_sum.medium_points}"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "sum_of_weights",
                  "100",
                  "${weight_sum.points}",
                  Comparison.Unit.POINTS,
                  Comparison.NO_RATE),
              "adjusted_budget_amount",
              Text.of(
                  "提示核实：预算执行与 {count: indicator_count} 个指标的分值合计 {points: sum_of_weights} 分，应为"
                      + " 100 分。",
                  "Please check: the weights of execution and {count: indicator_count} "
                      + "indicators add up to {points: sum_of_weights}, not to 100."),
              List.of(
                  ProjectScores.SUM_OF_WEIGHTS,
                  ProjectScores.EXECUTION_WEIGHT,
                  ProjectScores.INDICATOR_COUNT,
                  ProjectScores.SUM_OF_SCORES),
              List.of("A02"),
              List.of("SUM-01", "WGT-01"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private WeightsNotHundred() {}
}
