package org.jixiao.measures.statistics;

/**
 * What is believed of one department after its own records and those of all others were weighed.
 *
 * @param key the department
 * @param mean shrunken mean: the more its own records weigh, the nearer to its own mean
 * @param deviation standard deviation around the shrunken mean
 * @param ownWeight share of its own mean in the shrunken one, from 0 to 1
 */
public record Posterior(String key, double mean, double deviation, double ownWeight) {

  /** The interval around the shrunken mean. */
  public Interval interval(double confidence) {
    double reach = NormalCurve.twoSided(confidence) * deviation;
    return new Interval(mean - reach, mean + reach);
  }
}
