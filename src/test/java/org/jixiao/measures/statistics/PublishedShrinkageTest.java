package org.jixiao.measures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jixiao.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Shrinkage with known answers: Efron and Morris (1975), the eight schools of Rubin (1981) and the
 * BCG trials, the last two as R's metafor 3.8.1 computes them ({@code
 * data/empirical-bayes-published}).
 */
class PublishedShrinkageTest {

  private static final int[] HITS = {
    18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7
  };

  /** Rubin (1981), Journal of Educational Statistics 6: effects and standard errors. */
  private static final double[][] SCHOOLS = {
    {28, 15}, {8, 10}, {-3, 16}, {7, 11}, {-1, 9}, {1, 11}, {18, 10}, {12, 18}
  };

  /** Reference value E-JS: mean 0.265432099, kept 0.211653, first estimate 0.2939. */
  @Test
  void eighteenBattersShrinkAsEfronAndMorrisPrintThem() {
    double[] averages = IntStream.of(HITS).mapToDouble(hits -> hits / 45.0).toArray();
    double mean = IntStream.of(HITS).sum() / (18 * 45.0);
    double variance = mean * (1 - mean) / 45;
    JamesStein found = JamesStein.of(averages, variance);

    assertThat(variance).isCloseTo(0.004332842, within(1e-9));
    assertThat(found.mean()).isCloseTo(0.265432099, within(1e-9));
    assertThat(found.kept()).isCloseTo(0.211653, within(1e-6));
    assertThat(found.shrunken(averages[0])).isCloseTo(0.2939, within(1e-4));
  }

  /** The paper's own scale, √45·arcsin(2y − 1): 1 − 0.791 kept, Clemente .290, Alvis .239. */
  @Test
  void onThePapersScaleEveryEstimateAndTheErrorAgree() {
    List<Map<String, String>> rows =
        SharedData.rows("data/empirical-bayes-published/REFERENCE_efron_morris_js.csv");
    double[] x = rows.stream().mapToDouble(row -> number(row, "x")).toArray();
    JamesStein found = JamesStein.of(x, 1);
    double raw = 0;
    double shrunken = 0;
    for (int i = 0; i < x.length; i++) {
      double estimate = found.shrunken(x[i]);
      double back = (StrictMath.sin(estimate / Math.sqrt(45)) + 1) / 2;
      double season = number(rows.get(i), "p_rest_of_season");
      assertThat(estimate).isCloseTo(number(rows.get(i), "js"), within(1e-9));
      assertThat(back).isCloseTo(number(rows.get(i), "js_back"), within(1e-9));
      raw += Math.pow(number(rows.get(i), "y") - season, 2);
      shrunken += Math.pow(back - season, 2);
    }
    assertThat(found.kept()).isCloseTo(0.2091971, within(1e-7));
    assertThat(raw).isCloseTo(0.0754, within(5e-5));
    assertThat(shrunken).isCloseTo(0.0215, within(5e-5));
  }

  /** Reference value E-SSE: 0.075316951 before and 0.021306915 after shrinking hits of 45. */
  @Test
  void shrinkingLowersTheErrorAgainstTheRestOfTheSeason() {
    List<Map<String, String>> rows =
        SharedData.rows("data/empirical-bayes-published/efron_morris_1975_baseball.csv");
    double[] averages = IntStream.of(HITS).mapToDouble(hits -> hits / 45.0).toArray();
    JamesStein found = JamesStein.of(averages, 0.26543209876543 * (1 - 0.26543209876543) / 45);
    double raw = 0;
    double shrunken = 0;
    for (int i = 0; i < averages.length; i++) {
      double season = number(rows.get(i), "p");
      raw += Math.pow(averages[i] - season, 2);
      shrunken += Math.pow(found.shrunken(averages[i]) - season, 2);
    }
    assertThat(raw).isCloseTo(0.075316951, within(1e-8));
    assertThat(shrunken).isCloseTo(0.021306915, within(1e-8));
  }

  @ParameterizedTest
  @EnumSource(BetweenVariance.class)
  void theEightSchoolsDifferNoMoreThanChanceAndAllShrinkToTheCommonMean(BetweenVariance method) {
    Shrinkage found = Shrinkage.of(schools(), method);

    assertThat(found.tauSquared()).isZero();
    assertThat(found.mean()).isCloseTo(7.68561672495603, within(1e-12));
    assertThat(found.posteriors())
        .allSatisfy(
            school -> {
              assertThat(school.mean()).isCloseTo(7.68561672495603, within(1e-12));
              assertThat(school.deviation()).isCloseTo(found.meanDeviation(), within(1e-12));
              assertThat(school.ownWeight()).isZero();
            });
  }

