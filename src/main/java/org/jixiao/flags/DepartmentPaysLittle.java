package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.comparisons.DepartmentComparisons;

/**
 * The payment rate of a department lies below the 99.8% funnel limit of its kind, which holds the
 * usual variance between departments.
 */
public final class DepartmentPaysLittle {

  public static final Flag FLAG =
      new Flag(
              "DEP-01",
              1,
              Entity.COMPARISON,
              Text.of("部门支付率显著低于同类", "Department pays far less than its peers"),
              Text.of(
                  "支付率低到偶然波动和部门差异都难以解释的程度，说明该部门有特殊原因。",
                  "A payment rate below what chance and the usual differences between "
                      + "departments explain has a cause of its own."),
              Text.of(
                  "承担大型工程、上级资金集中下达，或年末在途较多。",
                  "Large works, late money from above, or much under way at year end."),
              ComparedDepartment.by("payment_rate"),
              "funnel_position = 'below_998'",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "observed_value",
                  "target_value",
                  "funnel_lower_998",
                  Comparison.Unit.RATE,
                  ComparedDepartment.DENOMINATOR),
              "GREATEST(0, denominator_quantity - numerator_quantity)",
              Text.of(
                  "提示核实：部门资金支付率为 {percent: observed_value}，{count: peer_count} 个同类部门（{text: "
                      + "peer_group}）的基准为 {percent: target_value}，99.8% 界限为 {percent: "
                      + "funnel_lower_998}；计入 {count: project_count} 个项目。",
                  "Please check: the payment rate is {percent: observed_value}; {count: "
                      + "peer_count} departments of one kind ({text: peer_group}) stand at {percent"
                      + ": target_value} with a 99.8% limit of {percent: funnel_lower_998}; {count:"
                      + " project_count} projects count."),
              ComparedDepartment.evidence(DepartmentComparisons.FUNNEL_LOWER_998),
              List.of("C21"),
              List.of())
          .among(Peers.among("peer_group", "peer_count"));

  private DepartmentPaysLittle() {}
}
