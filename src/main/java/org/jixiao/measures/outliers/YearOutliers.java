package org.jixiao.measures.outliers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jixiao.measures.BondProjects;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.RowDraft;
import org.jixiao.measures.comparisons.DepartmentKind;
import org.jixiao.measures.statistics.Fences;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * The outliers of one division and year, one measure after the other.
 *
 * @param tree how peers are found
 */
record YearOutliers(ConditionTree tree) {

  private static final BigDecimal COMMON = new BigDecimal("0.95");
  private static final int Z_DECIMALS = 9;
  private static final int RATE_DECIMALS = 6;
  private static final List<Col> SAID =
      List.of(
          Keys.DEPARTMENT_NAME,
          Keys.UNIT_NAME,
          Keys.PROJECT_NAME,
          MoneyChain.DELAY_SIDE,
          BudgetRates.ADJUSTED_BUDGET_AMOUNT,
          MoneyChain.UNPAID_AMOUNT);

  /** Rows of {@link ProjectOutliers} for the projects of one division and year. */
  List<Row> rows(List<Row> projects) {
    var rows = new ArrayList<Row>();
    for (var measure : OutlierMeasure.values()) {
      var values = new ArrayList<ProjectValue>();
      for (var project : projects) {
        BigDecimal shown = project.getAs(measure.id());
        if (shown != null) {
          values.add(new ProjectValue(project, shown, measure.compared(shown), traits(project)));
        }
      }
      rows.addAll(rows(measure, values));
    }
    return rows;
  }

  /** Kind of body first; then what the budget ledger says of the project. */
  private static LinkedHashMap<String, String> traits(Row project) {
    var traits = new LinkedHashMap<String, String>();
    traits.put(ConditionTree.KIND, kind(project));
    for (var trait : ProjectOutlierRows.TRAITS.entrySet()) {
      String value = project.getAs(trait.getValue());
      traits.put(trait.getKey(), value == null ? "不明" : value);
    }
    return traits;
  }

  private static String kind(Row project) {
    if (project.<Boolean>getAs(ProjectOutlierRows.BOND)) {
      return BondProjects.KIND;
    }
    String unit = project.getAs(Keys.UNIT_NAME.name());
    String department = project.getAs(Keys.DEPARTMENT_NAME.name());
    return DepartmentKind.ofName(unit == null ? department : unit).caption();
  }

  private List<Row> rows(OutlierMeasure measure, List<ProjectValue> values) {
    var drafts = new ArrayList<RowDraft>();
    var tested = new ArrayList<RowDraft>();
    var probabilities = new ArrayList<Double>();
    for (var leaf : tree.leaves(values)) {
      var group = new PeerSpread(leaf, tree.fewest(), COMMON);
      for (var each : leaf.members()) {
        var draft = draft(measure, each, group);
        drafts.add(draft);
        group
            .z(each, Z_DECIMALS)
            .ifPresent(
                z -> {
                  double probability = group.spread().twoSidedProbability(z.doubleValue());
                  draft.statistic(ProjectOutliers.MODIFIED_Z, z.doubleValue());
                  draft.statistic(ProjectOutliers.P_VALUE, probability);
                  tested.add(draft);
                  probabilities.add(probability);
                });
      }
    }
    var adjusted =
        FalseDiscoveries.adjusted(probabilities.stream().mapToDouble(each -> each).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      tested.get(i).statistic(ProjectOutliers.Q_VALUE, adjusted[i]);
    }
    return drafts.stream().map(RowDraft::row).toList();
  }

  private static RowDraft draft(OutlierMeasure measure, ProjectValue each, PeerSpread group) {
    var draft = new RowDraft(ProjectOutliers.TABLE);
    Keys.PROJECT_YEAR.forEach(key -> draft.set(key, each.row().getAs(key.name())));
    SAID.forEach(column -> draft.set(column, each.row().getAs(column.name())));
    draft
        .set(ProjectOutliers.MEASURE_NAME, measure.id())
        .set(ProjectOutliers.OBSERVED_VALUE, each.shown())
        .statistic(ProjectOutliers.COMPARED_VALUE, each.compared().doubleValue())
        .set(ProjectOutliers.OUTLIER_STATUS, group.status())
        .set(ProjectOutliers.PEER_GROUP, group.leaf().words())
        .set(ProjectOutliers.PEER_COUNT, (long) group.leaf().members().size());
    if (group.isLarge()) {
      describe(draft, each, group);
    }
    return draft;
  }

  private static void describe(RowDraft draft, ProjectValue each, PeerSpread group) {
    var common = group.common(each);
    draft
        .statistic(ProjectOutliers.GROUP_MEDIAN, group.spread().median().doubleValue())
        .statistic(ProjectOutliers.GROUP_DEVIATION, group.spread().medianDeviation().doubleValue())
        .set(ProjectOutliers.FENCE_POSITION, group.position(each))
        .set(ProjectOutliers.COMMON_LIMIT, common.limit())
        .set(
            ProjectOutliers.COMMON_RATE,
            BigDecimal.valueOf(common.within())
                .divide(
                    BigDecimal.valueOf(group.leaf().members().size()),
                    RATE_DECIMALS,
                    RoundingMode.HALF_UP));
    fences(draft, group.tukey(), ProjectOutliers.TUKEY_LOWER, ProjectOutliers.TUKEY_UPPER);
    fences(draft, group.adjusted(), ProjectOutliers.ADJUSTED_LOWER, ProjectOutliers.ADJUSTED_UPPER);
  }

  private static void fences(RowDraft draft, Fences fences, Col lower, Col upper) {
    draft
        .statistic(lower, fences.lower().doubleValue())
        .statistic(upper, fences.upper().doubleValue());
  }
}
