package org.jixiao.sources.samples;

/**
 * One third-level indicator of a form.
 *
 * @param operator {@code ≥}, {@code ≤}, {@code =}, or empty for a qualitative indicator
 * @param weight in whole points
 * @param score in hundredths of a point
 */
record SampleIndicator(
    String level1,
    String level2,
    String level3,
    String operator,
    String target,
    String unit,
    String actual,
    int weight,
    int score,
    String reason) {

  SampleIndicator named(String name) {
    return new SampleIndicator(
        level1, level2, name, operator, target, unit, actual, weight, score, reason);
  }

  SampleIndicator aimingAt(String newOperator, String newTarget, String newUnit) {
    return new SampleIndicator(
        level1, level2, level3, newOperator, newTarget, newUnit, actual, weight, score, reason);
  }

  SampleIndicator achieving(String newActual) {
    return new SampleIndicator(
        level1, level2, level3, operator, target, unit, newActual, weight, score, reason);
  }

  /** Another weight, and full score. */
  SampleIndicator weighing(int newWeight) {
    return new SampleIndicator(
        level1, level2, level3, operator, target, unit, actual, newWeight, newWeight * 100, reason);
  }

  SampleIndicator scoring(int newScore, String newReason) {
    return new SampleIndicator(
        level1, level2, level3, operator, target, unit, actual, weight, newScore, newReason);
  }
}
