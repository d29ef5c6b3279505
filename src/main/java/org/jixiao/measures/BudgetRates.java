package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;

/** The rates every table of amounts carries, each over a denominator of its own name. */
public final class BudgetRates {

  public static final Col INITIAL_BUDGET_AMOUNT =
      Col.money(
              "initial_budget_amount",
              "年初预算数",
              "Initial budget as the form declares it, else as the budget ledger adds up to")
          .orEmpty("neither the form nor a ledger tells");
  public static final Col ADJUSTED_BUDGET_AMOUNT =
      Col.money(
              "adjusted_budget_amount",
              "全年（调整后）预算数",
              "Adjusted budget, carry-over included, as the form declares it, else as the ledgers"
                  + " add up to")
          .orEmpty("neither the form nor a ledger tells");
  public static final Col EXECUTED_AMOUNT =
      Col.money("executed_amount", "全年执行数", "Executed amount as the form says")
          .orEmpty("no form was handed in, or it leaves the amount blank");

  public static final NamedRate INITIAL_EXECUTION =
      NamedRate.of(
          "initial_execution_rate",
          "年初预算执行率",
          EXECUTED_AMOUNT,
          INITIAL_BUDGET_AMOUNT,
          "Executed amount of the form divided by the initial budget");
  public static final NamedRate ADJUSTED_EXECUTION =
      NamedRate.of(
          "adjusted_execution_rate",
          "预算执行率",
          EXECUTED_AMOUNT,
          ADJUSTED_BUDGET_AMOUNT,
          "Executed amount of the form divided by the adjusted budget");
  public static final NamedRate ISSUED_PAYMENT =
      NamedRate.of(
          "issued_payment_rate",
          "资金支付率（按下达数）",
          MoneyChain.PAID_AMOUNT,
          MoneyChain.ISSUED_AMOUNT,
          "Paid divided by issued");
  public static final NamedRate RECEIVED_PAYMENT =
      NamedRate.of(
          "received_payment_rate",
          "资金支付率（按到位数）",
          MoneyChain.PAID_AMOUNT,
          MoneyChain.RECEIVED_AMOUNT,
          "Paid divided by what reached the implementer");
  public static final NamedRate ADJUSTED_PAYMENT =
      NamedRate.of(
          "adjusted_payment_rate",
          "资金支付率（按全年预算数）",
          MoneyChain.PAID_AMOUNT,
          ADJUSTED_BUDGET_AMOUNT,
          "Paid divided by the adjusted budget");
  public static final NamedRate FUND_ARRIVAL =
      NamedRate.of(
          "fund_arrival_rate",
          "资金到位率",
          MoneyChain.RECEIVED_AMOUNT,
          MoneyChain.LEDGER_BUDGET_AMOUNT,
          "What reached the implementer divided by the ledger budget, carry-over in both");

  public static final NamedRate ADJUSTMENT =
      NamedRate.of(
          "adjustment_rate",
          "预算调整率",
          BudgetChanges.ADJUSTMENT_AMOUNT,
          BudgetChanges.LEDGER_INITIAL_BUDGET_AMOUNT,
          "Additions and reductions, as sizes, without money from above and without carry-over,"
              + " divided by the initial budget of the ledger");
  public static final NamedRate UNSPENT =
      NamedRate.of(
          "unspent_rate",
          "未支出率",
          MoneyChain.UNPAID_AMOUNT,
          MoneyChain.LEDGER_BUDGET_AMOUNT,
          "Ledger budget less paid, divided by the ledger budget");

  /** In the order tables show them. */
  public static final List<NamedRate> ALL =
      List.of(
          INITIAL_EXECUTION,
          ADJUSTED_EXECUTION,
          ISSUED_PAYMENT,
          RECEIVED_PAYMENT,
          ADJUSTED_PAYMENT,
          FUND_ARRIVAL,
          ADJUSTMENT,
          UNSPENT);

  private BudgetRates() {}
}
