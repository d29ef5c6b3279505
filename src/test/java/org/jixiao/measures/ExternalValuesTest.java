package org.jixiao.measures;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jixiao.measures.statistics.DecimalMoments;
import org.jixiao.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every id of {@code reference/external_values.csv} is reproduced by a test that holds its figure,
 * or is left out for a stated reason. An id that is neither fails.
 */
class ExternalValuesTest {

  private static final String FILE = "reference/external_values.csv";
  private static final Path TESTS = Path.of("src/test/java/org/jixiao");

  private static final String DIGITS = "measures/forensics/PublishedDigitTestsTest.java";
  private static final String DISTRIBUTIONS = "measures/statistics/PublishedDistributionsTest.java";
  private static final String FAIR = "measures/statistics/FairComparisonTest.java";
  private static final String SHAPES = "measures/statistics/ScoreShapesTest.java";
  private static final String SHRINKAGE = "measures/statistics/PublishedShrinkageTest.java";
  private static final String DENSITY = "measures/statistics/BorderDensityTest.java";
  private static final String HERE = "measures/ExternalValuesTest.java";

  /**
   * Where an id is reproduced.
   *
   * @param test file of the test
   * @param figure what stands both in the reference row and in the test
   */
  private record Proof(String test, String figure) {}

  private static final Map<String, Proof> PROVEN =
      Map.ofEntries(
          entry("B01", new Proof(DIGITS, "32094")),
          entry("B02", new Proof(DIGITS, "32100.9011")),
          entry("B03", new Proof(DIGITS, "0.002336614")),
          entry("B04", new Proof(DIGITS, "0.0031612")),
          entry("B09", new Proof(DIGITS, "98:")),
          entry("B10", new Proof(DIGITS, "4087.7724")),
          entry("B11", new Proof(DIGITS, "32659.0522")),
          entry("B15", new Proof(DIGITS, "149.332564")),
          entry("B20", new Proof(DIGITS, "0.000621139")),
          entry("B21", new Proof(DIGITS, "0.003463887")),
          entry("B22", new Proof(DIGITS, "745.6224")),
          entry("B24", new Proof(DIGITS, "0022")),
          entry("N-Lew", new Proof(DISTRIBUTIONS, "Lew")),
          entry("N-Lottery", new Proof(DISTRIBUTIONS, "Lottery")),
          entry("N-Mavro", new Proof(DISTRIBUTIONS, "Mavro")),
          entry("N-Michelso", new Proof(DISTRIBUTIONS, "Michelso")),
          entry("N-NumAcc1", new Proof(DISTRIBUTIONS, "NumAcc1")),
          entry("N-NumAcc2", new Proof(DISTRIBUTIONS, "NumAcc2")),
          entry("N-NumAcc3", new Proof(DISTRIBUTIONS, "NumAcc3")),
          entry("N-NumAcc4", new Proof(DISTRIBUTIONS, "NumAcc4")),
          entry("N-naive", new Proof(HERE, "0.126491106")),
          entry("F-1", new Proof(FAIR, "3.204264")),
          entry("F-10", new Proof(FAIR, "56.154344")),
          entry("F-1008", new Proof(FAIR, "78.203374")),
          entry("F-110000", new Proof(FAIR, "80.408963")),
          entry("F-od", new Proof(FAIR, "2.948033175")),
          entry("F-od2", new Proof(FAIR, "2.327178258")),
          entry("E-JS", new Proof(SHRINKAGE, "0.265432099")),
          entry("E-SSE", new Proof(SHRINKAGE, "0.021306915")),
          entry("D-rd", new Proof(DENSITY, "0.011038825")),
          entry("D-mass", new Proof(DENSITY, "0.17455977")),
          entry("Q-type", new Proof(SHAPES, "19.666667")),
          entry("P-wk", new Proof("measures/outturn/BudgetReliabilityTest.java", "0.966667")),
          entry("G-Tangxi", new Proof(HERE, "0.999711")),
          entry("G-Honghe", new Proof(HERE, "0.339766")),
          entry("G-Nanxian", new Proof(HERE, "1.008710")),
          entry("G-seed", new Proof("jobs/SampleCountyTest.java", "45")),
          entry("R-Rosie489", new Proof(SHAPES, "33.1895375")),
          entry("R-MADz", new Proof(SHAPES, "29.34075")),
          entry("R-MADz-wrong", new Proof(SHAPES, "2.627132")));

