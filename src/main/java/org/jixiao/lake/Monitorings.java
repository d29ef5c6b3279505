package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 年中绩效运行监控: what a department said of a project's money and indicators in the middle of the year. A
 * row without a third-level indicator and without a source of money speaks of the project as a
 * whole.
 */
public final class Monitorings {

  public static final Col MONITORED_DATE =
      Col.date("monitored_date", "监控截止日期", "Day up to which the figures run")
          .orEmpty("nothing names a day; figures then usually run to 31 July");
  public static final Col BUDGET_AMOUNT =
      Col.money("budget_amount", "全年预算数", "Budget of the year as monitored")
          .orEmpty("blank, or the row is about an indicator");
  public static final Col EXECUTED_AMOUNT =
      Col.money("executed_amount", "监控期执行数", "Spent up to the monitored day")
          .orEmpty("blank, or the row is about an indicator");
  public static final Col EXPECTED_AMOUNT =
      Col.money("expected_amount", "全年预计执行数", "Spending expected for the whole year")
          .orEmpty("blank, or the row is about an indicator");
  public static final Col FUND_LABEL =
      Col.text("fund_label", "资金来源", "Source of the money on this row of a form")
          .orEmpty("the row is about the whole money of the project, or about an indicator");
  public static final Col LEVEL_3 =
      Col.text("level_3", "三级指标", "Third-level indicator")
          .orEmpty("the row is about the project as a whole");
  public static final Col TARGET_TEXT =
      Col.text("target_text", "年度指标值", "Target as delivered").orEmpty("not delivered");
  public static final Col ACTUAL_TEXT =
      Col.text("actual_text", "监控期完成情况", "What was reached, as delivered").orEmpty("not delivered");
  public static final Col EXPECTED_TEXT =
      Col.text("expected_text", "全年预计完成情况", "What is expected for the year, as delivered")
          .orEmpty("not delivered");
  public static final Col FUNDING_CAUSE = cause("funding_cause", "经费保障", "money");
  public static final Col RULES_CAUSE = cause("rules_cause", "制度保障", "rules and procedures");
  public static final Col STAFF_CAUSE = cause("staff_cause", "人员保障", "staff");
  public static final Col EQUIPMENT_CAUSE = cause("equipment_cause", "硬件条件保障", "equipment");
  public static final Col OTHER_CAUSE = cause("other_cause", "其他原因", "anything else");
  public static final Col REASON_TEXT =
      Col.text("reason_text", "偏差原因说明", "The deviation explained, as delivered")
          .orEmpty("not delivered");
  public static final Col OUTLOOK_TEXT =
      Col.text(
              "outlook_text", "完成目标可能性", "确定能, 有可能, 完全不可能, or which of the three columns is ticked")
          .orEmpty("not delivered");
  public static final Col WARNING_TEXT =
      Col.text("warning_text", "预警情况", "Warning the monitoring gave, as delivered")
          .orEmpty("not delivered");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "monitorings",
          "绩效运行监控",
          "one project, or one indicator of it, as monitored in the middle of a year",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  MONITORED_DATE,
                  BUDGET_AMOUNT,
                  EXECUTED_AMOUNT,
                  EXPECTED_AMOUNT,
                  FUND_LABEL,
                  LEVEL_3,
                  TARGET_TEXT,
                  ACTUAL_TEXT,
                  EXPECTED_TEXT,
                  FUNDING_CAUSE,
                  RULES_CAUSE,
                  STAFF_CAUSE,
                  EQUIPMENT_CAUSE,
                  OTHER_CAUSE,
                  REASON_TEXT,
                  OUTLOOK_TEXT,
                  WARNING_TEXT,
                  SOURCE),
              Keys.ADDRESS));

  /** The amounts of a row. */
  public static final List<Col> AMOUNTS = List.of(BUDGET_AMOUNT, EXECUTED_AMOUNT, EXPECTED_AMOUNT);

  private Monitorings() {}

  private static Col cause(String name, String caption, String of) {
    return Col.text(name, caption, "What stands under this cause, " + of + ", as delivered")
        .orEmpty("the cause is not named");
  }
}
