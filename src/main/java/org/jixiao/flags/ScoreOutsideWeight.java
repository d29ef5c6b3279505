package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** An indicator is scored above its weight or below zero. */
public final class ScoreOutsideWeight {

  public static final Flag FLAG =
      new Flag(
              "IND-01",
              1,
              Entity.FORM,
              Text.of("指标得分超过分值或为负", "Indicator scored outside its weight"),
              Text.of(
                  "单项得分不应超过分值，也不应为负；否则总分失真。",
                  "No indicator can score above its weight or below zero; otherwise the "
                      + "total is wrong."),
              Text.of(
                  "加分或扣分办法由地方规定的，可能出现。", "A local rule of bonus or penalty points may allow it."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "above_weight_judged_count >= 1",
                      "no_scored_indicators",
                      "没有同时有分值和得分的指标",
                      "no indicator has both weight and score")),
              "above_weight_count > 0",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "above_weight_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: above_weight_judged_count} 个有分值和得分的指标中，有 {count: "
                      + "above_weight_count} 个得分超过分值或为负：{text: above_weight_names}。",
                  "Please check: of {count: above_weight_judged_count} indicators with "
                      + "weight and score, {count: above_weight_count} score above their weight or "
                      + "below zero: {text: above_weight_names}."),
              List.of(
                  FormChecks.ABOVE_WEIGHT.found(),
                  FormChecks.ABOVE_WEIGHT.judged(),
                  FormChecks.ABOVE_WEIGHT.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("A04"),
              List.of("SUM-01", "SUM-02"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private ScoreOutsideWeight() {}
}
