package org.jixiao.measures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Skewness;
import org.junit.jupiter.api.Test;

/** Shapes of score distributions, worked by hand or by the source each test names. */
class ScoreShapesTest {

  /** Reference value R-MADz: median 13, MAD 2, modified z of 100 is 29.34075. */
  @Test
  void aWildValueIsFarByTheModifiedZAndHidesBehindTheStandardDeviation() {
    List<BigDecimal> values = decimals("10", "11", "12", "13", "14", "15", "100");
    RobustSpread spread = RobustSpread.of(values).orElseThrow();
    DecimalMoments moments = DecimalMoments.of(values);

    assertThat(spread).isEqualTo(new RobustSpread(d("13"), d("2"), 7));
    assertThat(spread.modifiedZ(d("100"), 6)).hasValue(d("29.340750"));
    // Reference value R-MADz-wrong: the deviation in place of the MAD gives 2.627132.
    double wrong = (100 - 13) / moments.standardDeviation().orElseThrow().doubleValue();
    assertThat(wrong).isCloseTo(2.627132, within(1e-6));
  }

  @Test
  void aGroupWithoutSpreadHasNoModifiedZAndNothingLiesBeyond() {
    RobustSpread spread = RobustSpread.of(decimals("95", "95", "95", "40")).orElseThrow();
    assertThat(spread.medianDeviation()).isEqualByComparingTo("0");
    assertThat(spread.modifiedZ(d("40"), 6)).isEmpty();
    assertThat(spread.liesBeyond(d("40"), d("3.5"))).isFalse();
    assertThat(RobustSpread.of(List.of())).isEmpty();
  }

  /** Reference value Q-type: quartile types 6, 7 and 8 give 22, 16.25 and 19.666667. */
  @Test
  void theTypeOfTheQuartilesMovesTheFence() {
    double[] values = {0, 0, 1, 2, 2, 3, 5, 8, 13, 40};
    assertThat(upperFence(values, QuantileType.TYPE_6)).isCloseTo(22, within(1e-6));
    assertThat(upperFence(values, QuantileType.TYPE_7)).isCloseTo(16.25, within(1e-6));
    assertThat(upperFence(values, QuantileType.TYPE_8)).isCloseTo(19.666667, within(1e-6));
    assertThat(
            Fences.tukey(
                decimals("0", "0", "1", "2", "2", "3", "5", "8", "13", "40"), Fences.USUAL_REACH))
        .map(Fences::upper)
        .hasValueSatisfying(upper -> assertThat(upper).isEqualByComparingTo("16.25"));
  }

  /** Reference value R-Rosie489: mean 13.2226277 and sd 6.6556366 put the fence at 33.1895375. */
  @Test
  void threeDeviationsAboveTheMeanLeaveTheMealClaimOfThatThreadOutside() {
    BigDecimal fence = d("13.2226277").add(d("3").multiply(d("6.6556366")));
    assertThat(fence).isEqualByComparingTo("33.1895375");
    assertThat(new Fences(BigDecimal.ZERO, fence).excludes(d("34.50"))).isTrue();
    assertThat(new Fences(BigDecimal.ZERO, fence).excludes(fence)).isFalse();
  }

  @Test
  void aQuantileOfNothingIsEmptyAndAShareBeyondOneIsRefused() {
    assertThat(Quantiles.of(new double[0], 0.5, QuantileType.TYPE_7)).isEmpty();
    assertThat(Quantiles.of(List.of(), d("0.5"))).isEmpty();
    assertThat(Quantiles.median(decimals("3", "1"))).hasValue(d("2"));
    assertThatThrownBy(() -> Quantiles.of(decimals("1"), d("1.01")))
        .hasMessageContaining("expected 0 to 1");
  }

  @Test
  void mergedMomentsAreThoseOfTheWholeInAnyOrder() {
    List<BigDecimal> values = decimals("99.5", "0.25", "88", "90.0001", "73.3");
    DecimalMoments parts =
        DecimalMoments.of(values.subList(3, 5)).merge(DecimalMoments.of(values.subList(0, 3)));
    DecimalMoments whole = DecimalMoments.of(values);

    assertThat(parts.mean(6)).isEqualTo(whole.mean(6));
    assertThat(parts.standardDeviation()).isEqualTo(whole.standardDeviation());
    assertThat(whole.skewness().orElseThrow().doubleValue())
        .isCloseTo(
            Skewness.of(values.stream().mapToDouble(BigDecimal::doubleValue).toArray())
                .getAsDouble(),
            within(1e-12));
    assertThat(DecimalMoments.of(decimals("1", "1", "1")).skewness()).isEmpty();
    assertThat(DecimalMoments.of(decimals("1")).standardDeviation()).isEmpty();
    assertThat(DecimalMoments.NONE.mean(2)).isEmpty();
  }

