package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.RectificationStates;

/** A rectification whose term is over is neither done nor refuted. */
public final class RectificationOverdue {

  /** What the department answered, and the reviews that set a term, answered or not. */
  private static final RowsBehind ANSWERS_AND_REVIEWS =
      new RowsBehind(
          told("answer", "rectifications", "COALESCE(watched_flag_id, flag_id)", "status_text")
              + " UNION ALL "
              + told("review", "flag_reviews", "flag_id", "rectification_status"));

  public static final Flag FLAG =
      new Flag(
              "REC-01",
              2,
              Entity.RECTIFICATION,
              Text.of("整改逾期未完成", "Rectification overdue"),
              Text.of(
                  "整改承诺有时限；逾期未完成的，结果应用中可相应调减预算或待整改到位后再安排。",
                  "A rectification has a term; what is not mended in time bears on the next"
                      + " budget."),
              Text.of(
                  "已整改而未更新状态、整改依赖上级批复，或时限经同意延长。",
                  "It was mended and the status not updated, it waits for an approval from above,"
                      + " or the term was extended."),
              List.of(
                  Applies.when(
                      "answered_count > 0 OR review_deadline_date IS NOT NULL",
                      "not_answered",
                      "部门尚未反馈，也没有复核属实并确定时限",
                      "the department has not answered, and no review confirms the question and"
                          + " sets a term"),
                  Applies.when(
                      "deadline_count > 0 OR review_deadline_date IS NOT NULL",
                      "no_term",
                      "没有可识别的完成时限",
                      "no term that can be told")),
              "overdue_count > 0",
              List.of(
                  SeverityStep.when(
                      Severity.HIGH, "overdue_day_count > ${rectification.high_days}"),
                  SeverityStep.otherwise(Severity.MEDIUM)),
              new Comparison(
                  "COALESCE(overdue_day_count, 0)",
                  "0",
                  "0",
                  Comparison.Unit.COUNT,
                  Comparison.NO_RATE),
              "overdue_amount",
              Text.of(
                  "提示核实：{count: overdue_count} 项整改逾期，最早逾期 {count: overdue_day_count} 天，现状态为“{text:"
                      + " COALESCE(status_texts, CASE WHEN answered_count = 0 THEN '未反馈' ELSE '未填'"
                      + " END)}”。",
                  "Please check: {count: overdue_count} rectifications are overdue, the first by"
                      + " {count: overdue_day_count} days; their status is {text:"
                      + " COALESCE(status_texts, CASE WHEN answered_count = 0 THEN 'nothing came"
                      + " back' ELSE 'not given' END)}."),
              List.of(
                  RectificationStates.WATCHED_FLAG_ID,
                  RectificationStates.PROBLEM_COUNT,
                  RectificationStates.OVERDUE_COUNT,
                  RectificationStates.ANSWERED_COUNT,
                  RectificationStates.REVIEW_DEADLINE_DATE,
                  RectificationStates.FIRST_DEADLINE_DATE,
                  RectificationStates.OVERDUE_DAY_COUNT,
                  RectificationStates.OWNER_OFFICES,
                  RectificationStates.STATUS_TEXTS),
              List.of("RECTIFICATION"),
              List.of())
          .restingOn(ANSWERS_AND_REVIEWS);

  private static String told(String kind, String table, String about, String status) {
    return """
    SELECT '%s' AS told_by, %s AS about_flag_id, unit_id, project_id, owner_office, \
    deadline_date, %s AS status FROM %s WHERE division_code = {division_code} \
    AND fiscal_year = {fiscal_year} AND department_id = {department_id}\
    """
        .formatted(kind, about, status, table);
  }

  private RectificationOverdue() {}
}
