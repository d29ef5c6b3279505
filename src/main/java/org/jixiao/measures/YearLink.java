package org.jixiao.measures;

import java.math.BigDecimal;

/**
 * A project of one year and one of the year before that it may continue.
 *
 * @param now the project of the year
 * @param before the project of the year before
 * @param rule what speaks for it
 * @param certainty certain, uncertain or refused
 * @param similarity of the normalised names, 1 when they are equal
 * @param evidence what matched, in Chinese
 */
record YearLink(
    UnitProject now,
    UnitProject before,
    String rule,
    String certainty,
    BigDecimal similarity,
    String evidence) {

  static final String BY_DECISION = "decision";
  static final String REFUSED = "refused";

  boolean certain() {
    return certainty.equals(ProjectMatching.CERTAIN);
  }
}
