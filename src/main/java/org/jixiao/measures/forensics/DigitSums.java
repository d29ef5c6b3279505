package org.jixiao.measures.forensics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much money stands on each pair of first two digits, in whole cents. */
final class DigitSums {

  private static final int LISTED = 6;

  private final long[] cents;

  /** Sums in cents, from the lowest digits on. */
  DigitSums(long... cents) {
    this.cents = cents.clone();
  }

  /** Mean over all pairs of |share of the money − equal share|. */
  double meanAbsoluteDeviation() {
    var total = total();
    var above = BigInteger.ZERO;
    for (int i = 0; i < cents.length; i++) {
      above = above.add(excess(i, total).abs());
    }
    // Each excess is as many times too large as there are pairs; so is the mean of them.
    var below = total.multiply(BigInteger.valueOf((long) cents.length * cents.length));
    return above.doubleValue() / below.doubleValue();
  }

  /** The pairs farthest from an equal share of the money, farthest first: digits and yuan. */
  String largest() {
    var total = total();
    return IntStream.range(0, cents.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> excess(i, total).abs())
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(LISTED)
        .map(
            i ->
                (DigitTest.SUMMATION.lowest() + i)
                    + ": "
                    + BigDecimal.valueOf(cents[i], 2).toPlainString())
        .collect(Collectors.joining("; "));
  }

  /** What stands on a pair above an equal share, times the number of pairs: a whole number. */
  private BigInteger excess(int place, BigInteger total) {
    return BigInteger.valueOf(cents[place])
        .multiply(BigInteger.valueOf(cents.length))
        .subtract(total);
  }

  private BigInteger total() {
    var total = BigInteger.ZERO;
    for (long sum : cents) {
      total = total.add(BigInteger.valueOf(sum));
    }
    return total;
  }
}
