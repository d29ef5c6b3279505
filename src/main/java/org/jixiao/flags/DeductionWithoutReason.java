package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** An indicator lost points and the reason beside it is blank. */
public final class DeductionWithoutReason {

  public static final Flag FLAG =
      new Flag(
              "IND-03",
              1,
              Entity.FORM,
              Text.of("扣分未说明原因", "Points deducted without a reason"),
              Text.of(
                  "扣分应说明偏差原因及改进措施，否则整改无从谈起。",
                  "A deduction asks for a reason and a remedy; without them nothing can be "
                      + "put right."),
              Text.of(
                  "原因集中写在自评报告或其他栏目。", "The reasons may stand together in the report or elsewhere."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "unexplained_judged_count >= 1",
                      "no_deduction",
                      "没有被扣分的指标",
                      "no indicator lost points")),
              "unexplained_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "unexplained_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: unexplained_judged_count} 个被扣分的指标中，有 {count: "
                      + "unexplained_count} 个未填写偏差原因：{text: unexplained_names}。",
                  "Please check: of {count: unexplained_judged_count} indicators with "
                      + "deductions, {count: unexplained_count} give no reason: {text: "
                      + "unexplained_names}."),
              List.of(
                  FormChecks.UNEXPLAINED.found(),
                  FormChecks.UNEXPLAINED.judged(),
                  FormChecks.UNEXPLAINED.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("A09"),
              List.of("RSN-01", "IND-02"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private DeductionWithoutReason() {}
}
