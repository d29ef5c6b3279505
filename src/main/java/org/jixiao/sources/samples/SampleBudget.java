package org.jixiao.sources.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * The budget of one project in one year before it is broken into lines, in cents and whole hundreds
 * of yuan.
 *
 * @param reduction taken back during the year, as a positive number
 */
record SampleBudget(long initial, long addition, long reduction, long carryOver) {

  long adjusted() {
    return initial + addition - reduction + carryOver;
  }

  /**
   * A budget of the usual kinds: seven of a hundred start from nothing and get their money during
   * the year, a quarter get an addition, six of a hundred are cut.
   */
  static SampleBudget drawn(Dice dice, long size, long carryOver) {
    long whole = Math.max(Amounts.HUNDRED_YUAN * 10, Amounts.wholeHundreds(size));
    int kind = dice.weighted(70, 250, 60, 620);
    if (kind == 0) {
      return new SampleBudget(0, whole, 0, carryOver);
    }
    if (kind == 1) {
      long addition = Amounts.wholeHundreds(Amounts.share(whole, dice.between(1000, 6000)));
      return new SampleBudget(whole, addition, 0, carryOver);
    }
    if (kind == 2) {
      long reduction = Amounts.wholeHundreds(Amounts.share(whole, dice.between(500, 2000)));
      return new SampleBudget(whole, 0, reduction, carryOver);
    }
    return new SampleBudget(whole, 0, 0, carryOver);
  }

  /** The budgets in proportion, so that they add up to the sum; what is carried over stays. */
  static List<SampleBudget> addingUpTo(long sum, List<SampleBudget> budgets) {
    long carried = budgets.stream().mapToLong(SampleBudget::carryOver).sum();
    long fresh = budgets.stream().mapToLong(SampleBudget::adjusted).sum() - carried;
    List<SampleBudget> scaled = new ArrayList<>();
    int largest = 0;
    for (SampleBudget budget : budgets) {
      scaled.add(budget.scaled(sum - carried, fresh));
      if (scaled.get(scaled.size() - 1).initial() > scaled.get(largest).initial()) {
        largest = scaled.size() - 1;
      }
    }
    long rest = sum - scaled.stream().mapToLong(SampleBudget::adjusted).sum();
    SampleBudget from = scaled.get(largest);
    scaled.set(
        largest,
        new SampleBudget(
            from.initial() + rest, from.addition(), from.reduction(), from.carryOver()));
    return List.copyOf(scaled);
  }

  private SampleBudget scaled(long numerator, long denominator) {
    return new SampleBudget(
        scaled(initial, numerator, denominator),
        scaled(addition, numerator, denominator),
        scaled(reduction, numerator, denominator),
        carryOver);
  }

  /** A positive amount never falls to nothing, so that a project keeps its budget. */
  private static long scaled(long amount, long numerator, long denominator) {
    long hundreds = amount / Amounts.HUNDRED_YUAN * (numerator / Amounts.HUNDRED_YUAN);
    long result = hundreds / (denominator / Amounts.HUNDRED_YUAN) * Amounts.HUNDRED_YUAN;
    return amount == 0 ? 0 : Math.max(result, Amounts.HUNDRED_YUAN);
  }
}
