package org.jixiao.measures.slices;

import java.util.List;
import org.jixiao.measures.NamedRate;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** What every slice of the budget says of its lines and of what was paid from them. */
public final class SliceAmounts {

  public static final Col DEPARTMENT_COUNT =
      Col.count(
          "department_count", "部门数", "Departments with a budget line or a payment in the slice");
  public static final Col LINE_COUNT =
      Col.count("line_count", "指标条数", "Budget and carry-over lines that count");
  public static final Col PAYMENT_COUNT =
      Col.count("payment_count", "支付笔数", "Payments and refunds that count");
  public static final Col INITIAL_BUDGET_AMOUNT =
      Col.money("initial_budget_amount", "年初预算数", "Σ budget lines of kind initial");
  public static final Col ADDED_AMOUNT =
      Col.money(
          "added_amount", "追加金额", "Σ budget lines of kind addition, and other lines above zero");
  public static final Col REDUCED_AMOUNT =
      Col.money(
          "reduced_amount",
          "追减金额",
          "Σ budget lines of kind reduction, and other lines below zero; a reduction is negative");
  public static final Col CARRY_OVER_IN_AMOUNT =
      Col.money(
          "carry_over_in_amount",
          "上年结转",
          "Carried over into the year: a project's carry-over ledger, else its lines of that kind");
  public static final Col BUDGET_AMOUNT =
      Col.money(
          "ledger_budget_amount",
          "台账预算数",
          "Initial, added, reduced and carried-over money together");
  public static final Col PAID_AMOUNT =
      Col.money("paid_amount", "实际支付数", "Payments less refunds of the slice");
  public static final Col PAYABLE_BUDGET_AMOUNT =
      Col.money(
          "payable_budget_amount",
          "可比台账预算数",
          "Part of ledger_budget_amount of departments whose payment ledger was handed in");
  public static final NamedRate BUDGET_PAYMENT =
      NamedRate.of(
          "budget_payment_rate",
          "资金支付率（按台账预算数）",
          PAID_AMOUNT,
          PAYABLE_BUDGET_AMOUNT,
          "Paid divided by the ledger budget of departments whose payments are known");
  public static final Col PAYABLE_ISSUED_AMOUNT =
      Col.money(
          "payable_issued_amount",
          "可比指标下达数",
          "Σ issued over lines that tell it, of departments whose payments are known; carried-over"
              + " money was issued before the year");
  public static final Col PAID_ON_ISSUED_AMOUNT =
      Col.money("paid_on_issued_amount", "可比指标支付数", "Paid from lines that tell what was issued");
  public static final NamedRate ISSUED_PAYMENT =
      NamedRate.of(
          "issued_payment_rate",
          "资金支付率（按下达数）",
          PAID_ON_ISSUED_AMOUNT,
          PAYABLE_ISSUED_AMOUNT,
          "Paid divided by issued, both over the same lines");
  public static final Col PAID_SHARE_RATE =
      Col.rate(
              "paid_share_rate",
              "占全部支付比重",
              "jurisdiction's paid amount",
              "Paid of the slice divided by all that the division paid in the year")
          .orEmpty("the division paid nothing, or less than nothing, in the year");

  /** In the order tables show them. */
  public static final List<Col> COLUMNS =
      TableSpec.columns(
          List.of(
              DEPARTMENT_COUNT,
              LINE_COUNT,
              PAYMENT_COUNT,
              INITIAL_BUDGET_AMOUNT,
              ADDED_AMOUNT,
              REDUCED_AMOUNT,
              CARRY_OVER_IN_AMOUNT,
              BUDGET_AMOUNT,
              PAID_AMOUNT,
              PAYABLE_BUDGET_AMOUNT),
          BUDGET_PAYMENT.columns(),
          List.of(PAYABLE_ISSUED_AMOUNT, PAID_ON_ISSUED_AMOUNT),
          ISSUED_PAYMENT.columns(),
          List.of(PAID_SHARE_RATE));

  private SliceAmounts() {}
}
