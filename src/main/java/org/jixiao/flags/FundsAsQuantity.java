package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** A quantity indicator counts money paid or received. */
public final class FundsAsQuantity {

  public static final Flag FLAG =
      new Flag(
              "IND-14",
              1,
              Entity.FORM,
              Text.of("以资金支付作数量指标", "Money paid as a quantity indicator"),
              Text.of(
                  "资金支付是投入，不是产出；复核实践对此类数量指标记 0 分。",
                  "Paying money is input, not output; reviewers score such quantities zero."),
              Text.of(
                  "补助发放类项目的发放金额可能确是产出。", "For a subsidy the amount handed out may be the output."),
              List.of(
                  Applies.when(
                      "indicator_count > 0",
                      "no_indicators",
                      "表中没有指标",
                      "the form has no indicators"),
                  Applies.when(
                      "funds_as_quantity_judged_count >= 1",
                      "no_quantity_indicator",
                      "没有数量指标",
                      "no quantity indicator")),
              "funds_as_quantity_count > 0",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "funds_as_quantity_count", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: funds_as_quantity_judged_count} 个数量指标中，有 {count: "
                      + "funds_as_quantity_count} 个考核资金支付或到位：{text: funds_as_quantity_names}。",
                  "Please check: of {count: funds_as_quantity_judged_count} quantity "
                      + "indicators, {count: funds_as_quantity_count} count money paid or received:"
                      + " {text: funds_as_quantity_names}."),
              List.of(
                  FormChecks.FUNDS_AS_QUANTITY.found(),
                  FormChecks.FUNDS_AS_QUANTITY.judged(),
                  FormChecks.FUNDS_AS_QUANTITY.names(),
                  ProjectScores.INDICATOR_COUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
              List.of("C19"),
              List.of("IND-08"))
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private FundsAsQuantity() {}
}
