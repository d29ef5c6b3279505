package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** A cost limit was broken and scored with more than its proportional points. */
public final class CostOverrunUnscored {

  public static final Flag FLAG =
      new Flag(
              "CST-02",
              1,
              Entity.FORM,
              Text.of("成本超支未相应扣分", "Cost overrun not scored"),
              Text.of(
                  "成本超过上限应相应扣分；仍得高分的，成本约束没有起作用。",
                  "A broken cost limit should cost points; where it does not the limit had "
                      + "no effect."),
              Text.of("成本上升经批准调整的，可能不扣分。", "An approved rise in cost may go without a cut."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "cost_overrun_judged_count >= 1",
                      "no_scored_limit",
                      "没有可比较且有得分的成本上限指标",
                      "no cost limit can be compared and has a score")),
              "cost_overrun_count > 0",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "cost_overrun_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: cost_overrun_judged_count} 个有得分的成本上限指标中，有 {count: "
                      + "cost_overrun_count} 个超支而得分高于按比例应得分：{text: cost_overrun_names}。",
                  "Please check: of {count: cost_overrun_judged_count} scored cost limits, {"
                      + "count: cost_overrun_count} were broken and score more than in proportion: "
                      + "{text: cost_overrun_names}."),
              List.of(
                  FormChecks.COST_OVERRUN.found(),
                  FormChecks.COST_OVERRUN.judged(),
                  FormChecks.COST_OVERRUN.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("C07"),
              List.of("CST-01", "IND-02"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private CostOverrunUnscored() {}
}
