package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** A social or ecological benefit is named for cost or payment. */
public final class BenefitNamesMoney {

  public static final Flag FLAG =
      new Flag(
              "IND-13",
              1,
              Entity.FORM,
              Text.of("效益指标填列成本或支付内容", "Benefit indicator speaks of cost or payment"),
              Text.of(
                  "社会、生态效益应反映项目带来的改变；填列成本、支付属于归类错误。",
                  "Social and ecological benefits tell what a project changed; cost or "
                      + "payment is in the wrong place."),
              Text.of(
                  "个别“降低社会成本”类指标名称含成本，但确属效益。",
                  "Lowering costs for society is a benefit although its name has 成本."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "misplaced_judged_count >= 1",
                      "no_such_benefit",
                      "没有社会或生态效益指标",
                      "no social or ecological indicator")),
              "misplaced_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "misplaced_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: misplaced_judged_count} 个社会或生态效益指标中，有 {count: misplaced_count"
                      + "} 个名称为成本或支付：{text: misplaced_names}。",
                  "Please check: of {count: misplaced_judged_count} social or ecological "
                      + "indicators, {count: misplaced_count} are named for cost or payment: {text:"
                      + " misplaced_names}."),
              List.of(
                  FormChecks.MISPLACED.found(),
                  FormChecks.MISPLACED.judged(),
                  FormChecks.MISPLACED.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("C18"),
              List.of("IND-14"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private BenefitNamesMoney() {}
}
