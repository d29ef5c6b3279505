package org.jixiao.measures.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/** The total of an evaluation: execution score plus indicator scores, in points. */
public final class TotalScore {

  private TotalScore() {}

  /** The exact sum of an execution score and the indicator scores. */
  public static BigDecimal of(BigDecimal executionScore, Collection<BigDecimal> indicatorScores) {
    return indicatorScores.stream().reduce(executionScore, BigDecimal::add);
  }

  /**
   * A total brought back to the full points after indicators that do not apply were dropped: {@code
   * total × full ÷ weight left}. Empty when no weight is left.
   */
  public static Optional<BigDecimal> rescaled(
      BigDecimal total, BigDecimal weightLeft, BigDecimal full, int scale) {
    return weightLeft.signum() <= 0
        ? Optional.empty()
        : Optional.of(total.multiply(full).divide(weightLeft, scale, RoundingMode.HALF_UP));
  }
}
