package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/** Payments of a unit to one payee within days stay each below a limit and reach it together. */
public final class SplitPayments {

  private static final PaymentEvidence EVIDENCE = PaymentEvidence.of(PaymentChecks.SPLIT);

  public static final Flag FLAG =
      new Flag(
              "PAY-12",
              2,
              Entity.PAYMENTS,
              Text.of("疑似化整为零", "Payments that look split"),
              Text.of(
                  "同一收款人短期内多笔支付均低于限额而合计超过限额，可能规避采购程序。",
                  "Several payments to one payee, each below a limit and together above it, may"
                      + " avoid procurement."),
              Text.of(
                  "按月结算的服务、同一合同分期付款，用途或合同号可辨的已排除。",
                  "Monthly services and instalments of a contract; those told by purpose or number"
                      + " are left out."),
              List.of(
                  PaymentEvidence.payments(),
                  EVIDENCE.payees(),
                  EVIDENCE.purposes(),
                  EVIDENCE.days(),
                  EVIDENCE.classes()),
              "split_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "split_window_amount",
                  "split_limit_amount",
                  "split_limit_amount",
                  Comparison.Unit.YUAN,
                  Comparison.NO_RATE),
              "split_amount",
              Text.of(
                  "提示核实：{count: ${splitting.days}} 天内同一单位、收款人、经济科目至少 {count:"
                      + " ${splitting.payments}} 笔支付，每笔低于{text: split_limit_kind} {yuan:"
                      + " split_limit_amount} 元，合计最多 {yuan: split_window_amount} 元；该系列共 {count:"
                      + " split_series_payment_count} 笔、{yuan: split_series_amount} 元。本项目在 {count:"
                      + " split_series_count} 个系列中支付 {count: split_count} 笔、{yuan: split_amount}"
                      + " 元（项目支付数 {yuan: paid_amount} 元），凭证号：{text: split_vouchers}。",
                  "Please check: within {count: ${splitting.days}} days one unit made at least"
                      + " {count: ${splitting.payments}} payments to one payee in one economic"
                      + " class, each below {yuan: split_limit_amount} yuan ({text:"
                      + " split_limit_kind}) and together up to {yuan: split_window_amount}; the"
                      + " series has {count: split_series_payment_count} payments of {yuan:"
                      + " split_series_amount} yuan. This project made {count: split_count}"
                      + " payments of {yuan: split_amount} yuan in {count: split_series_count}"
                      + " series, of {yuan: paid_amount} paid; vouchers {text: split_vouchers}."),
              List.of(
                  PaymentChecks.SPLIT_SERIES_COUNT,
                  PaymentChecks.SPLIT_LIMIT_KIND,
                  PaymentChecks.SPLIT_LIMIT_AMOUNT,
                  PaymentChecks.SPLIT_SERIES_PAYMENT_COUNT,
                  PaymentChecks.SPLIT_SERIES_AMOUNT,
                  PaymentChecks.SPLIT_WINDOW_AMOUNT,
                  PaymentChecks.SPLIT.found(),
                  PaymentChecks.SPLIT.amount(),
                  PaymentChecks.SPLIT.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  MoneyChain.PAID_AMOUNT,
                  PaymentChecks.PAYEE_KNOWN_COUNT,
                  PaymentChecks.PURPOSE_KNOWN_COUNT,
                  PaymentChecks.DATED_COUNT,
                  PaymentChecks.CLASS_KNOWN_COUNT),
              List.of("B24"),
              List.of("PAY-13"))
          .restingOn(
              new RowsBehind(
                  "SELECT * FROM payment_series WHERE series_id IN (SELECT series_id FROM"
                      + " payment_series WHERE division_code = {division_code} AND fiscal_year ="
                      + " {fiscal_year} AND unit_id = {unit_id} AND project_id = {project_id} AND"
                      + " series_kind = 'split')"));

  private SplitPayments() {}
}
