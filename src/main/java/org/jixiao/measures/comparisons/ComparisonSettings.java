package org.jixiao.measures.comparisons;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jixiao.measures.RuleSet;

/**
 * What a bureau decides about comparisons, from the thresholds of its rule set.
 *
 * @param ruleSetId rule set the values are from
 * @param ruleSetVersion its version
 * @param minimumProjects fewer projects than this are shown and not compared
 * @param minimumPeers fewer departments than this make no peer group
 * @param minimumRefinedPeers a peer group is narrowed to one function class only with as many
 * @param minimumSizedPeers a peer group is parted by budget only into halves of as many
 * @param tamedShare share of the departments on each side set to its quantile before overdispersion
 * @param lowRate a project spending less than this share of its budget counts as slow
 */
record ComparisonSettings(
    String ruleSetId,
    String ruleSetVersion,
    int minimumProjects,
    int minimumPeers,
    int minimumRefinedPeers,
    int minimumSizedPeers,
    double tamedShare,
    BigDecimal lowRate)
    implements Serializable {

  static ComparisonSettings of(RuleSet rules) {
    return new ComparisonSettings(
        rules.id(),
        rules.version(),
        rules.threshold("comparison.minimum_projects").intValueExact(),
        rules.threshold("comparison.minimum_peers").intValueExact(),
        rules.threshold("comparison.minimum_refined_peers").intValueExact(),
        rules.threshold("comparison.minimum_sized_peers").intValueExact(),
        rules.threshold("comparison.tamed_share").doubleValue(),
        rules.threshold("comparison.low_rate"));
  }
}
