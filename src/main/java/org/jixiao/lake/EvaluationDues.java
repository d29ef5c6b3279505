package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The projects that a list of the bureau (应评项目清单) calls to evaluate themselves. */
public final class EvaluationDues {

  public static final Col BUDGET_AMOUNT =
      Col.money("budget_amount", "清单预算数", "Budget of the project as the list gives it")
          .orEmpty("the list gives none");
  public static final Col DUE_DATE =
      Col.date("due_date", "报送截止日期", "Last day on which the self-evaluation is in time")
          .orEmpty("the list gives no day; source keeps what it says");
  public static final Col SUBMITTED_DATE =
      Col.date("submitted_date", "实际报送日期", "Day on which the bureau received the form")
          .orEmpty("not received, or the list gives no day");
  public static final Col SUBMISSION_STATUS =
      Col.text("submission_status", "报送状态", "已报, 退回, 未报 and the like, as delivered")
          .orEmpty("the list does not tell");
  public static final Col REMARKS =
      Col.text("remarks", "备注", "Remarks as delivered").orEmpty("not delivered");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "evaluation_dues",
          "应评项目清单",
          "one project that a list calls to evaluate itself",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  BUDGET_AMOUNT,
                  DUE_DATE,
                  SUBMITTED_DATE,
                  SUBMISSION_STATUS,
                  REMARKS,
                  SOURCE),
              Keys.ADDRESS));

  private EvaluationDues() {}
}
