package org.jixiao.measures.outturn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How closely one year's spending kept to the original budget, by the method of the PEFA framework
 * (2016): PI-1 aggregate expenditure outturn and PI-2.1 expenditure composition outturn by
 * function. Contingency items and interest belong to the aggregate and not to the composition.
 * Source: PEFA Secretariat, Framework for assessing public financial management (2016), PI-1 and
 * PI-2, and its calculation of the composition variance.
 *
 * @param outturn spent ÷ budgeted over all heads, as a fraction, 12 decimals; the band of PI-1
 *     measures its distance from one
 * @param compositionVariance Σ|actual − adjusted budget| ÷ Σ adjusted budget, as a fraction, 12
 *     decimals; every head's budget is first moved by the common factor total actual ÷ total budget
 */
public record BudgetReliability(BigDecimal outturn, BigDecimal compositionVariance) {

  /**
   * Heads beyond the twenty with the largest budgets count as one, as the published method does.
   */
  public static final int HEADS_SHOWN = 20;

  private static final int SCALE = 12;

  /**
   * Measures one year. Heads of the same name are added up. Empty when the budget or the spending
   * of the heads together is not above zero, for then no factor exists, or the budget with what
   * stands apart is not.
   *
   * @param heads all but contingency and interest
   * @param apart contingency and interest together, for the aggregate only
   */
  public static Optional<BudgetReliability> ofYear(List<BudgetHead> heads, BudgetHead apart) {
    List<BudgetHead> shown = largestAndRest(heads);
    BigDecimal budget = sum(shown.stream().map(BudgetHead::budget).toList());
    BigDecimal actual = sum(shown.stream().map(BudgetHead::actual).toList());
    if (budget.signum() <= 0 || actual.signum() <= 0 || budget.add(apart.budget()).signum() <= 0) {
      return Optional.empty();
    }
    // |a − b·A/B| summed and divided by A equals Σ|a·B − b·A| ÷ (A·B), which needs one division.
    BigDecimal deviation =
        sum(
            shown.stream()
                .map(
                    head ->
                        head.actual()
                            .multiply(budget)
                            .subtract(head.budget().multiply(actual))
                            .abs())
                .toList());
    return Optional.of(
        new BudgetReliability(
            actual
                .add(apart.actual())
                .divide(budget.add(apart.budget()), SCALE, RoundingMode.HALF_UP),
            deviation.divide(actual.multiply(budget), SCALE, RoundingMode.HALF_UP)));
  }

  private static List<BudgetHead> largestAndRest(List<BudgetHead> heads) {
    List<BudgetHead> merged = new ArrayList<>();
    heads.stream()
        .collect(groupingBy(BudgetHead::name, TreeMap::new, toList()))
        .forEach((name, same) -> merged.add(together(name, same)));
    merged.sort(
        Comparator.comparing(BudgetHead::budget).reversed().thenComparing(BudgetHead::name));
    if (merged.size() <= HEADS_SHOWN) {
      return merged;
    }
    List<BudgetHead> shown = new ArrayList<>(merged.subList(0, HEADS_SHOWN));
    shown.add(together("", merged.subList(HEADS_SHOWN, merged.size())));
    return shown;
  }

  private static BudgetHead together(String name, List<BudgetHead> heads) {
    return new BudgetHead(
        name,
        sum(heads.stream().map(BudgetHead::budget).toList()),
        sum(heads.stream().map(BudgetHead::actual).toList()));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The band of PI-1 that this year alone would earn. */
  public ReliabilityBand outturnBand() {
    BigDecimal distance = outturn.subtract(BigDecimal.ONE).abs();
    return ReliabilityBand.ofOutturnDistance(distance);
  }

  /** The band of PI-2.1 that this year alone would earn. */
  public ReliabilityBand compositionBand() {
    return ReliabilityBand.ofVariance(compositionVariance);
  }
}