  /**
   * metafor seeks the Paule–Mandel root to 1.2e-4 only (R's uniroot) and stops REML at 1e-5; here
   * both end where doubles end, so the published digits agree within those tolerances.
   */
  @ParameterizedTest
  @CsvSource({
    "DERSIMONIAN_LAIRD, DL, 1e-12",
    "PAULE_MANDEL, PM, 1.2e-4",
    "RESTRICTED_LIKELIHOOD, REML, 1e-5"
  })
  void theBcgTrialsAgreeWithMetafor(BetweenVariance method, String name, double tolerance) {
    List<Map<String, String>> rows =
        SharedData.rows("data/empirical-bayes-published/bcg_metafor.csv");
    List<Estimate> trials =
        rows.stream()
            .map(
                row ->
                    new Estimate(
                        String.format("%02d", Integer.valueOf(row.get("trial"))),
                        number(row, "yi"),
                        number(row, "vi")))
            .toList();
    Shrinkage found = Shrinkage.of(trials, method);

    assertThat(found.tauSquared())
        .isCloseTo(number(rows.get(0), "tau2_" + name), within(tolerance));
    assertThat(found.mean()).isCloseTo(number(rows.get(0), "mu_" + name), within(tolerance));
    if (method == BetweenVariance.PAULE_MANDEL) {
      double heterogeneity =
          trials.stream()
              .mapToDouble(
                  trial ->
                      Math.pow(trial.value() - found.mean(), 2)
                          / (trial.variance() + found.tauSquared()))
              .sum();
      assertThat(heterogeneity).isCloseTo(trials.size() - 1, within(1e-9));
    }
    for (int i = 0; i < rows.size(); i++) {
      assertThat(found.posteriors().get(i).mean())
          .isCloseTo(number(rows.get(i), "blup_" + name), within(tolerance));
    }
  }

  @ParameterizedTest
  @EnumSource(BetweenVariance.class)
  void theOrderOfArrivalChangesNoBit(BetweenVariance method) {
    List<Estimate> estimates = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      estimates.add(
          new Estimate("D" + (100 + i), 80 + 8 * random.nextGaussian(), 1 + random.nextDouble()));
    }
    Shrinkage first = Shrinkage.of(estimates, method);
    Collections.shuffle(estimates, random);
    assertThat(Shrinkage.of(estimates, method)).isEqualTo(first);
    assertThat(RankUncertainty.of(first.posteriors(), 9, 200, 0.95))
        .isEqualTo(RankUncertainty.of(Shrinkage.of(estimates, method).posteriors(), 9, 200, 0.95));
  }

  @Test
  void aDepartmentWithManyRecordsKeepsItsMeanAndOneWithFewLosesIt() {
    Shrinkage found =
        Shrinkage.of(
            List.of(
                Estimate.ofMean("A", 95, 400, 8),
                Estimate.ofMean("B", 95, 1, 8),
                Estimate.ofMean("C", 80, 60, 8),
                Estimate.ofMean("D", 88, 50, 8)),
            BetweenVariance.DERSIMONIAN_LAIRD);
    assertThat(found.posteriors().get(0).ownWeight()).isGreaterThan(0.99);
    assertThat(found.posteriors().get(1).ownWeight()).isLessThan(0.6);
    assertThat(found.posteriors().get(1).interval(0.95).width())
        .isGreaterThan(5 * found.posteriors().get(0).interval(0.95).width());
  }

  @Test
  void certainDepartmentsHaveOneRankEachAndEqualOnesMayHoldAny() {
    List<Posterior> certain =
        List.of(
            new Posterior("A", 10, 1e-9, 1),
            new Posterior("B", 30, 1e-9, 1),
            new Posterior("C", 20, 1e-9, 1));
    assertThat(RankUncertainty.of(certain, 1, 400, 0.95))
        .containsExactly(
            new RankInterval("A", 3, 3, 0, 1),
            new RankInterval("B", 1, 1, 1, 0),
            new RankInterval("C", 2, 2, 0, 0));
    List<Posterior> equal =
        IntStream.range(0, 20).mapToObj(i -> new Posterior("E" + i, 5, 1, 0.5)).toList();
    assertThat(RankUncertainty.of(equal, 1, 2000, 0.95))
        .allSatisfy(
            department -> {
              assertThat(department.width()).isGreaterThanOrEqualTo(19);
              assertThat(department.topTenth()).isCloseTo(0.1, within(0.04));
            });
  }

  @Test
  void whatCannotBeWeighedIsRefusedWithWhatWasFound() {
    assertThatThrownBy(() -> new Estimate("219", 90, 0)).hasMessageContaining("estimate of 219");
    assertThatThrownBy(
            () -> BetweenVariance.PAULE_MANDEL.estimate(List.of(new Estimate("A", 1, 1))))
        .hasMessageContaining("expected two or more");
    assertThatThrownBy(() -> JamesStein.of(new double[] {1, 2, 3}, 1))
        .hasMessageContaining("expected four or more");
  }

  private static List<Estimate> schools() {
    return IntStream.range(0, SCHOOLS.length)
        .mapToObj(
            i ->
                new Estimate(
                    String.valueOf((char) ('A' + i)), SCHOOLS[i][0], SCHOOLS[i][1] * SCHOOLS[i][1]))
        .toList();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
