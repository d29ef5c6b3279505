package org.jixiao.measures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.measures.statistics.Overdispersion.Deviation;
import org.jixiao.measures.statistics.Overdispersion.Taming;
import org.jixiao.measures.statistics.RatioOfSums.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Funnels and rates of sums, against the published or hand-worked values each test names. */
class FairComparisonTest {

  private static final double[] OBSERVED = {100, 150, 180, 80, 120, 225};
  private static final double[] EXPECTED = {108, 112, 165, 95, 100, 220};

  /** PHStatsMethods 202c0d8, testdata_funnel_prop_outputs.csv (reference values F-1 … F-110000). */
  @ParameterizedTest
  @CsvSource({
    "1, 3.204264, 100, 0, 100",
    "10, 56.154344, 100, 42.03259, 100",
    "1008, 78.203374, 83.081521, 76.796814, 84.488082",
    "110000, 80.408963, 80.875933, 80.274317, 81.010578"
  })
  void limitsOfAProportionAgreeWithThePublishedFixture(
      long size, double lower, double upper, double lowerAlarm, double upperAlarm) {
    Interval warning = FunnelLimits.ofProportion(0.80642448, size, FunnelLimits.WARNING);
    Interval alarm = FunnelLimits.ofProportion(0.80642448, size, FunnelLimits.ALARM);

    assertThat(warning.lower() * 100).isCloseTo(lower, within(1e-4));
    assertThat(warning.upper() * 100).isCloseTo(upper, within(1e-4));
    assertThat(alarm.lower() * 100).isCloseTo(lowerAlarm, within(1e-4));
    assertThat(alarm.upper() * 100).isCloseTo(upperAlarm, within(1e-4));
  }

  /** Ten cases at a half: P(R ≤ 1) = 11/1024, P(R ≤ 2) = 56/1024, so 2.5% lies at 1 + 0.3244. */
  @Test
  void exactLimitsInterpolateBetweenCounts() {
    Interval limits = FunnelLimits.ofProportionExactly(0.5, 10, 0.95);
    double alpha = (56.0 / 1024 - 0.025) / (45.0 / 1024);
    assertThat(limits.lower()).isCloseTo((2 - alpha) / 10, within(1e-12));
    assertThat(limits.upper())
        .isCloseTo(0.8 - (1013.0 / 1024 - 0.975) / (45.0 / 1024) / 10, within(1e-12));
  }

  @Test
  void exactAndNormalLimitsMeetWhereADepartmentIsLarge() {
    Interval exact = FunnelLimits.ofProportionExactly(0.8, 100_000, 0.95);
    Interval normal = FunnelLimits.ofProportion(0.8, 100_000, 0.95);
    assertThat(exact.lower()).isCloseTo(normal.lower(), within(2e-5));
    assertThat(exact.upper()).isCloseTo(normal.upper(), within(2e-5));
    assertThatThrownBy(() -> FunnelLimits.ofProportion(0.5, 0, 0.95))
        .hasMessageContaining("1 or more");
  }

  /** FunnelPlotR 225b14d, SHMI: log ratio, 10% truncated (reference value F-od). */
  @Test
  void truncatedOverdispersionAgreesWithThePublishedMethod() {
    Overdispersion found =
        Overdispersion.of(
            deviations(Math::log, 0, expected -> 1 / Math.sqrt(expected)), 0.10, Taming.TRUNCATE);
    assertThat(found.phi()).isCloseTo(2.948033175, within(1e-8));
    assertThat(found.tauSquared()).isCloseTo(0.019477531, within(1e-8));
  }

  /** FunnelPlotR 225b14d, CQC: square root, 10% winsorised, type 7 (reference value F-od2). */
  @Test
  void winsorisedOverdispersionAgreesWithThePublishedMethod() {
    Overdispersion found =
        Overdispersion.of(
            deviations(Math::sqrt, 1, expected -> 1 / (2 * Math.sqrt(expected))),
            0.10,
            Taming.WINSORISE);
    assertThat(found.phi()).isCloseTo(2.327178258, within(1e-8));
    assertThat(found.tauSquared()).isCloseTo(0.003439780, within(1e-8));
    assertThat(found.multiplied(0.1)).isCloseTo(0.1 * Math.sqrt(2.327178258), within(1e-9));
    assertThat(found.added(0.1)).isCloseTo(Math.sqrt(0.01 + 0.003439780), within(1e-9));
  }

  @Test
  void departmentsThatDifferLessThanChanceNarrowNoFunnel() {
    List<Deviation> calm =
        List.of(new Deviation(0.1, 1), new Deviation(-0.1, 1), new Deviation(0, 2));
    Overdispersion found = Overdispersion.of(calm, 0.10, Taming.WINSORISE);
    assertThat(found.tauSquared()).isZero();
    assertThat(found.multiplied(2)).isEqualTo(2);
    assertThat(found.added(2)).isEqualTo(2);
    assertThatThrownBy(() -> Overdispersion.of(calm.subList(0, 1), 0.1, Taming.WINSORISE))
        .hasMessageContaining("two or more");
  }

  /** Three projects of 100 with 50, 80 and 100 paid: without each 0.90, 0.75, 0.65. */
  @Test
  void theJackknifeLeavesOutOneProjectAtATime() {
    RatioOfSums rate =
        RatioOfSums.of(
                List.of(new Part(5000, 10000), new Part(8000, 10000), new Part(10000, 10000)))
            .orElseThrow();
    double mean = (0.90 + 0.75 + 0.65) / 3;
    double squares = Math.pow(0.90 - mean, 2) + Math.pow(0.75 - mean, 2) + Math.pow(0.65 - mean, 2);
    double error = Math.sqrt(squares * 2 / 3);

    assertThat(rate.rate(6)).isEqualTo("0.766667");
    assertThat(rate.standardError().orElseThrow()).isCloseTo(error, within(1e-12));
    // Student's t with 2 degrees of freedom at 97.5% is 4.302653 in every table.
    Interval interval = rate.jackknife(0.95).orElseThrow();
    assertThat(interval.width()).isCloseTo(2 * 4.302653 * error, within(1e-6));
    assertThat(interval.holds(0.766667)).isTrue();
  }

  @Test
  void oneProjectOrNoBudgetHasNoInterval() {
    assertThat(RatioOfSums.of(List.of(new Part(5, 0)))).isEmpty();
    RatioOfSums single = RatioOfSums.of(List.of(new Part(5, 10))).orElseThrow();
    assertThat(single.jackknife(0.95)).isEmpty();
    RatioOfSums allInOne = RatioOfSums.of(List.of(new Part(5, 10), new Part(1, 0))).orElseThrow();
    assertThat(allInOne.standardError()).isEmpty();
  }

  private interface Change {
    double of(double value);
  }

  private static List<Deviation> deviations(Change change, double target, Change error) {
    return IntStream.range(0, OBSERVED.length)
        .mapToObj(
            i -> Deviation.of(change.of(OBSERVED[i] / EXPECTED[i]), target, error.of(EXPECTED[i])))
        .toList();
  }
}
