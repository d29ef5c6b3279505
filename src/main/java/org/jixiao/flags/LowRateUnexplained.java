package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.FormFigures;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/**
 * The execution rate is low and no text of the form says why: neither a reason beside an indicator
 * nor a remark.
 */
public final class LowRateUnexplained {

  public static final Flag FLAG =
      new Flag(
          "RSN-01",
          2,
          Entity.FORM,
          Text.of("执行率低而未说明原因", "Low rate without an explanation"),
          Text.of(
              "执行率低于 90% 应说明原因；既无偏差原因又无其他说明的，无从判断责任在哪一方。",
              "A rate below 90% asks for a reason; without any, nobody can tell on which "
                  + "side the cause lies."),
          Text.of(
              "原因写在另附的自评报告中，或表样没有相应栏目。",
              "The reason may stand in the report handed in with the form, or the form "
                  + "has no place for it."),
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
                  "indicator_count > 0",
                  "no_indicators",
                  "表中没有指标，无处填写原因",
                  "the form has no indicators and so no place for a reason")),
          "form_execution_rate < ${unexplained_rate.rate} AND explained_count = 0 AND "
              + "remarks IS NULL AND execution_reason_text IS NULL AND problem_text IS NULL",
          List.of(
              SeverityStep.when(
                  Severity.MEDIUM, "form_execution_rate < ${unexplained_rate.medium_rate}"),
              SeverityStep.otherwise(Severity.LOW)),
          new Comparison(
              "form_execution_rate",
              "1",
              "${unexplained_rate.rate}",
              Comparison.Unit.RATE,
              "'form_adjusted_budget_amount'"),
          "GREATEST(0, form_adjusted_budget_amount - form_executed_amount)",
          Text.of(
              "提示核实：自评表执行率 {percent: form_execution_rate}（分母：表列全年预算数），{count: "
                  + "indicator_count} 个指标均未填写偏差原因，执行率偏差原因、存在问题和其他说明均为空或“无”。",
              "Please check: execution rate {percent: form_execution_rate} of "
                  + "form_adjusted_budget_amount; none of {count: indicator_count} indicators "
                  + "gives a reason, and reason, problems and remarks are blank."),
          List.of(
              ProjectScores.FORM_EXECUTION_RATE,
              FormFigures.EXPLAINED_COUNT,
              FormFigures.REMARKS,
              FormFigures.EXECUTION_REASON_TEXT,
              FormFigures.PROBLEM_TEXT,
              ProjectScores.INDICATOR_COUNT,
              ProjectYears.FORM_EXECUTED_AMOUNT,
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
          List.of("B03", "B04"),
          List.of("IND-03", "SCO-02"));

  private LowRateUnexplained() {}
}
