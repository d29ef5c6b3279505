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
              ComparedDepartment.by("score_without_execution"),
              "funnel_position = 'above_998'",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "observed_value",
                  "target_value",
                  "funnel_upper_998",
                  Comparison.Unit.RATE,
                  ComparedDepartment.DENOMINATOR),
              "NULL",
              Text.of(
                  "提示核实：部门除预算执行外得分率为 {percent: observed_value}，{count: peer_count} 个同类部门（{"
                      + "text: peer_group}）的基准为 {percent: target_value}，99.8% 界限为 {percent: "
                      + "funnel_upper_998}；计入 {count: project_count} 个项目。",
                  "Please check: the share of points without execution is {percent: "
                      + "observed_value}; {count: peer_count} departments of one kind ({text: "
                      + "peer_group}) stand at {percent: target_value} with a 99.8% limit of {"
                      + "percent: funnel_upper_998}; {count: project_count} projects count."),
              ComparedDepartment.evidence(DepartmentComparisons.FUNNEL_UPPER_998),
              List.of("C21"),
              List.of())
          .among(Peers.among("peer_group", "peer_count"));

  private DepartmentScoresHigh() {}
}
