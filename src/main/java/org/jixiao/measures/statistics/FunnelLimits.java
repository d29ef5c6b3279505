package org.jixiao.measures.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Between which values a department of a given size is expected to lie if it is like all others
 * (Spiegelhalter 2005, Statistics in Medicine 24: funnel plots for comparing institutional
 * performance). 95% limits let one department in twenty outside by chance, 99.8% limits two in a
 * thousand.
 */
public final class FunnelLimits {

  /** About two standard errors. */
  public static final double WARNING = 0.95;

  /** About three standard errors. */
  public static final double ALARM = 0.998;

  private FunnelLimits() {}

  /**
   * Normal limits around a target: {@code target ± z × standardError}.
   *
   * @param target the value all are compared with
   * @param standardError of one department's value under the target; widened beforehand by {@link
   *     Overdispersion} where departments differ more than chance explains
   */
  public static Interval around(double target, double standardError, double confidence) {
    double reach = NormalCurve.twoSided(confidence) * standardError;
    return new Interval(target - reach, target + reach);
  }

  /**
   * Normal limits of a proportion, cut at 0 and 1. The approximation wants about ten expected
   * successes and failures; below that {@link #ofProportionExactly} is right.
   *
   * @param target the proportion all are compared with, from 0 to 1
   * @param size number of cases of the department, at least 1
   */
  public static Interval ofProportion(double target, long size, double confidence) {
    Interval normal = around(target, standardError(target, size), confidence);
    return new Interval(Math.max(0, normal.lower()), Math.min(1, normal.upper()));
  }

  /**
   * Binomial limits of a proportion, interpolated between neighbouring counts as Spiegelhalter's
   * appendix A.1.1 defines them, so that they fall smoothly with size.
   */
  public static Interval ofProportionExactly(double target, int size, double confidence) {
    standardError(target, size);
    double tail = (1 - confidence) / 2;
    BinomialDistribution counts = BinomialDistribution.of(size, target);
    return new Interval(
        Math.max(0, interpolated(counts, tail) / size),
        Math.min(1, interpolated(counts, 1 - tail) / size));
  }

  /** The standard error of a proportion under the target: √(target × (1 − target) ÷ size). */
  public static double standardError(double target, long size) {
    if (!(target >= 0 && target <= 1) || size < 1) {
      throw new IllegalArgumentException(
          "proportion: found target " + target + " of " + size + "; expected 0 to 1 of 1 or more");
    }
    return Math.sqrt(target * (1 - target) / size);
  }

  private static double interpolated(BinomialDistribution counts, double probability) {
    int count = counts.inverseCumulativeProbability(probability);
    double above = counts.cumulativeProbability(count) - probability;
    double mass = counts.probability(count);
    return mass == 0 ? count : count - above / mass;
  }
}
