package org.jixiao.measures.progress;

import java.util.List;
import org.jixiao.measures.NamedRate;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 支出进度: the cumulative curve of payments, month by month, beside time progress (序时进度, m/12) and
 * beside the same department's own earlier years. A department without a payment ledger has no
 * rows; months after the day looked back from have none either.
 */
public final class ExecutionMonths {

  public static final Col GROUP_KIND =
      Col.text("group_kind", "分组方式", "department, or jurisdiction for the whole division");
  public static final Col GROUP_ID =
      Col.text("group_id", "分组", "Department id, or division code for the jurisdiction");
  public static final Col GROUP_NAME =
      Col.text("group_name", "名称", "Name of the department")
          .orEmpty("the jurisdiction, or a department of which only a code was delivered");
  public static final Col MONTH_NUMBER = Col.count("month_number", "月份", "1 to 12");
  public static final Col MONTH_CLOSED =
      Col.yesNo(
          "month_closed",
          "月份已结束",
          "True when the month ends on or before the day looked back from");
  public static final Col MONTH_PAID_AMOUNT =
      Col.money(
          "month_paid_amount",
          "当月支付数",
          "Payments less refunds of the month, by clearing date, else voucher date");
  public static final Col REFUND_AMOUNT =
      Col.money("refund_amount", "当月退回数", "Refunds of the month, as a positive amount");
  public static final Col PAYMENT_COUNT =
      Col.count("payment_count", "当月支付笔数", "Payments and refunds of the month");
  public static final Col CUMULATIVE_PAID_AMOUNT =
      Col.money("cumulative_paid_amount", "累计支付数", "Σ month_paid_amount from January on");
  public static final Col FROM_MONTH_PAID_AMOUNT =
      Col.money(
          "from_month_paid_amount",
          "自当月起支付数",
          "Σ month_paid_amount from this month to the last shown; in November that is 11—12月支付数");
  public static final Col YEAR_PAID_AMOUNT =
      Col.money("year_paid_amount", "年内支付数", "Σ month_paid_amount over all months shown");
  public static final Col OUTSIDE_YEAR_AMOUNT =
      Col.money(
          "outside_year_amount",
          "年度外支付数",
          "Payments of this budget year dated before it or after it, in no month of the curve");
  public static final Col UNDATED_AMOUNT =
      Col.money("undated_amount", "无日期支付数", "Payments without any date, in no month of the curve");
  public static final Col BUDGET_AMOUNT =
      Col.money(
              "ledger_budget_amount",
              "台账预算数",
              "Σ ledger budget of the year, carried-over money included; of a jurisdiction, over the"
                  + " departments whose payments are known")
          .orEmpty("no budget or carry-over ledger knows the department");
  public static final Col TIME_PROGRESS_RATE =
      Col.rate("time_progress_rate", "序时进度", "12 months", "Month divided by 12, half-up");
  public static final NamedRate SPENDING_PROGRESS =
      NamedRate.of(
          "spending_progress_rate",
          "支出进度",
          CUMULATIVE_PAID_AMOUNT,
          BUDGET_AMOUNT,
          "Cumulative payments divided by the ledger budget");
  public static final Col PACE_GAP_RATE =
      Col.rate(
              "pace_gap_rate",
              "进度差（较序时）",
              "ledger_budget_amount",
              "Spending progress less time progress; −0.0153 is 1.53 points behind")
          .orEmpty("there is no spending progress; its status says why");
  public static final Col EARLIER_YEAR_COUNT =
      Col.count("earlier_year_count", "可比往年数", "Of the three years before, those with a progress");
  public static final Col EARLIER_PROGRESS_RATE =
      Col.rate(
              "earlier_progress_rate",
              "往年同期支出进度",
              "ledger_budget_amount",
              "Simple mean of its own spending progress in the same month of those years")
          .orEmpty("none of the three years before has a progress");
  public static final Col EARLIER_GAP_RATE =
      Col.rate(
              "earlier_gap_rate",
              "进度差（较往年同期）",
              "ledger_budget_amount",
              "Spending progress less its own in earlier years")
          .orEmpty("one of the two is not known");
  public static final NamedRate MONTH_SHARE =
      NamedRate.of(
          "month_share_rate",
          "当月支付占比",
          MONTH_PAID_AMOUNT,
          YEAR_PAID_AMOUNT,
          "Payments of the month divided by those of all months shown; in December the 12月支付占比");
  public static final NamedRate FROM_MONTH_SHARE =
      NamedRate.of(
          "from_month_share_rate",
          "自当月起支付占全年支付比",
          FROM_MONTH_PAID_AMOUNT,
          YEAR_PAID_AMOUNT,
          "Payments from this month on divided by those of all months shown");
  public static final NamedRate FROM_MONTH_BUDGET_SHARE =
      NamedRate.of(
          "from_month_budget_share_rate",
          "自当月起支付占预算比",
          FROM_MONTH_PAID_AMOUNT,
          BUDGET_AMOUNT,
          "Payments from this month on divided by the ledger budget; in November what audits call"
              + " 年末集中支付");
  public static final Col LEFT_OUT_COUNT =
      Col.count(
          "left_out_department_count",
          "未计入部门数",
          "Departments of the jurisdiction without a payment ledger; zero for a department");

  public static final TableSpec TABLE =
      new TableSpec(
          "execution_months",
          "支出进度月表",
          "one department, or the whole division, in one month of a fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, GROUP_KIND, GROUP_ID, MONTH_NUMBER),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  GROUP_KIND,
                  GROUP_ID,
                  MONTH_NUMBER,
                  GROUP_NAME,
                  MONTH_CLOSED,
                  MONTH_PAID_AMOUNT,
                  REFUND_AMOUNT,
                  PAYMENT_COUNT,
                  CUMULATIVE_PAID_AMOUNT,
                  FROM_MONTH_PAID_AMOUNT,
                  YEAR_PAID_AMOUNT,
                  OUTSIDE_YEAR_AMOUNT,
                  UNDATED_AMOUNT,
                  BUDGET_AMOUNT,
                  TIME_PROGRESS_RATE),
              SPENDING_PROGRESS.columns(),
              List.of(PACE_GAP_RATE, EARLIER_YEAR_COUNT, EARLIER_PROGRESS_RATE, EARLIER_GAP_RATE),
              MONTH_SHARE.columns(),
              FROM_MONTH_SHARE.columns(),
              FROM_MONTH_BUDGET_SHARE.columns(),
              List.of(LEFT_OUT_COUNT)));

  private ExecutionMonths() {}
}
