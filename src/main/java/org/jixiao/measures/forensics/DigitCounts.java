package org.jixiao.measures.forensics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How often each value of a digit test was seen, or how much money stands on it, and what follows.
 */
final class DigitCounts {

  private static final double CRITICAL_AT_5_PERCENT = 1.36;
  private static final int LISTED = 5;

  private final DigitTest test;
  private final double[] seen;

  /** Counts by value, from the lowest. */
  DigitCounts(DigitTest test, double... seen) {
    this.test = test;
    this.seen = seen.clone();
  }

  double total() {
    double total = 0;
    for (double count : seen) {
      total += count;
    }
    return total;
  }

  /** Σ (seen − expected)² ÷ expected. */
  double chiSquare() {
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      double expected = expected(i);
      sum += (seen[i] - expected) * (seen[i] - expected) / expected;
    }
    return sum;
  }

  int degrees() {
    return seen.length - 1;
  }

  /** Probability of such a χ² or a larger one by chance. */
  double chiSquareProbability() {
    return ChiSquaredDistribution.of(degrees()).survivalProbability(chiSquare());
  }

  /** Mean over all values of |share seen − share expected|. */
  double meanAbsoluteDeviation() {
    double total = total();
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      sum += Math.abs(seen[i] / total - test.expected(test.lowest() + i));
    }
    return sum / seen.length;
  }

  /** Largest distance of the cumulative shares (Kolmogorov–Smirnov). */
  double largestDistance() {
    double total = total();
    double seenSoFar = 0;
    double expectedSoFar = 0;
    double largest = 0;
    for (int i = 0; i < seen.length; i++) {
      seenSoFar += seen[i] / total;
      expectedSoFar += test.expected(test.lowest() + i);
      largest = Math.max(largest, Math.abs(seenSoFar - expectedSoFar));
    }
    return largest;
  }

  double criticalDistance() {
    return CRITICAL_AT_5_PERCENT / Math.sqrt(total());
  }

  /** Z of one value with continuity correction (Nigrini 2012). */
  double z(int digits) {
    double total = total();
    double share = seen[digits - test.lowest()] / total;
    double expected = test.expected(digits);
    double corrected = Math.abs(share - expected) - 1 / (2 * total);
    return Math.max(0, corrected) / Math.sqrt(expected * (1 - expected) / total);
  }

  /** The values farthest from what is expected, farthest first: digits, seen, expected. */
  String largestDeviations() {
    return listed(
        i -> Math.abs(seen[i] - expected(i)),
        i ->
            String.format(
                Locale.ROOT,
                "%d: %.0f (%.2f, z %.2f)",
                test.lowest() + i,
                seen[i],
                expected(i),
                z(test.lowest() + i)));
  }

  /** The values with the most money above an equal share: digits and yuan, for sums in cents. */
  String largestSums() {
    return listed(
        i -> Math.abs(seen[i] - expected(i)),
        i -> String.format(Locale.ROOT, "%d: %.2f", test.lowest() + i, seen[i] / 100));
  }

  private String listed(IntToDoubleFunction size, IntFunction<String> shown) {
    List<Integer> places =
        IntStream.range(0, seen.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> size.applyAsDouble(i))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return places.stream().limit(LISTED).map(i -> shown.apply(i)).collect(Collectors.joining("; "));
  }

  private double expected(int place) {
    return total() * test.expected(test.lowest() + place);
  }
}
