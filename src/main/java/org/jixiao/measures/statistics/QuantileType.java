package org.jixiao.measures.statistics;

import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * The nine definitions of a sample quantile (Hyndman and Fan 1996, The American Statistician
 * 50(4)), numbered as there and in R.
 */
public enum QuantileType {
  /** Inverse of the empirical distribution. */
  TYPE_1(EstimationMethod.HF1),
  /** As type 1, averaged at steps. */
  TYPE_2(EstimationMethod.HF2),
  /** The nearest order statistic, even on ties. */
  TYPE_3(EstimationMethod.HF3),
  /** Linear interpolation of the empirical distribution. */
  TYPE_4(EstimationMethod.HF4),
  /** Linear interpolation through the middles of the steps. */
  TYPE_5(EstimationMethod.HF5),
  /** Expected order statistics of a uniform distribution; Excel's PERCENTILE.EXC. */
  TYPE_6(EstimationMethod.HF6),
  /** Modes of the order statistics; Excel's PERCENTILE.INC and the type this project publishes. */
  TYPE_7(EstimationMethod.HF7),
  /** Nearly median-unbiased for any distribution. */
  TYPE_8(EstimationMethod.HF8),
  /** Nearly unbiased for the normal distribution. */
  TYPE_9(EstimationMethod.HF9);

  private final EstimationMethod method;

  QuantileType(EstimationMethod method) {
    this.method = method;
  }

  EstimationMethod method() {
    return method;
  }
}
