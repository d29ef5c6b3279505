package org.jixiao.measures.forensics;

/** The leading digits of amounts, taken from whole cents and never from a binary fraction. */
final class LeadingDigits {

  private static final int[] POWERS = {1, 10, 100};

  private LeadingDigits() {}

  /** The first digits of an amount above zero: 5 cents have the first two digits 50. */
  static int of(long cents, int howMany) {
    long rest = cents;
    long least = POWERS[howMany - 1];
    while (rest >= least * 10) {
      rest /= 10;
    }
    while (rest < least) {
      rest *= 10;
    }
    return (int) rest;
  }

  /**
   * The first two digits as programs find them that hold the amount as a binary fraction and cut
   * off what follows: 0.29 becomes 28.999… and so 28. Here alone an amount is made one, to count
   * what that does to published figures; no amount comes back out of it.
   */
  static int firstTwoInBinary(long cents) {
    double binaryFraction = cents / 100.0;
    return (int) (Math.pow(10, 1 - Math.floor(Math.log10(binaryFraction))) * binaryFraction);
  }
}
