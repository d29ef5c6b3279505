package org.jixiao.measures;

import java.util.List;
import org.jixiao.lake.BudgetLines;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What each project was granted, was paid and declared of itself in each year: forms and ledgers
 * side by side. A project that only a ledger or only a form knows is a row too.
 */
public final class ProjectYears {

  public static final Col CARRY_OVER_IN_AMOUNT =
      Col.money(
              "carry_over_in_amount",
              "上年结转",
              "Carried over into the year: the carry-over ledger, else budget lines of kind"
                  + " carry_over; zero when ledgers know the project and nothing was carried over")
          .orEmpty("no budget or carry-over ledger knows the project");
  public static final Col KNOWN_FROM =
      Col.text(
          "known_from",
          "数据来源",
          "form_and_ledger, form, ledger or list: which sources know the row; list where only a"
              + " list of due projects names it");
  public static final Col INITIAL_BUDGET_BASIS =
      Col.text("initial_budget_basis", "年初预算依据", "form or ledger: where the amount is from")
          .orEmpty("neither tells");
  public static final Col BUDGET_BASIS =
      Col.text("budget_basis", "全年预算依据", "form or ledger: where adjusted_budget_amount is from")
          .orEmpty("neither tells");
  public static final Col FORM_INITIAL_BUDGET_AMOUNT =
      Col.money("form_initial_budget_amount", "自评表年初预算数", "As the form says")
          .orEmpty("no form, or blank on it");
  public static final Col FORM_ADJUSTED_BUDGET_AMOUNT =
      Col.money("form_adjusted_budget_amount", "自评表全年预算数", "As the form says")
          .orEmpty("no form, or blank on it");
  public static final Col LEDGER_INITIAL_BUDGET_AMOUNT = BudgetChanges.LEDGER_INITIAL_BUDGET_AMOUNT;
  public static final Col FORM_EXECUTED_AMOUNT =
      Col.money(
              "form_executed_amount",
              "自评表执行数",
              "All funds, as the form says; beside paid_amount of the ledger")
          .orEmpty("no form, or blank on it");
  public static final Col FORM_FISCAL_EXECUTED_AMOUNT =
      Col.money(
              "form_fiscal_executed_amount",
              "自评表财政资金执行数",
              "Executed amounts of the form's fiscal and carried-over rows: the scope a treasury"
                  + " ledger covers")
          .orEmpty("no form, or it gives no executed amount by source of fund");
  public static final Col FORM_OTHER_EXECUTED_AMOUNT =
      Col.money(
              "form_other_executed_amount",
              "自评表其他资金执行数",
              "Executed amounts of the form's rows of other or unknown funds")
          .orEmpty("no form, or no such row has an amount");
  public static final Col FORM_AMOUNT_UNIT =
      Col.text("form_amount_unit", "自评表金额单位", "Unit of the money on the form: 元 or 万元")
          .orEmpty("no form was handed in");
  public static final Col FORM_LAYOUT =
      Col.text("form_layout", "表样", "Layout the form was read by").orEmpty("no form was handed in");
  public static final Col FUND_ROWS_COUNT =
      Col.count("fund_rows_count", "资金行数", "Rows below the total in the funds part of the form");
  public static final Col PAYMENT_RATE_BASIS =
      Col.text(
              "payment_rate_basis",
              "支付率分母",
              "issued_amount when it is known, else adjusted_budget_amount")
          .orEmpty("neither is known");
  public static final NamedRate PAYMENT =
      new NamedRate(
          Col.rate(
                  "payment_rate",
                  "资金支付率",
                  "payment_rate_basis",
                  "Paid divided by issued where that is known, else by the adjusted budget;"
                      + " payment_rate_basis names which")
              .orEmpty("cannot be computed; payment_rate_status says why"),
          Col.text("payment_rate_status", "资金支付率状态", "As for every rate"),
          "paid_amount",
          "payment_rate_basis");
  public static final Col FUND_TYPE = sliced(BudgetLines.FUND_TYPE);
  public static final Col FUND_LEVEL = sliced(BudgetLines.FUND_LEVEL);
  public static final Col FINANCE_OFFICE = sliced(BudgetLines.FINANCE_OFFICE);
  public static final Col PROJECT_CATEGORY = sliced(BudgetLines.PROJECT_CATEGORY);
  public static final Col FUNCTION_CODE = sliced(BudgetLines.FUNCTION_CODE);
  public static final Col THREE_GUARANTEES = statement(BudgetLines.THREE_GUARANTEES);
  public static final Col DIRECT_FUNDS = statement(BudgetLines.DIRECT_FUNDS);
  public static final Col PROCUREMENT = statement(BudgetLines.PROCUREMENT);
  public static final Col RESPONSIBLE_OFFICE = sliced(BudgetLines.RESPONSIBLE_OFFICE);
  public static final Col RECURRING = statement(BudgetLines.RECURRING);
  public static final Col BONDS =
      new Col(
          BudgetLines.BONDS.name(),
          BudgetLines.BONDS.kind(),
          BudgetLines.BONDS.caption(),
          BudgetLines.BONDS.meaning() + "; true when any budget line or payment says so",
          "no budget line or payment of the project tells",
          "");
  public static final Col LINK_RULE =
      Col.text(
          "link_rule",
          "匹配规则",
          "How form and ledger were matched: project_code, document_number, unit_and_name,"
              + " unit_and_similar_name or none");
  public static final Col LINK_CERTAINTY =
      Col.text(
          "link_certainty",
          "匹配确定性",
          "certain, uncertain (possible matches are listed in project_links and not used) or none");
  public static final Col DUE =
      Col.yesNo("due", "应评", "True when the project had to evaluate itself")
          .orEmpty("cannot be told; due_basis says why");
  public static final Col DUE_BASIS =
      Col.text(
          "due_basis",
          "应评依据",
          "listed or not_listed where a list of due projects (evaluation_dues) names projects of"
              + " the department; elsewhere derived_from_category (特定目标类 3 or 其他运转类 22 with a"
              + " budget), no_category or no_ledger");
  public static final Col DUE_DATE =
      Col.date("due_date", "报送截止日期", "Last day in time, as the list of due projects gives it")
          .orEmpty("no list gives a day");
  public static final Col SUBMITTED_DATE =
      Col.date("submitted_date", "实际报送日期", "Day of receipt, as the list of due projects gives it")
          .orEmpty("no list gives a day");
  public static final Col SUBMITTED_LATE =
      Col.yesNo("submitted_late", "迟报", "True when submitted_date lies after due_date")
          .orEmpty("one of the two days is not known");
  public static final Col RETURNED =
      Col.yesNo("returned", "退回", "True when the list says that the form was sent back")
          .orEmpty("no list tells");
  public static final Col MONITORING_WARNED =
      Col.yesNo(
              "monitoring_warned",
              "监控已预警",
              "True when the mid-year monitoring names a warning, or calls a target out of reach"
                  + " (完全不可能 and the like)")
          .orEmpty("no monitoring was handed in");
  public static final Col MONITORING_CAUSES =
      Col.text(
              "monitoring_causes",
              "监控偏差原因",
              "Causes the monitoring names, of 经费, 制度, 人员, 硬件, 其他, separated by 、")
          .orEmpty("no monitoring was handed in, or it names no cause");
  public static final Col SUBMITTED =
      Col.yesNo("submitted", "已报", "True when a self-evaluation is in use");
  public static final Col FORM_DELIVERY_ID = ofForm(Keys.DELIVERY_ID, "form_delivery_id");
  public static final Col FORM_SOURCE_BLOCK_ID =
      ofForm(Keys.SOURCE_BLOCK_ID, "form_source_block_id");

