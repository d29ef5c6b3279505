package org.jixiao.flags;

import org.jixiao.measures.PaymentChecks;
import org.jixiao.vocabulary.Col;

/**
 * What most payments of a project must tell before a question about single payments can be answered
 * with no. One that was found is asked about whatever the others lack.
 *
 * @param found Spark SQL for whether a payment was found; FALSE where nothing is counted
 */
record PaymentEvidence(String found) {

  static final PaymentEvidence NOTHING_FOUND = new PaymentEvidence("FALSE");

  /** The payments a mark has found. */
  static PaymentEvidence of(PaymentChecks.Marked marked) {
    return new PaymentEvidence(marked.found().name() + " > 0");
  }

  static Applies payments() {
    return Applies.when(
        "payment_count > 0", "no_payments", "项目没有大于零的支付", "no payment above zero was made");
  }

  Applies payees() {
    return told(
        PaymentChecks.PAYEE_KNOWN_COUNT,
        "no_payee",
        "支付台账的收款人填列不足",
        "too few payments name their payee");
  }

  Applies purposes() {
    return told(
        PaymentChecks.PURPOSE_KNOWN_COUNT,
        "no_purpose",
        "支付台账的用途填列不足",
        "too few payments name their purpose");
  }

  Applies days() {
    return told(
        PaymentChecks.DATED_COUNT, "no_dates", "支付台账的日期填列不足", "too few payments have a date");
  }

  Applies vouchers() {
    return told(
        PaymentChecks.VOUCHER_KNOWN_COUNT,
        "no_vouchers",
        "支付台账的凭证号填列不足",
        "too few payments have a voucher number");
  }

  Applies classes() {
    return told(
        PaymentChecks.CLASS_KNOWN_COUNT,
        "no_classes",
        "支付台账的经济科目填列不足",
        "too few payments have an economic class");
  }

  private Applies told(Col known, String code, String zh, String en) {
    return Applies.when(
        found + " OR " + known.name() + " >= ${payment_evidence.share} * payment_count",
        code,
        zh,
        en);
  }
}
