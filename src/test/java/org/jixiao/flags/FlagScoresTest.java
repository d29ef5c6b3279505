package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jixiao.flags.FlagScores.Case;
import org.jixiao.flags.FlagScores.Raised;
import org.jixiao.flags.FlagScores.Score;
import org.junit.jupiter.api.Test;

/** Recall and precision counted by hand. */
class FlagScoresTest {

  private static final List<Case> CASES =
      List.of(
          new Case("A1", false, "PAY-05", "medium", List.of("PAY-04")),
          new Case("A2", false, "PAY-05", "medium", List.of("PAY-04")),
          new Case("A3", false, "PAY-05", "strong", List.of("PAY-04")),
          new Case("T1", true, "PAY-05", "", List.of()),
          new Case("C1", false, "PAY-05", "", List.of()),
          new Case("B1", false, "PAY-04", "medium", List.of()));

  @Test
  void whatFollowsFromTheSameChangeIsNoFalseAlarmAndAnInnocentCaseIs() {
    var scores =
        new FlagScores(
            CASES,
            Set.of(
                new Raised("A1", "PAY-05", false),
                new Raised("A1", "PAY-04", false),
                new Raised("A3", "PAY-05", false),
                new Raised("C1", "PAY-05", false),
                new Raised("B1", "PAY-04", true),
                new Raised("B1", "PAY-05", false)));

    assertThat(scores.scores())
        .containsExactly(
            new Score("PAY-05", "medium", 2, 1, 2),
            new Score("PAY-05", "strong", 1, 1, 2),
            new Score("PAY-04", "medium", 1, 1, 0));
    assertThat(scores.scores().get(0).recall()).isEqualByComparingTo("0.5");
    assertThat(scores.scores().get(0).precision()).isEqualByComparingTo("0.333");
    assertThat(scores.scores().get(0).keepsThePromise()).isFalse();
    assertThat(scores.scores().get(2).keepsThePromise()).isTrue();
    assertThat(scores.highOnClean()).isEmpty();
  }

  @Test
  void highSeverityOnACleanTwinIsNamed() {
    var high = new Raised("T1", "SCO-01", true);

    assertThat(new FlagScores(CASES, Set.of(high, new Raised("T1", "IND-16", false))).highOnClean())
        .containsExactly(high);
  }
}