  private static final String NO_ROWS =
      "the rows of the payments are not among the shared data, only their counts by first digits";
  private static final String NO_FOREST =
      "no isolation forest is used: a question must be checkable with a pencil";

  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          entry("B05", NO_ROWS),
          entry("B06", NO_ROWS),
          entry("B07", "the distortion factor is not measured; this value rests on a misprint"),
          entry("B08", "the distortion factor is not measured"),
          entry("B12", NO_ROWS),
          entry("B13", NO_ROWS),
          entry("B14", NO_ROWS),
          entry("B16", NO_ROWS),
          entry("B17", NO_ROWS),
          entry("B18", NO_ROWS),
          entry("B19", NO_ROWS),
          entry("B23", NO_ROWS),
          entry("I-Annthyroid", NO_FOREST),
          entry("I-Breastw", NO_FOREST),
          entry("I-Cardio", NO_FOREST),
          entry("I-Mammography", NO_FOREST),
          entry("I-Shuttle", NO_FOREST));

  /** What of a proven id is not reproduced, and why. */
  private static final Map<String, String> IN_PART =
      Map.ofEntries(
          entry("N-Lew", "lag-1 autocorrelation is measured nowhere"),
          entry("N-Lottery", "lag-1 autocorrelation is measured nowhere"),
          entry("N-NumAcc4", "lag-1 autocorrelation is measured nowhere"),
          entry("B20", "the distortion factor is not measured"),
          entry("N-naive", "which wrong value comes out depends on the order of adding"),
          entry("B21", "arc length and its p need the rows of the payments"));

  @Test
  void everyReferenceValueIsReproducedOrLeftOutForAReason() throws IOException {
    var ids = new TreeSet<String>();
    for (var row : SharedData.rows(FILE)) {
      var id = Objects.requireNonNull(row.get("id"));
      ids.add(id);
      var proof = PROVEN.get(id);
      assertThat(proof != null ^ LEFT_OUT.containsKey(id))
          .as("%s is either reproduced or left out", id)
          .isTrue();
      if (proof != null) {
        assertThat(String.join(" ", row.values())).as(id).contains(proof.figure());
        assertThat(Files.readString(TESTS.resolve(proof.test()))).as(id).contains(proof.figure());
      }
    }
    assertThat(ids).containsAll(PROVEN.keySet()).containsAll(LEFT_OUT.keySet());
    assertThat(PROVEN.keySet()).containsAll(IN_PART.keySet());
  }

  /**
   * Published pages of Honghe (arrived by initial and by adjusted budget), Guichi and Nanxian, in
   * 万元. The reference cuts 0.3884916 off, here it is rounded half-up.
   */
  @ParameterizedTest
  @CsvSource({
    "334.67, 985, 0.339766",
    "334.67, 861.46, 0.388492",
    "89.974, 90, 0.999711",
    "89.974, 89.974, 1.000000",
    "799.12, 792.22, 1.008710"
  })
  void theSameMoneyHasAnotherRateUnderAnotherDenominator(
      BigDecimal above, BigDecimal below, BigDecimal rate) {
    assertThat(PlainRate.of(thousandths(above), thousandths(below)).value()).isEqualTo(rate);
  }

  /**
   * NIST NumAcc4: in doubles, the sum of squares gives the reference 0.126491106 and, added in the
   * order of the file, a variance below zero. The certified deviation is 0.1.
   */
  @Test
  void theSumOfSquaresIsNotAddedInDoubles() {
    double sum = 0;
    double squares = 0;
    var exact = DecimalMoments.NONE;
    for (int i = 0; i < 1_001; i++) {
      var value = i == 0 ? "10000000.2" : i % 2 == 1 ? "10000000.1" : "10000000.3";
      double drawn = Double.parseDouble(value);
      sum += drawn;
      squares += drawn * drawn;
      exact = exact.with(new BigDecimal(value));
    }
    double naive = (squares - sum * sum / 1_001) / 1_000;

    assertThat(naive).as("variance in doubles").isNotCloseTo(0.01, within(0.005));
    assertThat(exact.standardDeviation().orElseThrow()).isEqualByComparingTo("0.1");
  }

  /** The parts that Nanxian prints add up to what it spent, to the cent. */
  @Test
  void thePartsOfNanxianAddUpToWhatItSpent() {
    assertThat(new BigDecimal("434.89").add(new BigDecimal("77.40")).add(new BigDecimal("286.83")))
        .isEqualByComparingTo("799.12");
  }

  private static long thousandths(BigDecimal amount) {
    return amount.movePointRight(3).longValueExact();
  }
}
