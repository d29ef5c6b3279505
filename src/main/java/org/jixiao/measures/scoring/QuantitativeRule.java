package org.jixiao.measures.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a counted indicator earns its weight: in full when the target is met, otherwise in
 * proportion, never above the weight and never below zero. With T the target, X the actual value
 * and w the weight: a target to reach earns {@code w·X/T}, a limit to keep earns {@code w·T/X} or
 * loses by the excess.
 *
 * @param excess how a limit that was broken is scored
 * @param passShare lowest X/T that earns points at all; zero where there is no such gate
 * @param overFulfilment what happens far above the target
 * @param scale decimals of the score, rounded half up once
 */
public record QuantitativeRule(
    Excess excess, BigDecimal passShare, OverFulfilment overFulfilment, int scale) {

  /** Proportional both ways, no gate, over-fulfilment flagged above 130%, two decimals. */
  public static final QuantitativeRule NATIONAL =
      new QuantitativeRule(
          Excess.PROPORTION, BigDecimal.ZERO, OverFulfilment.FLAG_ABOVE_130_PERCENT, 2);

  /** What a target asks for. */
  public enum Direction {
    /** ≥: more is better. */
    AT_LEAST,
    /** ≤: less is better. */
    AT_MOST,
    /** =: scored like ≥, but a target of zero asks for exactly zero. */
    EXACTLY
  }

  /** How a broken limit is scored. */
  public enum Excess {
    /** w·T/X. */
    PROPORTION,
    /** w·(1 − (X − T)/T), down to zero. */
    BY_EXCESS
  }

  /**
   * What an indicator earned.
   *
   * @param score points
   * @param overFulfilled whether the actual value lies above the threshold of over-fulfilment
   */
  public record Result(BigDecimal score, boolean overFulfilled) {}

  /**
   * The points of one indicator, or empty where a proportion has no meaning: a target below zero
   * that was missed.
   */
  public Optional<Result> score(
      BigDecimal weight, Direction direction, BigDecimal target, BigDecimal actual) {
    if (target.signum() == 0 && direction != Direction.AT_LEAST) {
      boolean met = direction == Direction.AT_MOST ? actual.signum() <= 0 : actual.signum() == 0;
      return Optional.of(new Result(met ? full(weight) : nothing(), false));
    }
    int side = actual.compareTo(target);
    if (direction == Direction.AT_MOST) {
      return side <= 0 ? plain(full(weight)) : brokenLimit(weight, target, actual);
    }
    return side >= 0
        ? Optional.of(reached(weight, target, actual))
        : missedTarget(weight, target, actual);
  }

  private Result reached(BigDecimal weight, BigDecimal target, BigDecimal actual) {
    BigDecimal limit = target.multiply(overFulfilment.threshold());
    boolean over =
        overFulfilment.action() != OverFulfilment.Action.IGNORE
            && target.signum() > 0
            && actual.compareTo(limit) > 0;
    if (!over || overFulfilment.action() != OverFulfilment.Action.DEDUCT) {
      return new Result(full(weight), over);
    }
    BigDecimal kept = target.subtract(actual.subtract(limit)).max(BigDecimal.ZERO);
    return new Result(part(weight, kept, target), true);
  }

  private Optional<Result> missedTarget(BigDecimal weight, BigDecimal target, BigDecimal actual) {
    if (target.signum() < 0) {
      return Optional.empty();
    }
    if (actual.signum() <= 0 || actual.compareTo(passShare.multiply(target)) < 0) {
      return plain(nothing());
    }
    return plain(part(weight, actual, target));
  }

  private Optional<Result> brokenLimit(BigDecimal weight, BigDecimal target, BigDecimal actual) {
    if (target.signum() < 0) {
      return Optional.empty();
    }
    if (excess == Excess.PROPORTION) {
      return plain(part(weight, target, actual));
    }
    BigDecimal kept = target.subtract(actual.subtract(target)).max(BigDecimal.ZERO);
    return plain(part(weight, kept, target));
  }

  private static Optional<Result> plain(BigDecimal score) {
    return Optional.of(new Result(score, false));
  }

  private BigDecimal part(BigDecimal weight, BigDecimal share, BigDecimal whole) {
    return weight.multiply(share).divide(whole, scale, RoundingMode.HALF_UP);
  }

  private BigDecimal full(BigDecimal weight) {
    return weight.setScale(scale, RoundingMode.HALF_UP);
  }

  private BigDecimal nothing() {
    return BigDecimal.ZERO.setScale(scale);
  }
}
