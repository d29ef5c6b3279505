package org.jixiao.sources.samples;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One application for payment and, once cleared, its payment, in cents.
 *
 * @param voucherId empty while the treasury has not paid
 * @param paidOn nothing while the treasury has not paid
 * @param amount applied for, and paid once cleared; a refund is negative
 * @param particulars what only some ledgers tell
 */
record SamplePayment(
    String applicationId,
    String voucherId,
    SampleLine line,
    LocalDate appliedOn,
    @Nullable LocalDate paidOn,
    long amount,
    String payee,
    String purpose,
    Particulars particulars) {

  /**
   * What only some ledgers tell of a payment.
   *
   * @param economicClass code of the economic class; may be empty
   * @param contract number of the contract; may be empty
   * @param method how it was paid
   */
  record Particulars(String economicClass, String contract, String method) {
    static final Particulars USUAL = new Particulars("30227", "", "国库集中支付");
  }

  /** Paid as most payments are. */
  SamplePayment(
      String applicationId,
      String voucherId,
      SampleLine line,
      LocalDate appliedOn,
      @Nullable LocalDate paidOn,
      long amount,
      String payee,
      String purpose) {
    this(
        applicationId,
        voucherId,
        line,
        appliedOn,
        paidOn,
        amount,
        payee,
        purpose,
        Particulars.USUAL);
  }

  SamplePayment with(Particulars others) {
    return new SamplePayment(
        applicationId, voucherId, line, appliedOn, paidOn, amount, payee, purpose, others);
  }

  boolean paid() {
    return paidOn != null;
  }

  boolean paidBy(LocalDate day) {
    return paidOn != null && !paidOn.isAfter(day);
  }
}
