package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A rate of a department, Σ paid ÷ Σ budget over its projects, with an interval that says how far
 * it rests on a few projects. The sums are exact integers of cents; the order of projects changes
 * nothing, for they are sorted by their amounts first.
 */
public final class RatioOfSums {

  private final List<Part> parts;
  private final BigInteger numerator;
  private final BigInteger denominator;

  private RatioOfSums(List<Part> parts) {
    this.parts = parts;
    numerator = sum(parts.stream().map(part -> BigInteger.valueOf(part.numerator())).toList());
    denominator = sum(parts.stream().map(part -> BigInteger.valueOf(part.denominator())).toList());
  }

  /**
   * One project.
   *
   * @param numerator for example what was paid, in cents
   * @param denominator for example its budget, in cents
   */
  public record Part(long numerator, long denominator) {}

  /** Takes the projects of one department; empty where the denominators add up to nothing. */
  public static Optional<RatioOfSums> of(Collection<Part> parts) {
    RatioOfSums ratio =
        new RatioOfSums(
            parts.stream()
                .sorted(
                    Comparator.comparingLong(Part::denominator).thenComparingLong(Part::numerator))
                .toList());
    return ratio.denominator.signum() > 0 ? Optional.of(ratio) : Optional.empty();
  }

  /** The rate as a fraction, rounded half up once. */
  public BigDecimal rate(int scale) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), scale, RoundingMode.HALF_UP);
  }

  /** Number of projects. */
  public int count() {
    return parts.size();
  }

  /**
   * The jackknife's standard error: √((n − 1)/n × Σ(rate without one − their mean)²). Empty under
   * two projects, and where leaving out one project leaves no denominator.
   */
  public Optional<Double> standardError() {
    int size = parts.size();
    if (size < 2
        || parts.stream()
            .anyMatch(part -> denominator.compareTo(BigInteger.valueOf(part.denominator())) <= 0)) {
      return Optional.empty();
    }
    double[] without =
        parts.stream()
            .mapToDouble(
                part ->
                    quotient(
                        numerator.subtract(BigInteger.valueOf(part.numerator())),
                        denominator.subtract(BigInteger.valueOf(part.denominator()))))
            .toArray();
    double mean = Arrays.stream(without).sum() / size;
    double squares = Arrays.stream(without).map(rate -> (rate - mean) * (rate - mean)).sum();
    return Optional.of(Math.sqrt(squares * (size - 1) / size));
  }

  /**
   * The jackknife interval with Student's t of n − 1 degrees of freedom (Efron and Tibshirani 1993,
   * chapter 11). Empty where no standard error exists. With few projects of very different size it
   * is wide, which is its message.
   */
  public Optional<Interval> jackknife(double confidence) {
    return standardError()
        .map(
            error -> {
              double t =
                  TDistribution.of(parts.size() - 1)
                      .inverseSurvivalProbability((1 - confidence) / 2);
              double rate = quotient(numerator, denominator);
              return new Interval(rate - t * error, rate + t * error);
            });
  }

  private static double quotient(BigInteger above, BigInteger below) {
    return above.doubleValue() / below.doubleValue();
  }

  private static BigInteger sum(List<BigInteger> amounts) {
    return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
