package org.jixiao.flags;

/**
 * One step of a severity by size.
 *
 * @param severity how soon to look
 * @param condition Spark SQL over the same row; of several steps the first that holds counts
 */
public record SeverityStep(Severity severity, String condition) {

  static final String ALWAYS = "TRUE";

  public SeverityStep {
    if (condition.isBlank()) {
      throw new IllegalArgumentException("severity " + severity + ": expected a condition");
    }
  }

  public static SeverityStep when(Severity severity, String condition) {
    return new SeverityStep(severity, condition);
  }

  /** The last step: whatever else was raised. */
  public static SeverityStep otherwise(Severity severity) {
    return new SeverityStep(severity, ALWAYS);
  }

  boolean always() {
    return condition.equals(ALWAYS);
  }
}
