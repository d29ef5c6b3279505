package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.comparisons.DepartmentComparisons;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** What every question about a department beside its peers asks first, and what it rests on. */
final class ComparedDepartment {

  /** The amounts or points a compared rate divides by. */
  static final String DENOMINATOR = "'denominator_quantity'";

  private ComparedDepartment() {}

  /** The row must be about the measure, and the department must be compared by it. */
  static List<Applies> by(String measure) {
    return List.of(
        Applies.when(
            "measure_name = '" + measure + "'",
            "other_measure",
            "本行为其他比较指标",
            "the row is about another measure"),
        Applies.when(
            "comparison_status = 'OK'",
            "not_compared",
            "项目或同类部门太少，不作比较",
            "too few projects or peers to compare"));
  }

  /** The department's value beside its peers', and the limit asked about. */
  static List<Col> evidence(Col limit) {
    return TableSpec.columns(
        List.of(DepartmentComparisons.OBSERVED_VALUE, DepartmentComparisons.TARGET_VALUE, limit),
        List.of(
            DepartmentComparisons.FUNNEL_POSITION,
            DepartmentComparisons.PROJECT_COUNT,
            DepartmentComparisons.EFFECTIVE_COUNT,
            DepartmentComparisons.PEER_GROUP,
            DepartmentComparisons.PEER_COUNT,
            DepartmentComparisons.SHRUNKEN_VALUE,
            DepartmentComparisons.COMPARISON_STATUS,
            DepartmentComparisons.NUMERATOR,
            DepartmentComparisons.DENOMINATOR));
  }
}
