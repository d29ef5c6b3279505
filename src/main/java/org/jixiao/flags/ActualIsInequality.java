package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** The actual value of an indicator repeats the sign of its target. */
public final class ActualIsInequality {

  public static final Flag FLAG =
      new Flag(
              "IND-09",
              1,
              Entity.FORM,
              Text.of("完成值照抄目标值符号", "Actual value is an inequality"),
              Text.of(
                  "完成值应是一个数；写成“≥95%”说明照抄了目标值。",
                  "An actual value is a number; “≥95%” shows that the target was copied."),
              Text.of("个别系统导出时会把符号带入完成值。", "Some systems put the sign into the export."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "with_operator_judged_count >= 1",
                      "no_actual",
                      "没有填写完成值的指标",
                      "no indicator has an actual value")),
              "with_operator_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "with_operator_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: with_operator_judged_count} 个有完成值的指标中，有 {count: "
                      + "with_operator_count} 个完成值带不等号：{text: with_operator_names}。",
                  "Please check: of {count: with_operator_judged_count} indicators with an "
                      + "actual value, {count: with_operator_count} have an inequality as actual "
                      + "value: {text: with_operator_names}."),
              List.of(
                  FormChecks.WITH_OPERATOR.found(),
                  FormChecks.WITH_OPERATOR.judged(),
                  FormChecks.WITH_OPERATOR.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("C04"),
              List.of("IND-16"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private ActualIsInequality() {}
}
