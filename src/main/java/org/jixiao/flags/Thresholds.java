package org.jixiao.flags;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.vocabulary.Fault;

/**
 * The named limits of the rule set in force.
 *
 * @param ruleSetId the rule set they come from
 * @param ruleSetVersion its version
 * @param values limits by name, such as {@code score_payment_divergence.score}
 */
public record Thresholds(String ruleSetId, String ruleSetVersion, Map<String, BigDecimal> values) {

  private static final Pattern NAMED = Pattern.compile("\\$\\{([^}]*)}");

  public Thresholds {
    values = Map.copyOf(values);
  }

  /** The text with every {@code ${name}} replaced by its number. */
  public String filledInto(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(number(match.group(1))));
  }

  private String number(String name) {
    var value = values.get(name);
    if (value == null) {
      throw Fault.of(
          "rule set " + ruleSetId + " " + ruleSetVersion,
          "no threshold " + name,
          "it beside " + new TreeSet<>(values.keySet()));
    }
    return value.toPlainString();
  }
}
