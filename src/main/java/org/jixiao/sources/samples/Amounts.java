package org.jixiao.sources.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money of the model: whole cents (分), budgets in whole hundreds of yuan. */
final class Amounts {

  /** A hundred yuan in cents: 0.01 万元, the last digit of most budgets. */
  static final long HUNDRED_YUAN = 10_000;

  /**
   * Budgets of projects by rank, in hundreds of yuan: a log-normal law with median 25 万元 and sigma
   * 1.88, so that one in a hundred exceeds 2,000 万元 and the mean is near 150 万元.
   */
  private static final long[] BUDGETS = {
    20, 32, 113, 225, 514, 933, 1_550, 2_500, 4_020, 6_700, 12_160, 27_800, 55_100, 118_800,
    198_300, 317_100, 833_800, 1_200_000
  };

  private static final int[] RANKS = {
    0, 10, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950, 980, 990, 995, 999, 1000
  };

  private Amounts() {}

  /** A project budget in cents. */
  static long budget(Dice dice) {
    int rank = dice.between(0, 999);
    int upper = 1;
    while (RANKS[upper] <= rank) {
      upper++;
    }
    long from = BUDGETS[upper - 1];
    long within = (rank - RANKS[upper - 1]) * 100L + dice.between(0, 99);
    long width = (RANKS[upper] - RANKS[upper - 1]) * 100L;
    return (from + (BUDGETS[upper] - from) * within / width) * HUNDRED_YUAN;
  }

  /** So many ten-thousandths of an amount, rounded down to the cent. */
  static long share(long cents, int tenThousandths) {
    return cents / 10_000 * tenThousandths + cents % 10_000 * tenThousandths / 10_000;
  }

  /** The whole that an amount is so many ten-thousandths of, rounded down to the cent. */
  static long whole(long cents, int tenThousandths) {
    return cents * 10_000 / tenThousandths;
  }

  /** The amount without what exceeds whole hundreds of yuan. */
  static long wholeHundreds(long cents) {
    return cents / HUNDRED_YUAN * HUNDRED_YUAN;
  }

  static BigDecimal yuan(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** The amount in 万元, with as many decimals as it needs and at least two. */
  static BigDecimal tenThousands(long cents) {
    BigDecimal exact = BigDecimal.valueOf(cents, 6).stripTrailingZeros();
    return exact.scale() < 2 ? exact.setScale(2) : exact;
  }

  /** Part over whole in hundredths of a percent, rounded half up; anything over nothing is 0. */
  static int rate(long part, long whole) {
    return times(10_000, part, whole);
  }

  /** Part over whole in thousandths, rounded half up; anything over nothing is 0. */
  static int perMille(long part, long whole) {
    return times(1_000, part, whole);
  }

  private static int times(int factor, long part, long whole) {
    if (whole == 0) {
      return 0;
    }
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(factor))
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** Hundredths as a decimal number without needless zeros: 959 is 9.59, 1000 is 10. */
  static BigDecimal hundredths(int value) {
    BigDecimal exact = BigDecimal.valueOf(value, 2).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
