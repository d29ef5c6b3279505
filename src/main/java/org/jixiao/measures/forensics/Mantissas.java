package org.jixiao.measures.forensics;

/**
 * The decimal places of log10 of each amount. Under Benford's law they are spread evenly between 0
 * and 1: mean 1/2, variance 1/12, and their points on a circle average out to its centre (Alexander
 * 2009). The distortion factor compares the mean of the amounts, each moved to between 10 and 100,
 * with 39.0865 (Nigrini 2012); only amounts from ten yuan on enter it.
 */
final class Mantissas {

  private double count;
  private double sum;
  private double squares;
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

  /** In percent of the expected mean; empty means of no amount from ten yuan on are no number. */
  double distortionPercent() {
    double expected = 90 / (collapsedCount * (Math.pow(10, 1 / collapsedCount) - 1));
    return 100 * (collapsed / collapsedCount - expected) / expected;
  }
}
