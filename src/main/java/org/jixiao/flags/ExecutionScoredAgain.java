package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** The execution or payment rate is scored once more among the outputs. */
public final class ExecutionScoredAgain {

  public static final Flag FLAG =
      new Flag(
              "IND-08",
              1,
              Entity.FORM,
              Text.of("预算执行率在产出中重复计分", "Execution rate scored once more as output"),
              Text.of(
                  "预算执行已单独计 10 分，再列为产出指标就重复计分。",
                  "Execution has 10 points of its own; as an output it counts twice."),
              Text.of(
                  "以资金发放为产出的补助类项目，发放率可能确是产出。",
                  "For a subsidy the rate of handing it out may truly be the output."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "execution_again_judged_count >= 1",
                      "no_output_indicator",
                      "没有产出指标",
                      "no output indicator")),
              "execution_again_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "execution_again_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: execution_again_judged_count} 个产出指标中，有 {count: "
                      + "execution_again_count} 个再次考核执行率或支付率：{text: execution_again_names}。",
                  "Please check: of {count: execution_again_judged_count} output indicators, "
                      + "{count: execution_again_count} score the execution or payment rate: {text:"
                      + " execution_again_names}."),
              List.of(
                  FormChecks.EXECUTION_AGAIN.found(),
                  FormChecks.EXECUTION_AGAIN.judged(),
                  FormChecks.EXECUTION_AGAIN.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("A17"),
              List.of("IND-14"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private ExecutionScoredAgain() {}
}
