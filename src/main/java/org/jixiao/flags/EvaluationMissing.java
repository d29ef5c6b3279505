package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.BudgetLines;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ProjectYears;

/** A project that had to evaluate itself handed in no form. */
public final class EvaluationMissing {

  public static final Flag FLAG =
      new Flag(
              "DUE-01",
              1,
              Entity.PROJECT,
              Text.of("应评项目未报送自评表", "Due project without a self-evaluation"),
              Text.of(
                  "应评尽评是自评工作的底线；未报送的项目不在任何得分统计之内。",
                  "Every due project evaluates itself; one that does not is in no statistics "
                      + "of scores."),
              Text.of(
                  "项目并入其他项目自评、表格在处理中，或名称、代码与台账不一致未能对应。",
                  "It was evaluated within another project, or its form could not be matched "
                      + "by name or code."),
              List.of(
                  Applies.when(
                      "due IS NOT NULL",
                      "unknown_duty",
                      "无法判断是否应评",
                      "it cannot be told whether the project was due"),
                  Applies.when("due", "not_due", "不属于应评项目", "the project was not due")),
              "NOT submitted",
              List.of(SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "CASE WHEN submitted THEN 1 ELSE 0 END",
                  "1",
                  "1",
                  Comparison.Unit.COUNT,
                  Comparison.NO_RATE),
              "adjusted_budget_amount",
              Text.of(
                  "提示核实：应评项目（依据：{word: due_basis}）没有在用的自评表，全年预算数 {yuan: "
                      + "adjusted_budget_amount} 元。",
                  "Please check: due by {text: due_basis}, and no self-evaluation is in use; "
                      + "the adjusted budget is {yuan: adjusted_budget_amount} yuan."),
              List.of(
                  ProjectYears.DUE,
                  ProjectYears.DUE_BASIS,
                  ProjectYears.SUBMITTED,
                  ProjectYears.KNOWN_FROM,
                  ProjectYears.PROJECT_CATEGORY,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT),
              List.of("C24"),
              List.of())
          .restingOn(RowsBehind.ofProject(BudgetLines.TABLE));

  private EvaluationMissing() {}
}
