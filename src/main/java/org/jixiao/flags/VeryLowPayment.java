package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.ProjectYears;

/** Less than a fifth of the money was paid, none of it issued late. */
public final class VeryLowPayment {

  public static final Flag FLAG =
      new Flag(
          "EXE-02",
          1,
          Entity.PAYMENTS,
          Text.of("当年支付率极低", "Hardly anything paid this year"),
          Text.of(
              "资金下达较早而支付率不足 20%，项目可能没有启动。",
              "Money issued in time of which less than a fifth was paid points to a "
                  + "project that has not begun."),
          Text.of("征地、招标等前期程序延误，或国库资金调度紧张。", "Land, tenders, or a treasury short of cash."),
          List.of(
              Applies.when(
                  "payment_rate IS NOT NULL",
                  "no_payment_rate",
                  "支付率无法计算",
                  "no payment rate can be computed"),
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
          "payment_rate < ${very_low_payment.rate}",
          List.of(
              SeverityStep.when(Severity.HIGH, "delay_side = 'unit'"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "payment_rate",
              "1",
              "${very_low_payment.rate}",
              Comparison.Unit.RATE,
              "payment_rate_basis"),
          "GREATEST(0, unpaid_amount)",
          Text.of(
              "提示核实：资金支付率 {percent: payment_rate}（分母：{text: CASE payment_rate_basis WHEN "
                  + "'issued_amount' THEN '指标下达数' ELSE '全年预算数' END}），未支付 {yuan: unpaid_amount} "
                  + "元，主要停留在{text: CASE delay_side WHEN 'upper_level' THEN '上级' WHEN 'finance' "
                  + "THEN '财政环节' WHEN 'unit' THEN '单位环节' ELSE '不明环节' END}。",
              "Please check: {percent: payment_rate} of {text: payment_rate_basis} was "
                  + "paid; {yuan: unpaid_amount} yuan are unpaid, most of it on the side: {text"
                  + ": delay_side}."),
          List.of(
              ProjectYears.PAYMENT.rate(),
              ProjectYears.PAYMENT_RATE_BASIS,
              MoneyChain.PAID_AMOUNT,
              MoneyChain.UNPAID_AMOUNT,
              MoneyChain.DELAY_SIDE,
              PaymentChecks.LATE_ISSUED_AMOUNT),
          List.of("B12"),
          List.of("SCO-01", "HIS-01"));

  private VeryLowPayment() {}
}
