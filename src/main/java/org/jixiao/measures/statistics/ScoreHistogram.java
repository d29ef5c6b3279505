package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many scores fall on each half point. A bin begins at a whole or half point and ends before
 * the next, so that 90.00 and 90.49 share the bin 90 and 90.5 begins the next; a score of 100 has
 * the bin 100. Scores outside 0–100 are counted in bins of their own place, so nothing is lost.
 *
 * @param bins first score of a bin, one decimal, and how many scores it holds; empty bins are
 *     absent
 */
public record ScoreHistogram(SortedMap<BigDecimal, Long> bins) {

  private static final BigDecimal TWO = new BigDecimal("2");

  /** Keeps its own copy of the bins. */
  public ScoreHistogram {
    bins = new TreeMap<>(bins);
  }

  /** Counts scores. */
  public static ScoreHistogram of(Collection<BigDecimal> scores) {
    SortedMap<BigDecimal, Long> bins = new TreeMap<>();
    scores.forEach(score -> bins.merge(bin(score), 1L, Long::sum));
    return new ScoreHistogram(bins);
  }

  /** First score of the bin that holds a score. */
  public static BigDecimal bin(BigDecimal score) {
    BigDecimal halves = score.multiply(TWO).setScale(0, RoundingMode.FLOOR);
    return halves.divide(TWO).setScale(1, RoundingMode.UNNECESSARY);
  }

  /** Two histograms together. */
  public ScoreHistogram merge(ScoreHistogram other) {
    SortedMap<BigDecimal, Long> together = new TreeMap<>(bins);
    other.bins.forEach((bin, count) -> together.merge(bin, count, Long::sum));
    return new ScoreHistogram(together);
  }
}
