package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * Where the money of a project stands: 预算 → 已下达 → 已申请 → 已支付, as the ledgers say. What is unpaid of
 * the ledger budget is always, to the cent, not issued + issued and not applied for + applied for
 * and not paid + recovered. This, and not the written excuse, tells on whose side the money waits.
 */
public final class MoneyChain {

  /** No money waits. */
  public static final String NONE = "none";

  /** Most of the unpaid money has not been issued and comes from above the county. */
  public static final String UPPER_LEVEL = "upper_level";

  /** Most of it is county money not issued, or applied for and not paid. */
  public static final String FINANCE = "finance";

  /** Most of it was issued and never applied for. */
  public static final String UNIT = "unit";

  /** The ledgers do not tell. */
  public static final String UNKNOWN = "unknown";

  public static final Col LEDGER_BUDGET_AMOUNT =
      Col.money(
              "ledger_budget_amount",
              "台账预算数",
              "Budget lines of the year in use, plus what was carried over into it, before"
                  + " recoveries")
          .orEmpty("no budget or carry-over ledger knows the project");
  public static final Col ISSUED_AMOUNT =
      Col.money(
              "issued_amount",
              "指标下达数",
              "Amounts issued to the unit, carried-over money included: it was issued before the"
                  + " year")
          .orEmpty("at least one budget line does not tell what was issued");
  public static final Col RECEIVED_AMOUNT =
      Col.money(
              "received_amount",
              "资金到位数",
              "Money that reached the implementer, carried-over money included: it arrived before"
                  + " the year")
          .orEmpty("at least one budget line does not tell what arrived");
  public static final Col APPLIED_AMOUNT =
      Col.money(
              "applied_amount",
              "已申请支付数",
              "Payments applied for: the greater of what the payment ledger and what the budget"
                  + " ledger tells")
          .orEmpty("neither ledger tells what was applied for");
  public static final Col PAID_AMOUNT =
      Col.money(
              "paid_amount",
              "实际支付数",
              "Treasury payments less refunds, by the budget year of the ledger row; zero when the"
                  + " payment ledger of the department holds nothing for the project")
          .orEmpty("no payment ledger of the department was handed in for the year");
  public static final Col NOT_ISSUED_AMOUNT =
      Col.money("not_issued_amount", "未下达金额", "Ledger budget less issued")
          .orEmpty("what was issued is not known");
  public static final Col NOT_ISSUED_UPPER_LEVEL_AMOUNT =
      Col.money(
              "not_issued_upper_level_amount",
              "其中上级资金未下达金额",
              "Part of not_issued_amount on lines whose fund level is above the county")
          .orEmpty("what was issued is not known");
  public static final Col NOT_ISSUED_COUNTY_AMOUNT =
      Col.money(
              "not_issued_county_amount",
              "其中县级资金未下达金额",
              "Part of not_issued_amount on lines of county money")
          .orEmpty("what was issued is not known");
  public static final Col ISSUED_NOT_APPLIED_AMOUNT =
      Col.money(
              "issued_not_applied_amount",
              "已下达未申请金额",
              "Issued less recovered less applied for; below zero when the ledgers contradict each"
                  + " other")
          .orEmpty("what was issued or applied for is not known");
  public static final Col APPLIED_NOT_PAID_AMOUNT =
      Col.money(
              "applied_not_paid_amount",
              "已申请未支付金额",
              "Applied for less paid; below zero when the ledgers contradict each other")
          .orEmpty("what was applied for or paid is not known");
  public static final Col RECOVERED_AMOUNT =
      Col.money("recovered_amount", "财政收回金额", "Taken back by the finance bureau")
          .orEmpty("no budget or carry-over ledger knows the project");
  public static final Col UNPAID_AMOUNT =
      Col.money("unpaid_amount", "未支付金额", "Ledger budget less paid")
          .orEmpty("ledger budget or payments are not known");
  public static final Col WAITING_UPPER_LEVEL_AMOUNT =
      waiting(
          "waiting_upper_level_amount",
          "待支付：上级资金未下达",
          "Part of unpaid_amount that waits on the level above: its money that was not issued");
  public static final Col WAITING_FINANCE_AMOUNT =
      waiting(
          "waiting_finance_amount",
          "待支付：财政部门环节",
          "Part that waits on finance: county money not issued, and money applied for and not"
              + " paid");
  public static final Col WAITING_UNIT_AMOUNT =
      waiting(
          "waiting_unit_amount",
          "待支付：单位环节",
          "Part that waits on the unit: issued and not applied for");
  public static final Col WAITING_UNKNOWN_AMOUNT =
      waiting(
          "waiting_unknown_amount",
          "待支付：环节不明",
          "Part that the ledgers do not attribute; below zero where more was paid than the budget,"
              + " or where the ledgers contradict each other");
  public static final Col UNPAID_RECOVERED_AMOUNT =
      waiting("unpaid_recovered_amount", "未支付中已收回", "Part that was taken back and waits on nobody");
  public static final Col DELAY_SIDE =
      Col.text(
          "delay_side",
          "滞留环节",
          "Side of the largest unpaid part: upper_level (上级资金未下达), finance (县级资金未下达,"
              + " or 已申请未支付), unit (已下达未申请), unknown, or none when nothing waits; recovered"
              + " money waits on nobody; of equal parts the earlier step is named");
  public static final Col CURRENT_PAID_AMOUNT =
      Col.money("current_paid_amount", "当年指标支付数", "Paid from indicators of the year")
          .orEmpty("payments are not known, or some do not tell what they draw on");
  public static final Col CARRY_OVER_PAID_AMOUNT =
      Col.money("carry_over_paid_amount", "结转指标支付数", "Paid from carried-over indicators")
          .orEmpty("payments are not known, or some do not tell what they draw on");
  public static final Col NOVEMBER_DECEMBER_PAID_AMOUNT =
      Col.money(
              "november_december_paid_amount",
              "11—12月支付数",
              "Paid in November and December of the budget year, by clearing date, else voucher"
                  + " date")
          .orEmpty("payments are not known, or one has no date");
  public static final Col DECEMBER_PAID_AMOUNT =
      Col.money(
              "december_paid_amount",
              "12月支付数",
              "Paid in December of the budget year, by clearing date, else voucher date")
          .orEmpty("payments are not known, or one has no date");

