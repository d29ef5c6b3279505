package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How lopsided a group is, from −1 (long tail to the left) to 1, unmoved by a few wild values
 * (Brys, Hubert and Struyf 2004, Journal of Computational and Graphical Statistics 13). It is the
 * median of {@code ((a − m) − (m − b)) ÷ (a − b)} over all pairs of a value a not below the median
 * m and a value b not above it; where a and b both equal the median, the pair counts −1, 0 or 1 by
 * its place among the equal ones.
 *
 * <p>The pairs are not listed. Along sorted values they grow in both directions, so that how many
 * lie at or below a candidate is counted in one walk, and the candidate is found by halving the
 * range of doubles: about 64 walks of n steps for each of the two middle pairs, and no memory
 * beyond the values.
 */
public final class Medcouple {

  private final double[] above;
  private final double[] below;
  private final long equal;

  private Medcouple(double[] above, double[] below, long equal) {
    this.above = above;
    this.below = below;
    this.equal = equal;
  }

  /** The medcouple of a group; empty for an empty group, zero where all values are equal. */
  public static OptionalDouble of(Collection<BigDecimal> values) {
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(ofSorted(values.stream().sorted().toList()));
  }

  /**
   * The lower of the two middle pairs where their number is even, which robustbase's mc gives
   * without reflection. It is not symmetric: a mirrored group may have another size of medcouple.
   */
  public static OptionalDouble lowerOf(Collection<BigDecimal> values) {
    if (values.isEmpty()) {
      return OptionalDouble.empty();
    }
    Medcouple medcouple = centred(values.stream().sorted().toList());
    return OptionalDouble.of(medcouple.pair((medcouple.pairs() - 1) / 2));
  }

  static double ofSorted(List<BigDecimal> sorted) {
    return centred(sorted).value();
  }

  private static Medcouple centred(List<BigDecimal> sorted) {
    BigDecimal median = Quantiles.medianOfSorted(sorted);
    // Exact decimals are centred before they become doubles, so that ties with the median stay
    // ties.
    double[] distances =
        sorted.stream().mapToDouble(value -> value.subtract(median).doubleValue()).toArray();
    double[] above = Arrays.stream(distances).filter(distance -> distance > 0).toArray();
    double[] below =
        Arrays.stream(distances)
            .filter(distance -> distance < 0)
            .map(distance -> -distance)
            .sorted()
            .toArray();
    long equal = (long) distances.length - above.length - below.length;
    return new Medcouple(above, below, equal);
  }

  private long pairs() {
    return (above.length + equal) * (below.length + equal);
  }

  private double value() {
    long pairs = pairs();
    double lower = pair((pairs - 1) / 2);
    return pairs % 2 == 1 ? lower : (lower + pair(pairs / 2)) / 2;
  }

  /** The pair with a given place, from 0, among all pairs in ascending order. */
  private double pair(long place) {
    long low = ordered(-1.0);
    long high = ordered(1.0);
    while (low < high) {
      long middle = Math.floorDiv(low + high, 2);
      if (pairsUpTo(unordered(middle)) > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return unordered(low);
  }

  private long pairsUpTo(double limit) {
    long count = (limit >= -1 ? equal * below.length : 0) + tiesUpTo(limit);
    if (limit >= 1) {
      count += above.length * equal;
    }
    int fitting = 0;
    // The further a value lies below the median, the more values above it fit under the limit.
    for (double down : below) {
      while (fitting < above.length && (above[fitting] - down) / (above[fitting] + down) <= limit) {
        fitting++;
      }
      count += fitting;
    }
    return count;
  }

  /** Pairs of two values equal to the median: k(k−1)/2 count −1, k count 0, k(k−1)/2 count 1. */
  private long tiesUpTo(double limit) {
    long unequal = equal * (equal - 1) / 2;
    return (limit >= -1 ? unequal : 0) + (limit >= 0 ? equal : 0) + (limit >= 1 ? unequal : 0);
  }

  /** Doubles as integers in the same order. */
  private static long ordered(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double unordered(long order) {
    return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
  }
}
