package org.jixiao.measures.texts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text as the set of its runs of three characters. The share two sets have in common (Jaccard) is
 * exact; whether two texts are worth comparing is told by MinHash signatures in bands (Broder 1997;
 * Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4): with 16 bands of 8 rows two texts
 * that share 90% meet in a band with probability 1 − (1 − 0.9⁸)¹⁶ = 0.9999, two that share half
 * with probability 0.06.
 */
final class Shingles {

  static final int BANDS = 16;
  static final int ROWS = 8;

  private static final int LENGTH = 3;
  private static final long[] FACTORS = constants(0x9E3779B97F4A7C15L, 1L);
  private static final long[] TERMS = constants(0xD1B54A32D192ED03L, 0L);

  private Shingles() {}

  /** Letters and digits only, full-width forms narrowed; what the eye skips does not count. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{Nd}]+", "");
  }

  /** What two plain texts share: common runs ÷ all runs, six decimals, never rounded up. */
  static BigDecimal shared(String one, String other) {
    long[] some = of(one);
    long[] others = of(other);
    int common = 0;
    int at = 0;
    for (long run : some) {
      while (at < others.length && others[at] < run) {
        at++;
      }
      if (at < others.length && others[at] == run) {
        common++;
      }
    }
    int all = some.length + others.length - common;
    return all == 0
        ? BigDecimal.ZERO.setScale(6)
        : BigDecimal.valueOf(common).divide(BigDecimal.valueOf(all), 6, RoundingMode.DOWN);
  }

  /** One number for each band; texts that agree in one are worth comparing. */
  static long[] bands(String plain) {
    long[] least = new long[BANDS * ROWS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long run : of(plain)) {
      long mixed = mixed(run);
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mixed * FACTORS[i] + TERMS[i]);
      }
    }
    long[] bands = new long[BANDS];
    for (int i = 0; i < least.length; i++) {
      bands[i / ROWS] = mixed(bands[i / ROWS] + least[i]);
    }
    return bands;
  }

  /** The distinct runs in ascending order; a text shorter than a run has none. */
  private static long[] of(String plain) {
    return IntStream.rangeClosed(0, plain.length() - LENGTH)
        .mapToLong(
            at ->
                ((long) plain.charAt(at) << 32)
                    | ((long) plain.charAt(at + 1) << 16)
                    | plain.charAt(at + 2))
        .sorted()
        .distinct()
        .toArray();
  }

  private static long[] constants(long seed, long lowestBit) {
    long[] constants = new long[BANDS * ROWS];
    for (int i = 0; i < constants.length; i++) {
      constants[i] = mixed(seed * (i + 1)) | lowestBit;
    }
    return constants;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit depends on every bit. */
  private static long mixed(long value) {
    long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }
}