  /** The sides on which unpaid money waits: they add up to unpaid_amount, to the cent. */
  public static final List<Col> WAITING =
      List.of(
          WAITING_UPPER_LEVEL_AMOUNT,
          WAITING_FINANCE_AMOUNT,
          WAITING_UNIT_AMOUNT,
          WAITING_UNKNOWN_AMOUNT,
          UNPAID_RECOVERED_AMOUNT);

  /** What stands at each step, and when and from what the money was paid. */
  public static final List<Col> STANDING =
      List.of(
          LEDGER_BUDGET_AMOUNT,
          UNPAID_AMOUNT,
          NOT_ISSUED_AMOUNT,
          NOT_ISSUED_UPPER_LEVEL_AMOUNT,
          NOT_ISSUED_COUNTY_AMOUNT,
          ISSUED_NOT_APPLIED_AMOUNT,
          APPLIED_NOT_PAID_AMOUNT,
          RECOVERED_AMOUNT,
          CURRENT_PAID_AMOUNT,
          CARRY_OVER_PAID_AMOUNT,
          NOVEMBER_DECEMBER_PAID_AMOUNT,
          DECEMBER_PAID_AMOUNT);

  /** Every column of the chain. */
  public static final List<Col> COLUMNS =
      TableSpec.columns(
          List.of(ISSUED_AMOUNT, RECEIVED_AMOUNT, APPLIED_AMOUNT, PAID_AMOUNT),
          STANDING,
          WAITING,
          List.of(DELAY_SIDE));

  private MoneyChain() {}

  private static Col waiting(String name, String caption, String meaning) {
    return Col.money(name, caption, meaning).orEmpty("unpaid_amount is not known");
  }
}
