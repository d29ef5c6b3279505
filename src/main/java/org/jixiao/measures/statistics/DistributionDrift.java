package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far two groups of scores lie apart, for example one department's scores of two years.
 *
 * @param wasserstein the Wasserstein-1 distance in points: how far a score must move on average to
 *     turn one group into the other; 12 decimals
 * @param kolmogorovSmirnov the largest difference between the two shares of scores at or below a
 *     point; 12 decimals
 */
public record DistributionDrift(BigDecimal wasserstein, BigDecimal kolmogorovSmirnov) {

  private static final int SCALE = 12;

  /** Compares two groups; empty when either is empty. */
  public static Optional<DistributionDrift> between(
      Collection<BigDecimal> before, Collection<BigDecimal> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    // Each step of either group is a whole number on the common scale 1 ÷ (n·m).
    TreeMap<BigDecimal, BigDecimal> steps = new TreeMap<>();
    BigDecimal up = BigDecimal.valueOf(after.size());
    BigDecimal down = BigDecimal.valueOf(-(long) before.size());
    before.forEach(value -> steps.merge(value, up, BigDecimal::add));
    after.forEach(value -> steps.merge(value, down, BigDecimal::add));
    BigDecimal area = BigDecimal.ZERO;
    BigDecimal largest = BigDecimal.ZERO;
    BigDecimal height = BigDecimal.ZERO;
    BigDecimal last = steps.firstKey();
    for (var step : steps.entrySet()) {
      area = area.add(height.abs().multiply(step.getKey().subtract(last)));
      height = height.add(step.getValue());
      largest = largest.max(height.abs());
      last = step.getKey();
    }
    BigDecimal whole = up.multiply(down).negate();
    return Optional.of(
        new DistributionDrift(
            area.divide(whole, SCALE, RoundingMode.HALF_UP),
            largest.divide(whole, SCALE, RoundingMode.HALF_UP)));
  }
}
