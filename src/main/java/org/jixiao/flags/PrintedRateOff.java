package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Evaluations;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** The execution rate printed on a form is not what its own amounts give. */
public final class PrintedRateOff {

  public static final Flag FLAG =
      new Flag(
          "RAT-01",
          2,
          Entity.FORM,
          Text.of("表列执行率与金额不符", "Printed rate does not follow from the amounts"),
          Text.of(
              "执行率由执行数除以全年预算数得出；表列执行率与之不符，说明金额或比率至少有一个填错。",
              "The rate follows from two amounts of the same form; where it does not, an "
                  + "amount or the rate is wrong."),
          Text.of(
              "按年初预算数或到位数计算、按 100% 封顶、或只保留整数，都会使表列执行率不同。",
              "A rate over the initial budget or the money received, capped at 100%, or "
                  + "rounded to whole percents differs."),
          List.of(
              Applies.when(
                  "printed_execution_rate IS NOT NULL",
                  "no_printed_rate",
                  "表中未填执行率",
                  "the form prints no rate"),
              Applies.when(
                  "form_execution_rate IS NOT NULL",
                  "no_execution_rate",
                  "自评表执行率无法计算",
                  "the form's execution rate cannot be computed"),
              Applies.when(
                  "NOT (printed_execution_rate = 1 AND form_execution_rate > 1)",
                  "capped",
                  "执行率超过 100%，表中按 100% 封顶",
                  "the rate is above 100% and the form caps it"),
              Applies.when(
                  "NOT (printed_execution_rate = 0 AND form_execution_rate < 0)",
                  "floored",
                  "执行数为负，表中执行率按 0 填列",
                  "the executed amount is negative and the form shows a rate of nought")),
          "ABS(printed_execution_rate - form_execution_rate) > ${printed_rate.difference}",
          List.of(
              SeverityStep.when(
                  Severity.HIGH,
                  "ABS(printed_execution_rate - form_execution_rate) > ${"
                      + "printed_rate.high_difference}"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "printed_execution_rate",
              "form_execution_rate",
              "${printed_rate.difference}",
              Comparison.Unit.RATE,
              "'form_adjusted_budget_amount'"),
          "form_adjusted_budget_amount",
          Text.of(
              "提示核实：表列执行率 {percent: printed_execution_rate}，按表列执行数 {yuan: "
                  + "form_executed_amount} 元除以全年预算数 {yuan: form_adjusted_budget_amount} 元应为 {"
                  + "percent: form_execution_rate}。",
              "Please check: the form prints {percent: printed_execution_rate}; {yuan: "
                  + "form_executed_amount} yuan executed of a budget of {yuan:"
                  + " form_adjusted_budget_amount} yuan give {percent: form_execution_rate}."),
          List.of(
              Evaluations.PRINTED_EXECUTION_RATE,
              ProjectScores.FORM_EXECUTION_RATE,
              ProjectYears.FORM_EXECUTED_AMOUNT,
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT),
          List.of("A06"),
          List.of("EXE-01", "FND-01"));

  private PrintedRateOff() {}
}