  @Test
  void heapsCountEqualScoresHoweverTheyAreWrittenAndEntropyMeasuresHowManyDiffer() {
    ScoreHeaps heaps = ScoreHeaps.of(decimals("100", "100.00", "90", "88.5"));
    assertThat(heaps.share(d("100.0"), 4)).hasValue(d("0.5000"));
    assertThat(heaps.share(d("95"), 4)).hasValue(d("0.0000"));
    assertThat(heaps.entropyBits().orElseThrow()).isCloseTo(1.5, within(1e-12));
    assertThat(ScoreHeaps.of(decimals("9", "9.0")).entropyBits().orElseThrow()).isZero();
    assertThat(ScoreHeaps.of(List.of()).entropyBits()).isEmpty();
    assertThat(ScoreHeaps.ROUND_POINTS).hasSize(6);
  }

  /** {1,2,3} against {2,4}: means a point apart and no crossing; shares differ most from 3 to 4. */
  @Test
  void driftIsTheAreaAndTheHeightBetweenTwoCumulativeCurves() {
    DistributionDrift drift =
        DistributionDrift.between(decimals("1", "2", "3"), decimals("2", "4")).orElseThrow();
    assertThat(drift.wasserstein()).isEqualByComparingTo("1");
    assertThat(drift.kolmogorovSmirnov()).isEqualByComparingTo("0.5");
    assertThat(DistributionDrift.between(decimals("5", "6"), decimals("6.0", "5")).orElseThrow())
        .isEqualTo(new DistributionDrift(d("0E-12"), d("0E-12")));
    assertThat(DistributionDrift.between(decimals("5"), List.of())).isEmpty();
  }

  @Test
  void everyScoreRaisedByTwoPointsIsADriftOfTwo() {
    List<BigDecimal> scores = decimals("60", "71.5", "88", "90", "90", "97");
    List<BigDecimal> raised = scores.stream().map(score -> score.add(d("2"))).toList();
    assertThat(DistributionDrift.between(scores, raised).orElseThrow().wasserstein())
        .isEqualByComparingTo("2");
  }

  /** Ranks 1 2.5 2.5 4 against 1 3 2 4: 4.5 ÷ √(4.5 · 5) = 0.948683298…, worked by hand. */
  @Test
  void equalScoresShareTheMeanOfTheirRanks() {
    List<BigDecimal> scores = decimals("60", "90", "90.0", "95");
    assertThat(Ranks.doubledAverages(scores)).containsExactly(2, 5, 5, 8);
    assertThat(Ranks.descending(scores)).containsExactly(4, 2, 2, 1);
    assertThat(RankCorrelation.spearman(scores, List.of(1, 3, 2, 4)).orElseThrow())
        .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    assertThat(RankCorrelation.spearman(scores, List.of(4, 3, 2, 1)).orElseThrow()).isNegative();
    assertThat(RankCorrelation.spearman(scores, List.of(1, 1, 1, 1))).isEmpty();
    assertThatThrownBy(() -> RankCorrelation.spearman(scores, List.of(1)))
        .hasMessageContaining("found 4 and 1");
  }

  @Test
  void theMedcoupleTurnsItsSignWhenAGroupIsMirrored() {
    List<BigDecimal> values = decimals("1", "2", "2", "3", "7", "20", "41", "41");
    List<BigDecimal> mirrored = values.stream().map(BigDecimal::negate).toList();
    double skew = Medcouple.of(values).orElseThrow();
    assertThat(skew).isPositive().isCloseTo(bruteForce(values), within(1e-15));
    assertThat(Medcouple.of(mirrored).orElseThrow()).isEqualTo(-skew);
    assertThat(Medcouple.of(decimals("4", "4", "4")).orElseThrow()).isZero();
    assertThat(Medcouple.of(List.of())).isEmpty();
  }

  private static double bruteForce(List<BigDecimal> values) {
    double median = Quantiles.median(values).orElseThrow().doubleValue();
    double[] pairs =
        values.stream()
            .mapToDouble(BigDecimal::doubleValue)
            .filter(a -> a > median)
            .boxed()
            .flatMap(
                a ->
                    values.stream()
                        .map(BigDecimal::doubleValue)
                        .filter(b -> b < median)
                        .map(b -> ((a - median) - (median - b)) / (a - b)))
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Quantiles.of(pairs, 0.5, QuantileType.TYPE_7).orElseThrow();
  }

  private static double upperFence(double[] values, QuantileType type) {
    BigDecimal first = new BigDecimal(Quantiles.of(values, 0.25, type).orElseThrow());
    BigDecimal third = new BigDecimal(Quantiles.of(values, 0.75, type).orElseThrow());
    return Fences.ofQuartiles(first, third, Fences.USUAL_REACH).upper().doubleValue();
  }

  private static List<BigDecimal> decimals(String... values) {
    return Stream.of(values).map(BigDecimal::new).toList();
  }

  private static BigDecimal d(String value) {
    return new BigDecimal(value);
  }
}
