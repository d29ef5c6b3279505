package org.jixiao.measures.forensics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which digits of an amount are counted, and how often each is expected. Leading digits follow
 * Benford's law, log10(1 + 1/d) for a number d of leading digits; the last two, the cents, are
 * expected equally often. The limits of the mean absolute deviation follow Nigrini (2012) as
 * benford.analysis (MAD.conformity) states them.
 */
public enum DigitTest {
  FIRST(1, 9, 0.006, 0.012, 0.015),
  SECOND(0, 9, 0.008, 0.010, 0.011),
  FIRST_TWO(10, 99, 0.0012, 0.0018, 0.0022),
  FIRST_THREE(100, 999, 0.00036, 0.00044, 0.00050),
  LAST_TWO(0, 99),
  /** First two digits of the differences between neighbouring different amounts. */
  SECOND_ORDER(10, 99),
  /** Money, not payments, by first two digits; expected to be spread equally. */
  SUMMATION(10, 99);

  private static final List<String> BANDS = List.of("close", "acceptable", "marginal");

  private final int lowest;
  private final int highest;

  @SuppressWarnings("ImmutableEnumChecker") // Stream.toList is unmodifiable.
  private final List<Double> limits;

  DigitTest(int lowest, int highest, double... limits) {
    this.lowest = lowest;
    this.highest = highest;
    this.limits = Arrays.stream(limits).boxed().toList();
  }

  /** Name in the table, such as first_two. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  int lowest() {
    return lowest;
  }

  /** How many different values there are. */
  int size() {
    return highest - lowest + 1;
  }

  /** The share of amounts expected to show the value. */
  double expected(int digits) {
    return switch (this) {
      case FIRST, FIRST_TWO, FIRST_THREE, SECOND_ORDER -> Math.log10(1 + 1.0 / digits);
      case SECOND -> {
        double share = 0;
        for (int first = 1; first <= 9; first++) {
          share += Math.log10(1 + 1.0 / (10 * first + digits));
        }
        yield share;
      }
      case LAST_TWO, SUMMATION -> 1.0 / size();
    };
  }

  /** Below this many, the rarest value is expected fewer than five times (Cochran 1954). */
  long fewest() {
    double rarest = 1;
    for (int digits = lowest; digits <= highest; digits++) {
      rarest = Math.min(rarest, expected(digits));
    }
    return (long) Math.ceil(5 / rarest);
  }

  /** What Nigrini calls a mean absolute deviation of this size; empty where he names no limits. */
  String conformity(double meanAbsoluteDeviation) {
    for (int i = 0; i < limits.size(); i++) {
      if (meanAbsoluteDeviation < limits.get(i)) {
        return BANDS.get(i);
      }
    }
    return limits.isEmpty() ? "" : "nonconforming";
  }
}
