package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The key tasks of a department in a year and the money spent on each, as its form says. */
public final class DepartmentTasks {

  public static final Col TASK_NAME =
      Col.text("task_name", "任务名称", "Name of the task as delivered");
  public static final Col TASK_LEVEL =
      Col.text("task_level", "项目级次", "本级 or 对下, as delivered").orEmpty("not on the form");
  public static final Col CONTENT_TEXT =
      Col.text("content_text", "主要内容", "What the task consists of").orEmpty("blank on the form");
  public static final Col APPROVED_AMOUNT =
      Col.money("approved_amount", "批复金额总额", "Budget approved for the task")
          .orEmpty("blank on the form");
  public static final Col FISCAL_AMOUNT =
      Col.money("fiscal_amount", "其中：财政拨款", "Part of the budget from fiscal money")
          .orEmpty("blank on the form");
  public static final Col OTHER_AMOUNT =
      Col.money("other_amount", "其中：其他资金", "Part of the budget from other money")
          .orEmpty("blank on the form");
  public static final Col EXECUTED_AMOUNT =
      Col.money("executed_amount", "实际支出金额", "Amount spent on the task")
          .orEmpty("blank on the form");
  public static final Col PRINTED_RATE =
      Col.rate("printed_rate", "预算执行率（表列）", "approved_amount", "Rate as the form prints it")
          .orEmpty("blank or — on the form");
  public static final Col REASON_TEXT =
      Col.text("reason_text", "执行偏低原因及改进措施", "Reason as delivered").orEmpty("blank on the form");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "department_tasks",
          "部门重点工作任务",
          "one task of a department-wide form",
          TableSpec.columns(Keys.UNIT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.UNIT_YEAR,
              List.of(
                  TASK_NAME,
                  TASK_LEVEL,
                  CONTENT_TEXT,
                  APPROVED_AMOUNT,
                  FISCAL_AMOUNT,
                  OTHER_AMOUNT,
                  EXECUTED_AMOUNT,
                  PRINTED_RATE,
                  REASON_TEXT,
                  SOURCE),
              Keys.ADDRESS));

  private DepartmentTasks() {}
}
