package org.jixiao.measures.statistics;

/**
 * What one department's own records say about it.
 *
 * @param key the department; sets the order of computation, so that order of arrival changes
 *     nothing
 * @param value its mean or rate
 * @param variance square of the standard error of the value, above zero. A department whose few
 *     scores are all equal has no variance of its own; {@link #ofMean} lends it the common one.
 */
public record Estimate(String key, double value, double variance) {

  /** Refuses an estimate that shrinkage could not weigh. */
  public Estimate {
    if (!Double.isFinite(value) || !(variance > 0) || !Double.isFinite(variance)) {
      throw new IllegalArgumentException(
          "estimate of "
              + key
              + ": found value "
              + value
              + ", variance "
              + variance
              + "; expected finite numbers, variance above 0");
    }
  }

  /**
   * The mean of a department's scores with the deviation that is common to all departments.
   *
   * @param count number of scores, at least one
   * @param pooledDeviation standard deviation within departments, above zero
   */
  public static Estimate ofMean(String key, double mean, long count, double pooledDeviation) {
    return new Estimate(key, mean, pooledDeviation * pooledDeviation / count);
  }
}
