package org.jixiao.sources.forms;

import java.util.Map;

/**
 * Where the parts of a form stand. A row number of 0 says that the form has no such part.
 *
 * @param fundsTop first row of the funds part: of its captions, or of its values where the captions
 *     stand beside them
 * @param fundsHeader last row of the captions of the funds part; the row before {@code fundsTop}
 *     where captions stand beside the values
 * @param fundsEnd last row of the funds part
 * @param goalTop first row of the goal
 * @param goalEnd last row of the goal
 * @param indicatorHeader last row of the captions of the indicators
 * @param indicatorHeaderTop first row of those captions
 * @param total the total row
 * @param fundColumns columns of the funds part, by field
 * @param indicatorColumns columns of the indicators, by field
 */
record FormParts(
    int fundsTop,
    int fundsHeader,
    int fundsEnd,
    int goalTop,
    int goalEnd,
    int indicatorHeader,
    int indicatorHeaderTop,
    int total,
    Map<String, Integer> fundColumns,
    Map<String, Integer> indicatorColumns) {

  boolean hasFunds() {
    return fundsTop > 0;
  }

  /** The same without a funds part, for what turned out to be a table of tasks. */
  FormParts withoutFunds() {
    return new FormParts(
        0,
        0,
        0,
        goalTop,
        goalEnd,
        indicatorHeader,
        indicatorHeaderTop,
        total,
        Map.of(),
        indicatorColumns);
  }

  boolean hasIndicators() {
    return indicatorHeader > 0;
  }

  /** True when indicators are given points, so that a total is expected. */
  boolean isScored() {
    return indicatorColumns.containsKey("score");
  }

  /** True when the funds part gives points for the budget execution. */
  boolean scoresExecution() {
    return fundColumns.containsKey("score") || fundColumns.containsKey("weight");
  }

  /** True when the sheet compares a self-evaluation with its review. */
  boolean isReview() {
    return indicatorColumns.containsKey("review_score");
  }

  /** Row where the first of the parts begins; the row after {@code last} where there is none. */
  int firstPart(int last) {
    int first = last + 1;
    for (int top : new int[] {fundsTop, goalTop, indicatorHeaderTop}) {
      first = top > 0 ? Math.min(first, top) : first;
    }
    return first;
  }
}
