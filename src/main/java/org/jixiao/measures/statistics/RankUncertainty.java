package org.jixiao.measures.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How sure a ranking of departments is (Goldstein and Spiegelhalter 1996, Journal of the Royal
 * Statistical Society A 159): true values are drawn many times from what is believed of each
 * department, each draw is ranked, and the ranks are collected. Equal seeds and posteriors give
 * equal results in any order of arrival.
 */
public final class RankUncertainty {

  private RankUncertainty() {}

  /**
   * Draws rankings.
   *
   * @param posteriors the departments
   * @param seed derived from the group's keys by the caller
   * @param draws number of rankings, usually 4,000
   * @param confidence how much of the rankings an interval must hold; it holds at least as much,
   *     because ranks are whole
   * @return one interval per department, in the order of keys
   */
  public static List<RankInterval> of(
      Collection<Posterior> posteriors, long seed, int draws, double confidence) {
    List<Posterior> ordered =
        posteriors.stream()
            .sorted(
                Comparator.comparing(Posterior::key)
                    .thenComparingDouble(Posterior::mean)
                    .thenComparingDouble(Posterior::deviation))
            .toList();
    int[][] counts = rankCounts(ordered, new SplittableRandom(seed), draws);
    return IntStream.range(0, ordered.size())
        .mapToObj(i -> interval(ordered.get(i).key(), counts[i], draws, confidence))
        .toList();
  }

  /** How often each department held each rank, best rank first. */
  private static int[][] rankCounts(List<Posterior> ordered, SplittableRandom random, int draws) {
    int size = ordered.size();
    int[][] counts = new int[size][size];
    double[] values = new double[size];
    Integer[] places = IntStream.range(0, size).boxed().toArray(Integer[]::new);
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < size; i++) {
        Posterior posterior = ordered.get(i);
        values[i] = posterior.mean() + posterior.deviation() * NormalCurve.draw(random);
      }
      Arrays.sort(places, Comparator.comparingDouble((Integer place) -> -values[place]));
      for (int rank = 0; rank < size; rank++) {
        counts[places[rank]][rank]++;
      }
    }
    return counts;
  }

  private static RankInterval interval(String key, int[] counts, int draws, double confidence) {
    int tenth = (counts.length + 9) / 10;
    long outside = (long) Math.floor(draws * (1 - confidence) / 2);
    int best = 0;
    for (long seen = counts[0]; seen <= outside; seen += counts[best]) {
      best++;
    }
    int worst = counts.length - 1;
    for (long seen = counts[worst]; seen <= outside; seen += counts[worst]) {
      worst--;
    }
    return new RankInterval(
        key,
        best + 1,
        worst + 1,
        (double) Arrays.stream(counts, 0, tenth).sum() / draws,
        (double) Arrays.stream(counts, counts.length - tenth, counts.length).sum() / draws);
  }
}
