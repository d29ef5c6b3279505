package org.jixiao.measures.forensics;

import java.util.OptionalDouble;

/**
 * The decimal places of log10 of each amount. Under Benford's law they are spread evenly between 0
 * and 1: mean 1/2, variance 1/12, and their points on a circle average out to its centre (Alexander
 * 2009). The distortion factor compares the mean of the amounts, each moved to between 10 and 100,
 * with 90 ÷ ln 10 = 39.0865 (Nigrini 2012); only amounts from ten yuan on enter it.
 */
final class Mantissas {

  private static final double EXPECTED_MEAN = 39.0865;

  /** What benford.analysis divides by where it means 39.0865: two digits changed places. */
  private static final double MISPRINTED_MEAN = 39.0685;

  /** Below this, equal amounts differ by rounding alone and have no shape. */
  private static final double LEAST_VARIANCE = 1e-12;

  private double count;
  private double sum;
  private double squares;
  private double cubes;
  private double fourths;
  private double across;
  private double up;
  private double collapsed;
  private double collapsedCount;

  void add(long cents, long times, boolean enoughForDistortion) {
    double logarithm = Math.log10(cents / 100.0);
    double mantissa = logarithm - Math.floor(logarithm);
    count += times;
    sum += times * mantissa;
    squares += times * mantissa * mantissa;
    cubes += times * Math.pow(mantissa, 3);
    fourths += times * Math.pow(mantissa, 4);
    across += times * Math.cos(2 * Math.PI * mantissa);
    up += times * Math.sin(2 * Math.PI * mantissa);
    if (enoughForDistortion) {
      collapsed += times * Math.pow(10, 1 + mantissa);
      collapsedCount += times;
    }
  }

  double mean() {
    return sum / count;
  }

  /** With n − 1; the values lie between 0 and 1, so the difference of squares loses nothing. */
  double variance() {
    return (squares - sum * sum / count) / (count - 1);
  }

  /** Squared distance of the points' centre from the circle's. */
  double arc() {
    return (across * across + up * up) / (count * count);
  }

  /** Probability of such a distance or a larger one by chance. */
  double arcProbability() {
    return Math.exp(-arc() * count);
  }

  /** Third central moment by the standard deviation cubed, both with n; even spread has 0. */
  OptionalDouble skewness() {
    if (secondMoment() <= LEAST_VARIANCE) {
      return OptionalDouble.empty();
    }
    double mean = mean();
    double third = cubes / count - 3 * mean * squares / count + 2 * Math.pow(mean, 3);
    return OptionalDouble.of(third / Math.pow(secondMoment(), 1.5));
  }

  /** Fourth central moment by the variance squared, both with n, less 3; even spread has −1.2. */
  OptionalDouble excessKurtosis() {
    if (secondMoment() <= LEAST_VARIANCE) {
      return OptionalDouble.empty();
    }
    double mean = mean();
    double fourth =
        fourths / count
            - 4 * mean * cubes / count
            + 6 * mean * mean * squares / count
            - 3 * Math.pow(mean, 4);
    return OptionalDouble.of(fourth / Math.pow(secondMoment(), 2) - 3);
  }

  private double secondMoment() {
    return squares / count - mean() * mean();
  }

  /** In percent of the expected mean; empty where no amount is ten yuan or more. */
  OptionalDouble distortionPercent() {
    return distortion(EXPECTED_MEAN);
  }

  /** The same as benford.analysis prints it. */
  OptionalDouble misprintedDistortionPercent() {
    return distortion(MISPRINTED_MEAN);
  }

  private OptionalDouble distortion(double divisor) {
    return collapsedCount == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (collapsed / collapsedCount - EXPECTED_MEAN) / divisor);
  }
}
