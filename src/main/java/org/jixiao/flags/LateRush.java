package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/**
 * More than half of the budget was paid in November and December, money issued from October on left
 * out.
 */
public final class LateRush {

  private static final String RUSH = "november_december_paid_amount - late_issued_amount";

  public static final Flag FLAG =
      new Flag(
          "PAY-04",
          1,
          Entity.PAYMENTS,
          Text.of("年末突击支付", "Rush in November and December"),
          Text.of(
              "资金集中在年末支付，可能影响质量，也说明前期执行缓慢。",
              "A rush at year end may cost quality and shows slow work before."),
          Text.of(
              "按合同在年末验收付款、上级资金四季度才下达。",
              "Contracts accepted at year end, and money from above that came in the "
                  + "fourth quarter."),
          List.of(
              Applies.when(
                  "ledger_budget_amount > 0",
                  "no_budget",
                  "台账没有预算数",
                  "the ledgers give no budget above zero"),
              Applies.when(
                  "november_december_paid_amount IS NOT NULL",
                  "no_dates",
                  "部分支付没有日期",
                  "a payment has no date"),
              Applies.when(
                  "late_issued_amount IS NOT NULL",
                  "no_issue_dates",
                  "部分预算指标没有发文日期",
                  "a budget line has no date")),
          RUSH + " > ${late_rush.share} * ledger_budget_amount",
          List.of(
              SeverityStep.when(
                  Severity.MEDIUM, RUSH + " > ${late_rush.medium_share} * ledger_budget_amount"),
              SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "november_december_paid_amount",
              "${late_rush.share} * ledger_budget_amount + late_issued_amount",
              "${late_rush.share} * ledger_budget_amount + late_issued_amount",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "november_december_paid_amount",
          Text.of(
              "提示核实：11—12 月支付 {yuan: november_december_paid_amount} 元，扣除 10 月后下达的 {yuan: "
                  + "late_issued_amount} 元后，仍超过台账预算 {yuan: ledger_budget_amount} 元的 {percent: $"
                  + "{late_rush.share}}。",
              "Please check: {yuan: november_december_paid_amount} yuan were paid in "
                  + "November and December; less {yuan: late_issued_amount} issued from "
                  + "October on that exceeds {percent: ${late_rush.share}} of a budget of {yuan"
                  + ": ledger_budget_amount}."),
          List.of(
              MoneyChain.NOVEMBER_DECEMBER_PAID_AMOUNT,
              MoneyChain.LEDGER_BUDGET_AMOUNT,
              PaymentChecks.LATE_ISSUED_AMOUNT,
              MoneyChain.PAID_AMOUNT),
          List.of("B09"),
          List.of("PAY-05"));

  private LateRush() {}
}
