package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.comparisons.DepartmentComparisons;

/**
 * The self-scores of a department, points for execution left out, lie above the 99.8% funnel limit
 * of its kind.
 */
public final class DepartmentScoresHigh {

  public static final Flag FLAG =
      new Flag(
          "DEP-02",
          1,
          Entity.COMPARISON,
          Text.of("部门自评得分显著高于同类", "Department scores itself far above its peers"),
          Text.of(
              "自评得分率高到偶然波动和部门差异都难以解释的程度，评分尺度可能偏宽。",
              "Self-scores above what chance and the usual differences explain may be "
                  + "given by a generous measure."),
          Text.of("项目内容简单、全部完成。", "Simple projects, all of them done."),
          List.of(
              Applies.when(
                  "measure_name = 'score_without_execution'",
                  "other_measure",
                  "本行为其他比较指标",
                  "the row is about another measure"),
              Applies.when(
                  "comparison_status = 'OK'",
                  "not_compared",
                  "项目或同类部门太少，不作比较",
                  "too few projects or peers to compare")),
          "funnel_position = 'above_998'",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "observed_value",
              "target_value",
              "funnel_upper_998",
              Comparison.Unit.RATE,
              "'denominator_quantity'"),
          "NULL",
          Text.of(
              "提示核实：部门除预算执行外得分率为 {percent: observed_value}，{count: peer_count} 个同类部门（{"
                  + "text: peer_group}）的基准为 {percent: target_value}，99.8% 界限为 {percent: "
                  + "funnel_upper_998}；计入 {count: project_count} 个项目。",
              "Please check: the share of points without execution is {percent: "
                  + "observed_value}; {count: peer_count} departments of one kind ({text: "
                  + "peer_group}) stand at {percent: target_value} with a 99.8% limit of {"
                  + "percent: funnel_upper_998}; {count: project_count} projects count."),
          List.of(
              DepartmentComparisons.OBSERVED_VALUE,
              DepartmentComparisons.TARGET_VALUE,
              DepartmentComparisons.FUNNEL_UPPER_998,
              DepartmentComparisons.FUNNEL_POSITION,
              DepartmentComparisons.PROJECT_COUNT,
              DepartmentComparisons.EFFECTIVE_COUNT,
              DepartmentComparisons.PEER_GROUP,
              DepartmentComparisons.PEER_COUNT,
              DepartmentComparisons.SHRUNKEN_VALUE,
              DepartmentComparisons.COMPARISON_STATUS,
              DepartmentComparisons.NUMERATOR,
              DepartmentComparisons.DENOMINATOR),
          List.of("C21"),
          List.of());

  private DepartmentScoresHigh() {}
}
