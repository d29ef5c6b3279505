package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** The form says that less than nothing was spent. */
public final class ExecutedNegative {

  public static final Flag FLAG =
      new Flag(
          "EXE-03",
          1,
          Entity.PROJECT,
          Text.of("自评表执行数为负", "Executed amount below zero"),
          Text.of(
              "执行数为负，说明当年退回多于支出，或正负号填错；执行率没有意义，预算执行得分不应为负。",
              "More came back than was spent, or the sign is wrong; a rate means nothing then, and"
                  + " points for execution cannot be negative."),
          Text.of(
              "退回以前年度多付的款项，确会使当年净支出为负。",
              "Returning what earlier years overpaid can make a year's net spending negative."),
          List.of(
              Applies.when(
                  "form_executed_amount IS NOT NULL",
                  "no_executed_amount",
                  "自评表没有执行数",
                  "the form gives no executed amount")),
          "form_executed_amount < 0",
          List.of(
              SeverityStep.when(Severity.HIGH, "execution_score > 0"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "form_executed_amount", "0", "0", Comparison.Unit.YUAN, Comparison.NO_RATE),
          "0 - form_executed_amount",
          Text.of(
              "提示核实：自评表全年执行数为 {yuan: form_executed_amount} 元，小于零；全年预算数 {yuan:"
                  + " form_adjusted_budget_amount} 元，预算执行得分 {points: execution_score} 分。",
              "Please check: the form gives {yuan: form_executed_amount} yuan as executed, below"
                  + " zero, of a budget of {yuan: form_adjusted_budget_amount} yuan, and {points:"
                  + " execution_score} points for execution."),
          List.of(
              ProjectYears.FORM_EXECUTED_AMOUNT,
              ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
              ProjectScores.EXECUTION_SCORE),
          List.of("REFUND"),
          List.of("EXE-01", "PAY-14"));

  private ExecutedNegative() {}
}
