package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentChecks;

/** Payments of a unit repeat each other within days: payee, amount and purpose. */
public final class NearDuplicatePayments {

  private static final PaymentEvidence EVIDENCE = PaymentEvidence.of(PaymentChecks.NEAR_DUPLICATE);

  public static final Flag FLAG =
      new Flag(
              "PAY-13",
              2,
              Entity.PAYMENTS,
              Text.of("疑似重复支付", "Payments that look repeated"),
              Text.of(
                  "短期内向同一收款人支付相同金额、相同用途，可能重复支付。",
                  "The same sum for the same purpose to the same payee within days may have been"
                      + " paid twice."),
              Text.of(
                  "按期支付的等额费用，名称可辨的已排除。", "Equal instalments; those told by purpose are left out."),
              List.of(
                  PaymentEvidence.payments(),
                  EVIDENCE.payees(),
                  EVIDENCE.purposes(),
                  EVIDENCE.days(),
                  EVIDENCE.vouchers()),
              "near_duplicate_count > 0",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "repetition_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
              "repetition_amount",
              Text.of(
                  "提示核实：同一单位、收款人、金额、用途而凭证号不同、相隔不超过 {count: ${near_duplicate.days}} 天的支付"
                      + " {count: near_duplicate_series_count} 组，本项目支付其中 {count:"
                      + " near_duplicate_count} 笔、{yuan: near_duplicate_amount} 元，除每组第一笔外 {yuan:"
                      + " repetition_amount} 元（项目支付数 {yuan: paid_amount} 元）；凭证号：{text:"
                      + " near_duplicate_vouchers}。",
                  "Please check: {count: near_duplicate_series_count} groups of payments of one"
                      + " unit agree in payee, sum and purpose under different vouchers, at most"
                      + " {count: ${near_duplicate.days}} days apart; this project made {count:"
                      + " near_duplicate_count} of them, {yuan: near_duplicate_amount} yuan, {yuan:"
                      + " repetition_amount} without the first of each group (of {yuan:"
                      + " paid_amount} paid); vouchers {text: near_duplicate_vouchers}."),
              List.of(
                  PaymentChecks.NEAR_DUPLICATE_SERIES_COUNT,
                  PaymentChecks.NEAR_DUPLICATE.found(),
                  PaymentChecks.NEAR_DUPLICATE.amount(),
                  PaymentChecks.REPETITION_AMOUNT,
                  PaymentChecks.NEAR_DUPLICATE.vouchers(),
                  PaymentChecks.PAYMENT_COUNT,
                  MoneyChain.PAID_AMOUNT,
                  PaymentChecks.PAYEE_KNOWN_COUNT,
                  PaymentChecks.PURPOSE_KNOWN_COUNT,
                  PaymentChecks.DATED_COUNT,
                  PaymentChecks.VOUCHER_KNOWN_COUNT),
              List.of("B25"),
              List.of("PAY-12"))
          .restingOn(
              new RowsBehind(
                  "SELECT * FROM payment_series WHERE series_id IN (SELECT series_id FROM"
                      + " payment_series WHERE division_code = {division_code} AND fiscal_year ="
                      + " {fiscal_year} AND unit_id = {unit_id} AND project_id = {project_id} AND"
                      + " series_kind = 'repeated')"));

  private NearDuplicatePayments() {}
}
