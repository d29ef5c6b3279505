package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectYears;

/** The form says that more was spent than its budget, and no ledger can tell. */
public final class ExecutedAboveBudget {

  public static final Flag FLAG =
      new Flag(
          "EXE-04",
          1,
          Entity.PROJECT,
          Text.of("自评表执行数超过全年预算数", "Executed more than the budget on the form"),
          Text.of(
              "支出不得超过预算；表上超出，可能漏填追加预算或结转资金，也可能确属无预算支出。",
              "Spending may not pass the budget; on a form it may mean an addition or carried-over"
                  + " money left out, or spending without a budget."),
          Text.of(
              "表中预算只填了财政拨款，执行数却含其他资金；追加预算未填入全年预算数。",
              "The budget may hold fiscal money only and the executed amount all of it; an addition"
                  + " may be missing."),
          List.of(
              Applies.when(
                  "form_executed_amount IS NOT NULL AND form_adjusted_budget_amount IS NOT NULL",
                  "no_amounts",
                  "自评表没有执行数或全年预算数",
                  "the form gives no executed amount or no budget"),
              Applies.when(
                  "paid_amount IS NULL",
                  "asked_of_ledger",
                  "有支付台账，按台账提问（PAY-01、PAY-02）",
                  "a payment ledger is there and is asked instead (PAY-01, PAY-02)")),
          "form_executed_amount > ${overpayment.ratio} * form_adjusted_budget_amount",
          List.of(
              SeverityStep.when(
                  Severity.HIGH,
                  "form_executed_amount > ${overpayment.high_ratio} * form_adjusted_budget_amount"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "form_executed_amount",
              "form_adjusted_budget_amount",
              "${overpayment.ratio} * form_adjusted_budget_amount",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "form_executed_amount - form_adjusted_budget_amount",
          Text.of(
              "提示核实：自评表全年执行数 {yuan: form_executed_amount} 元，全年预算数 {yuan:"
                  + " form_adjusted_budget_amount} 元，超出 {yuan: form_executed_amount -"
                  + " form_adjusted_budget_amount} 元。",
              "Please check: the form gives {yuan: form_executed_amount} yuan as executed of a"
                  + " budget of {yuan: form_adjusted_budget_amount} yuan, {yuan:"
                  + " form_executed_amount - form_adjusted_budget_amount} yuan more."),
          List.of(
              ProjectYears.FORM_EXECUTED_AMOUNT,
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
              MoneyChain.PAID_AMOUNT),
          List.of("B06", "B07"),
          List.of("PAY-01", "PAY-02"));

  private ExecutedAboveBudget() {}
}
