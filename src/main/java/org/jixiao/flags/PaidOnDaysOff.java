package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.PaymentChecks;
import org.jixiao.measures.PaymentFacts;

/** A project was paid on weekends and holidays several times. */
public final class PaidOnDaysOff {

  public static final Flag FLAG =
      new Flag(
              "PAY-15",
              1,
              Entity.PAYMENTS,
              Text.of("周末和节假日支付", "Paid on weekends and holidays"),
              Text.of(
                  "国库集中支付在工作日清算，非工作日的支付日期值得核对。",
                  "The treasury clears on working days; a payment dated otherwise deserves a "
                      + "look."),
              Text.of(
                  "台账日期为制单日期，或值班清算。", "The ledger gives the day of entry, or someone was on duty."),
              List.of(
                  PaymentEvidence.payments(),
                  PaymentEvidence.of(PaymentChecks.DAY_OFF).days(),
                  Applies.when(
                      "day_off_count > 0 OR calendar_known_count >= ${payment_evidence.share} * "
                          + "payment_count",
                      "no_calendar",
                      "规则集没有当年的节假日安排",
                      "the calendar does not know the year")),
              "day_off_count >= ${day_off.payments} AND day_off_count > ${day_off.share} * "
                  + "payment_count",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "day_off_count",
                  "0",
                  "${day_off.payments}",
                  Comparison.Unit.COUNT,
                  Comparison.NO_RATE),
              "day_off_amount",
              Text.of(
                  "提示核实：周末和节假日（按国务院办公厅节假日安排，12 月 20 日后不计）支付 {count: day_off_count} 笔，共 {yuan: "
                      + "day_off_amount} 元（项目支付 {count: payment_count} 笔）；凭证号：{text: "
                      + "day_off_vouchers}。",
                  "Please check: {count: day_off_count} payments on weekends and holidays by the"
                      + " official calendar (after 20 December left out), {yuan: day_off_amount}"
                      + " yuan, of {count: payment_count} payments; vouchers {text:"
                      + " day_off_vouchers}."),
              List.of(
                  PaymentChecks.DAY_OFF.found(),
                  PaymentChecks.DAY_OFF.amount(),
                  PaymentChecks.DAY_OFF.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  PaymentChecks.DATED_COUNT,
                  PaymentChecks.CALENDAR_KNOWN_COUNT),
              List.of("WEEKEND"),
              List.of("PAY-03"))
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE).with(PaymentChecks.DAY_OFF));

  private PaidOnDaysOff() {}
}
