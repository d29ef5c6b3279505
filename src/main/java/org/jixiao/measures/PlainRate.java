package org.jixiao.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A rate of two amounts with the reason beside an empty value: what {@link NamedRate} computes on
 * columns, for figures that are computed outside of Spark's expressions.
 *
 * @param value the fraction, half-up to six decimals; null unless the status is OK
 * @param status as of {@link NamedRate}
 */
public record PlainRate(@Nullable BigDecimal value, String status) {

  private static final int DECIMALS = 6;
  private static final BigDecimal LARGEST = new BigDecimal("999999");

  /** The rate of two amounts of the same unit; null where an amount is not known. */
  public static PlainRate of(@Nullable Long above, @Nullable Long below) {
    if (below == null) {
      return new PlainRate(null, NamedRate.MISSING_BUDGET);
    }
    if (below == 0 && above != null && above > 0) {
      return new PlainRate(null, NamedRate.UNBUDGETED_SPEND);
    }
    if (below < 0 || (above != null && above < 0)) {
      return new PlainRate(null, NamedRate.NEGATIVE);
    }
    if (below == 0) {
      return new PlainRate(null, NamedRate.ZERO_BUDGET);
    }
    return above == null
        ? new PlainRate(null, NamedRate.MISSING_PAYMENT)
        : within(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
  }

  /** The rate of a change, which may be below zero, to what it changes; null where not known. */
  public static PlainRate ofChange(@Nullable Long change, @Nullable Long below) {
    if (below == null || below < 0 || change == null || change >= 0) {
      return of(change, below);
    }
    if (below == 0) {
      return new PlainRate(null, NamedRate.ZERO_BUDGET);
    }
    var fall = of(-change, below);
    return new PlainRate(fall.value == null ? null : fall.value.negate(), fall.status);
  }

  private static PlainRate within(BigDecimal above, BigDecimal below) {
    return above.compareTo(below.multiply(LARGEST)) > 0
        ? new PlainRate(null, NamedRate.OUT_OF_RANGE)
        : new PlainRate(above.divide(below, DECIMALS, RoundingMode.HALF_UP), NamedRate.OK);
  }

  /** Sets the columns of a named rate. */
  public void into(RowDraft draft, NamedRate rate) {
    draft.set(rate.rate(), value).set(rate.status(), status);
  }
}
