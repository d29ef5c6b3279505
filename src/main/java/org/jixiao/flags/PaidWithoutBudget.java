package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/** Money was paid for a project that the department's budget ledger does not know. */
public final class PaidWithoutBudget {

  public static final Flag FLAG =
      new Flag(
          "PAY-02",
          1,
          Entity.PAYMENTS,
          Text.of("无预算支付", "Paid without a budget"),
          Text.of(
              "支出应以预算为依据；台账中没有预算的支付，可能是无预算支出，也可能是项目代码不一致。",
              "Spending rests on a budget; a payment without one is unbudgeted, or the "
                  + "codes of two ledgers differ."),
          Text.of(
              "预算台账缺行、项目代码年中变更，或支付记在另一项目名下。",
              "A missing line, a code changed during the year, or a payment booked under "
                  + "another project."),
          List.of(
              Applies.when(
                  "budget_ledger_known",
                  "no_budget_ledger",
                  "该部门没有报送预算台账",
                  "the department handed in no budget ledger"),
              Applies.when("paid_amount > 0", "nothing_paid", "没有支付", "nothing was paid")),
          "COALESCE(ledger_budget_amount, 0) = 0",
          List.of(
              SeverityStep.when(Severity.HIGH, "paid_amount > ${unbudgeted_payment.high_amount}"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "paid_amount",
              "COALESCE(ledger_budget_amount, 0)",
              "0",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "paid_amount",
          Text.of(
              "提示核实：支付 {yuan: paid_amount} 元，预算台账中该项目没有预算（该部门已报送预算台账）。",
              "Please check: {yuan: paid_amount} yuan were paid and the budget ledger, "
                  + "which the department handed in, gives the project no budget."),
          List.of(
              MoneyChain.PAID_AMOUNT,
              MoneyChain.LEDGER_BUDGET_AMOUNT,
              PaymentChecks.BUDGET_LEDGER_KNOWN,
              PaymentChecks.PAYMENT_COUNT),
          List.of("B07"),
          List.of("PAY-01"));

  private PaidWithoutBudget() {}
}
