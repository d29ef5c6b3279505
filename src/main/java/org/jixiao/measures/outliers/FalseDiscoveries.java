package org.jixiao.measures.outliers;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg (1995): probabilities of many tests asked at once, adjusted so that a
 * limit on them limits the expected share of false ones among all that are found.
 */
final class FalseDiscoveries {

  private FalseDiscoveries() {}

  /** The adjusted probabilities, in the order given. */
  static double[] adjusted(double... probabilities) {
    int tests = probabilities.length;
    var rising =
        IntStream.range(0, tests)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[a], probabilities[b]))
            .toList();
    var adjusted = new double[tests];
    double least = 1;
    for (int rank = tests; rank >= 1; rank--) {
      int place = rising.get(rank - 1);
      least = Math.min(least, probabilities[place] * tests / rank);
      adjusted[place] = least;
    }
    return Arrays.copyOf(adjusted, tests);
  }
}
