package org.jixiao.measures.statistics;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.assertj.core.data.Offset;
import org.jixiao.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Agreement with certified and published values: the univariate sets of NIST's Statistical
 * Reference Datasets, and R 4.2.2 with robustbase on R's classic data ({@code data/nist-strd},
 * {@code data/r-robust-fixtures}).
 */
class PublishedDistributionsTest {

  private static final Map<String, String> SHARES =
      Map.ofEntries(
          entry("p0", "0"),
          entry("p01", "0.01"),
          entry("p05", "0.05"),
          entry("p10", "0.10"),
          entry("p25", "0.25"),
          entry("p50", "0.50"),
          entry("p75", "0.75"),
          entry("p90", "0.90"),
          entry("p95", "0.95"),
          entry("p99", "0.99"),
          entry("p100", "1"));

  /** NIST certifies 15 digits; at least 8 must agree, here 12 do. PiDigits is among them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lew",
        "Lottery",
        "Mavro",
        "Michelso",
        "NumAcc1",
        "NumAcc2",
        "NumAcc3",
        "PiDigits"
      })
  void meanAndDeviationAgreeWithTheCertifiedDigits(String set) {
    Map<String, String> certified = certified(set);
    List<BigDecimal> values = nist(set);
    DecimalMoments moments = DecimalMoments.of(values);

    assertThat(moments.mean(12).orElseThrow().doubleValue())
        .isCloseTo(number(certified, "certified_mean"), relative(certified, "certified_mean"));
    assertThat(moments.standardDeviation().orElseThrow().doubleValue())
        .isCloseTo(number(certified, "certified_sd"), relative(certified, "certified_sd"));
  }

  /** The library's two-pass deviation keeps 8 digits where the naive sum of squares keeps none. */
  @ParameterizedTest
  @ValueSource(strings = {"Lew", "Lottery", "Mavro", "Michelso", "NumAcc1", "NumAcc2", "NumAcc3"})
  void theLibrarysDeviationOfDoublesKeepsEightDigits(String set) {
    Map<String, String> certified = certified(set);
    double[] values = doubles(nist(set));
    double sd = number(certified, "certified_sd");

    assertThat(Mean.of(values).getAsDouble())
        .isCloseTo(number(certified, "certified_mean"), relative(certified, "certified_mean"));
    assertThat(StandardDeviation.of(values).getAsDouble()).isCloseTo(sd, within(1e-8 * sd));
  }

  /** NIST NumAcc4, generated: 10000000.2 and 500 pairs of 10000000.1 and 10000000.3; sd 0.1. */
  @Test
  void aSpreadOfATenthAroundTenMillionIsNotLost() {
    DecimalMoments half = DecimalMoments.NONE;
    for (int i = 0; i < 500; i++) {
      half = half.with(new BigDecimal("10000000.1")).with(new BigDecimal("10000000.3"));
    }
    DecimalMoments all = half.merge(DecimalMoments.NONE.with(new BigDecimal("10000000.2")));

    assertThat(all.mean(6)).hasValue(new BigDecimal("10000000.200000"));
    assertThat(all.standardDeviation().orElseThrow()).isEqualByComparingTo("0.1");
  }

  /** R's quantile() with type = 1 … 9, to 9 digits (the file prints 15). */
  @Test
  void nineTypesOfQuantilesAgreeWithR() {
    Map<String, List<BigDecimal>> sets = sets();
    for (var row : SharedData.rows("data/r-robust-fixtures/REFERENCE_quantiles_types1-9_R.csv")) {
      QuantileType type = QuantileType.valueOf("TYPE_" + row.get("type"));
      double[] values = doubles(sets.get(row.get("dataset")));
      SHARES.forEach(
          (column, share) -> {
            double expected = number(row, column);
            assertThat(Quantiles.of(values, Double.parseDouble(share), type).orElseThrow())
                .as("%s type %s at %s", row.get("dataset"), row.get("type"), share)
                .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
          });
    }
  }

  @Test
  void theExactQuantileIsTypeSevenOfR() {
    Map<String, List<BigDecimal>> sets = sets();
    for (var row : SharedData.rows("data/r-robust-fixtures/REFERENCE_quantiles_types1-9_R.csv")) {
      if (row.get("type").equals("7")) {
        SHARES.forEach(
            (column, share) ->
                assertThat(
                        Quantiles.of(sets.get(row.get("dataset")), new BigDecimal(share))
                            .orElseThrow()
                            .doubleValue())
                    .as("%s at %s", row.get("dataset"), share)
                    .isCloseTo(number(row, column), within(1e-10)));
      }
    }
  }

