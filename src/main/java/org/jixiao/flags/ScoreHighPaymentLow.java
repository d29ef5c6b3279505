package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.PaymentFacts;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/**
 * 自评得分与支付率背离: a project graded itself excellent while much of its money was not paid. The rate
 * divides by what was issued where that is known, else by the adjusted budget; where no ledger says
 * what was paid, it is the form's own execution rate. The row names which.
 */
public final class ScoreHighPaymentLow {

  private static final String RATE =
      "CASE WHEN paid_amount IS NULL THEN form_execution_rate ELSE payment_rate END";
  private static final String DENOMINATOR =
      """
      CASE WHEN paid_amount IS NULL THEN 'form_adjusted_budget_amount' ELSE payment_rate_basis END\
      """;
  private static final String UNPAID =
      """
      CASE WHEN paid_amount IS NULL
      THEN form_adjusted_budget_amount - form_executed_amount
      WHEN payment_rate_basis = 'issued_amount' THEN issued_amount - paid_amount
      ELSE adjusted_budget_amount - paid_amount END\
      """;
  private static final String STANDING_ZH =
      """
      {text: CASE WHEN unpaid_amount IS NULL THEN '台账未能显示资金停留在哪一环节。'
      ELSE CONCAT('台账预算中未支付 ', format_number(unpaid_amount, '#,##0.00'), ' 元，其中：未下达 ',
      COALESCE(format_number(not_issued_amount, '#,##0.00'), '—'), ' 元，已下达未申请 ',
      COALESCE(format_number(issued_not_applied_amount, '#,##0.00'), '—'), ' 元，已申请未支付 ',
      COALESCE(format_number(applied_not_paid_amount, '#,##0.00'), '—'), ' 元，财政收回 ',
      COALESCE(format_number(recovered_amount, '#,##0.00'), '—'), ' 元；',
      CASE delay_side WHEN 'upper_level' THEN '主要为上级资金未下达。'
      WHEN 'finance' THEN '主要停留在财政环节。' WHEN 'unit' THEN '主要停留在单位环节。'
      WHEN 'none' THEN '没有滞留资金。' ELSE '台账未能显示停留环节。' END) END}\
      """;
  private static final String STANDING_EN =
      """
      {text: CASE WHEN unpaid_amount IS NULL THEN 'The ledgers do not tell where the money stands.'
      ELSE CONCAT('Of the ledger budget ', format_number(unpaid_amount, '#,##0.00'),
      ' yuan are unpaid: not issued ',
      COALESCE(format_number(not_issued_amount, '#,##0.00'), '—'), ', issued but not applied for ',
      COALESCE(format_number(issued_not_applied_amount, '#,##0.00'), '—'),
      ', applied for but not paid ',
      COALESCE(format_number(applied_not_paid_amount, '#,##0.00'), '—'), ', recovered ',
      COALESCE(format_number(recovered_amount, '#,##0.00'), '—'), '; most of it waits on ',
      CASE delay_side WHEN 'upper_level' THEN 'money from upper levels.'
      WHEN 'finance' THEN 'the finance side.' WHEN 'unit' THEN 'the unit.'
      WHEN 'none' THEN 'nobody.' ELSE 'a side the ledgers do not tell.' END) END}\
      """;

  public static final Flag FLAG =
      new Flag(
              "SCO-01",
              1,
              Entity.PROJECT,
              Text.of("自评得分高而资金支付率低", "High self-score while little was paid"),
              Text.of(
                  """
                  自评等级为“优”而资金大部分未支付，二者形成反差，评价结果难以直接用于预算安排。先看资金停留在哪一环节，\
                  再判断是评分偏高还是支付滞后。\
                  """,
                  """
                  An excellent self-score beside money that was not paid cannot simply be used for the \
                  next budget. Where the money stands tells whether the score is generous or the \
                  payment late.\
                  """),
              Text.of(
                  """
                  预算执行通常只占 10 分，一分未付仍可得 90 分；县级国库资金紧张、上级资金下达较晚、跨年度工程按进度付款、\
                  节约资金等情况下，单位工作可能已经完成。\
                  """,
                  """
                  Execution usually weighs only 10 points, so a project that paid nothing can still \
                  score 90. A treasury short of cash, late money from above, works paid over several \
                  years and savings leave money unpaid although the work is done.\
                  """),
              List.of(
                  Applies.when(
                      "declared_score IS NOT NULL",
                      "no_score",
                      "没有自评总分",
                      "no total score was declared"),
                  Applies.when(
                      "(" + RATE + ") IS NOT NULL",
                      "no_payment_rate",
                      "支付率无法计算（缺少支付数或预算数，或分母为零）",
                      "no payment rate: an amount is missing, or nothing was budgeted")),
              "declared_score >= ${score_payment_divergence.score} AND ("
                  + RATE
                  + ") < ${score_payment_divergence.rate}",
              List.of(
                  SeverityStep.when(
                      Severity.HIGH, "(" + RATE + ") < ${score_payment_divergence.high_rate}"),
                  SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  RATE,
                  "${score_payment_divergence.rate}",
                  "${score_payment_divergence.rate}",
                  Comparison.Unit.RATE,
                  DENOMINATOR),
              "GREATEST(0, " + UNPAID + ")",
              Text.of(
                  "提示核实：自评 {points: declared_score} 分（优的下限 ${score_payment_divergence.score}"
                      + " 分），{text: CASE WHEN paid_amount IS NULL THEN '自评表执行率（分母：表列全年预算数）'"
                      + " WHEN payment_rate_basis = 'issued_amount' THEN '资金支付率（分母：指标下达数）'"
                      + " ELSE '资金支付率（分母：全年预算数）' END} {percent: "
                      + RATE
                      + "}，低于 {percent: ${score_payment_divergence.rate}}。"
                      + STANDING_ZH,
                  "Please check: self-score {points: declared_score} (excellent from"
                      + " ${score_payment_divergence.score}), rate {percent: "
                      + RATE
                      + "} of {text: "
                      + DENOMINATOR
                      + "}, below {percent: ${score_payment_divergence.rate}}. "
                      + STANDING_EN),
              List.of(
                  ProjectScores.DECLARED_SCORE,
                  ProjectYears.PAYMENT.rate(),
                  ProjectYears.PAYMENT_RATE_BASIS,
                  ProjectScores.FORM_EXECUTION_RATE,
                  MoneyChain.PAID_AMOUNT,
                  MoneyChain.ISSUED_AMOUNT,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
                  ProjectYears.FORM_EXECUTED_AMOUNT,
                  MoneyChain.UNPAID_AMOUNT,
                  MoneyChain.NOT_ISSUED_AMOUNT,
                  MoneyChain.ISSUED_NOT_APPLIED_AMOUNT,
                  MoneyChain.APPLIED_NOT_PAID_AMOUNT,
                  MoneyChain.RECOVERED_AMOUNT,
                  MoneyChain.DELAY_SIDE),
              List.of("B01"),
              List.of("EXE-01", "SYS-01"))
          .restingOn(RowsBehind.ofProject(PaymentFacts.TABLE));

  private ScoreHighPaymentLow() {}
}
