package org.jixiao.flags;

import java.util.Locale;

/**
 * What a reader compares with a pencil: three numbers of one unit, each Spark SQL over the row.
 *
 * @param observed what the record says
 * @param expected what it would be without a question
 * @param threshold the limit of the rule set
 * @param unit of all three: a rate, points, yuan, or how many
 * @param denominator for a rate, the name of the column it divides by, as a SQL text; {@link
 *     #NO_RATE} for points, yuan and counts
 */
public record Comparison(
    String observed, String expected, String threshold, Unit unit, String denominator) {

  /** Says that the observed value divides by nothing. */
  public static final String NO_RATE = "CAST(NULL AS STRING)";

  /** Units of compared numbers. */
  public enum Unit {
    RATE,
    POINTS,
    YUAN,
    COUNT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Comparison {
    if (observed.isBlank()
        || expected.isBlank()
        || threshold.isBlank()
        || denominator.isBlank()
        || (unit == Unit.RATE) == denominator.equals(NO_RATE)) {
      throw new IllegalArgumentException(
          "comparison of "
              + observed
              + ": expected three numbers, and a denominator for rates only");
    }
  }
}
