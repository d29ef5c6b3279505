package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Indicators;
import org.jixiao.measures.FormChecks;

/** Most indicators are words, or a quantity has no number. */
public final class TooFewNumbers {

  public static final Flag FLAG =
      new Flag(
              "IND-12",
              1,
              Entity.FORM,
              Text.of("定性指标过多或数量指标无数字", "Too many indicators in words"),
              Text.of(
                  "定性指标多，评价靠主观判断；数量指标没有数字则无法考核。",
                  "Words leave the score to judgement, and a quantity without a number "
                      + "cannot be checked at all."),
              Text.of("政策研究、综合管理类项目难以量化。", "Policy work and administration are hard to count."),
              List.of(
                  Applies.when(
                      "qualitative_judged_count > 0",
                      "no_targets",
                      "没有填写目标值的指标",
                      "no indicator has a target")),
              "qualitative_count > ${qualitative_indicators.share} * "
                  + "qualitative_judged_count OR worded_quantity_count > 0",
              List.of(
                  SeverityStep.when(Severity.MEDIUM, "worded_quantity_count > 0"),
                  SeverityStep.otherwise(Severity.LOW)),
              new Comparison(
                  "qualitative_count",
                  "${qualitative_indicators.share} * qualitative_judged_count",
                  "${qualitative_indicators.share} * qualitative_judged_count",
                  Comparison.Unit.COUNT,
                  Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：{count: qualitative_judged_count} 个有目标值的指标中，{count: qualitative_count"
                      + "} 个为定性指标；数量指标无数字的 {count: worded_quantity_count} 个：{text: "
                      + "worded_quantity_names}。",
                  "Please check: {count: qualitative_count} of {count: "
                      + "qualitative_judged_count} targets are words; quantities without a number: "
                      + "{count: worded_quantity_count} ({text: worded_quantity_names})."),
              List.of(
                  FormChecks.QUALITATIVE.found(),
                  FormChecks.QUALITATIVE.judged(),
                  FormChecks.QUALITATIVE.names(),
                  FormChecks.WORDED_QUANTITY.found(),
                  FormChecks.WORDED_QUANTITY.names()),
              List.of("C11"),
              List.of())
          .restingOn(RowsBehind.ofProject(Indicators.TABLE));

  private TooFewNumbers() {}
}
