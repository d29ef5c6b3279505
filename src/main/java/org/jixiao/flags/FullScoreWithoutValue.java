package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** An indicator has full score although its target or its actual value is blank. */
public final class FullScoreWithoutValue {

  public static final Flag FLAG =
      new Flag(
              "IND-04",
              1,
              Entity.FORM,
              Text.of("无目标值或完成值而得满分", "Full score without target or actual"),
              Text.of(
                  "没有目标值或完成值，满分无从验证。",
                  "Without a target or an actual value a full score cannot be checked."),
              Text.of(
                  "表样分两页打印或合并单元格时，数值可能未被读到。",
                  "Values may be lost where a form is printed on two pages or cells are "
                      + "merged."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "without_value_judged_count >= 1",
                      "no_full_score",
                      "没有得满分的指标",
                      "no indicator has full score")),
              "without_value_count > 0",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "without_value_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: without_value_judged_count} 个得满分的指标中，有 {count: "
                      + "without_value_count} 个目标值或完成值为空：{text: without_value_names}。",
                  "Please check: of {count: without_value_judged_count} indicators with full "
                      + "score, {count: without_value_count} have no target or no actual value: {"
                      + "text: without_value_names}."),
              List.of(
                  FormChecks.WITHOUT_VALUE.found(),
                  FormChecks.WITHOUT_VALUE.judged(),
                  FormChecks.WITHOUT_VALUE.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("A10"),
              List.of())
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private FullScoreWithoutValue() {}
}
