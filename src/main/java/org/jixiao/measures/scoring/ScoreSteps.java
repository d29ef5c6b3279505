package org.jixiao.measures.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table of points by steps of a measured value, for example the steps of a satisfaction survey:
 * 90% and more earn 10 points, 80–90% earn 8, 60–80% earn 5, less earns 0.
 *
 * @param steps the steps; where two overlap, the first that holds the value counts
 */
public record ScoreSteps(List<Step> steps) {

  /** Keeps its own copy of the steps. */
  public ScoreSteps {
    steps = List.copyOf(steps);
  }

  /** The points of a value, or empty where the table says nothing about it. */
  public Optional<BigDecimal> points(BigDecimal value) {
    return steps.stream().filter(step -> step.holds(value)).map(Step::points).findFirst();
  }

  /**
   * One step.
   *
   * @param from lowest value that belongs to the step
   * @param below lowest value that no longer belongs to it
   * @param points what the step earns
   */
  public record Step(BigDecimal from, BigDecimal below, BigDecimal points) {

    /** Refuses a step that holds no value. */
    public Step {
      if (from.compareTo(below) >= 0) {
        throw new IllegalArgumentException(
            "step: found from " + from + " to below " + below + "; expected from < below");
      }
    }

    boolean holds(BigDecimal value) {
      return value.compareTo(from) >= 0 && value.compareTo(below) < 0;
    }
  }
}
