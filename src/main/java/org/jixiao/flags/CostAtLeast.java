package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** A cost indicator is to be at least an amount. */
public final class CostAtLeast {

  public static final Flag FLAG =
      new Flag(
              "IND-06",
              1,
              Entity.FORM,
              Text.of("成本指标方向相反", "Cost indicator with a lower limit"),
              Text.of(
                  "成本指标应控制上限；写成“不低于”，花得越多得分越高。",
                  "A cost has an upper limit; with a lower one spending more scores more."),
              Text.of(
                  "以补助标准、节约额为内容的成本指标用“≥”是合理的，已排除名称含率、标准、节约的指标。",
                  "Standards and savings rightly have a lower limit; names with 率, 标准 or 节约 "
                      + "are left out."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "reversed_cost_judged_count >= 1",
                      "no_cost_indicator",
                      "没有带方向的成本指标",
                      "no cost indicator names a direction")),
              "reversed_cost_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "reversed_cost_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: reversed_cost_judged_count} 个有方向的成本指标中，有 {count: "
                      + "reversed_cost_count} 个以“≥”设定目标：{text: reversed_cost_names}。",
                  "Please check: of {count: reversed_cost_judged_count} cost indicators with "
                      + "a direction, {count: reversed_cost_count} are to be at least something: {"
                      + "text: reversed_cost_names}."),
              List.of(
                  FormChecks.REVERSED_COST.found(),
                  FormChecks.REVERSED_COST.judged(),
                  FormChecks.REVERSED_COST.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("A14"),
              List.of("CST-01"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private CostAtLeast() {}
}
