package org.jixiao.publications.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the comparison of departments comes to. Only the 99.8% limits make a headline: of forty
 * departments, two lie outside those of 95% by chance alone. Where the release holds no comparison,
 * the range of the plain rates is told and nobody is called out of line.
 */
final class ComparisonFinding {

  private static final Map<String, Sentence> MEASURES =
      Map.of(
          "payment_rate", new Sentence("资金支付率（按下达数）", "payment rates (of what was issued)"),
          "budget_payment_rate", new Sentence("资金支付率（按全年预算数）", "payment rates (of the budget)"),
          "execution_rate", new Sentence("预算执行率", "execution rates"));

  private ComparisonFinding() {}

  static Sentence of(YearNumbers numbers) {
    var told = Comparisons.told(numbers.comparisons());
    return told.isEmpty() ? range(numbers.departments()) : outside(told, numbers.departments());
  }

  private static Sentence outside(List<PageComparison> told, List<PageDepartment> departments) {
    var measure = MEASURES.getOrDefault(told.get(0).measure(), new Sentence("指标", "values"));
    var below = names(told, "below_998", departments);
    var above = names(told, "above_998", departments);
    if (below.isEmpty() && above.isEmpty()) {
      return inside(told, measure, departments);
    }
    return new Sentence(
        told.size()
            + "个部门的"
            + measure.zh()
            + "与同类相比，"
            + side(below, "低于")
            + (below.isEmpty() || above.isEmpty() ? "" : "，")
            + side(above, "高于")
            + "99.8%界限",
        "Of "
            + told.size()
            + " departments compared by "
            + measure.en()
            + ", "
            + below.size()
            + " lie below and "
            + above.size()
            + " above the 99.8% limits");
  }

  private static Sentence inside(
      List<PageComparison> told, Sentence measure, List<PageDepartment> departments) {
    var narrow = new ArrayList<>(names(told, "below_95", departments));
    narrow.addAll(names(told, "above_95", departments));
    return new Sentence(
        told.size()
            + "个部门的"
            + measure.zh()
            + "与同类相比，没有一个超出99.8%界限，"
            + (narrow.isEmpty()
                ? "也都在95%界限内"
                : narrow.size() + "个（" + Words.names(narrow) + "）在95%界限外"),
        "Of "
            + told.size()
            + " departments compared by "
            + measure.en()
            + ", none lies outside the 99.8% limits and "
            + narrow.size()
            + " outside those of 95%");
  }

  private static String side(List<String> names, String word) {
    return names.isEmpty() ? "" : names.size() + "个（" + Words.names(names) + "）" + word;
  }

  private static List<String> names(
      List<PageComparison> told, String position, List<PageDepartment> departments) {
    return told.stream()
        .filter(row -> position.equals(row.position()) && row.department() >= 0)
        .map(row -> departments.get(row.department()).name())
        .toList();
  }

  private static Sentence range(List<PageDepartment> departments) {
    var rates =
        departments.stream()
            .flatMap(department -> rate(department).stream())
            .sorted(Comparator.naturalOrder())
            .toList();
    if (rates.isEmpty()) {
      return new Sentence("各部门支付率均无法计算", "No department's payment rate can be computed");
    }
    var lowest = Words.percent(rates.get(0));
    var highest = Words.percent(rates.get(rates.size() - 1));
    return new Sentence(
        rates.size() + "个部门的支付率（÷全年预算）从" + lowest + "到" + highest,
        "Payment rates of " + rates.size() + " departments run from " + lowest + " to " + highest);
  }

  private static List<BigDecimal> rate(PageDepartment department) {
    var rate = department.sums().budgetRate();
    return rate == null ? List.of() : List.of(rate);
  }
}