  public static final TableSpec TABLE =
      new TableSpec(
          "project_years",
          "项目年度",
          "one project of one unit in one fiscal year",
          Keys.PROJECT_YEAR,
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.DEPARTMENT_ID,
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_ID,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_ID,
                  Keys.PROJECT_NAME,
                  BudgetRates.INITIAL_BUDGET_AMOUNT,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT,
                  CARRY_OVER_IN_AMOUNT,
                  MoneyChain.ISSUED_AMOUNT,
                  MoneyChain.RECEIVED_AMOUNT,
                  MoneyChain.APPLIED_AMOUNT,
                  MoneyChain.PAID_AMOUNT,
                  BudgetRates.EXECUTED_AMOUNT),
              rateColumns(),
              List.of(PAYMENT_RATE_BASIS, MoneyChain.DELAY_SIDE),
              ProjectScores.COLUMNS,
              List.of(KNOWN_FROM, LINK_RULE, LINK_CERTAINTY),
              List.of(INITIAL_BUDGET_BASIS, BUDGET_BASIS),
              MoneyChain.STANDING,
              List.of(
                  FORM_INITIAL_BUDGET_AMOUNT,
                  FORM_ADJUSTED_BUDGET_AMOUNT,
                  LEDGER_INITIAL_BUDGET_AMOUNT,
                  FORM_EXECUTED_AMOUNT,
                  FORM_FISCAL_EXECUTED_AMOUNT,
                  FORM_OTHER_EXECUTED_AMOUNT,
                  FORM_AMOUNT_UNIT,
                  FORM_LAYOUT,
                  FUND_ROWS_COUNT,
                  FINANCE_OFFICE,
                  PROJECT_CATEGORY,
                  FUND_TYPE,
                  FUND_LEVEL,
                  FUNCTION_CODE,
                  THREE_GUARANTEES,
                  DIRECT_FUNDS,
                  PROCUREMENT,
                  DUE,
                  DUE_BASIS,
                  SUBMITTED,
                  FORM_DELIVERY_ID,
                  FORM_SOURCE_BLOCK_ID,
                  DUE_DATE,
                  SUBMITTED_DATE,
                  SUBMITTED_LATE,
                  RETURNED,
                  MONITORING_WARNED,
                  MONITORING_CAUSES,
                  RESPONSIBLE_OFFICE,
                  BONDS,
                  RECURRING),
              MoneyChain.WAITING,
              BudgetChanges.COLUMNS,
              YearClosing.COLUMNS));

  private ProjectYears() {}

  private static List<Col> rateColumns() {
    return TableSpec.columns(
        BudgetRates.ALL.stream().flatMap(rate -> rate.columns().stream()).toList(),
        PAYMENT.columns());
  }

  private static Col sliced(Col column) {
    return new Col(
        column.name(),
        column.kind(),
        column.caption(),
        column.meaning() + "; of several lines, that of the largest amount",
        "no budget line of the project tells",
        "");
  }

  private static Col statement(Col column) {
    return new Col(
        column.name(),
        column.kind(),
        column.caption(),
        column.meaning() + "; true when any budget line of the project says so",
        "no budget line of the project tells",
        "");
  }

  private static Col ofForm(Col column, String name) {
    return new Col(
        name,
        column.kind(),
        "自评表" + column.caption(),
        column.meaning() + ", of the self-evaluation in use",
        "no form was handed in",
        "");
  }
}
