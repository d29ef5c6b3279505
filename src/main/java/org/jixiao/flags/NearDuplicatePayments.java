package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/** A payment repeats another of the unit within seven days: payee, amount and purpose. */
public final class NearDuplicatePayments {

  public static final Flag FLAG =
      new Flag(
          "PAY-13",
          1,
          Entity.PAYMENTS,
          Text.of("疑似重复支付", "Payments that look repeated"),
          Text.of(
              "短期内向同一收款人支付相同金额、相同用途，可能重复支付。",
              "The same sum for the same purpose to the same payee within days may have "
                  + "been paid twice."),
          Text.of("按期支付的等额费用，名称可辨的已排除。", "Equal instalments; those told by purpose are left out."),
          List.of(
              Applies.when(
                  "payee_known_count > 0", "no_payee", "支付台账没有收款人", "the ledger names no payee")),
          "near_duplicate_count > 0",
          List.of(SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "near_duplicate_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
          "near_duplicate_amount",
          Text.of(
              "提示核实：7 天内同一收款人、同金额、同用途而凭证号不同的支付 {count: near_duplicate_count} 笔，共 {yuan: "
                  + "near_duplicate_amount} 元（项目支付数 {yuan: paid_amount} 元）；凭证号：{text: "
                  + "near_duplicate_vouchers}。",
              "Please check: {count: near_duplicate_count} payments that repeat payee, "
                  + "sum and purpose within 7 days under another voucher, {yuan: "
                  + "near_duplicate_amount} of {yuan: paid_amount} yuan paid; vouchers {text: "
                  + "near_duplicate_vouchers}."),
          List.of(
              PaymentChecks.NEAR_DUPLICATE.found(),
              PaymentChecks.NEAR_DUPLICATE.amount(),
              PaymentChecks.NEAR_DUPLICATE.vouchers(),
              PaymentChecks.PAYMENT_COUNT,
              MoneyChain.PAID_AMOUNT,
              PaymentChecks.PAYEE_KNOWN_COUNT),
          List.of("B25"),
          List.of("PAY-12"));

  private NearDuplicatePayments() {}
}
