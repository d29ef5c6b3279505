package org.jixiao.sources.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn for one project of a county drawn whole.
 *
 * @param score wanted total, in hundredths of a point
 * @param rate paid of the budget, in hundredths of a percent
 * @param payments in cents
 * @param level whose money it is
 * @param misprinted whether its form prints another rate
 * @param raisedToo questions that rightly follow from how it was changed
 */
record CountyNumbers(
    int score,
    int rate,
    List<Long> payments,
    String level,
    boolean misprinted,
    List<String> raisedToo) {

  private static final int PAYMENTS = 9;
  private static final int MEAN_SCORE = 9000;
  private static final int SCORE_SPREAD = 200;
  private static final int MOST_SCORE = 9950;
  private static final int LEAST_SCORE = 6200;
  private static final int MEAN_RATE = 9650;
  private static final int RATE_SPREAD = 120;
  private static final int FULL = 10_000;
  private static final int BORDER = 9000;
  private static final int BELOW_BORDER = 200;
  private static final int ABOVE_BORDER = 80;
  private static final long SMALLEST = 10_000;
  private static final int STEPS = 10_000;
  private static final int POWERS = 4;
  private static final long TYPICAL = 80_000_000;
  private static final long SUBSIDY = 120_000;
  private static final long LIMIT = 500_000;
  private static final int GAP = 500;

  CountyNumbers {
    payments = List.copyOf(payments);
    raisedToo = List.copyOf(raisedToo);
  }

  /**
   * Numbers of a project in a county of a shape, before it is set apart from the others.
   *
   * @param lifted how many of a thousand scores before the border are lifted over it
   */
  static CountyNumbers of(Dice dice, CountyShape shape, int lifted) {
    int score = MEAN_SCORE + SCORE_SPREAD * bell(dice) / STEPS;
    if (score >= BORDER - BELOW_BORDER && score < BORDER && dice.chance(lifted)) {
      score = BORDER + dice.between(0, ABOVE_BORDER);
    }
    if (shape.innocent()) {
      score = (score + 25) / 50 * 50;
    }
    int rate = Math.min(FULL, MEAN_RATE + RATE_SPREAD * bell(dice) / STEPS);
    var payments = new ArrayList<Long>();
    for (int part = 0; part < PAYMENTS; part++) {
      payments.add(payment(dice, shape));
    }
    return new CountyNumbers(
        Math.min(MOST_SCORE, score),
        rate,
        payments,
        CleanProject.COUNTY,
        dice.chance(shape.misprinted()),
        List.of());
  }

  /** Each power of ten from a hundred to a million yuan as often as the next. */
  private static long payment(Dice dice, CountyShape shape) {
    double power = dice.between(0, POWERS * STEPS - 1) / (double) STEPS;
    long cents = Math.round(SMALLEST * StrictMath.pow(10, power));
    long near = LIMIT - dice.between(1, 19_999);
    if (dice.chance(shape.nearLimit())) {
      return near;
    }
    return shape.innocent() && dice.chance(200) ? SUBSIDY : cents;
  }

  /** Ten thousandths of a standard deviation, bell-shaped: twelve equal chances added up. */
  private static int bell(Dice dice) {
    int sum = 0;
    for (int turn = 0; turn < 12; turn++) {
      sum += dice.between(-STEPS / 2, STEPS / 2);
    }
    return sum;
  }

  /** So many hundredths of a point more. */
  CountyNumbers scoredHigher(int points, String rightly) {
    return new CountyNumbers(
        Math.max(LEAST_SCORE, Math.min(MOST_SCORE, score + points)),
        rate,
        payments,
        level,
        misprinted,
        points == 0 ? raisedToo : and(rightly));
  }

  /** So many hundredths of a percent less. */
  CountyNumbers lessPaid(int less, String rightly) {
    return new CountyNumbers(
        score, rate - less, payments, level, misprinted, less == 0 ? raisedToo : and(rightly));
  }

  /** Its payments in proportion, so many times as large together as those of most projects. */
  CountyNumbers ofTypicalTimes(int factor, String rightly) {
    long whole = payments.stream().mapToLong(Long::longValue).sum();
    return new CountyNumbers(
        score,
        rate,
        payments.stream().map(each -> each * factor / 100 * TYPICAL / (whole / 100)).toList(),
        level,
        misprinted,
        and(rightly));
  }

  /** All payments so many times as large. */
  CountyNumbers timesAsLarge(int factor) {
    return new CountyNumbers(
        score,
        rate,
        payments.stream().map(each -> each * factor).toList(),
        level,
        misprinted,
        raisedToo);
  }

  CountyNumbers from(String otherLevel) {
    return new CountyNumbers(score, rate, payments, otherLevel, misprinted, raisedToo);
  }

  /** Its score at most so many hundredths of a point. */
  CountyNumbers scoredAtMost(int most) {
    return scoredHigher(Math.min(0, most - score), "");
  }

  /** Whether its points without execution lie more than five hundredths above its rate. */
  boolean gap(int total, int executionScore) {
    return (total - executionScore) * 10 / 9 > rate + GAP;
  }

  private List<String> and(String rightly) {
    var all = new ArrayList<>(raisedToo);
    if (!rightly.isEmpty()) {
      all.add(rightly);
    }
    return all;
  }
}
