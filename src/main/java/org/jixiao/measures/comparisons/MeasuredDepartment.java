package org.jixiao.measures.comparisons;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jixiao.measures.statistics.Interval;
import org.jixiao.measures.statistics.ProportionInterval;
import org.jixiao.measures.statistics.RatioOfSums;
import org.jixiao.measures.statistics.RatioOfSums.Part;

/**
 * One department's value of one measure, Σ above ÷ Σ below, and how much it rests on few projects.
 *
 * @param id the department
 * @param projects its projects of the year
 * @param measure what is measured
 * @param ratio the two sums; empty where nothing stands below the line
 * @param effectiveCount (Σ below)² ÷ Σ below²: as many projects of equal size would carry the value
 *     as firmly; one project with nearly all the money counts as little more than one
 * @param spread variance of one project's rate around the department's, from its own projects;
 *     empty for a single project
 */
record MeasuredDepartment(
    String id,
    DepartmentProjects projects,
    ComparedMeasure measure,
    Optional<RatioOfSums> ratio,
    double effectiveCount,
    Optional<Double> spread) {

  private static final double CONFIDENCE = 0.95;
  private static final int DIGITS = 15;

  static MeasuredDepartment of(String id, DepartmentProjects projects, ComparedMeasure measure) {
    var parts =
        projects.parts(measure).stream()
            .sorted(Comparator.comparingLong(Part::denominator).thenComparingLong(Part::numerator))
            .toList();
    var ratio = RatioOfSums.of(parts);
    var below = parts.stream().mapToDouble(Part::denominator).sum();
    var squares =
        parts.stream().mapToDouble(part -> (double) part.denominator() * part.denominator()).sum();
    return new MeasuredDepartment(
        id,
        projects,
        measure,
        ratio,
        ratio.isPresent() && squares > 0 ? below * below / squares : 0,
        ratio.flatMap(sums -> spread(parts, value(sums), below)));
  }

  /** Projects that count. */
  int count() {
    return projects.parts(measure).size();
  }

  /** The value, precise enough for statistics. */
  double value() {
    return value(ratio.orElseThrow());
  }

  /** Σ above, in the measure's whole numbers. */
  BigDecimal above() {
    return sum(projects.parts(measure).stream().mapToLong(Part::numerator).toArray());
  }

  /** Σ below. */
  BigDecimal below() {
    return sum(projects.parts(measure).stream().mapToLong(Part::denominator).toArray());
  }

  /**
   * The interval of the value from the department's own projects: the jackknife's for sums and
   * means, Wilson's for shares. Empty under two projects of a sum.
   */
  Optional<Interval> interval() {
    if (measure.form() != ComparedMeasure.Form.PROPORTION) {
      return ratio.flatMap(sums -> sums.jackknife(CONFIDENCE));
    }
    return count() == 0
        ? Optional.empty()
        : Optional.of(ProportionInterval.wilson(above().longValueExact(), count(), CONFIDENCE));
  }

  private static double value(RatioOfSums sums) {
    return sums.rate(DIGITS).doubleValue();
  }

  /**
   * With weights w = below ÷ Σ below and rates of equal variance, the expectation of Σ(w·(rate −
   * value))² is that variance times Σw² − 2Σw³ + (Σw²)²; for equal weights this is the usual n − 1.
   */
  private static Optional<Double> spread(List<Part> parts, double value, double below) {
    double distances = 0;
    double squares = 0;
    double cubes = 0;
    for (var part : parts) {
      double weight = part.denominator() / below;
      double distance = part.numerator() / below - value * weight;
      distances += distance * distance;
      squares += weight * weight;
      cubes += weight * weight * weight;
    }
    double expected = squares - 2 * cubes + squares * squares;
    return parts.size() > 1 && expected > 1e-12
        ? Optional.of(distances / expected)
        : Optional.empty();
  }

  private static BigDecimal sum(long[] amounts) {
    var sum = BigDecimal.ZERO;
    for (long amount : amounts) {
      sum = sum.add(BigDecimal.valueOf(amount));
    }
    return sum;
  }
}
