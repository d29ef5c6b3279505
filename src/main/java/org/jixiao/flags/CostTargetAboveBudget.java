package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectYears;

/** A cost indicator has an upper limit above the whole budget, so it cannot fail. */
public final class CostTargetAboveBudget {

  public static final Flag FLAG =
      new Flag(
              "CST-01",
              1,
              Entity.FORM,
              Text.of("成本指标上限高于预算", "Cost limit above the budget"),
              Text.of(
                  "成本上限高于全部预算，指标不可能不达标，失去约束。",
                  "A limit above the whole budget cannot be broken and binds nothing."),
              Text.of(
                  "成本含自筹或以前年度资金，或预算年中调减后未修改指标。",
                  "The cost includes other money, or the budget was cut and the indicator "
                      + "was not."),
              List.of(
                  Applies.when(
                      "largest_cost_target_amount IS NOT NULL",
                      "no_cost_limit",
                      "没有以金额设上限的成本指标",
                      "no cost indicator has an upper limit in money"),
                  Applies.when(
                      "form_adjusted_budget_amount > 0",
                      "no_budget",
                      "没有全年预算数",
                      "no adjusted budget above zero")),
              "largest_cost_target_amount > ${cost_limit.ratio} * form_adjusted_budget_amount",
              List.of(
                  SeverityStep.when(
                      Severity.MEDIUM,
                      "largest_cost_target_amount > ${cost_limit.medium_ratio} * "
                          + "form_adjusted_budget_amount"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "largest_cost_target_amount",
                  "form_adjusted_budget_amount",
                  "${cost_limit.ratio} * form_adjusted_budget_amount",
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              "largest_cost_target_amount - form_adjusted_budget_amount",
              Text.of(
                  "提示核实：成本指标上限 {yuan: largest_cost_target_amount} 元，高于表列全年预算数 {yuan: "
                      + "form_adjusted_budget_amount} 元。",
                  "Please check: a cost limit of {yuan: largest_cost_target_amount} yuan "
                      + "above an adjusted budget of {yuan: form_adjusted_budget_amount} yuan."),
              List.of(
                  FormFigures.LARGEST_COST_TARGET_AMOUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
                  ProjectYears.FORM_AMOUNT_UNIT),
              List.of("C06"),
              List.of("CST-02", "UNT-01"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private CostTargetAboveBudget() {}
}
