package org.jixiao.flags;

/**
 * What must hold before a question is asked. An answer of neither yes nor no counts as no: missing
 * evidence is never a finding.
 *
 * @param condition Spark SQL over one row of the entity's table
 * @param reasonCode short name of the reason when it does not hold, such as {@code no_score}
 * @param reason the same in words
 */
public record Applies(String condition, String reasonCode, Text reason) {

  public Applies {
    if (condition.isBlank() || !reasonCode.matches("[a-z]+(_[a-z]+)*")) {
      throw new IllegalArgumentException(
          "applies: found 「" + reasonCode + "」; expected a condition and a reason in snake_case");
    }
  }

  /** The question is asked when the condition holds; otherwise the reason is given. */
  public static Applies when(String condition, String reasonCode, String zh, String en) {
    return new Applies(condition, reasonCode, Text.of(zh, en));
  }
}
