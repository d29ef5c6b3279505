package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The evaluations of a department's, or a unit's, expenditure as a whole (部门整体支出). They stand apart
 * from projects and enter no average of projects.
 */
public final class DepartmentEvaluations {

  public static final Col INITIAL_BUDGET_AMOUNT =
      Col.money("initial_budget_amount", "年初预算数", "Initial budget of the whole department")
          .orEmpty("the form has no funds part, or it is blank");
  public static final Col ADJUSTED_BUDGET_AMOUNT =
      Col.money("adjusted_budget_amount", "全年预算数", "Adjusted budget of the whole department")
          .orEmpty("the form has no funds part, or it is blank");
  public static final Col EXECUTED_AMOUNT =
      Col.money("executed_amount", "全年执行数", "Executed amount of the whole department")
          .orEmpty("the form has no funds part, or it is blank");
  public static final Col GOAL_TEXT =
      Col.text("goal_text", "年度目标", "Goal of the year as delivered").orEmpty("blank on the form");
  public static final Col ACTUAL_TEXT =
      Col.text("actual_text", "实际完成情况", "What became of the goal, as delivered")
          .orEmpty("blank on the form");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "department_evaluations",
          "部门整体支出绩效评价",
          "one evaluation of a department or unit as a whole in one year, as one form says",
          TableSpec.columns(Keys.UNIT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.UNIT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Evaluations.EVALUATION_KIND,
                  Evaluations.FORM_LAYOUT,
                  INITIAL_BUDGET_AMOUNT,
                  ADJUSTED_BUDGET_AMOUNT,
                  EXECUTED_AMOUNT,
                  Evaluations.PRINTED_EXECUTION_RATE,
                  Evaluations.EXECUTION_WEIGHT,
                  Evaluations.EXECUTION_SCORE,
                  Evaluations.TOTAL_WEIGHT,
                  Evaluations.DECLARED_SCORE,
                  Evaluations.DECLARED_GRADE,
                  GOAL_TEXT,
                  ACTUAL_TEXT,
                  Evaluations.REMARKS,
                  Evaluations.AMOUNT_UNIT,
                  Evaluations.HIDDEN,
                  SOURCE),
              Keys.ADDRESS));

  private DepartmentEvaluations() {}
}
