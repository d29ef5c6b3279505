package org.jixiao.sources.samples;

/**
 * How far the money of a project came: paid, applied for and waiting at the treasury, not issued.
 * In cents; what is issued and not applied for is the rest.
 */
record SampleCourse(long paid, long pending, long notIssued) {

  /** How freely the treasury pays. */
  enum Treasury {
    /** About four of ten projects are paid in full, under a fifth below half. */
    ORDINARY,
    /** Cash is short: many projects wait with their applications made. */
    SHORT_OF_CASH
  }

  /** Execution rate in hundredths of a percent. */
  static int drawnRate(Dice dice, Treasury treasury) {
    boolean shortOfCash = treasury == Treasury.SHORT_OF_CASH;
    int kind = shortOfCash ? dice.weighted(26, 7, 40, 27) : dice.weighted(42, 4, 13, 41);
    int low = dice.between(300, shortOfCash ? 5600 : 4900);
    int high = dice.between(shortOfCash ? 6100 : 5000, 9950);
    return switch (kind) {
      case 0 -> 10_000;
      case 1 -> 0;
      case 2 -> low;
      default -> high;
    };
  }

  /** The course of a budget paid at this rate, the rest standing at one of the three sides. */
  static SampleCourse drawn(Dice dice, Treasury treasury, long adjusted, int rate) {
    long paid = Amounts.share(adjusted, rate);
    long unpaid = adjusted - paid;
    int side =
        treasury == Treasury.SHORT_OF_CASH ? dice.weighted(78, 18, 4) : dice.weighted(60, 25, 15);
    long most = Amounts.wholeHundreds(Amounts.share(unpaid, dice.between(7000, 10_000)));
    long rest = Amounts.wholeHundreds(Amounts.share(unpaid - most, dice.between(0, 5000)));
    return switch (side) {
      case 0 -> new SampleCourse(paid, most, 0);
      case 1 -> new SampleCourse(paid, rest, 0);
      default -> new SampleCourse(paid, rest, most);
    };
  }
}
