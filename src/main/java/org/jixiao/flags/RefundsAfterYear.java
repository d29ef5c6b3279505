package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/** Much of what was paid in December came back in the first quarter of the next year. */
public final class RefundsAfterYear {

  public static final Flag FLAG =
      new Flag(
          "PAY-14",
          2,
          Entity.PAYMENTS,
          Text.of("次年初退款冲减年末支付", "Refunds after the year end"),
          Text.of(
              "年末支付、次年初退回，使当年执行率虚高。",
              "What is paid in December and comes back by March made the year's rate "
                  + "look better than it was."),
          Text.of("收款账户有误的退票重付。", "A payment returned for a wrong account and made again."),
          List.of(
              PaymentEvidence.payments(),
              PaymentEvidence.NOTHING_FOUND.days(),
              Applies.when(
                  "december_positive_amount > 0",
                  "no_december_payment",
                  "12 月没有支付",
                  "nothing was paid in December")),
          "refunded_after_year_amount > ${refund_reversal.share} * " + "december_positive_amount",
          List.of(SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "refunded_after_year_amount",
              "${refund_reversal.share} * december_positive_amount",
              "${refund_reversal.share} * december_positive_amount",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "refunded_after_year_amount",
          Text.of(
              "提示核实：12 月支付 {yuan: december_positive_amount} 元，次年 1—3 月退款 {yuan: "
                  + "refunded_after_year_amount} 元。",
              "Please check: {yuan: december_positive_amount} yuan were paid in December "
                  + "and {yuan: refunded_after_year_amount} came back from January to March."),
          List.of(
              PaymentChecks.REFUNDED_AFTER_YEAR_AMOUNT,
              PaymentChecks.DECEMBER_POSITIVE_AMOUNT,
              MoneyChain.PAID_AMOUNT,
              PaymentChecks.DATED_COUNT),
          List.of("B26"),
          List.of("PAY-04"));

  private RefundsAfterYear() {}
}
