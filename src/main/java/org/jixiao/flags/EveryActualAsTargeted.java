package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** Nearly all counted indicators of a form have exactly their target as actual value. */
public final class EveryActualAsTargeted {

  public static final Flag FLAG =
      new Flag(
              "IND-16",
              1,
              Entity.FORM,
              Text.of("完成值全部等于目标值", "Every actual value is the target"),
              Text.of(
                  "完成值与目标值逐项完全相等，往往是照抄目标值。",
                  "Actual values that all equal their targets were often copied."),
              Text.of("以 100% 为目标的指标完成 100% 是正常的。", "A target of 100% that was met is normal."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "as_targeted_judged_count >= ${copied_actuals.indicators}",
                      "too_few_comparable",
                      "可比较的定量指标太少",
                      "too few indicators can be compared")),
              "as_targeted_count > ${copied_actuals.share} * as_targeted_judged_count",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "as_targeted_count",
                  "0",
                  "${copied_actuals.share} * as_targeted_judged_count",
                  Comparison.Unit.COUNT,
                  Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: as_targeted_judged_count} 个可比较的定量指标中，有 {count: "
                      + "as_targeted_count} 个完成值正好等于目标值：{text: as_targeted_names}。",
                  "Please check: of {count: as_targeted_judged_count} comparable indicators, "
                      + "{count: as_targeted_count} have exactly the target as actual value: {text:"
                      + " as_targeted_names}."),
              List.of(
                  FormChecks.AS_TARGETED.found(),
                  FormChecks.AS_TARGETED.judged(),
                  FormChecks.AS_TARGETED.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("C03"),
              List.of("IND-09"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private EveryActualAsTargeted() {}
}
