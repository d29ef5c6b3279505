package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/** A single payment after 20 December makes up most of what was paid. */
public final class SettledByOneVoucher {

  public static final Flag FLAG =
      new Flag(
          "PAY-05",
          2,
          Entity.PAYMENTS,
          Text.of("年底一笔支付完项目", "One voucher at year end settles the project"),
          Text.of(
              "12 月 20 日以后一笔付清，容易是为完成执行率而付款。",
              "A project settled by one payment after 20 December may have been paid for "
                  + "its rate."),
          Text.of(
              "一次性补助、年度结算和合同验收款本来就在年底支付，名称可辨的已排除。",
              "Subsidies and settlements fall due at year end; those named so are left " + "out."),
          List.of(
              Applies.when("paid_amount > 0", "nothing_paid", "没有支付", "nothing was paid"),
              PaymentEvidence.NOTHING_FOUND.days(),
              Applies.when(
                  "late_issued_amount IS NOT NULL",
                  "no_issue_dates",
                  "部分预算指标没有发文日期",
                  "a budget line has no date"),
              Applies.when(
                  "late_issued_amount = 0",
                  "issued_late",
                  "有 10 月以后下达的资金",
                  "money was issued from October on")),
          "COALESCE(largest_year_end_amount, 0) >= ${year_end_voucher.share} * " + "paid_amount",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "COALESCE(largest_year_end_amount, 0)",
              "${year_end_voucher.share} * paid_amount",
              "${year_end_voucher.share} * paid_amount",
              Comparison.Unit.YUAN,
              Comparison.NO_RATE),
          "largest_year_end_amount",
          Text.of(
              "提示核实：12 月 20 日后一笔支付 {yuan: largest_year_end_amount} 元，占项目支付数 {yuan: "
                  + "paid_amount} 元的绝大部分，共 {count: payment_count} 笔。",
              "Please check: one payment of {yuan: largest_year_end_amount} yuan after "
                  + "20 December makes up most of {yuan: paid_amount} paid in {count: "
                  + "payment_count} payments."),
          List.of(
              PaymentChecks.LARGEST_YEAR_END_AMOUNT,
              MoneyChain.PAID_AMOUNT,
              PaymentChecks.PAYMENT_COUNT,
              PaymentChecks.LATE_ISSUED_AMOUNT,
              PaymentChecks.DATED_COUNT),
          List.of("B10"),
          List.of("PAY-04"));

  private SettledByOneVoucher() {}
}
