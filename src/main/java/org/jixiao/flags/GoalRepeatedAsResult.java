package org.jixiao.flags;

import java.util.List;
import org.jixiao.lake.Goals;
import org.jixiao.measures.FormFigures;

/** What became of the yearly goal is word for word the goal. */
public final class GoalRepeatedAsResult {

  public static final Flag FLAG =
      new Flag(
              "TXT-01",
              1,
              Entity.FORM,
              Text.of("目标完成情况照抄预期目标", "Result repeats the goal"),
              Text.of(
                  "完成情况照抄目标，没有说明实际做了什么。",
                  "A result that repeats the goal does not say what was done."),
              Text.of("目标本身写成已完成的表述。", "The goal itself may be worded as done."),
              List.of(
                  Applies.when(
                      "goal_text IS NOT NULL", "no_goal", "没有填写预期目标", "no goal is written"),
                  Applies.when(
                      "goal_actual_text IS NOT NULL",
                      "no_result",
                      "没有填写目标完成情况",
                      "no result is written")),
              "goal_actual_text = goal_text",
              List.of(SeverityStep.otherwise(Severity.LOW)),
              new Comparison("1", "0", "0", Comparison.Unit.COUNT, Comparison.NO_RATE),
              "form_adjusted_budget_amount",
              Text.of(
                  "提示核实：年度总体目标的“实际完成情况”与“预期目标”文字完全相同：{text: goal_text}",
                  "Please check: the result of the yearly goal is word for word the goal: {"
                      + "text: goal_text}"),
              List.of(FormFigures.GOAL_TEXT, FormFigures.GOAL_ACTUAL_TEXT),
              List.of("C15"),
              List.of("TXT-02"))
          .restingOn(RowsBehind.ofProject(Goals.TABLE));

  private GoalRepeatedAsResult() {}
}
