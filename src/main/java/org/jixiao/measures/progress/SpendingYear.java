package org.jixiao.measures.progress;

import org.jixiao.measures.PaymentSums;
import org.jixiao.measures.PlainRate;
import org.jspecify.annotations.Nullable;

/** What a department, or all of them together, paid in each month of one year, in cents. */
final class SpendingYear {

  static final int MONTHS = 12;

  private final long[] paid = new long[PaymentSums.OUTSIDE + 1];
  private final long[] refunds = new long[PaymentSums.OUTSIDE + 1];
  private final long[] counts = new long[PaymentSums.OUTSIDE + 1];
  private @Nullable String name;
  private @Nullable Long budget;
  private boolean paymentsKnown;

  /**
   * Adds the payments of one place: a month, {@link PaymentSums#OUTSIDE} or {@link
   * PaymentSums#UNDATED}.
   */
  void pay(int place, long amount, long refunded, long payments) {
    paid[place] += amount;
    refunds[place] += refunded;
    counts[place] += payments;
    paymentsKnown = true;
  }

  /** Names the department and its budget; null where not known. */
  void grant(@Nullable String called, @Nullable Long amount) {
    name = called;
    budget = amount;
  }

  /** Adds a whole department to the county. */
  void add(SpendingYear other) {
    for (int place = 0; place <= PaymentSums.OUTSIDE; place++) {
      paid[place] += other.paid[place];
      refunds[place] += other.refunds[place];
      counts[place] += other.counts[place];
    }
    paymentsKnown |= other.paymentsKnown;
    if (other.budget != null) {
      budget = other.budget + (budget == null ? 0 : budget);
    }
  }

  @Nullable String name() {
    return name;
  }

  @Nullable Long budget() {
    return budget;
  }

  boolean paymentsKnown() {
    return paymentsKnown;
  }

  long paid(int place) {
    return paid[place];
  }

  long refunded(int month) {
    return refunds[month];
  }

  long count(int month) {
    return counts[month];
  }

  /** Σ of the months from the first to the last, both included. */
  long paid(int first, int last) {
    long sum = 0;
    for (int month = first; month <= last; month++) {
      sum += paid[month];
    }
    return sum;
  }

  /** Cumulative payments divided by the budget. */
  PlainRate progress(int month) {
    return PlainRate.of(paid(1, month), budget);
  }
}