  @Test
  void medianDeviationFencesAndTheValuesBeyondThemAgreeWithR() {
    Map<String, List<BigDecimal>> sets = sets();
    for (var row : robust()) {
      List<BigDecimal> values = sets.get(row.get("dataset"));
      RobustSpread spread = RobustSpread.of(values).orElseThrow();
      Fences fences = Fences.tukey(values, Fences.USUAL_REACH).orElseThrow();

      assertThat(spread.median().doubleValue()).isCloseTo(number(row, "median"), within(1e-12));
      assertThat(spread.medianDeviation().doubleValue())
          .as(row.get("dataset"))
          .isCloseTo(number(row, "mad_raw"), within(1e-12));
      assertThat(fences.lower().doubleValue()).isCloseTo(number(row, "tukey_lo"), within(1e-9));
      assertThat(fences.upper().doubleValue()).isCloseTo(number(row, "tukey_hi"), within(1e-9));
      assertThat(beyond(values, fences)).as(row.get("dataset")).isEqualTo(row.get("tukey_out"));
      if (!row.get("modz_gt3.5").equals("NA")) {
        assertThat(
                values.stream()
                    .filter(value -> spread.liesBeyond(value, new BigDecimal("3.5")))
                    .count())
            .as(row.get("dataset"))
            .isEqualTo(Long.parseLong(row.get("modz_gt3.5")));
      }
    }
  }

  /**
   * robustbase's adjboxStats with doReflect = FALSE takes the lower of two middle pairs; its mc
   * does so for more than 100 values and reflects smaller groups, which gives the median of the
   * pairs.
   */
  @Test
  void medcoupleAndAdjustedFencesAgreeWithRobustbase() {
    Map<String, List<BigDecimal>> sets = sets();
    for (var row : robust()) {
      if (row.get("medcouple").equals("NA")) {
        continue;
      }
      List<BigDecimal> values = sets.get(row.get("dataset"));
      double lower = Medcouple.lowerOf(values).orElseThrow();
      Fences fences = Fences.adjusted(values, lower).orElseThrow();

      assertThat(values.size() > 100 ? lower : Medcouple.of(values).orElseThrow())
          .as(row.get("dataset"))
          .isCloseTo(number(row, "medcouple"), within(1e-12));
      assertThat(Medcouple.of(values).orElseThrow()).isCloseTo(lower, within(0.005));
      assertThat(fences.lower().doubleValue())
          .as(row.get("dataset"))
          .isCloseTo(number(row, "adj_fence_lo"), within(1e-9));
      assertThat(fences.upper().doubleValue()).isCloseTo(number(row, "adj_fence_hi"), within(1e-9));
      assertThat(beyond(values, fences)).as(row.get("dataset")).isEqualTo(row.get("adj_out"));
    }
  }

  /** Where R's doubles leave a trace (1.1e−15, 5.8e−10), the exact value is zero. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lew",
        "Lottery",
        "Mavro",
        "Michelso",
        "NumAcc1",
        "NumAcc2",
        "NumAcc3",
        "PiDigits"
      })
  void quartilesDeviationAndMedcoupleOfTheNistSetsAgreeWithR(String set) {
    Map<String, String> row = certified(set);
    List<BigDecimal> values = nist(set);

    assertThat(Quantiles.of(values, new BigDecimal("0.25")).orElseThrow().doubleValue())
        .isCloseTo(number(row, "R_q25_t7"), within(1e-8));
    assertThat(Quantiles.of(values, new BigDecimal("0.9")).orElseThrow().doubleValue())
        .isCloseTo(number(row, "R_q90_t7"), within(1e-8));
    assertThat(RobustSpread.of(values).orElseThrow().medianDeviation().doubleValue())
        .isCloseTo(number(row, "mad_raw"), within(1e-9));
    assertThat(Medcouple.of(values).orElseThrow())
        .isCloseTo(number(row, "medcouple"), within(1e-9));
  }

  private static String beyond(List<BigDecimal> values, Fences fences) {
    return String.join(
        ";",
        values.stream()
            .filter(fences::excludes)
            .sorted()
            .map(value -> value.stripTrailingZeros().toPlainString())
            .toList());
  }

  private static List<Map<String, String>> robust() {
    return SharedData.rows("data/r-robust-fixtures/REFERENCE_robust_R.csv");
  }

  private static Map<String, List<BigDecimal>> sets() {
    return SharedData.rows("data/r-robust-fixtures/values_long.csv").stream()
        .collect(
            groupingBy(
                row -> row.get("dataset"),
                mapping(row -> new BigDecimal(row.get("value")), toList())));
  }

  private static List<BigDecimal> nist(String set) {
    return SharedData.rows("data/nist-strd/" + set + ".csv").stream()
        .map(row -> new BigDecimal(row.get("value")))
        .toList();
  }

  private static Map<String, String> certified(String set) {
    return SharedData.rows("data/nist-strd/REFERENCE_certified_and_R.csv").stream()
        .filter(row -> row.get("dataset").equals(set))
        .findFirst()
        .orElseThrow();
  }

  private static double[] doubles(List<BigDecimal> values) {
    return values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static Offset<Double> relative(Map<String, String> row, String column) {
    return within(1e-12 * Math.abs(number(row, column)));
  }
}
