package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.BudgetLines;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;

/** The budget was cut until the rate looked full, while the initial budget was spent in part. */
public final class CutLiftsRate {

  private static final String SPENT = "COALESCE(paid_amount, executed_amount)";

  public static final Flag FLAG =
      new Flag(
              "BUD-02",
              1,
              Entity.PROJECT,
              Text.of("调减预算抬高执行率", "A cut of the budget lifts the rate"),
              Text.of(
                  "年末调减预算使执行率接近 100%，掩盖了年初安排没有完成。",
                  "A cut at year end brings the rate near 100% and hides that the first plan "
                      + "was not carried out."),
              Text.of(
                  "政策取消、财政收回或节约后的正常调减。",
                  "A policy ended, the bureau took the money back, or it was saved."),
              List.of(
                  Applies.when(
                      "initial_budget_amount > 0",
                      "no_initial_budget",
                      "没有年初预算数",
                      "no initial budget above zero"),
                  Applies.when(
                      "adjusted_budget_amount > 0",
                      "no_adjusted_budget",
                      "没有全年预算数",
                      "no adjusted budget above zero"),
                  Applies.when(
                      SPENT + " IS NOT NULL",
                      "no_payment",
                      "没有支付数或执行数",
                      "no payment and no executed amount is known")),
              "adjusted_budget_amount < ${budget_cut.share} * initial_budget_amount AND "
                  + SPENT
                  + " >= ${budget_cut.rate} * adjusted_budget_amount AND "
                  + SPENT
                  + " < ${budget_cut.initial_rate} * initial_budget_amount",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "adjusted_budget_amount",
                  "initial_budget_amount",
                  "${budget_cut.share} * initial_budget_amount",
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              "initial_budget_amount - adjusted_budget_amount",
              Text.of(
                  "提示核实：年初预算 {yuan: initial_budget_amount} 元调减为 {yuan: adjusted_budget_amount"
                      + "} 元，支出 {yuan: "
                      + SPENT
                      + "} 元；按全年预算数几乎全部执行，按年初预算数则不足。",
                  "Please check: {yuan: initial_budget_amount} yuan were cut to {yuan: "
                      + "adjusted_budget_amount}; {yuan: "
                      + SPENT
                      + "} were spent, nearly all of the adjusted and much less of the initial "
                      + "budget."),
              List.of(
                  BudgetRates.INITIAL_BUDGET_AMOUNT,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT,
                  MoneyChain.PAID_AMOUNT,
                  BudgetRates.EXECUTED_AMOUNT,
                  MoneyChain.RECOVERED_AMOUNT),
              List.of("B14"),
              List.of("BUD-01"))
          .restingOn(RowsBehind.ofProject(BudgetLines.TABLE));

  private CutLiftsRate() {}
}
