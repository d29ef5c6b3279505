package org.jixiao.sources.samples;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One application for payment and, once cleared, its payment, in cents.
 *
 * @param voucherId empty while the treasury has not paid
 * @param paidOn nothing while the treasury has not paid
 * @param amount applied for, and paid once cleared; a refund is negative
 */
record SamplePayment(
    String applicationId,
    String voucherId,
    SampleLine line,
    LocalDate appliedOn,
    @Nullable LocalDate paidOn,
    long amount,
    String payee,
    String purpose) {

  boolean paid() {
    return paidOn != null;
  }

  boolean paidBy(LocalDate day) {
    return paidOn != null && !paidOn.isAfter(day);
  }
}
