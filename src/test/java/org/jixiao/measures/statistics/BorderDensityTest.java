package org.jixiao.measures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.measures.statistics.BorderDensity.MassPoints;
import org.junit.jupiter.api.Test;

/**
 * The density test at a border against the numerical baseline of rddensity at dbf81ed (reference
 * values D-rd and D-mass), whose inputs are formulas.
 */
class BorderDensityTest {

  /** 200 points of linspace(−1.5, 1.5) + 0.05·sin(i), half-width 0.6. */
  @Test
  void withoutMassPointsDensitiesAndErrorAgreeWithThePublishedBaseline() {
    List<BigDecimal> values =
        IntStream.range(0, 200)
            .mapToObj(i -> new BigDecimal(-1.5 + 3.0 * i / 199 + 0.05 * Math.sin(i)))
            .toList();
    BorderDensity found =
        BorderDensity.of(values, BigDecimal.ZERO, new BigDecimal("0.6"), MassPoints.SHARED)
            .orElseThrow();

    assertThat(found.below()).isCloseTo(0.35436788441285694, within(1e-9));
    assertThat(found.above()).isCloseTo(0.36540670986861795, within(1e-9));
    assertThat(found.difference()).isCloseTo(0.011038825455761014, within(1e-9));
    assertThat(found.standardError()).isCloseTo(0.317064829733349, within(1e-9));
    assertThat(found.t()).isCloseTo(0.03481567307558094, within(1e-9));
    assertThat(found.p()).isCloseTo(0.9722267229011303, within(1e-9));
    assertThat(found.countBelow()).isEqualTo(40);
    assertThat(found.countAbove()).isEqualTo(38);
  }

  /** 240 points of linspace(−1.4, 1.6) + 0.08·sin(i/2), rounded to one decimal; half-width 0.8. */
  @Test
  void sharedScoresTurnTheSignWhenTheyAreTreatedAsDifferent() {
    List<BigDecimal> values =
        IntStream.range(0, 240)
            .mapToObj(i -> new BigDecimal(-1.4 + 3.0 * i / 239 + 0.08 * Math.sin(i / 2.0)))
            .map(value -> value.setScale(1, RoundingMode.HALF_EVEN))
            .toList();
    BigDecimal width = new BigDecimal("0.8");
    BorderDensity shared =
        BorderDensity.of(values, BigDecimal.ZERO, width, MassPoints.SHARED).orElseThrow();
    BorderDensity ignored =
        BorderDensity.of(values, BigDecimal.ZERO, width, MassPoints.IGNORED).orElseThrow();

    assertThat(shared.difference()).isCloseTo(0.1745597737743232, within(1e-9));
    assertThat(shared.standardError()).isCloseTo(0.28885591042873265, within(1e-9));
    assertThat(shared.t()).isCloseTo(0.6043143569928477, within(1e-9));
    assertThat(ignored.difference()).isCloseTo(-0.0489664184769012, within(1e-9));
    assertThat(ignored.t()).isCloseTo(-0.17181119131674824, within(1e-9));
  }

  /** Scores lifted from 85–90 to 90–92 leave a hole and a heap; a smooth slope leaves neither. */
  @Test
  void scoresLiftedOverTheBorderShowAndASmoothSlopeDoesNot() {
    List<BigDecimal> smooth = new ArrayList<>();
    List<BigDecimal> lifted = new ArrayList<>();
    for (int i = 0; i < 1600; i++) {
      BigDecimal score = new BigDecimal("80").add(new BigDecimal(i).movePointLeft(2));
      smooth.add(score);
      boolean lift = score.compareTo(new BigDecimal("87")) > 0 && i < 1000 && i % 3 > 0;
      lifted.add(lift ? new BigDecimal("90").add(new BigDecimal(i % 100).movePointLeft(2)) : score);
    }
    assertThat(at90(smooth).p()).isGreaterThan(0.5);
    assertThat(at90(lifted).p()).isLessThan(0.01);
    assertThat(at90(lifted).difference()).isPositive();
  }

  @Test
  void tooFewDistinctScoresOnASideGiveNoAnswer() {
    List<BigDecimal> scores =
        IntStream.range(0, 60).mapToObj(i -> BigDecimal.valueOf(86 + i % 8)).toList();
    assertThat(
            BorderDensity.of(scores, new BigDecimal("90"), new BigDecimal("5"), MassPoints.SHARED))
        .isEmpty();
  }

  private static BorderDensity at90(List<BigDecimal> scores) {
    return BorderDensity.of(scores, new BigDecimal("90"), new BigDecimal("5"), MassPoints.SHARED)
        .orElseThrow();
  }
}
