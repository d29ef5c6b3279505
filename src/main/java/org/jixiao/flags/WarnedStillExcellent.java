package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** The mid-year monitoring warned, and the self-evaluation is excellent all the same. */
public final class WarnedStillExcellent {

  public static final Flag FLAG =
      new Flag(
          "MON-01",
          1,
          Entity.PROJECT,
          Text.of("监控已预警而自评仍为优", "Warned in mid-year and still rated excellent"),
          Text.of(
              "年中监控已提示目标难以完成或偏差较大，自评却为优，说明监控整改见效，或自评不够客观。",
              "The monitoring called targets at risk; an excellent self-evaluation then means "
                  + "that matters were mended or that the evaluation is not candid."),
          Text.of(
              "预警后确已整改、资金下半年到位，或目标按程序调整。",
              "Matters were mended after the warning, money arrived in the second half, or "
                  + "targets were changed by due procedure."),
          List.of(
              Applies.when(
                  "monitoring_warned IS NOT NULL",
                  "not_monitored",
                  "没有运行监控记录",
                  "no monitoring was handed in"),
              Applies.when(
                  "declared_score IS NOT NULL",
                  "no_score",
                  "没有自评总分",
                  "no total score was declared")),
          "monitoring_warned AND declared_score >= ${monitoring_warning.score}",
          List.of(
              SeverityStep.when(
                  Severity.HIGH, "payment_rate < ${score_payment_divergence.high_rate}"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "declared_score",
              "${monitoring_warning.score}",
              "${monitoring_warning.score}",
              Comparison.Unit.POINTS,
              Comparison.NO_RATE),
          "adjusted_budget_amount",
          Text.of(
              "提示核实：年中运行监控已预警（原因：{text: COALESCE(monitoring_causes, '未列')}），自评仍为 {points: "
                  + "declared_score} 分；请说明预警后的整改情况。",
              "Please check: the mid-year monitoring warned (causes: {text:"
                  + " COALESCE(monitoring_causes, 'none named')}) and the self-evaluation is"
                  + " {points: declared_score} points; what was mended after the warning?"),
          List.of(
              ProjectYears.MONITORING_WARNED,
              ProjectYears.MONITORING_CAUSES,
              ProjectScores.DECLARED_SCORE,
              ProjectScores.DECLARED_GRADE,
              ProjectYears.PAYMENT.rate(),
              BudgetRates.ADJUSTED_BUDGET_AMOUNT),
          List.of("MONITORING"),
          List.of("SCO-01"));

  private WarnedStillExcellent() {}
}
