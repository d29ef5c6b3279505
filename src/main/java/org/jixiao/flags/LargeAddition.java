package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.BudgetLines;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectYears;

/** A project of county money was granted much more during the year than at its beginning. */
public final class LargeAddition {

  private static final String OWN = "adjusted_budget_amount - COALESCE(carry_over_in_amount, 0)";

  public static final Flag FLAG =
      new Flag(
              "BUD-01",
              1,
              Entity.PROJECT,
              Text.of("年中追加比例过大", "Large addition during the year"),
              Text.of(
                  "年初安排少而年中追加多，说明预算编制不细，也使执行集中到年末。",
                  "Little at first and much later shows a budget planned poorly and pushes "
                      + "spending to the year end."),
              Text.of(
                  "应急、政策新增或上级要求的项目只能年中追加。",
                  "Emergencies and new policy can only be added during the year."),
              List.of(
                  Applies.when(
                      "fund_level = 'county'",
                      "not_county_money",
                      "不是县级资金，年中下达属正常",
                      "not county money: issue during the year is normal"),
                  Applies.when(
                      "initial_budget_amount IS NOT NULL",
                      "no_initial_budget",
                      "没有年初预算数",
                      "no initial budget is known"),
                  Applies.when(
                      "adjusted_budget_amount IS NOT NULL",
                      "no_adjusted_budget",
                      "没有全年预算数",
                      "no adjusted budget is known")),
              OWN + " > ${budget_addition.ratio} * initial_budget_amount AND " + OWN + " > 0",
              List.of(
                  SeverityStep.when(
                      Severity.MEDIUM,
                      OWN + " > ${budget_addition.medium_ratio} * initial_budget_amount"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  OWN,
                  "initial_budget_amount",
                  "${budget_addition.ratio} * initial_budget_amount",
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              OWN + " - initial_budget_amount",
              Text.of(
                  "提示核实：县级资金年初预算 {yuan: initial_budget_amount} 元，全年预算（不含上年结转）{yuan: "
                      + OWN
                      + "} 元，净追加 {yuan: "
                      + OWN
                      + " - initial_budget_amount} 元。",
                  "Please check: county money of {yuan: initial_budget_amount} yuan at first "
                      + "and {yuan: "
                      + OWN
                      + "} for the year, carry-over left out: {yuan: "
                      + OWN
                      + " - initial_budget_amount} more."),
              List.of(
                  BudgetRates.INITIAL_BUDGET_AMOUNT,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT,
                  ProjectYears.CARRY_OVER_IN_AMOUNT,
                  ProjectYears.FUND_LEVEL,
                  ProjectYears.INITIAL_BUDGET_BASIS,
                  ProjectYears.BUDGET_BASIS),
              List.of("B13"),
              List.of("BUD-02"))
          .restingOn(RowsBehind.ofProject(BudgetLines.TABLE));

  private LargeAddition() {}
}
