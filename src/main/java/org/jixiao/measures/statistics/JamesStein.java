package org.jixiao.measures.statistics;

import java.util.Arrays;

/**
 * James and Stein's estimator around the grand mean for values of equal variance (Efron and Morris
 * 1975, Journal of the American Statistical Association 70). Each value keeps the share {@code 1 −
 * (k − 3)σ² ÷ Σ(y − ȳ)²} of its distance from the grand mean, never less than none.
 *
 * @param mean grand mean
 * @param kept share of the distance from the grand mean that is kept, from 0 to 1
 */
public record JamesStein(double mean, double kept) {

  /**
   * Measures a group.
   *
   * @param values at least four
   * @param variance the common variance of the values, above zero
   */
  public static JamesStein of(double[] values, double variance) {
    if (values.length < 4 || !(variance > 0)) {
      throw new IllegalArgumentException(
          "James–Stein: found "
              + values.length
              + " values, variance "
              + variance
              + "; expected four or more, variance above 0");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    double spread = Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum();
    double kept = spread == 0 ? 0 : Math.max(0, 1 - (sorted.length - 3) * variance / spread);
    return new JamesStein(mean, kept);
  }

  /** The shrunken value. */
  public double shrunken(double value) {
    return mean + kept * (value - mean);
  }
}
