package org.jixiao.measures.forensics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** How often each value of a digit test was seen, and what follows. */
final class DigitCounts {

  private static final double CRITICAL_AT_5_PERCENT = 1.36;
  private static final int LISTED = 6;

  private final DigitTest test;
  private final long[] seen;
  private final long total;

  /** Counts by value, from the lowest. */
  DigitCounts(DigitTest test, long... seen) {
    this.test = test;
    this.seen = seen.clone();
    this.total = Arrays.stream(seen).sum();
  }

  long total() {
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
    double total = (double) total();
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      sum += Math.abs(seen[i] / total - test.expected(test.lowest() + i));
    }
    return sum / seen.length;
  }

  /** Largest distance of the cumulative shares (Kolmogorov–Smirnov). */
  double largestDistance() {
    double total = (double) total();
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
    return CRITICAL_AT_5_PERCENT / Math.sqrt((double) total());
  }

  /** Z of one value with continuity correction (Nigrini 2012). */
  double z(int digits) {
    double total = (double) total();
    double share = seen[digits - test.lowest()] / total;
    double expected = test.expected(digits);
    double corrected = Math.abs(share - expected) - 1 / (2 * total);
    return Math.max(0, corrected) / Math.sqrt(expected * (1 - expected) / total);
  }

  /** How many more or fewer than expected show the digits. */
  double deviation(int digits) {
    int place = digits - test.lowest();
    return Math.abs(seen[place] - expected(place));
  }

  /** The values farthest from what is expected, farthest first: digits, seen, expected, z. */
  String largestDeviations() {
    return IntStream.range(0, seen.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> deviation(test.lowest() + i))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(LISTED)
        .map(
            i ->
                String.format(
                    Locale.ROOT,
                    "%d: %d (%.2f, z %.2f)",
                    test.lowest() + i,
                    seen[i],
                    expected(i),
                    z(test.lowest() + i)))
        .collect(Collectors.joining("; "));
  }

  private double expected(int place) {
    return (double) total() * test.expected(test.lowest() + place);
  }
}
