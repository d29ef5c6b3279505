package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** Almost nothing was spent, yet nearly all points for outputs were taken. */
public final class FullOutputNothingPaid {

  public static final Flag FLAG =
      new Flag(
          "SCO-03",
          2,
          Entity.FORM,
          Text.of("几乎未支付而产出满分", "Almost nothing paid, outputs in full"),
          Text.of(
              "资金几乎没有支出，产出却接近满分：要么产出由其他资金或以前年度资金完成，要么产出数据需要核实。",
              "Outputs nearly in full without spending came from other money or earlier "
                  + "years, or they need checking."),
          Text.of(
              "工程已完工而未结算、产出由上年资金形成、实物或无偿投入等，都可能如此。",
              "Works finished and not settled, outputs of last year's money, or "
                  + "contributions in kind explain it."),
          List.of(
              Applies.when(
                  "form_execution_rate IS NOT NULL",
                  "no_execution_rate",
                  "自评表执行率无法计算",
                  "the form's execution rate cannot be computed"),
              Applies.when(
                  "form_execution_rate >= 0",
                  "negative",
                  "执行数为负，由 EXE-03 提示",
                  "the executed amount is negative: see EXE-03"),
              Applies.when(
                  "output_weight > 0",
                  "no_output_weight",
                  "没有产出指标分值",
                  "no output indicator has a weight"),
              Applies.when(
                  "output_score IS NOT NULL",
                  "no_output_score",
                  "产出指标均未打分",
                  "no output indicator has a score")),
          "form_execution_rate < ${full_output_unpaid.rate} AND output_score >= ${"
              + "full_output_unpaid.share} * output_weight",
          List.of(
              SeverityStep.when(Severity.HIGH, "form_execution_rate <= 0"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "form_execution_rate",
              "1",
              "${full_output_unpaid.rate}",
              Comparison.Unit.RATE,
              "'form_adjusted_budget_amount'"),
          "GREATEST(0, form_adjusted_budget_amount - form_executed_amount)",
          Text.of(
              "提示核实：自评表执行率 {percent: form_execution_rate}（分母：表列全年预算数），产出指标分值 {points: "
                  + "output_weight} 分、得 {points: output_score} 分。",
              "Please check: execution rate {percent: form_execution_rate} of "
                  + "form_adjusted_budget_amount, while outputs score {points: output_score} "
                  + "of {points: output_weight}."),
          List.of(
              ProjectScores.FORM_EXECUTION_RATE,
              FormFigures.OUTPUT_SCORE,
              FormFigures.OUTPUT_WEIGHT,
              FormFigures.OUTPUT_COUNT,
              ProjectYears.FORM_EXECUTED_AMOUNT,
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
              ProjectScores.DECLARED_SCORE),
          List.of("B02"),
          List.of("SCO-02"));

  private FullOutputNothingPaid() {}
}
