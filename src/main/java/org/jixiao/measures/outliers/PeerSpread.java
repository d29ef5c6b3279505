package org.jixiao.measures.outliers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jixiao.measures.statistics.Fences;
import org.jixiao.measures.statistics.RobustSpread;

/**
 * How the numbers of one group of peers lie.
 *
 * @param leaf the group
 * @param fewest projects a group needs to say anything
 * @param spread middle and usual distance of the compared numbers
 * @param tukey fences of quartiles
 * @param adjusted fences that reach further on the longer tail
 */
record PeerSpread(PeerLeaf leaf, int fewest, RobustSpread spread, Fences tukey, Fences adjusted) {

  /**
   * A number most of the group do not pass.
   *
   * @param limit the number
   * @param within how many do not pass it
   */
  record Common(BigDecimal limit, long within) {}

  PeerSpread(PeerLeaf leaf, int fewest) {
    this(leaf, fewest, values(leaf));
  }

  private PeerSpread(PeerLeaf leaf, int fewest, List<BigDecimal> values) {
    this(
        leaf,
        fewest,
        RobustSpread.of(values).orElseThrow(),
        Fences.tukey(values, Fences.USUAL_REACH).orElseThrow(),
        Fences.adjusted(values).orElseThrow());
  }

  private static List<BigDecimal> values(PeerLeaf leaf) {
    return leaf.members().stream().map(ProjectValue::compared).toList();
  }

  boolean isLarge() {
    return leaf.members().size() >= fewest;
  }

  String status() {
    if (!isLarge()) {
      return "TOO_FEW_PEERS";
    }
    return spread.medianDeviation().signum() == 0 ? "NO_SPREAD" : "OK";
  }

  /** The modified z; empty in a group too small or without spread. */
  Optional<BigDecimal> z(ProjectValue each, int decimals) {
    return isLarge() ? spread.modifiedZ(each.compared(), decimals) : Optional.empty();
  }

  /** Beyond both kinds of fences on one side, or inside. */
  String position(ProjectValue each) {
    var value = each.compared();
    if (value.compareTo(tukey.upper()) > 0 && value.compareTo(adjusted.upper()) > 0) {
      return "above";
    }
    return value.compareTo(tukey.lower()) < 0 && value.compareTo(adjusted.lower()) < 0
        ? "below"
        : "inside";
  }

  /** What at least that share of the group do not pass on the side of a project. */
  Common common(ProjectValue each, BigDecimal share) {
    boolean low = each.compared().compareTo(spread.median()) < 0;
    var rising = leaf.members().stream().map(ProjectValue::shown).sorted().toList();
    int count = rising.size();
    int needed =
        share.multiply(BigDecimal.valueOf(count)).setScale(0, RoundingMode.CEILING).intValueExact();
    var limit = low ? rising.get(count - needed) : rising.get(needed - 1);
    long within =
        rising.stream()
            .filter(value -> low ? value.compareTo(limit) >= 0 : value.compareTo(limit) <= 0)
            .count();
    return new Common(limit, within);
  }
}
