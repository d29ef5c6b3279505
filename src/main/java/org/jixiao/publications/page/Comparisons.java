package org.jixiao.publications.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.measures.comparisons.DepartmentComparisons;

/** How departments stand among their peers, in the order of the table's key. */
final class Comparisons {

  /** The measures a heading may speak of, the most telling first; a score is never one of them. */
  private static final List<String> TOLD =
      List.of("payment_rate", "budget_payment_rate", "execution_rate");

  private Comparisons() {}

  static Map<YearKey, List<PageComparison>> of(
      Dataset<Row> departmentComparisons, DepartmentPlaces places) {
    var comparisons = new HashMap<YearKey, List<PageComparison>>();
    var rows = departmentComparisons.orderBy(DepartmentComparisons.TABLE.keyRefs()).collectAsList();
    for (var row : rows) {
      var cells = new Cells(row);
      comparisons
          .computeIfAbsent(YearKey.of(cells), any -> new ArrayList<>())
          .add(comparison(cells, places.place(cells)));
    }
    return comparisons;
  }

  /**
   * The measure that most departments are compared by, of those a heading may speak of; empty when
   * nothing is compared.
   */
  static List<PageComparison> told(List<PageComparison> comparisons) {
    List<PageComparison> most = List.of();
    for (var measure : TOLD) {
      var compared =
          comparisons.stream()
              .filter(row -> row.measure().equals(measure) && row.position() != null)
              .toList();
      most = compared.size() > most.size() ? compared : most;
    }
    return most;
  }

  private static PageComparison comparison(Cells cells, int department) {
    return new PageComparison(
        department,
        cells.text(DepartmentComparisons.MEASURE_NAME, ""),
        cells.text(DepartmentComparisons.PEER_GROUP),
        cells.text(DepartmentComparisons.COMPARISON_STATUS, ""),
        cells.count(DepartmentComparisons.PROJECT_COUNT),
        cells.statistic(DepartmentComparisons.EFFECTIVE_COUNT),
        cells.number(DepartmentComparisons.OBSERVED_VALUE),
        cells.statistic(DepartmentComparisons.INTERVAL_LOWER),
        cells.statistic(DepartmentComparisons.INTERVAL_UPPER),
        cells.statistic(DepartmentComparisons.TARGET_VALUE),
        cells.statistic(DepartmentComparisons.FUNNEL_LOWER_95),
        cells.statistic(DepartmentComparisons.FUNNEL_UPPER_95),
        cells.statistic(DepartmentComparisons.FUNNEL_LOWER_998),
        cells.statistic(DepartmentComparisons.FUNNEL_UPPER_998),
        cells.text(DepartmentComparisons.FUNNEL_POSITION),
        cells.statistic(DepartmentComparisons.SHRUNKEN_VALUE),
        cells.statistic(DepartmentComparisons.SHRUNKEN_LOWER),
        cells.statistic(DepartmentComparisons.SHRUNKEN_UPPER),
        cells.countOrNull(DepartmentComparisons.RANK_BEST),
        cells.countOrNull(DepartmentComparisons.RANK_WORST),
        cells.countOrNull(DepartmentComparisons.PEER_COUNT));
  }
}
