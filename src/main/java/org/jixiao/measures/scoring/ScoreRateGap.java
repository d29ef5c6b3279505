package org.jixiao.measures.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a project's score, freed of the part that only repeats the execution rate, lies above
 * that rate: {@code points ÷ (100 − weight) − executed ÷ budget}. Kept as an exact fraction, so
 * that 90 of 90 points at a rate of 0.95 is a gap of 0.05 and not a hair more.
 */
public final class ScoreRateGap implements Comparable<ScoreRateGap> {

  private static final BigDecimal FULL = new BigDecimal("100");

  private final BigDecimal numerator;
  private final BigDecimal denominator;

  private ScoreRateGap(BigDecimal numerator, BigDecimal denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * The gap of a project, or empty when the total or the execution score is missing, no rate exists
   * or the whole score is execution.
   *
   * @param total all points of the evaluation, of 100
   * @param executionScore the points among them that were given for execution
   * @param weight the most execution can earn
   * @param outlay budget and spending
   */
  public static Optional<ScoreRateGap> of(
      @Nullable BigDecimal total,
      @Nullable BigDecimal executionScore,
      BigDecimal weight,
      Outlay outlay) {
    BigDecimal budget = outlay.budget();
    BigDecimal executed = outlay.executed();
    BigDecimal rest = FULL.subtract(weight);
    if (total == null
        || executionScore == null
        || budget == null
        || executed == null
        || budget.signum() <= 0
        || rest.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal points = total.subtract(executionScore);
    return Optional.of(
        new ScoreRateGap(
            points.multiply(budget).subtract(executed.multiply(rest)), rest.multiply(budget)));
  }

  /**
   * The part of a score that is not execution: {@code (total − execution score) ÷ (100 − weight)}
   * as a fraction, rounded half up, or empty when a part is missing or the whole score is
   * execution.
   */
  public static Optional<BigDecimal> scoreWithoutExecution(
      @Nullable BigDecimal total,
      @Nullable BigDecimal executionScore,
      BigDecimal weight,
      int scale) {
    BigDecimal rest = FULL.subtract(weight);
    if (total == null || executionScore == null || rest.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(total.subtract(executionScore).divide(rest, scale, RoundingMode.HALF_UP));
  }

  /** Whether the gap is larger than a fraction; equal is not larger. */
  public boolean exceeds(BigDecimal fraction) {
    return numerator.compareTo(fraction.multiply(denominator)) > 0;
  }

  /** The gap as a fraction, rounded half up. */
  public BigDecimal rounded(int scale) {
    return numerator.divide(denominator, scale, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(ScoreRateGap other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScoreRateGap gap && compareTo(gap) == 0;
  }

  @Override
  public int hashCode() {
    return rounded(12).hashCode();
  }

  @Override
  public String toString() {
    return rounded(12).toPlainString();
  }
}
