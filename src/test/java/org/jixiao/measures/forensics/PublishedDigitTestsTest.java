package org.jixiao.measures.forensics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import org.jixiao.testing.SharedData;
import org.junit.jupiter.api.Test;

/**
 * Digit tests against figures of benford.analysis (carloscinelli, commit 31a98c4) and their
 * recomputation in exact decimals.
 */
class PublishedDigitTestsTest {

  @Test
  void firstDigitsOfCorporatePaymentsFromTenOnComeOutAsPublished() {
    var counts =
        new DigitCounts(
            DigitTest.FIRST, 58489, 29140, 19432, 14541, 17706, 10300, 8478, 8438, 11239);

    assertThat(counts.total()).isEqualTo(177_763);
    assertThat(counts.meanAbsoluteDeviation()).isCloseTo(0.014641867, within(1e-9));
    assertThat(counts.chiSquare()).isCloseTo(4087.7724, within(1e-4));
    assertThat(DigitTest.FIRST.conformity(counts.meanAbsoluteDeviation())).isEqualTo("marginal");
  }

  @Test
  void exactAndBinaryFirstTwoDigitsOfCorporatePaymentsDifferAsPublished() throws IOException {
    var exact = counts("corp_all_exact");
    var binary = counts("corp_all_R_float");
    var fromTen = counts("corp_ge10");

    assertThat(exact.total()).isEqualTo(185_083);
    assertThat(exact.chiSquare()).isCloseTo(32100.9011, within(1e-4));
    assertThat(exact.meanAbsoluteDeviation()).isCloseTo(0.002336614, within(1e-9));
    assertThat(exact.largestDistance()).isCloseTo(0.033195, within(1e-6));
    assertThat(exact.criticalDistance()).isCloseTo(0.0031612, within(1e-7));
    assertThat(exact.largestDeviations())
        .startsWith("50: ")
        .matches("50: .*; 11: .*; 10: .*; 14: .*; 98: .*");
    for (var farthest :
        List.of("50: 5938.25", "11: 3331.98", "10: 2811.92", "14: 1043.68", "98: 889.95")) {
      var parts = farthest.split(": ", -1);
      assertThat(exact.deviation(Integer.parseInt(parts[0])))
          .isCloseTo(Double.parseDouble(parts[1]), within(0.005));
    }
    assertThat(binary.chiSquare()).isCloseTo(32094, within(0.5));
    assertThat(fromTen.meanAbsoluteDeviation()).isCloseTo(0.002429906, within(1e-9));
    assertThat(fromTen.chiSquare()).isCloseTo(32659.0522, within(1e-4));
    assertThat(fromTen.z(50)).isCloseTo(149.332564, within(1e-6));
    assertThat(counts("sino_forest").chiSquare()).isCloseTo(166.8162, within(1e-4));
    assertThat(counts("sino_forest").meanAbsoluteDeviation()).isCloseTo(0.003463887, within(1e-9));
    assertThat(counts("census2009_ge10").chiSquare()).isCloseTo(107.9391, within(1e-4));
    assertThat(counts("census2009_ge10").meanAbsoluteDeviation())
        .isCloseTo(0.000621139, within(1e-9));
  }

  @Test
  void firstTwoDigitsOfMotorPaymentsComeOutAsPublished() throws IOException {
    var amounts = new TreeMap<Long, Long>();
    Files.readAllLines(SharedData.file("data/gm-payments/gm_payments.csv")).stream()
        .skip(1)
        .map(line -> new BigDecimal(line.strip()).movePointRight(2).longValueExact())
        .forEach(cents -> amounts.merge(cents, 1L, Long::sum));
    var digits = new AmountDigits();
    amounts.forEach(digits::add);
    var counts = digits.of(DigitTest.FIRST_TWO);

    assertThat(digits.count()).isEqualTo(15_282);
    assertThat(counts.chiSquare()).isCloseTo(745.6224, within(1e-4));
    assertThat(counts.meanAbsoluteDeviation()).isCloseTo(0.001726103, within(1e-9));
    assertThat(counts.largestDistance()).isCloseTo(0.028377150, within(1e-9));
    assertThat(digits.of(DigitTest.SECOND_ORDER).total())
        .isEqualTo(amounts.tailMap(1L).size() - 1L);
  }

  /**
   * 12.00 and 12.50 stand on 12, 90.00 on 90; an equal share of 114.50 is 1.2722… on each of 90.
   */
  @Test
  void moneyByDigitsIsAddedInWholeCents() {
    var digits = new AmountDigits();
    digits.add(1_200, 1);
    digits.add(1_250, 1);
    digits.add(9_000, 1);

    assertThat(digits.sums().largest()).startsWith("90: 90.00; 12: 24.50; 10: 0.00");
    // (|24.50 − 1.2722…| + |90.00 − 1.2722…| + 88 × 1.2722…) ÷ 114.50 ÷ 90
    assertThat(digits.sums().meanAbsoluteDeviation())
        .isCloseTo((24.5 + 90 - 2 * 114.5 / 90 + 88 * 114.5 / 90) / 114.5 / 90, within(1e-12));
  }

