package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** What was budgeted and issued, line by line, as the budget ledgers say. */
public final class BudgetLines {

  public static final Col LINE_ID =
      Col.text("line_id", "指标主键", "Id of the budget line in the ledger it came from")
          .orEmpty("not delivered");
  public static final Col ORIGINAL_LINE_ID =
      Col.text("original_line_id", "源指标主键", "Id of the line this one continues or adjusts")
          .orEmpty("not delivered");
  public static final Col DOCUMENT_NUMBER =
      Col.text("document_number", "本级指标文号", "Number of the document by which the line was issued")
          .orEmpty("not delivered");
  public static final Col UPPER_DOCUMENT_NUMBER =
      Col.text("upper_document_number", "上级指标文号", "Number of the document of the level above")
          .orEmpty("not delivered");
  public static final Col BUDGET_KIND =
      Col.text(
          "budget_kind",
          "指标类型",
          "initial (年初安排), addition (追加), reduction (追减), carry_over (上年结转), adjusted (the"
              + " whole budget of the year after all changes) or other");
  public static final Col BUDGET_AMOUNT =
      Col.money("budget_amount", "指标金额", "Amount of the line; a reduction is negative");
  public static final Col ISSUED_AMOUNT =
      Col.money("issued_amount", "指标下达数", "Amount issued to the unit")
          .orEmpty("the ledger does not tell what was issued");
  public static final Col RECEIVED_AMOUNT =
      Col.money("received_amount", "资金到位数", "Money that reached the implementer")
          .orEmpty("the ledger does not tell what arrived");
  public static final Col APPLIED_AMOUNT =
      Col.money("applied_amount", "已申请支付金额", "Payments the unit has applied for")
          .orEmpty("not delivered");
  public static final Col BALANCE_AMOUNT =
      Col.money("balance_amount", "指标余额", "What is left of the line").orEmpty("not delivered");
  public static final Col ISSUED_DATE =
      Col.date("issued_date", "发文日期", "Date of the issuing document").orEmpty("not delivered");
  public static final Col FUND_TYPE =
      Col.text("fund_type", "资金性质", "Code or name of the kind of fund").orEmpty("not delivered");
  public static final Col FUND_LEVEL =
      Col.text("fund_level", "资金级次", "central, province, prefecture, county")
          .orEmpty("not delivered");
  public static final Col FUNCTION_CODE =
      Col.text("function_code", "功能分类", "Seven-digit functional class").orEmpty("not delivered");
  public static final Col ECONOMIC_CODE =
      Col.text("economic_code", "部门经济分类", "Five-digit economic class of the department")
          .orEmpty("not delivered");
  public static final Col PROJECT_CATEGORY =
      Col.text("project_category", "项目类别", "1 人员类, 21 公用经费, 22 其他运转类, 3 特定目标类")
          .orEmpty("not delivered");
  public static final Col FINANCE_OFFICE =
      Col.text("finance_office", "归口股室", "Office of the finance bureau that manages the money")
          .orEmpty("not delivered");
  public static final Col THREE_GUARANTEES =
      Col.yesNo("three_guarantees", "三保", "True for 三保 money").orEmpty("not delivered");
  public static final Col DIRECT_FUNDS =
      Col.yesNo("direct_funds", "直达资金", "True for direct funds").orEmpty("not delivered");
  public static final Col PROCUREMENT =
      Col.yesNo("procurement", "政府采购", "True for government procurement").orEmpty("not delivered");
  public static final Col RESPONSIBLE_OFFICE =
      Col.text("responsible_office", "承办股室", "Office that carries the money out")
          .orEmpty("not delivered");
  public static final Col BONDS =
      Col.yesNo("bonds", "债券资金", "True for money of government bonds").orEmpty("not delivered");
  public static final Col RECURRING =
      Col.yesNo("recurring", "经常性", "True for a project that recurs every year")
          .orEmpty("not delivered");
  public static final Col SOURCE = Keys.LEDGER_SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "budget_lines",
          "预算指标",
          "one line of a budget ledger (预算指标)",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(Keys.DEPARTMENT_NAME, Keys.UNIT_NAME, Keys.PROJECT_NAME),
              List.of(
                  LINE_ID,
                  ORIGINAL_LINE_ID,
                  DOCUMENT_NUMBER,
                  UPPER_DOCUMENT_NUMBER,
                  BUDGET_KIND,
                  BUDGET_AMOUNT,
                  ISSUED_AMOUNT,
                  RECEIVED_AMOUNT,
                  APPLIED_AMOUNT,
                  BALANCE_AMOUNT,
                  ISSUED_DATE,
                  FUND_TYPE,
                  FUND_LEVEL,
                  FUNCTION_CODE,
                  ECONOMIC_CODE,
                  PROJECT_CATEGORY,
                  FINANCE_OFFICE,
                  THREE_GUARANTEES,
                  DIRECT_FUNDS,
                  PROCUREMENT,
                  RESPONSIBLE_OFFICE,
                  BONDS,
                  RECURRING,
                  SOURCE),
              Keys.ADDRESS));

  private BudgetLines() {}
}
