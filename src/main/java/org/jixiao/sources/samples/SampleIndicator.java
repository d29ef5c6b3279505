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
    String reason) {}
