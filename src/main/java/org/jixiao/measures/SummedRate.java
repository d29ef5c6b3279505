package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;

/**
 * A rate over many projects: Σ numerator ÷ Σ denominator over the projects of which both are known.
 * The two sums stand beside the rate, with the number of projects left out, so that a pencil
 * suffices to check it.
 *
 * @param base the rate of one project
 * @param rate the rate over many, under the same name
 * @param numerator Σ of the numerators that count
 * @param denominator Σ of the denominators that count
 * @param leftOut how many projects do not count because one of the two is not known
 */
public record SummedRate(
    NamedRate base, NamedRate rate, Col numerator, Col denominator, Col leftOut) {

  /** The rates of {@link BudgetRates#ALL} over many projects, in the same order. */
  public static final List<SummedRate> ALL =
      BudgetRates.ALL.stream().map(SummedRate::over).toList();

  private static SummedRate over(NamedRate base) {
    var name = base.rate().name();
    var caption = base.rate().caption();
    var numerator =
        Col.money(
            name + "_numerator_amount",
            caption + "分子",
            "Σ " + base.numerator() + " over projects where it and the denominator are known");
    var denominator =
        Col.money(
            name + "_denominator_amount",
            caption + "分母",
            "Σ " + base.denominator() + " over projects where it and the numerator are known");
    var empty = "no project gives both amounts";
    return new SummedRate(
        base,
        NamedRate.of(
            name,
            caption,
            numerator,
            denominator,
            "Σ "
                + base.numerator()
                + " ÷ Σ "
                + base.denominator()
                + " over projects where both are known"),
        numerator.orEmpty(empty),
        denominator.orEmpty(empty),
        Col.count(
            name + "_left_out_count",
            caption + "未计入项目数",
            "Projects left out because " + base.numerator() + " or the denominator is not known"));
  }

  public List<Col> columns() {
    return List.of(rate.rate(), rate.status());
  }

  /** The same over fewer projects: {@code which} tells of which, after every meaning. */
  public SummedRate of(String which) {
    return new SummedRate(
        base,
        new NamedRate(
            told(rate.rate(), which), rate.status(), rate.numerator(), rate.denominator()),
        told(numerator, which),
        told(denominator, which),
        told(leftOut, which));
  }

  private static Col told(Col column, String which) {
    return new Col(
        column.name(),
        column.kind(),
        column.caption(),
        column.meaning() + which,
        column.emptyMeans(),
        column.denominator());
  }

  /** The two sums and how many projects are left out. */
  public List<Col> evidence() {
    return List.of(numerator, denominator, leftOut);
  }

  static List<Col> allColumns() {
    return ALL.stream().flatMap(rate -> rate.columns().stream()).toList();
  }

  static List<Col> allEvidence() {
    return ALL.stream().flatMap(rate -> rate.evidence().stream()).toList();
  }
}
