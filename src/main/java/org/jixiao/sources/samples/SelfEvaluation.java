package org.jixiao.sources.samples;

import java.util.List;

/**
 * What a self-evaluation form of the synthetic county says. Money in cents, scores in hundredths of
 * a point.
 */
record SelfEvaluation(
    long initial,
    long adjustedCurrent,
    long adjustedCarryOver,
    long executedCurrent,
    long executedCarryOver,
    int executionScore,
    int total,
    String goal,
    String goalActual,
    String remarks,
    List<SampleIndicator> indicators) {

  SelfEvaluation {
    indicators = List.copyOf(indicators);
  }

  long adjusted() {
    return adjustedCurrent + adjustedCarryOver;
  }

  long executed() {
    return executedCurrent + executedCarryOver;
  }

  /** Execution score and scores of all indicators added up. */
  int sumOfScores() {
    return executionScore + indicators.stream().mapToInt(SampleIndicator::score).sum();
  }

  /** Execution score by the linear rule: ten points times the rate, never above ten. */
  static int linearScore(long executed, long adjusted) {
    return Math.max(0, Math.min(1000, Amounts.perMille(executed, adjusted)));
  }

  SelfEvaluation withTotal(int newTotal) {
    return with(executedCurrent, executionScore, newTotal, indicators);
  }

  /** Another execution score; the total keeps agreeing with the scores. */
  SelfEvaluation withExecutionScore(int newScore) {
    return with(executedCurrent, newScore, total, indicators).addedUp();
  }

  /** Another executed amount; execution score and total follow it. */
  SelfEvaluation withExecutedCurrent(long newExecuted) {
    SelfEvaluation changed = with(newExecuted, executionScore, total, indicators);
    return changed.withExecutionScore(linearScore(changed.executed(), changed.adjusted()));
  }

  /** Other indicators; the total keeps agreeing with the scores. */
  SelfEvaluation withIndicators(List<SampleIndicator> newIndicators) {
    return with(executedCurrent, executionScore, total, newIndicators).addedUp();
  }

  private SelfEvaluation addedUp() {
    return withTotal(sumOfScores());
  }

  private SelfEvaluation with(
      long newExecuted, int newScore, int newTotal, List<SampleIndicator> newIndicators) {
    return new SelfEvaluation(
        initial,
        adjustedCurrent,
        adjustedCarryOver,
        newExecuted,
        executedCarryOver,
        newScore,
        newTotal,
        goal,
        goalActual,
        remarks,
        newIndicators);
  }

  /** Other words. */
  SelfEvaluation saying(String newGoal, String newGoalActual, String newRemarks) {
    return new SelfEvaluation(
        initial,
        adjustedCurrent,
        adjustedCarryOver,
        executedCurrent,
        executedCarryOver,
        executionScore,
        total,
        newGoal,
        newGoalActual,
        newRemarks,
        indicators);
  }

  /** All amounts so many times as large. */
  SelfEvaluation times(int factor) {
    return new SelfEvaluation(
        initial * factor,
        adjustedCurrent * factor,
        adjustedCarryOver * factor,
        executedCurrent * factor,
        executedCarryOver * factor,
        executionScore,
        total,
        goal,
        goalActual,
        remarks,
        indicators);
  }

  /** Grade by 财预〔2020〕10号: from 90 优, from 80 良, from 60 中, else 差. */
  String grade() {
    if (total >= 9000) {
      return "优";
    }
    if (total >= 8000) {
      return "良";
    }
    return total >= 6000 ? "中" : "差";
  }
}
