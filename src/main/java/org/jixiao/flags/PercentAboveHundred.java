package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** A percentage is to exceed a hundred. */
public final class PercentAboveHundred {

  public static final Flag FLAG =
      new Flag(
              "IND-07",
              1,
              Entity.FORM,
              Text.of("百分比目标值超过100%", "Percentage target above 100%"),
              Text.of(
                  "覆盖率、合格率等不可能超过 100%；超过的多为填错单位。",
                  "Coverage or pass rates cannot exceed 100%; a larger target is mostly a "
                      + "wrong unit."),
              Text.of(
                  "增长率、同比、完成率可以超过 100%，已排除。",
                  "Growth and completion may exceed 100% and are left out."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "above_hundred_judged_count >= 1",
                      "no_percent_target",
                      "没有百分比目标值",
                      "no target is a percentage")),
              "above_hundred_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "above_hundred_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: above_hundred_judged_count} 个百分比指标中，有 {count: "
                      + "above_hundred_count} 个目标值超过 100%：{text: above_hundred_names}。",
                  "Please check: of {count: above_hundred_judged_count} indicators in percent"
                      + ", {count: above_hundred_count} have a target above 100%: {text: "
                      + "above_hundred_names}."),
              List.of(
                  FormChecks.ABOVE_HUNDRED.found(),
                  FormChecks.ABOVE_HUNDRED.judged(),
                  FormChecks.ABOVE_HUNDRED.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("A15"),
              List.of("UNT-01"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private PercentAboveHundred() {}
}
