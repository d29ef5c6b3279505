package org.jixiao.measures.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a project's spending earns the points set aside for budget execution. A score is empty where
 * no rate exists (no budget, a budget of zero, no spending delivered) or where the rule says
 * nothing; it is never above the weight and never below zero.
 */
public sealed interface ExecutionRule {

  /** The points set aside for execution, usually 10 of 100. */
  BigDecimal weight();

  /** The points an outlay earns, or empty where the rule gives none. */
  Optional<BigDecimal> score(Outlay outlay);

  /**
   * Points in proportion to the rate (财预〔2020〕10号: 10分×执行率), rounded half up once.
   *
   * @param weight points for a rate of 100% and more
   * @param scale decimals of the score
   */
  record Linear(BigDecimal weight, int scale) implements ExecutionRule {
    @Override
    public Optional<BigDecimal> score(Outlay outlay) {
      return outlay.share(weight, scale);
    }
  }

  /**
   * Points in proportion to the rate, but none below a floor.
   *
   * @param weight points for a rate of 100% and more
   * @param floor lowest rate, as a fraction, that earns points
   * @param scale decimals of the score
   */
  record Gate(BigDecimal weight, BigDecimal floor, int scale) implements ExecutionRule {
    @Override
    public Optional<BigDecimal> score(Outlay outlay) {
      return outlay
          .share(weight, scale)
          .map(points -> outlay.reaches(floor) ? points : BigDecimal.ZERO.setScale(scale));
    }
  }

  /**
   * Full points for a finished project within its budget, steps for an unfinished one (the example
   * of 财预〔2021〕101号). Empty when nobody said whether the project is finished, when a finished
   * project spent more than its budget, and where no step holds the rate.
   *
   * @param weight points of a finished project within its budget
   * @param unfinished points of an unfinished project by rate, as fractions
   */
  record Steps(BigDecimal weight, ScoreSteps unfinished) implements ExecutionRule {
    @Override
    public Optional<BigDecimal> score(Outlay outlay) {
      if (!outlay.hasRate()) {
        return Optional.empty();
      }
      return switch (outlay.completion()) {
        case FINISHED -> withinBudget(outlay) ? Optional.of(weight) : Optional.empty();
        case UNFINISHED ->
            unfinished.steps().stream()
                .filter(outlay::liesIn)
                .map(ScoreSteps.Step::points)
                .findFirst();
        case UNKNOWN -> Optional.empty();
      };
    }

    private static boolean withinBudget(Outlay outlay) {
      return outlay.budget() != null
          && outlay.executed() != null
          && outlay.executed().compareTo(outlay.budget()) <= 0;
    }
  }
}
