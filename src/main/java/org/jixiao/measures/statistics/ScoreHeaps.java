package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How scores gather on round points and how little they vary.
 *
 * @param counts how often each distinct score was given; 90 and 90.00 are one score
 * @param total number of scores
 */
public record ScoreHeaps(SortedMap<BigDecimal, Long> counts, long total) {

  /** Points on which self-evaluations are known to gather. */
  public static final List<BigDecimal> ROUND_POINTS =
      List.of("60", "80", "90", "95", "98", "100").stream().map(BigDecimal::new).toList();

  /** Keeps its own copy of the counts. */
  public ScoreHeaps {
    counts = new TreeMap<>(counts);
  }

  /** Counts scores. */
  public static ScoreHeaps of(Collection<BigDecimal> scores) {
    SortedMap<BigDecimal, Long> counts = new TreeMap<>();
    scores.forEach(score -> counts.merge(score.stripTrailingZeros(), 1L, Long::sum));
    return new ScoreHeaps(counts, scores.size());
  }

  /** Share of all scores that are exactly this point, rounded half up; empty without scores. */
  public Optional<BigDecimal> share(BigDecimal point, int scale) {
    return total == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(counts.getOrDefault(point.stripTrailingZeros(), 0L))
                .divide(BigDecimal.valueOf(total), scale, RoundingMode.HALF_UP));
  }

  /**
   * Shannon's entropy of the scores in bits: 0 where all are equal, log₂ n where all differ. Empty
   * without scores.
   */
  public Optional<Double> entropyBits() {
    if (total == 0) {
      return Optional.empty();
    }
    double sum = 0;
    for (long count : counts.values()) {
      double share = (double) count / total;
      sum -= share * StrictMath.log(share);
    }
    return Optional.of(sum / StrictMath.log(2));
  }
}
