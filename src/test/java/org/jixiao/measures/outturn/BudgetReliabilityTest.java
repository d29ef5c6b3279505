package org.jixiao.measures.outturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** PI-1 and PI-2.1 of the PEFA framework of 2016. */
class BudgetReliabilityTest {

  /** Worked by hand from the method text: pefa.org/node/4765; reference value P-wk. */
  private static final List<BudgetHead> FIVE_HEADS =
      List.of(
          head("1", "1000", "1100"),
          head("2", "800", "700"),
          head("3", "500", "450"),
          head("4", "300", "390"),
          head("5", "400", "260"));

  @Test
  void fiveHeadsGiveTheOutturnAndTheVarianceOfTheWorkedExample() {
    BudgetReliability year = BudgetReliability.ofYear(FIVE_HEADS, BudgetHead.NOTHING).orElseThrow();

    assertThat(year.outturn())
        .isCloseTo(new BigDecimal("0.966667"), within(new BigDecimal("1e-6")));
    assertThat(year.compositionVariance())
        .isCloseTo(new BigDecimal("0.160920"), within(new BigDecimal("1e-6")));
    assertThat(year.outturnBand()).isEqualTo(ReliabilityBand.A);
    assertThat(year.compositionBand()).isEqualTo(ReliabilityBand.D);
  }

  @Test
  void aBudgetThatWhatStandsApartTakesAwayHasNoOutturn() {
    var takenBack = head("227", "-3000", "0");

    assertThat(BudgetReliability.ofYear(FIVE_HEADS, takenBack)).isEmpty();
    assertThat(BudgetReliability.ofYear(FIVE_HEADS, head("227", "-2999.99", "0"))).isPresent();
  }

  @Test
  void theOrderOfHeadsAndASplitHeadChangeNothing() {
    List<BudgetHead> shuffled = new ArrayList<>(FIVE_HEADS);
    shuffled.remove(head("1", "1000", "1100"));
    shuffled.add(head("1", "900", "50"));
    shuffled.add(head("1", "100", "1050"));
    Collections.shuffle(shuffled, new Random(7));

    assertThat(BudgetReliability.ofYear(shuffled, BudgetHead.NOTHING))
        .isEqualTo(BudgetReliability.ofYear(FIVE_HEADS, BudgetHead.NOTHING));
  }

  @Test
  void headsBeyondTheTwentyLargestAreOneHead() {
    List<BudgetHead> heads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      heads.add(head("L" + i, "100", "100"));
    }
    heads.add(head("S1", "10", "0"));
    heads.add(head("S2", "10", "20"));

    assertThat(
            BudgetReliability.ofYear(heads, BudgetHead.NOTHING).orElseThrow().compositionVariance())
        .isEqualByComparingTo("0");
    assertThat(
            BudgetReliability.ofYear(heads.subList(1, 22), BudgetHead.NOTHING)
                .orElseThrow()
                .compositionVariance())
        .isGreaterThan(BigDecimal.ZERO);
  }

  @Test
  void nothingBudgetedOrNothingSpentHasNoMeasure() {
    assertThat(BudgetReliability.ofYear(List.of(head("1", "0", "5")), BudgetHead.NOTHING))
        .isEmpty();
    assertThat(BudgetReliability.ofYear(List.of(head("1", "5", "0")), BudgetHead.NOTHING))
        .isEmpty();
    assertThat(BudgetReliability.ofYear(List.of(), BudgetHead.NOTHING)).isEmpty();
  }

  /** PI-1 A includes 95% and 105%; PI-2.1 A ends before 5%. */
  @Test
  void aLimitBelongsToTheOutturnBandButNotToTheVarianceBand() {
    assertThat(year("0.95", "0.0499").outturnBand()).isEqualTo(ReliabilityBand.A);
    assertThat(year("1.05", "0.05").outturnBand()).isEqualTo(ReliabilityBand.A);
    assertThat(year("1.050001", "0.05").outturnBand()).isEqualTo(ReliabilityBand.B);
    assertThat(year("0.85", "0.05").outturnBand()).isEqualTo(ReliabilityBand.C);
    assertThat(year("0.849999", "0.05").outturnBand()).isEqualTo(ReliabilityBand.D);
    assertThat(year("1", "0.0499").compositionBand()).isEqualTo(ReliabilityBand.A);
    assertThat(year("1", "0.05").compositionBand()).isEqualTo(ReliabilityBand.B);
    assertThat(year("1", "0.15").compositionBand()).isEqualTo(ReliabilityBand.D);
  }

  @Test
  void thePeriodEarnsWhatTwoOfItsThreeYearsReach() {
    assertThat(
            ReliabilityBand.ofThreeYears(
                List.of(ReliabilityBand.D, ReliabilityBand.A, ReliabilityBand.B)))
        .hasValue(ReliabilityBand.B);
    assertThat(
            ReliabilityBand.ofThreeYears(
                List.of(ReliabilityBand.A, ReliabilityBand.D, ReliabilityBand.A)))
        .hasValue(ReliabilityBand.A);
    assertThat(ReliabilityBand.ofThreeYears(List.of(ReliabilityBand.A, ReliabilityBand.A)))
        .isEmpty();
  }

  private static BudgetReliability year(String outturn, String variance) {
    return new BudgetReliability(new BigDecimal(outturn), new BigDecimal(variance));
  }

  private static BudgetHead head(String name, String budget, String actual) {
    return new BudgetHead(name, new BigDecimal(budget), new BigDecimal(actual));
  }
}
