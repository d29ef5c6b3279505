package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;
import org.jixiao.vocabulary.Keys;

/** Much was carried over and yet no less was budgeted anew than the year before. */
public final class NewMoneyBesideCarryOver {

  public static final Flag FLAG =
      new Flag(
          "CAR-02",
          2,
          Entity.HISTORY,
          Text.of("结转未用完又安排新增", "New money beside unspent carry-over"),
          Text.of(
              "结转较多仍按原规模安排年初预算，资金沉淀会越来越多。",
              "Budgeting as before beside a large carry-over lets money pile up."),
          Text.of(
              "结转资金专款专用，新增预算用于另一阶段。",
              "The carry-over is earmarked and the new budget is for another stage."),
          List.of(
              Applies.when(
                  "carry_over_in_amount IS NOT NULL",
                  "no_carry_over",
                  "结转数不明",
                  "the carry-over is not known"),
              Applies.when(
                  "initial_budget_amount > 0 AND last_initial_budget_amount > 0",
                  "no_two_budgets",
                  "没有连续两年的年初预算",
                  "no initial budget in two consecutive years"),
              Applies.when(
                  "adjusted_budget_amount > 0",
                  "no_adjusted_budget",
                  "没有全年预算数",
                  "no adjusted budget above zero"),
              OldCarryOver.UNDER_NO_OTHER_RULES),
          "carry_over_in_amount > ${idle_carry_over.share} * adjusted_budget_amount AND "
              + "initial_budget_amount >= last_initial_budget_amount",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "carry_over_in_amount",
              "${idle_carry_over.share} * adjusted_budget_amount",
              "${idle_carry_over.share} * adjusted_budget_amount",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "carry_over_in_amount",
          Text.of(
              "提示核实：上年结转 {yuan: carry_over_in_amount} 元，超过全年预算数 {yuan: "
                  + "adjusted_budget_amount} 元的 {percent: ${idle_carry_over.share}}；年初预算由 {yuan"
                  + ": last_initial_budget_amount} 元变为 {yuan: initial_budget_amount} 元，没有压减。",
              "Please check: {yuan: carry_over_in_amount} yuan carried over are more "
                  + "than {percent: ${idle_carry_over.share}} of {yuan: adjusted_budget_amount}"
                  + "; the initial budget went from {yuan: last_initial_budget_amount} to {yuan"
                  + ": initial_budget_amount} and was not cut."),
          List.of(
              ProjectYears.CARRY_OVER_IN_AMOUNT,
              BudgetRates.ADJUSTED_BUDGET_AMOUNT,
              BudgetRates.INITIAL_BUDGET_AMOUNT,
              ProjectHistories.LAST_INITIAL_BUDGET_AMOUNT,
              ProjectHistories.NORMAL_NAME,
              Keys.PROJECT_NAME,
              ProjectYears.FUND_TYPE),
          List.of("B16"),
          List.of("CAR-01"));

  private NewMoneyBesideCarryOver() {}
}
