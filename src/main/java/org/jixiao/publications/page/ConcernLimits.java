package org.jixiao.publications.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From which score on, and below which payment rate, flag SCO-01 asks (自评得分与支付率背离).
 *
 * @param score from this score on
 * @param rate below this payment rate
 */
record ConcernLimits(BigDecimal score, BigDecimal rate) {

  /** The flag whose condition draws the quadrant of concern. */
  static final String FLAG = "SCO-01";

  private static final Pattern CONDITION =
      Pattern.compile("declared_score >= ([0-9.]+)\\b.*< ([0-9.]+)\\s*\\)?\\s*$", Pattern.DOTALL);

  /** The limits in the flag's condition; none when it is written otherwise. */
  static Optional<ConcernLimits> of(String condition) {
    var found = CONDITION.matcher(condition);
    return found.find()
        ? Optional.of(
            new ConcernLimits(new BigDecimal(found.group(1)), new BigDecimal(found.group(2))))
        : Optional.empty();
  }
}
