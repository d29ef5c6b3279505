package org.jixiao.measures.statistics;

/**
 * A range of plausible values.
 *
 * @param lower lower end
 * @param upper upper end
 */
public record Interval(double lower, double upper) {

  /** Refuses an interval upside down or without numbers. */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "interval: found " + lower + " to " + upper + "; expected lower ≤ upper");
    }
  }

  /** Whether a value lies in the interval, ends included. */
  public boolean holds(double value) {
    return value >= lower && value <= upper;
  }

  /** Upper end less lower end. */
  public double width() {
    return upper - lower;
  }
}
