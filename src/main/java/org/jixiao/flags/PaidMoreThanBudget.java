package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.measures.ProjectYears;

/**
 * More was paid than there was budget, by the ledgers: payments are held against the ledger budget
 * with carry-over, else against the adjusted budget. Forms without ledgers are asked by {@link
 * ExecutedAboveBudget}.
 */
public final class PaidMoreThanBudget {

  private static final String BUDGET = "COALESCE(ledger_budget_amount, adjusted_budget_amount)";

  public static final Flag FLAG =
      new Flag(
              "PAY-01",
              2,
              Entity.PROJECT,
              Text.of("支付数超过预算数", "More paid than budgeted"),
              Text.of(
                  "预算是支出的上限；支付数超过预算数，可能是无预算支出，也可能是数据口径不一致。",
                  "A budget is the limit of spending; more paid than budgeted is spending without a"
                      + " budget, or figures of different scope."),
              Text.of(
                  "调整预算的文件尚未录入、结转指标未计入预算数、退款尚未冲回，或支付记在另一项目名下。",
                  "An adjustment not yet booked, carry-over left out of the budget, a refund not"
                      + " yet reversed, or a payment booked under another project."),
              List.of(
                  Applies.when(
                      "paid_amount IS NOT NULL",
                      "no_payment",
                      "没有支付台账所列的支付数；自评表执行数由 EXE-04 提问",
                      "no ledger says what was paid; what a form says is asked by EXE-04"),
                  Applies.when(
                      BUDGET + " IS NOT NULL",
                      "no_budget",
                      "没有预算数",
                      "no budget is known to compare with"),
                  Applies.when(
                      BUDGET + " > 0",
                      "zero_budget",
                      "预算数为零，无从比较",
                      "the budget is zero, so there is no limit to compare with")),
              "paid_amount > ${overpayment.ratio} * " + BUDGET,
              List.of(
                  SeverityStep.when(
                      Severity.HIGH, "paid_amount > ${overpayment.high_ratio} * " + BUDGET),
                  SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "paid_amount",
                  BUDGET,
                  "${overpayment.ratio} * " + BUDGET,
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              "paid_amount - " + BUDGET,
              Text.of(
                  "提示核实：台账支付数 {yuan: paid_amount} 元，{text: CASE WHEN ledger_budget_amount IS NOT"
                      + " NULL THEN '台账预算数（含结转）' ELSE '全年预算数' END} {yuan: "
                      + BUDGET
                      + "} 元，超出 {yuan: paid_amount - "
                      + BUDGET
                      + "} 元。",
                  "Please check: the ledger paid {yuan: paid_amount} yuan against a budget of"
                      + " {yuan: "
                      + BUDGET
                      + "} yuan ({text: CASE WHEN ledger_budget_amount IS NOT NULL THEN 'by the"
                      + " ledger, with carry-over' ELSE 'adjusted, by the form' END}), {yuan:"
                      + " paid_amount - "
                      + BUDGET
                      + "} more."),
              List.of(
                  MoneyChain.PAID_AMOUNT,
                  MoneyChain.LEDGER_BUDGET_AMOUNT,
                  ProjectYears.CARRY_OVER_IN_AMOUNT,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT,
                  ProjectYears.LINK_CERTAINTY),
              List.of("B06"),
              List.of("LED-01", "EXE-04"))
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE));

  private PaidMoreThanBudget() {}
}
