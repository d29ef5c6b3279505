package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** 应评与已报: which of the projects that had to evaluate themselves did so. */
public final class EvaluationCompletions {

  public static final Col DUE_COUNT = YearSummaries.DUE_COUNT;
  public static final Col SUBMITTED_COUNT = YearSummaries.SUBMITTED_COUNT;
  public static final Col DUE_SUBMITTED_COUNT =
      Col.count("due_submitted_count", "应评已报项目数", "Projects that had to and did");
  public static final Col DUE_MISSING_COUNT =
      Col.count("due_missing_count", "应评未报项目数", "Projects that had to and did not");
  public static final Col NOT_DUE_SUBMITTED_COUNT =
      Col.count("not_due_submitted_count", "非应评已报项目数", "Projects that did without having to");
  public static final Col UNKNOWN_DUE_COUNT =
      Col.count("unknown_due_count", "无法判断应评项目数", "Projects of which it cannot be told");
  public static final Col LATE_COUNT =
      Col.count(
          "late_count", "迟报项目数", "Due projects received after the term, by the days of a list");
  public static final Col IN_TIME_COUNT =
      Col.count("in_time_count", "按时报送项目数", "Due projects received in time, by the days of a list");
  public static final Col RETURNED_COUNT =
      Col.count("returned_count", "退回项目数", "Due projects whose form a list says was sent back");
  public static final Col COMPLETION_RATE =
      Col.rate(
              "completion_rate",
              "自评完成率",
              "due_count",
              "due_submitted_count divided by due_count, half-up")
          .orEmpty("no project is known to be due");
  public static final Col DUE_AMOUNT =
      Col.money("due_amount", "应评项目预算数", "Adjusted budget of the projects that had to")
          .orEmpty("no such budget is known");
  public static final Col DUE_SUBMITTED_AMOUNT =
      Col.money("due_submitted_amount", "应评已报项目预算数", "Adjusted budget of those that did")
          .orEmpty("no such budget is known");
  public static final NamedRate COVERAGE =
      NamedRate.of(
          "coverage_rate",
          "自评金额覆盖率",
          DUE_SUBMITTED_AMOUNT,
          DUE_AMOUNT,
          "due_submitted_amount divided by due_amount");
  public static final Col DUE_BASIS =
      Col.text(
          "due_basis",
          "应评依据",
          "Every basis found among the projects, separated by 、; project_years says which applies"
              + " to which");

  public static final TableSpec TABLE =
      new TableSpec(
          "evaluation_completions",
          "自评完成情况",
          "one department in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.DEPARTMENT_ID,
                  Keys.DEPARTMENT_NAME,
                  DUE_COUNT,
                  SUBMITTED_COUNT,
                  DUE_SUBMITTED_COUNT,
                  DUE_MISSING_COUNT,
                  NOT_DUE_SUBMITTED_COUNT,
                  UNKNOWN_DUE_COUNT,
                  COMPLETION_RATE,
                  DUE_AMOUNT,
                  DUE_SUBMITTED_AMOUNT),
              COVERAGE.columns(),
              List.of(DUE_BASIS, LATE_COUNT, IN_TIME_COUNT, RETURNED_COUNT)));

  private EvaluationCompletions() {}
}
