package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * Count, mean, standard deviation and skewness of decimals. The state is the exact sums of the
 * first three powers, so that states can be merged in any order with the same result, and a large
 * mean does not swallow a small spread.
 *
 * @param count number of values
 * @param sum exact sum
 * @param squares exact sum of squares
 * @param cubes exact sum of cubes
 */
public record DecimalMoments(long count, BigDecimal sum, BigDecimal squares, BigDecimal cubes) {

  /** The state of no values. */
  public static final DecimalMoments NONE =
      new DecimalMoments(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_UP);

  /** The state of a group. */
  public static DecimalMoments of(Collection<BigDecimal> values) {
    DecimalMoments state = NONE;
    for (BigDecimal value : values) {
      state = state.with(value);
    }
    return state;
  }

  /** This state with one more value. */
  public DecimalMoments with(BigDecimal value) {
    BigDecimal square = value.multiply(value);
    return new DecimalMoments(
        count + 1, sum.add(value), squares.add(square), cubes.add(square.multiply(value)));
  }

  /** The state of two groups together. */
  public DecimalMoments merge(DecimalMoments other) {
    return new DecimalMoments(
        count + other.count,
        sum.add(other.sum),
        squares.add(other.squares),
        cubes.add(other.cubes));
  }

  /** The mean, rounded half up; empty without values. */
  public Optional<BigDecimal> mean(int scale) {
    return count == 0
        ? Optional.empty()
        : Optional.of(sum.divide(BigDecimal.valueOf(count), scale, RoundingMode.HALF_UP));
  }

  /** The standard deviation with n − 1 below, to 20 significant digits; empty under two values. */
  public Optional<BigDecimal> standardDeviation() {
    if (count < 2) {
      return Optional.empty();
    }
    BigDecimal variance = squareSpread().divide(number(count).multiply(number(count - 1)), PRECISE);
    return Optional.of(variance.sqrt(new MathContext(20, RoundingMode.HALF_UP)));
  }

  /**
   * The adjusted skewness G1 (Joanes and Gill 1998; Excel's SKEW). Empty under three values and
   * where all values are equal.
   */
  public Optional<BigDecimal> skewness() {
    BigDecimal spread = squareSpread();
    if (count < 3 || spread.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal n = number(count);
    BigDecimal cubeSpread =
        n.multiply(n)
            .multiply(cubes)
            .subtract(n.multiply(sum).multiply(squares).multiply(number(3)))
            .add(sum.multiply(sum).multiply(sum).multiply(number(2)));
    BigDecimal plain = cubeSpread.divide(spread.multiply(spread.sqrt(PRECISE)), PRECISE);
    BigDecimal factor =
        n.multiply(number(count - 1)).sqrt(PRECISE).divide(number(count - 2), PRECISE);
    return Optional.of(plain.multiply(factor).round(new MathContext(20, RoundingMode.HALF_UP)));
  }

  /** n·Σx² − (Σx)², which is n times the sum of squared distances from the mean. */
  private BigDecimal squareSpread() {
    return number(count).multiply(squares).subtract(sum.multiply(sum));
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
