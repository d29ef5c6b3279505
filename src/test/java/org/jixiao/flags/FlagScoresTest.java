package org.jixiao.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
          new Case("A1", false, "PAY-05", "medium", List.of("PAY-04"), "1"),
          new Case("A2", false, "PAY-05", "medium", List.of("PAY-04"), "1"),
          new Case("A3", false, "PAY-05", "strong", List.of("PAY-04"), "1"),
          new Case("T1", true, "PAY-05", "", List.of(), "1"),
          new Case("C1", false, "PAY-05", "", List.of(), "1"),
          new Case("B1", false, "PAY-04", "medium", List.of(), "1"));

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

  /** A county is one subject although several of its anomalies are told apart. */
  @Test
  void aSubjectWithSeveralCasesIsOneFalseAlarmAndNoneWhereOneOfThemIsAReason() {
    var cases =
        List.of(
            new Case("W/2024", false, "DIG-01", "medium", List.of("SCB-01"), "W"),
            new Case("W/2024", false, "SCB-01", "medium", List.of("DIG-01"), "W"),
            new Case("T/2024", true, "DIG-01", "", List.of(), "T"),
            new Case("T/2024", true, "SCB-01", "", List.of(), "T"));
    var scores =
        new FlagScores(
            cases,
            Set.of(
                new Raised("W/2024", "DIG-01", false),
                new Raised("W/2024", "SCB-01", false),
                new Raised("T/2024", "SCB-01", false)));

    assertThat(scores.scores())
        .containsExactly(
            new Score("DIG-01", "medium", 1, 1, 0), new Score("SCB-01", "medium", 1, 1, 1));
    assertThat(scores.falseAlarms()).containsExactly("SCB-01: twin of DIG-01 × 1");
    assertThat(scores.lines(Set.of()))
        .last()
        .asString()
        .endsWith("| 1 | 1 | 1 | 1.000 | 0.500 | 0.500 | missed |");
    assertThat(scores.lines(Set.of("SCB-01"))).last().asString().endsWith("| 0.500 | kept |");
    var nominal = new LinkedHashMap<String, BigDecimal>();
    nominal.put("DIG-01", new BigDecimal("0.01"));
    nominal.put("SCB-01", new BigDecimal("0.49"));
    assertThat(scores.falseDiscoveries(nominal))
        .endsWith(
            "| DIG-01 | 0.01 | 2 | 1 | 0 | 0.000 | kept |",
            "| SCB-01 | 0.49 | 2 | 2 | 1 | 0.500 | kept |");
    nominal.put("SCB-01", new BigDecimal("0.48"));
    assertThat(scores.falseDiscoveries(nominal))
        .endsWith("| SCB-01 | 0.48 | 2 | 2 | 1 | 0.500 | missed |");
  }

  @Test
  void highSeverityOnACleanTwinIsNamed() {
    var high = new Raised("T1", "SCO-01", true);

    assertThat(new FlagScores(CASES, Set.of(high, new Raised("T1", "IND-16", false))).highOnClean())
        .containsExactly(high);
  }
}
