package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The range outside which a value of a group stands apart. A value on a fence is inside.
 *
 * @param lower lower fence
 * @param upper upper fence
 */
public record Fences(BigDecimal lower, BigDecimal upper) {

  /** One and a half interquartile ranges, the reach Tukey (1977) chose. */
  public static final BigDecimal USUAL_REACH = new BigDecimal("1.5");

  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

  /** Tukey's fences from quartiles of type 7, exactly; empty for an empty group. */
  public static Optional<Fences> tukey(Collection<BigDecimal> values, BigDecimal reach) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = values.stream().sorted().toList();
    return Optional.of(
        around(
            Quantiles.ofSorted(sorted, QUARTER),
            Quantiles.ofSorted(sorted, THREE_QUARTERS),
            reach,
            reach));
  }

  /** Tukey's fences from two quartiles of any type. */
  public static Fences ofQuartiles(BigDecimal first, BigDecimal third, BigDecimal reach) {
    return around(first, third, reach, reach);
  }

  /**
   * Fences that reach further on the side of the longer tail (Hubert and Vandervieren 2008,
   * Computational Statistics and Data Analysis 52): 1.5·e^(−4·MC) and 1.5·e^(3·MC) interquartile
   * ranges for a medcouple MC of zero and above, 1.5·e^(−3·MC) and 1.5·e^(4·MC) below. Quartiles
   * are Tukey's hinges. Empty for an empty group.
   */
  public static Optional<Fences> adjusted(Collection<BigDecimal> values) {
    return Medcouple.of(values).stream()
        .mapToObj(skew -> adjusted(values, skew))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Adjusted fences for a medcouple that is already known; empty for an empty group. */
  public static Optional<Fences> adjusted(Collection<BigDecimal> values, double skew) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = values.stream().sorted().toList();
    double lowerPower = skew >= 0 ? -4 * skew : -3 * skew;
    double upperPower = skew >= 0 ? 3 * skew : 4 * skew;
    return Optional.of(
        around(
            hinge(sorted, 0),
            hinge(sorted, sorted.size()),
            new BigDecimal(1.5 * StrictMath.exp(lowerPower)),
            new BigDecimal(1.5 * StrictMath.exp(upperPower))));
  }

  /** Whether a value lies outside the fences. */
  public boolean excludes(BigDecimal value) {
    return value.compareTo(lower) < 0 || value.compareTo(upper) > 0;
  }

  /** The lower hinge (end 0) or the upper hinge (end size): the median of that half. */
  private static BigDecimal hinge(List<BigDecimal> sorted, int end) {
    int half = (sorted.size() + 1) / 2;
    return Quantiles.medianOfSorted(
        end == 0 ? sorted.subList(0, half) : sorted.subList(sorted.size() - half, sorted.size()));
  }

  private static Fences around(
      BigDecimal first, BigDecimal third, BigDecimal below, BigDecimal above) {
    BigDecimal range = third.subtract(first);
    return new Fences(first.subtract(below.multiply(range)), third.add(above.multiply(range)));
  }
}
