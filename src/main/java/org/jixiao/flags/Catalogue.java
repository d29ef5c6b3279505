package org.jixiao.flags;

import java.util.List;
import java.util.Optional;

/** The questions asked, in the order reports list them. */
public final class Catalogue {

  /** Every flag in force. */
  public static final List<Flag> IN_FORCE =
      List.of(
          ScoreHighPaymentLow.FLAG,
          TotalNotSumOfScores.FLAG,
          ExecutionScoreOffRule.FLAG,
          PaidMoreThanBudget.FLAG,
          FormLedgerDifference.FLAG,
          WidespreadFlag.FLAG);

  private Catalogue() {}

  /** The flag in force with this id. */
  public static Optional<Flag> findFlag(String id) {
    return IN_FORCE.stream().filter(flag -> flag.id().equals(id)).findFirst();
  }
}
