package org.jixiao.measures.scoring;

import java.math.BigDecimal;

/**
 * What happens to an indicator whose actual value lies far above its target. 财预〔2020〕10号 asks for a
 * moderate cut where the target was set too low and names no number, so both are parameters.
 *
 * @param threshold actual ÷ target above which an indicator counts as over-fulfilled, often 1.30
 * @param action what is done then
 */
public record OverFulfilment(BigDecimal threshold, Action action) {

  /** Flag above 130% and leave the score alone: the choice where a region has no rule. */
  public static final OverFulfilment FLAG_ABOVE_130_PERCENT =
      new OverFulfilment(new BigDecimal("1.30"), Action.FLAG);

  /** Refuses a threshold below one, which would punish the target itself. */
  public OverFulfilment {
    if (threshold.compareTo(BigDecimal.ONE) < 0) {
      throw new IllegalArgumentException(
          "over-fulfilment threshold: found " + threshold + "; expected 1 or more");
    }
  }

  /** What is done with an over-fulfilled indicator. */
  public enum Action {
    /** Say so; the score stays. */
    FLAG,
    /** Say so and take the weight times the excess over the threshold off, down to zero. */
    DEDUCT,
    /** Nothing. */
    IGNORE
  }
}
