package org.jixiao.measures.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a project was granted and what it spent, in yuan.
 *
 * @param budget the denominator the rule set names; null when nothing was delivered
 * @param executed what was spent, refunds taken off; null when nothing was delivered
 * @param completion whether the project is finished; forms do not say it
 */
public record Outlay(
    @Nullable BigDecimal budget, @Nullable BigDecimal executed, Completion completion) {

  /** Whether the work is done. */
  public enum Completion {
    /** The work is done. */
    FINISHED,
    /** The work goes on. */
    UNFINISHED,
    /** Nobody said. */
    UNKNOWN
  }

  /** Budget and spending of a project of which nobody said whether it is finished. */
  public static Outlay of(@Nullable BigDecimal budget, @Nullable BigDecimal executed) {
    return new Outlay(budget, executed, Completion.UNKNOWN);
  }

  /** Whether a rate exists: both amounts are known and the budget is above zero. */
  public boolean hasRate() {
    return budget != null && executed != null && budget.signum() > 0;
  }

  /** Executed divided by budget as a fraction, rounded half up once, or empty without a rate. */
  public Optional<BigDecimal> rate(int scale) {
    if (budget == null || executed == null || budget.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(executed.divide(budget, scale, RoundingMode.HALF_UP));
  }

  /** Weight × executed ÷ budget, rounded once, never above the weight nor below zero. */
  Optional<BigDecimal> share(BigDecimal weight, int scale) {
    if (budget == null || executed == null || budget.signum() <= 0) {
      return Optional.empty();
    }
    if (executed.signum() <= 0) {
      return Optional.of(BigDecimal.ZERO.setScale(scale));
    }
    BigDecimal capped = executed.min(budget);
    return Optional.of(weight.multiply(capped).divide(budget, scale, RoundingMode.HALF_UP));
  }

  /** Whether the rate reaches a fraction, decided without dividing. */
  boolean reaches(BigDecimal fraction) {
    return budget != null
        && executed != null
        && budget.signum() > 0
        && executed.compareTo(fraction.multiply(budget)) >= 0;
  }

  /** Whether the rate lies in a step, decided without dividing. */
  boolean liesIn(ScoreSteps.Step step) {
    return reaches(step.from()) && !reaches(step.below());
  }
}
