package org.jixiao.measures.forensics;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digits of many amounts, counted as the amounts come in rising order. Only amounts above zero
 * are tested; the others are counted apart.
 */
final class AmountDigits {

  /** Ten yuan in cents. */
  static final long TEN_YUAN = 1_000;

  private static final int LISTED = 6;

  private final Map<DigitTest, long[]> seen = new EnumMap<>(DigitTest.class);
  private final long[] inBinary = new long[DigitTest.FIRST_TWO.size()];
  private final Mantissas mantissas = new Mantissas();
  private final TreeMap<Repeated, Long> repeated = new TreeMap<>();
  private long count;
  private long negative;
  private long zero;
  private long smallest;
  private long largest;
  private long timesOfLargest;
  private long mostRepeated;
  private long moved;

  /** An amount by how often it occurs: the most frequent first, of equal ones the smaller. */
  private record Repeated(long times, long cents) implements Comparable<Repeated> {
    @Override
    public int compareTo(Repeated other) {
      return times != other.times
          ? Long.compare(other.times, times)
          : Long.compare(cents, other.cents);
    }
  }

  AmountDigits() {
    for (var test : DigitTest.values()) {
      seen.put(test, new long[test.size()]);
    }
  }

  /** Takes an amount that occurs so many times; amounts must rise. */
  void add(long cents, long times) {
    if (cents < 0) {
      negative += times;
    } else if (cents == 0) {
      zero += times;
    } else {
      addPositive(cents, times);
    }
  }

  private void addPositive(long cents, long times) {
    if (count > 0) {
      count(DigitTest.SECOND_ORDER, LeadingDigits.of(cents - largest, 2), 1);
    }
    smallest = count == 0 ? cents : smallest;
    largest = cents;
    timesOfLargest = times;
    count += times;
    int firstTwo = LeadingDigits.of(cents, 2);
    count(DigitTest.FIRST, firstTwo / 10, times);
    count(DigitTest.SECOND, firstTwo % 10, times);
    count(DigitTest.FIRST_TWO, firstTwo, times);
    count(DigitTest.FIRST_THREE, LeadingDigits.of(cents, 3), times);
    count(DigitTest.LAST_TWO, (int) (cents % 100), times);
    count(DigitTest.SUMMATION, firstTwo, Math.multiplyExact(cents, times));
    int binary = LeadingDigits.firstTwoInBinary(cents);
    moved += binary == firstTwo ? 0 : times;
    inBinary[Math.min(Math.max(binary, 10), 99) - 10] += times;
    mantissas.add(cents, times, cents >= TEN_YUAN);
    mostRepeated = Math.max(mostRepeated, times);
    repeated.put(new Repeated(times, cents), times);
    if (repeated.size() > LISTED) {
      repeated.pollLastEntry();
    }
  }

  private void count(DigitTest test, int digits, long howMuch) {
    var counts = counts(test);
    int place = digits - test.lowest();
    counts[place] = Math.addExact(counts[place], howMuch);
  }

  private long[] counts(DigitTest test) {
    return java.util.Objects.requireNonNull(seen.get(test));
  }

  /** Payments by the digits of a test; {@link #sums} has the money by digits. */
  DigitCounts of(DigitTest test) {
    return new DigitCounts(test, counts(test));
  }

  /** The money by first two digits. */
  DigitSums sums() {
    return new DigitSums(counts(DigitTest.SUMMATION));
  }

  /** The first two digits as programs count them that calculate in binary fractions. */
  DigitCounts inBinary() {
    return new DigitCounts(DigitTest.FIRST_TWO, inBinary);
  }

  /** Amounts whose first two digits such programs get wrong. */
  long moved() {
    return moved;
  }

  Mantissas mantissas() {
    return mantissas;
  }

  long count() {
    return count;
  }

  long negative() {
    return negative;
  }

  long zero() {
    return zero;
  }

  long smallest() {
    return smallest;
  }

  long largest() {
    return largest;
  }

  /** How often the largest amount occurs: often where a limit cuts amounts off. */
  long timesOfLargest() {
    return timesOfLargest;
  }

  /** How often the most frequent amount occurs. */
  long mostRepeated() {
    return mostRepeated;
  }

  /** The most frequent amounts, the most frequent first: yuan × times. */
  String repeatedAmounts() {
    var text = new StringBuilder();
    for (var each : repeated.keySet()) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(java.math.BigDecimal.valueOf(each.cents(), 2).toPlainString())
          .append(" × ")
          .append(each.times());
    }
    return text.toString();
  }
}
