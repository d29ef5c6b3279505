package org.jixiao.flags;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.measures.RuleSet;

/** Fills the named limits of a rule set into the texts of flags. */
final class Thresholds {

  private static final Pattern NAMED = Pattern.compile("\\$\\{([^}]*)}");

  private final RuleSet ruleSet;

  Thresholds(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  RuleSet ruleSet() {
    return ruleSet;
  }

  /** The text with every {@code ${name}} replaced by its number; a name unknown is a fault. */
  String filledInto(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(ruleSet.threshold(match.group(1)).toPlainString()));
  }
}
