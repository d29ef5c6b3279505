package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectScores;

/** The same indicator stands on a form more than once. */
public final class RepeatedIndicators {

  public static final Flag FLAG =
      new Flag(
              "IND-05",
              1,
              Entity.FORM,
              Text.of("指标重复设置", "Indicators repeated"),
              Text.of(
                  "同一指标重复设置，等于重复计分；复核时重复的只计一次。",
                  "An indicator that stands twice scores twice; reviewers count it once."),
              Text.of(
                  "不同子项目、不同对象使用相同名称，内容可能不同。",
                  "Parts of a project may use one name for different things."),
              List.of(
                  Applies.when(
                      "indicator_count > 1",
                      "too_few_indicators",
                      "指标少于两个",
                      "fewer than two indicators")),
              "repeated_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison("repeated_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: indicator_count} 个指标中有 {count: repeated_count} 个与前面的指标同名：{"
                      + "text: repeated_names}。",
                  "Please check: {count: repeated_count} of {count: indicator_count} "
                      + "indicators repeat a name: {text: repeated_names}."),
              List.of(
                  FormFigures.REPEATED_COUNT,
                  FormFigures.REPEATED_NAMES,
                  ProjectScores.INDICATOR_COUNT),
              List.of("A13"),
              List.of())
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private RepeatedIndicators() {}
}