  /**
   * benford.analysis prints −1.065467 for corporate payments (external value B07), recomputed with
   * the divisor it means −1.064976 (B08): the mean of the amounts moved to 10–100 is 38.6702375
   * then. Four amounts moved there have the mean 18.75.
   */
  @Test
  void theDistortionIsMeasuredAgainstNigrinisMeanAndThePrintedOneAgainstItsMisprint() {
    var mantissas = new Mantissas();
    for (long cents : new long[] {1_200, 2_400, 16_000, 230_000}) {
      mantissas.add(cents, 1, true);
    }
    mantissas.add(900, 1, false);

    assertThat(mantissas.distortionPercent().orElseThrow())
        .isCloseTo(100 * (18.75 - 39.0865) / 39.0865, within(1e-9));
    assertThat(
            mantissas.misprintedDistortionPercent().orElseThrow()
                / mantissas.distortionPercent().orElseThrow())
        .isCloseTo(-1.065467 / -1.064976, within(1e-6));
  }

  /** 1, 10 and 100 have the mantissa 0, √10 would have ½; here 0 four times and log10 2 once. */
  @Test
  void theShapeOfMantissasIsThatOfTheirMoments() {
    var mantissas = new Mantissas();
    mantissas.add(100, 4, false);
    mantissas.add(20_000, 1, false);

    // Of a share p of ones: skewness (1 − 2p) ÷ √(p(1−p)), excess kurtosis (1 − 6p(1−p)) ÷ p(1−p).
    assertThat(mantissas.skewness().orElseThrow()).isCloseTo(0.6 / 0.4, within(1e-9));
    assertThat(mantissas.excessKurtosis().orElseThrow())
        .isCloseTo((1 - 6 * 0.16) / 0.16, within(1e-9));
    assertThat(mantissas.mean()).isCloseTo(Math.log10(2) / 5, within(1e-12));
  }

  /** A program that cuts binary fractions off reads 0.29 as 28 and 0.58 as 57 (B01 against B02). */
  @Test
  void amountsThatBinaryFractionsMoveAreCountedApart() {
    var digits = new AmountDigits();
    digits.add(29, 96);
    digits.add(58, 50);
    digits.add(12_345, 1_000);

    assertThat(digits.moved()).isEqualTo(146);
    assertThat(digits.count()).isEqualTo(1_146);
    assertThat(digits.of(DigitTest.FIRST_TWO).largestDeviations()).contains("29: 96", "58: 50");
    assertThat(digits.inBinary().largestDeviations()).contains("28: 96", "57: 50");
  }

  @Test
  void theArcOfForestAreasComesOutAsPublished() {
    // B21: p = exp(−n·L²) of L² = 0.00216678894 and n = 772.
    assertThat(Math.exp(-772 * 0.00216678894)).isCloseTo(0.187728021, within(1e-6));
    var mantissas = new Mantissas();
    mantissas.add(100, 3, false);
    mantissas.add(200, 1, false);
    double angle = 2 * Math.PI * Math.log10(2);
    double arc = (Math.pow(3 + Math.cos(angle), 2) + Math.pow(Math.sin(angle), 2)) / 16;
    assertThat(mantissas.arc()).isCloseTo(arc, within(1e-12));
    assertThat(mantissas.arcProbability()).isCloseTo(Math.exp(-4 * arc), within(1e-12));
  }

  @Test
  void cutOffsAreThosePublished() {
    assertThat(DigitTest.FIRST.conformity(0.0059)).isEqualTo("close");
    assertThat(DigitTest.FIRST.conformity(0.006)).isEqualTo("acceptable");
    assertThat(DigitTest.SECOND.conformity(0.0109)).isEqualTo("marginal");
    assertThat(DigitTest.FIRST_TWO.conformity(0.0022)).isEqualTo("nonconforming");
    assertThat(DigitTest.FIRST_THREE.conformity(0.00043)).isEqualTo("acceptable");
    assertThat(DigitTest.LAST_TWO.conformity(0.5)).isEmpty();
  }

  @Test
  void digitsComeFromDecimalsAndTheBinaryErrorIsToldApart() {
    assertThat(LeadingDigits.of(29, 2)).isEqualTo(29);
    assertThat(LeadingDigits.firstTwoInBinary(29)).isEqualTo(28);
    assertThat(LeadingDigits.of(5, 2)).isEqualTo(50);
    assertThat(LeadingDigits.of(123_456, 3)).isEqualTo(123);
    assertThat(LeadingDigits.of(999_999_999_999_999_999L, 1)).isEqualTo(9);
  }

  private static DigitCounts counts(String column) throws IOException {
    var lines = Files.readAllLines(SharedData.file("reference/benford_f2d_counts.csv"));
    int place = List.of(lines.get(0).replace("\"", "").split(",", -1)).indexOf(column);
    var counts =
        lines.stream()
            .skip(1)
            .mapToLong(line -> Long.parseLong(line.split(",", -1)[place]))
            .toArray();
    return new DigitCounts(DigitTest.FIRST_TWO, counts);
  }
}
