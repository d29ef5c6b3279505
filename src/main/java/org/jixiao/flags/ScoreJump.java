package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** The declared score moved by more than fifteen points while the payment rate hardly moved. */
public final class ScoreJump {

  public static final Flag FLAG =
      new Flag(
          "HIS-02",
          1,
          Entity.HISTORY,
          Text.of("自评得分大幅变动", "The score jumped"),
          Text.of(
              "支付率变化不大而自评得分大幅变动，评分尺度可能变了。",
              "A score that moves while the payment rate does not may have been given by "
                  + "another measure."),
          Text.of(
              "计分方案更换，或产出确有大起大落。", "The scoring scheme changed, or outputs truly rose or fell."),
          List.of(
              Applies.when(
                  "declared_score IS NOT NULL AND last_declared_score IS NOT NULL",
                  "no_two_scores",
                  "没有连续两年的自评总分",
                  "no declared score in two consecutive years"),
              Applies.when(
                  "payment_rate IS NOT NULL AND last_payment_rate IS NOT NULL",
                  "no_two_rates",
                  "没有连续两年的支付率",
                  "no payment rate in two consecutive years")),
          "ABS(declared_score - last_declared_score) > ${score_jump.points} AND ABS("
              + "payment_rate - last_payment_rate) < ${score_jump.rate}",
          List.of(SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "declared_score",
              "last_declared_score",
              "${score_jump.points}",
              Comparison.Unit.POINTS,
              Comparison.NO_RATE),
          "adjusted_budget_amount",
          Text.of(
              "提示核实：自评由上年 {points: last_declared_score} 分变为 {points: declared_score} 分，支付"
                  + "率由 {percent: last_payment_rate} 变为 {percent: payment_rate}。",
              "Please check: the score went from {points: last_declared_score} to {points"
                  + ": declared_score} while the payment rate went from {percent: "
                  + "last_payment_rate} to {percent: payment_rate}."),
          List.of(
              ProjectScores.DECLARED_SCORE,
              ProjectHistories.LAST_SCORE,
              ProjectYears.PAYMENT.rate(),
              ProjectHistories.LAST_RATE,
              ProjectHistories.NORMAL_NAME,
              BudgetRates.ADJUSTED_BUDGET_AMOUNT),
          List.of("C20"),
          List.of());

  private ScoreJump() {}
}
