package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;

/** An indicator was exceeded by so much that its target may have been set too low. */
public final class OverFulfilled {

  public static final Flag FLAG =
      new Flag(
              "IND-10",
              1,
              Entity.FORM,
              Text.of("指标大幅超额完成", "Target far exceeded"),
              Text.of(
                  "完成值远高于目标值，可能是年初目标偏低；办法要求分析原因，目标明显偏低的适度调减分值。",
                  "An actual value far above its target may show that the target was too low;"
                      + " regulation asks for the reason and a moderate cut."),
              Text.of(
                  "政策扩面、突发任务会使完成数超出预期；有的地方规定超额不扣分。",
                  "A widened policy or an unexpected task exceeds targets; some places "
                      + "forbid a cut."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "over_fulfilled_judged_count > 0",
                      "no_comparable_indicators",
                      "没有可比较的正向定量指标",
                      "no indicator with a lower limit can be compared")),
              "over_fulfilled_count > 0",
              List.of(
                  SeverityStep.when(Severity.MEDIUM, "far_over_fulfilled_count > 0"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "over_fulfilled_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: over_fulfilled_judged_count} 个可比较的指标中，有 {count: "
                      + "over_fulfilled_count} 个完成值超过目标值 ${overfulfilment.ratio} 倍，其中 {count: "
                      + "far_over_fulfilled_count} 个超过 ${overfulfilment.high_ratio} 倍：{text: "
                      + "over_fulfilled_names}。",
                  "Please check: of {count: over_fulfilled_judged_count} comparable "
                      + "indicators, {count: over_fulfilled_count} exceed ${overfulfilment.ratio} "
                      + "times the target, {count: far_over_fulfilled_count} of them ${"
                      + "overfulfilment.high_ratio} times: {text: over_fulfilled_names}."),
              List.of(
                  FormChecks.OVER_FULFILLED.found(),
                  FormChecks.FAR_OVER_FULFILLED.found(),
                  FormChecks.OVER_FULFILLED.judged(),
                  FormChecks.OVER_FULFILLED.names(),
                  FormChecks.FAR_OVER_FULFILLED.names()),
              List.of("C05"),
              List.of("IND-02"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private OverFulfilled() {}
}
