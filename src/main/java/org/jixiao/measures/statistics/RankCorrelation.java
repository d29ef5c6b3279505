package org.jixiao.measures.statistics;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;

/** Whether two measures of the same projects put them in the same order. */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * Spearman's ρ with average ranks: the correlation of the ranks, from exact integer sums. Empty
   * under two pairs and where one of the measures is the same for all.
   */
  public static <A extends Comparable<? super A>, B extends Comparable<? super B>>
      OptionalDouble spearman(List<A> first, List<B> second) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(
          "pairs: found " + first.size() + " and " + second.size() + " values; expected as many");
    }
    long[] a = Ranks.doubledAverages(first);
    long[] b = Ranks.doubledAverages(second);
    BigInteger spreadA = spread(a, a);
    BigInteger spreadB = spread(b, b);
    if (a.length < 2 || spreadA.signum() == 0 || spreadB.signum() == 0) {
      return OptionalDouble.empty();
    }
    double together = spread(a, b).doubleValue();
    return OptionalDouble.of(
        together / (Math.sqrt(spreadA.doubleValue()) * Math.sqrt(spreadB.doubleValue())));
  }

  /** Σ(a − mean)(b − mean) of doubled ranks, whose mean is n + 1. */
  private static BigInteger spread(long[] a, long[] b) {
    BigInteger sum = BigInteger.ZERO;
    long mean = a.length + 1L;
    for (int i = 0; i < a.length; i++) {
      sum = sum.add(BigInteger.valueOf(a[i] - mean).multiply(BigInteger.valueOf(b[i] - mean)));
    }
    return sum;
  }
}
