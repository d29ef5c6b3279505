package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;

/** Payments whose earlier date lies outside the budget year and its days of settlement. */
public final class PaidOutsideYear {

  public static final Flag FLAG =
      new Flag(
              "PAY-03",
              2,
              Entity.PAYMENTS,
              Text.of("预算年度之外支付", "Paid outside the budget year"),
              Text.of(
                  "支付应在预算年度内完成；年度之外的支付使执行数失真。",
                  "Payments belong into their budget year; others distort what was executed."),
              Text.of(
                  "年末在途资金在次年 1 月上旬清算属正常。",
                  "Money under way is cleared in the first days of January."),
              List.of(
                  PaymentEvidence.payments(),
                  PaymentEvidence.of(PaymentChecks.OUTSIDE_YEAR).days()),
              "outside_year_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "outside_year_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
              "outside_year_amount",
              Text.of(
                  "提示核实：预算年度之外（1 月 1 日前或次年 1 月 {count: ${outside_year.settlement_day}} 日后）的支付"
                      + " {count: outside_year_count} 笔，共 {yuan: outside_year_amount} 元（项目支付数"
                      + " {yuan: paid_amount} 元）；凭证号：{text: outside_year_vouchers}。",
                  "Please check: {count: outside_year_count} payments before the year or after"
                      + " {count: ${outside_year.settlement_day}} January of the next, {yuan:"
                      + " outside_year_amount} of {yuan: paid_amount} yuan paid; vouchers {text:"
                      + " outside_year_vouchers}."),
              List.of(
                  PaymentChecks.OUTSIDE_YEAR.found(),
                  PaymentChecks.OUTSIDE_YEAR.amount(),
                  PaymentChecks.OUTSIDE_YEAR.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  MoneyChain.PAID_AMOUNT,
                  PaymentChecks.DATED_COUNT),
              List.of("B08"),
              List.of())
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE).with(PaymentChecks.OUTSIDE_YEAR));

  private PaidOutsideYear() {}
}
