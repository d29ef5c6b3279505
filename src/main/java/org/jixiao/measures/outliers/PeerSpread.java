package org.jixiao.measures.outliers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
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
 * @param commonLow what most projects do not fall below
 * @param commonHigh what most projects do not rise above
 */
record PeerSpread(
    PeerLeaf leaf,
    int fewest,
    RobustSpread spread,
    Fences tukey,
    Fences adjusted,
    Common commonLow,
    Common commonHigh) {

  /**
   * A number most of the group do not pass.
   *
   * @param limit the number
   * @param within how many do not pass it
   */
  record Common(BigDecimal limit, long within) {}

  /** A group of which at least a share is most. */
  PeerSpread(PeerLeaf leaf, int fewest, BigDecimal share) {
    this(
        leaf,
        fewest,
        leaf.members().stream().map(ProjectValue::compared).toList(),
        leaf.members().stream().map(ProjectValue::shown).sorted().toList(),
        share);
  }

  private PeerSpread(
      PeerLeaf leaf,
      int fewest,
      List<BigDecimal> values,
      List<BigDecimal> rising,
      BigDecimal share) {
    this(
        leaf,
        fewest,
        RobustSpread.of(values).orElseThrow(),
        Fences.tukey(values, Fences.USUAL_REACH).orElseThrow(),
        Fences.adjusted(values).orElseThrow(),
        common(rising.stream().sorted(Comparator.reverseOrder()).toList(), share),
        common(rising, share));
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

  /** What most of the group do not pass on the side of a project. */
  Common common(ProjectValue each) {
    return each.compared().compareTo(spread.median()) < 0 ? commonLow : commonHigh;
  }

  /** The first number, in the order given, up to which the share of the group is reached. */
  private static Common common(List<BigDecimal> inOrder, BigDecimal share) {
    int count = inOrder.size();
    int needed =
        share.multiply(BigDecimal.valueOf(count)).setScale(0, RoundingMode.CEILING).intValueExact();
    var limit = inOrder.get(needed - 1);
    int within = needed;
    while (within < count && inOrder.get(within).compareTo(limit) == 0) {
      within++;
    }
    return new Common(limit, within);
  }
}
