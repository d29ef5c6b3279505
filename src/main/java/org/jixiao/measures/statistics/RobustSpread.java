package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The middle of a group and the usual distance from it, neither moved by a few wild values.
 *
 * @param median the exact median
 * @param medianDeviation the exact median of the distances from the median (MAD), not scaled
 * @param count number of values
 */
public record RobustSpread(BigDecimal median, BigDecimal medianDeviation, int count) {

  /** Makes the modified z comparable with a normal z (Iglewicz and Hoaglin 1993). */
  private static final BigDecimal NORMAL_FACTOR = new BigDecimal("0.6745");

  private static final double MAD_EFFICIENCY = 0.37;

  private static final double MEDIAN_VARIANCE = Math.PI / 2;

  /** Measures a group; empty for an empty group. */
  public static Optional<RobustSpread> of(Collection<BigDecimal> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = values.stream().sorted().toList();
    BigDecimal median = Quantiles.medianOfSorted(sorted);
    List<BigDecimal> distances =
        sorted.stream().map(value -> value.subtract(median).abs()).sorted().toList();
    return Optional.of(
        new RobustSpread(median, Quantiles.medianOfSorted(distances), sorted.size()));
  }

  /**
   * The modified z of a value, {@code 0.6745 × (value − median) ÷ MAD}, rounded half up. Empty when
   * the MAD is zero: then at least half of the group are equal, no scale exists, and being unlike
   * them is no measure of distance.
   */
  public Optional<BigDecimal> modifiedZ(BigDecimal value, int scale) {
    if (medianDeviation.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        NORMAL_FACTOR
            .multiply(value.subtract(median))
            .divide(medianDeviation, scale, RoundingMode.HALF_UP));
  }

  /**
   * The probability that a value of a bell-shaped group lies this far from its median on either
   * side. Median and MAD are estimated from the group itself, the MAD with 37% of the precision of
   * a standard deviation (Rousseeuw and Croux 1993, Journal of the American Statistical Association
   * 88), the median with a variance of π ÷ 2 ÷ n; so the distance follows Student's t with 0.37 × n
   * degrees of freedom rather than the normal curve, which would take two in ten small groups
   * without outliers for groups with some.
   */
  public double twoSidedProbability(double z) {
    double precise = Math.abs(z) / Math.sqrt(1 + MEDIAN_VARIANCE / count);
    return 2 * TDistribution.of(MAD_EFFICIENCY * count).survivalProbability(precise);
  }

  /** Whether the modified z lies beyond a limit on either side, decided without rounding. */
  public boolean liesBeyond(BigDecimal value, BigDecimal limit) {
    return medianDeviation.signum() > 0
        && NORMAL_FACTOR
                .multiply(value.subtract(median).abs())
                .compareTo(limit.multiply(medianDeviation))
            > 0;
  }
}
