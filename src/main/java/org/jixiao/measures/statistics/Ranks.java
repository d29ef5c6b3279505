package org.jixiao.measures.statistics;

import java.util.List;
import java.util.TreeMap;

/** Ranks of values that can be compared exactly: decimals and integers, never floating means. */
public final class Ranks {

  private Ranks() {}

  /**
   * Twice the average rank of each value, ascending from 2; equal values share the mean of their
   * places. Doubled, because average ranks end in halves and stay whole this way.
   */
  public static <T extends Comparable<? super T>> long[] doubledAverages(List<T> values) {
    TreeMap<T, Long> places = new TreeMap<>();
    values.forEach(value -> places.merge(value, 1L, Long::sum));
    long before = 0;
    for (var place : places.entrySet()) {
      long equal = place.getValue();
      place.setValue(2 * before + equal + 1);
      before += equal;
    }
    return values.stream().mapToLong(places::get).toArray();
  }

  /** The rank of each value, largest first, from 1; equal values share the best of their places. */
  public static <T extends Comparable<? super T>> int[] descending(List<T> values) {
    TreeMap<T, Integer> places = new TreeMap<>();
    values.forEach(value -> places.merge(value, 1, Integer::sum));
    int before = 0;
    for (var place : places.descendingMap().entrySet()) {
      int equal = place.getValue();
      place.setValue(before + 1);
      before += equal;
    }
    return values.stream().mapToInt(places::get).toArray();
  }
}
