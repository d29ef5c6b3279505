package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Quantile;

/** Quantiles of a group of values; empty for an empty group. */
public final class Quantiles {

  private static final BigDecimal TWO = new BigDecimal("2");

  private Quantiles() {}

  /**
   * The quantile of a given type.
   *
   * @param values the values in any order, none of them NaN; left as they are
   * @param share which quantile, from 0 to 1
   */
  public static OptionalDouble of(double[] values, double share, QuantileType type) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Quantile.withDefaults().with(type.method()).withCopy(true).evaluate(values, share));
  }

  /**
   * The quantile of type 7, exactly: between two neighbours the decimal that lies at the wanted
   * share of the way.
   *
   * @param share which quantile, from 0 to 1
   */
  public static Optional<BigDecimal> of(Collection<BigDecimal> values, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("quantile: found share " + share + "; expected 0 to 1");
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(ofSorted(values.stream().sorted().toList(), share));
  }

  /** The exact median: the middle value, or half the sum of the two in the middle. */
  public static Optional<BigDecimal> median(Collection<BigDecimal> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(medianOfSorted(values.stream().sorted().toList()));
  }

  static BigDecimal ofSorted(List<BigDecimal> sorted, BigDecimal share) {
    BigDecimal place = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
    int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
    BigDecimal rest = place.subtract(BigDecimal.valueOf(below));
    BigDecimal lower = sorted.get(below);
    if (rest.signum() == 0) {
      return lower;
    }
    return lower.add(rest.multiply(sorted.get(below + 1).subtract(lower)));
  }

  static BigDecimal medianOfSorted(List<BigDecimal> sorted) {
    int size = sorted.size();
    return size % 2 == 1
        ? sorted.get(size / 2)
        : half(sorted.get(size / 2 - 1).add(sorted.get(size / 2)));
  }

  private static BigDecimal half(BigDecimal sum) {
    return sum.divide(TWO);
  }
}
