package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.forensics.PayeeYears;

/** One payment to a payee is many times the second largest. */
public final class PayeeOutsize {

  public static final Flag FLAG =
      new Flag(
              "PYE-01",
              1,
              Entity.PAYEE,
              Text.of("单笔支付远超对同一收款人的其他支付", "One payment far larger than all others to its payee"),
              Text.of(
                  "远大于其余支付的一笔，可能付错收款人，或小数点错位。",
                  "A payment far larger than the others may be another payee’s, or have a "
                      + "shifted decimal point."),
              Text.of("一次性采购后又有零星支付。", "One large purchase among small ones."),
              List.of(
                  Applies.when(
                      "NOT payee_is_person", "person", "收款人为自然人", "the payee is a natural person"),
                  Applies.when(
                      "payment_count >= ${relative_size.payments}",
                      "too_few",
                      "支付笔数太少",
                      "too few payments"),
                  Applies.when(
                      "relative_size IS NOT NULL AND largest_amount >= ${relative_size.amount}",
                      "small",
                      "最大一笔金额较小",
                      "the largest payment is small")),
              "relative_size > ${relative_size.factor}",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "largest_amount",
                  "second_largest_amount",
                  "${relative_size.factor} * second_largest_amount",
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              "largest_amount",
              Text.of(
                  "提示核实：向{text: payee_name}支付 {count: payment_count} 笔，最大一笔 {yuan: "
                      + "largest_amount} 元，是第二大一笔 {yuan: second_largest_amount} 元的 {points: "
                      + "relative_size} 倍。",
                  "Please check: of {count: payment_count} payments to {text: payee_name} the"
                      + " largest, {yuan: largest_amount} yuan, is {points: relative_size} times"
                      + " the second, {yuan: second_largest_amount}."),
              List.of(
                  PayeeYears.PAYEE_NAME,
                  PayeeYears.PAYEE_IS_PERSON,
                  PayeeYears.PAYMENT_COUNT,
                  PayeeYears.LARGEST_AMOUNT,
                  PayeeYears.SECOND_LARGEST_AMOUNT,
                  PayeeYears.RELATIVE_SIZE,
                  PayeeYears.PAID_AMOUNT),
              List.of("RSF"),
              List.of("PYE-02"))
          .among(
              Peers.among("payee_name", "payment_count")
                  .measuredBy("relative_size", "relative_size"));

  private PayeeOutsize() {}
}
