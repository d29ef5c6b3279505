package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether scores are denser just above a grade border than just below it, as they are when scores
 * are lifted over the border. The method is the manipulation test of Cattaneo, Jansson and Ma
 * (2020, Journal of the American Statistical Association 115, "Simple local polynomial density
 * estimators"): on each side of the border a cubic polynomial is fitted to the cumulative
 * distribution, weighted by a triangle of a given half-width, and its slope at the border is the
 * density there; the standard error is the jackknife's. Scores that many projects share (mass
 * points) enter the cumulative distribution at its height after the whole step, and their
 * contributions to the variance are those of the first of them; without this the test may even turn
 * its sign.
 *
 * <p>A border that is itself a round number gathers scores for that reason alone: a jump at 90
 * means less where 85 and 95 jump as well, so callers compare the border with its round neighbours.
 *
 * @param below density just below the border, per point
 * @param above density just above the border, per point
 * @param standardError jackknife standard error of the difference
 * @param countBelow scores within the half-width below the border
 * @param countAbove scores within the half-width from the border on
 */
public record BorderDensity(
    double below, double above, double standardError, int countBelow, int countAbove) {

  /** Distinct scores each side must have within the half-width: the cubic takes four. */
  public static final int FEWEST_DISTINCT = 5;

  /** What is done with scores that many projects share. */
  public enum MassPoints {
    /** They share one height of the cumulative distribution: right for scores. */
    SHARED,
    /** They are treated as if they differed: right only for values without ties. */
    IGNORED
  }

  /**
   * Compares both sides of a border. Empty where a side has fewer than {@link #FEWEST_DISTINCT}
   * distinct scores within the half-width, or where no standard error exists.
   *
   * @param scores all scores of the group, not only those near the border
   * @param border the border; a score equal to it lies above
   * @param halfWidth how far from the border scores count, in points, above zero
   */
  public static Optional<BorderDensity> of(
      Collection<BigDecimal> scores,
      BigDecimal border,
      BigDecimal halfWidth,
      MassPoints massPoints) {
    List<BigDecimal> sorted =
        scores.stream().map(score -> score.subtract(border)).sorted().toList();
    double[] height = heights(sorted, massPoints);
    int[] near =
        IntStream.range(0, sorted.size())
            .filter(i -> sorted.get(i).abs().compareTo(halfWidth) <= 0)
            .toArray();
    List<BigDecimal> window = IntStream.of(near).mapToObj(sorted::get).toList();
    int split = (int) window.stream().filter(distance -> distance.signum() < 0).count();
    if (distinct(window.subList(0, split)) < FEWEST_DISTINCT
        || distinct(window.subList(split, window.size())) < FEWEST_DISTINCT) {
      return Optional.empty();
    }
    double width = halfWidth.doubleValue();
    double[] left = SlopeAtBorder.weights(window.subList(0, split), width);
    double[] right = SlopeAtBorder.weights(window.subList(split, window.size()), width);
    double below = weighted(left, height, near, 0);
    double above = weighted(right, height, near, split);
    double error = standardError(window, left, right, sorted.size(), massPoints);
    return error > 0
        ? Optional.of(new BorderDensity(below, above, error, split, window.size() - split))
        : Optional.empty();
  }

  /** Density above less density below. */
  public double difference() {
    return above - below;
  }

  /** The difference in standard errors. */
  public double t() {
    return difference() / standardError;
  }

  /** The probability of a difference at least this large, on either side, if there is none. */
  public double p() {
    return NormalCurve.twoSidedProbability(t());
  }

  /** The cumulative distribution at each sorted score, from 0 to 1. */
  private static double[] heights(List<BigDecimal> sorted, MassPoints massPoints) {
    int size = sorted.size();
    double[] heights = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      boolean shares =
          massPoints == MassPoints.SHARED
              && i < size - 1
              && sorted.get(i).compareTo(sorted.get(i + 1)) == 0;
      heights[i] = shares ? heights[i + 1] : i / (size - 1.0);
    }
    return heights;
  }

  private static double weighted(double[] weights, double[] heights, int[] near, int from) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * heights[near[from + i]];
    }
    return sum;
  }

  /** Both slopes are sums of weights × heights, so one score's influence is the weight after it. */
  private static double standardError(
      List<BigDecimal> window, double[] left, double[] right, int size, MassPoints massPoints) {
    int count = window.size();
    double[] after = new double[count];
    double rest = 0;
    for (int i = count - 1; i >= 0; i--) {
      after[i] = rest / (size - 1.0);
      rest += i < left.length ? -left[i] : right[i - left.length];
    }
    double squares = 0;
    for (int i = 0; i < count; i++) {
      boolean shares =
          massPoints == MassPoints.SHARED
              && i > 0
              && window.get(i).compareTo(window.get(i - 1)) == 0;
      if (shares) {
        after[i] = after[i - 1];
      }
      squares += after[i] * after[i];
    }
    return Math.sqrt(squares);
  }

  private static long distinct(List<BigDecimal> values) {
    return values.stream().map(BigDecimal::stripTrailingZeros).distinct().count();
  }
}
