package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/**
 * Payments of a unit to one payee within ninety days stay each below a limit and reach it together.
 */
public final class SplitPayments {

  public static final Flag FLAG =
      new Flag(
          "PAY-12",
          1,
          Entity.PAYMENTS,
          Text.of("疑似化整为零", "Payments that look split"),
          Text.of(
              "同一收款人短期内多笔支付均低于限额而合计超过限额，可能规避采购程序。",
              "Several payments to one payee, each below a limit and together above it, "
                  + "may avoid procurement."),
          Text.of(
              "按月结算的服务、同一合同分期付款，用途或合同号可辨的已排除。",
              "Monthly services and instalments of a contract; those told by purpose or "
                  + "number are left out."),
          List.of(
              Applies.when(
                  "payee_known_count > 0", "no_payee", "支付台账没有收款人", "the ledger names no payee")),
          "split_count > 0",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison("split_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
          "split_amount",
          Text.of(
              "提示核实：90 天内同一单位、收款人、经济科目 3 笔以上、每笔低于 30 万元而合计不低于 30 万元的支付 {count: "
                  + "split_count} 笔，共 {yuan: split_amount} 元（项目支付数 {yuan: paid_amount} 元）；凭证号：{"
                  + "text: split_vouchers}。",
              "Please check: {count: split_count} payments that complete three or more "
                  + "within 90 days to one payee, each below 300,000 yuan and together not, {"
                  + "yuan: split_amount} of {yuan: paid_amount} yuan paid; vouchers {text: "
                  + "split_vouchers}."),
          List.of(
              PaymentChecks.SPLIT.found(),
              PaymentChecks.SPLIT.amount(),
              PaymentChecks.SPLIT.vouchers(),
              PaymentChecks.PAYMENT_COUNT,
              MoneyChain.PAID_AMOUNT,
              PaymentChecks.PAYEE_KNOWN_COUNT),
          List.of("B24"),
          List.of("PAY-13"));

  private SplitPayments() {}
}
