package org.jixiao.measures.slices;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.NamedRate;
import org.jixiao.measures.SummedRate;
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
      Col.money("initial_budget_amount", "年初预算数", "Σ budget lines of kind initial")
          .orEmpty("only whole-year lines stand in the slice, which do not tell it");
  public static final Col ADDED_AMOUNT =
      Col.money(
          "added_amount",
          "追加金额",
          "Σ budget lines of kind addition, and other lines above zero, of projects without a"
              + " whole-year line");
  public static final Col REDUCED_AMOUNT =
      Col.money(
          "reduced_amount",
          "追减金额",
          "Σ budget lines of kind reduction, and other lines below zero, of projects without a"
              + " whole-year line; a reduction is negative");
  public static final Col CARRY_OVER_IN_AMOUNT =
      Col.money(
          "carry_over_in_amount",
          "上年结转",
          "Carried over into the year: a project's carry-over ledger, else its lines of that kind");
  public static final Col WHOLE_YEAR_AMOUNT =
      Col.money(
          "whole_year_amount",
          "全年预算类指标金额",
          "Σ budget lines of kind adjusted: the whole budget of a project's year, carry-over and"
              + " all");
  public static final Col BUDGET_AMOUNT =
      Col.money(
          "ledger_budget_amount",
          "台账预算数",
          "Whole-year lines of projects that have one; initial, added, reduced and carried-over"
              + " money of the others");
  public static final Col PAID_AMOUNT =
      Col.money("paid_amount", "实际支付数", "Payments less refunds of the slice");
  public static final Col UNPLACED_PAID_AMOUNT =
      Col.money(
          "unplaced_paid_amount",
          "未能归类支付数",
          "Part of paid_amount, in 未分类, of payments that neither name a line nor tell their class,"
              + " and whose project's lines do not agree on one");
  public static final Col PAYABLE_BUDGET_AMOUNT =
      Col.money(
          "payable_budget_amount",
          "可比台账预算数",
          "Part of ledger_budget_amount of departments whose payment ledger was handed in and"
              + " places at least 99% of what was paid");
  public static final Col PLACED_PAID_AMOUNT =
      Col.money("placed_paid_amount", "可比支付数", "Part of paid_amount of the same departments");

  /** What could be measured is left out because its payments cannot be placed. */
  public static final String NOT_PLACED = "PAYMENT_NOT_PLACED";

  public static final NamedRate BUDGET_PAYMENT =
      placed(
          NamedRate.of(
              "budget_payment_rate",
              "资金支付率（按台账预算数）",
              PLACED_PAID_AMOUNT,
              PAYABLE_BUDGET_AMOUNT,
              "Paid divided by the ledger budget, of departments whose payments are known and can"
                  + " be placed"));
  public static final Col PAYABLE_ISSUED_AMOUNT =
      Col.money(
          "payable_issued_amount",
          "可比指标下达数",
          "Σ issued over lines that tell it, of departments whose payments are known and can be"
              + " placed; carried-over money was issued before the year");
  public static final Col PAID_ON_ISSUED_AMOUNT =
      Col.money(
          "paid_on_issued_amount",
          "可比指标支付数",
          "Paid from lines that tell what was issued, of the same departments");
  public static final NamedRate ISSUED_PAYMENT =
      placed(
          NamedRate.of(
              "issued_payment_rate",
              "资金支付率（按下达数）",
              PAID_ON_ISSUED_AMOUNT,
              PAYABLE_ISSUED_AMOUNT,
              "Paid divided by issued, both over the same lines"));
  public static final Col PAID_SHARE_RATE =
      Col.rate(
              "paid_share_rate",
              "占全部支付比重",
              "jurisdiction's paid amount",
              "Paid of the slice divided by all that the division paid in the year")
          .orEmpty("the division paid nothing, or less than nothing, in the year");
  public static final Col PAYABLE_INITIAL_AMOUNT =
      Col.money(
          "payable_initial_budget_amount",
          "可比年初预算数",
          "Part of initial_budget_amount of departments whose payments are known and can be"
              + " placed");
  public static final Col PAID_ON_INITIAL_AMOUNT =
      Col.money(
          "paid_on_initial_amount",
          "年初预算可比支付数",
          "Paid of the same departments, but for projects of which only whole-year lines stand:"
              + " these do not tell an initial budget");
  public static final NamedRate INITIAL_PAYMENT =
      placed(
          NamedRate.of(
              "initial_payment_rate",
              "资金支付率（按年初预算数）",
              PAID_ON_INITIAL_AMOUNT,
              PAYABLE_INITIAL_AMOUNT,
              "Paid, carried-over money and additions included, divided by the initial budget"));

  /**
   * Rates of amounts that only a whole project tells: what its form says was executed, and what
   * reached it.
   */
  public static final List<SummedRate> BY_PROJECT =
      SummedRate.ALL.stream()
          .filter(
              rate ->
                  List.of(
                          BudgetRates.INITIAL_EXECUTION,
                          BudgetRates.ADJUSTED_EXECUTION,
                          BudgetRates.RECEIVED_PAYMENT,
                          BudgetRates.FUND_ARRIVAL)
                      .contains(rate.base()))
          .map(
              rate ->
                  rate.of(
                      "; of projects whose budget lines all stand in the slice, the others stand in"
                          + " 未分类"))
          .toList();

  public static final Col PROJECT_COUNT =
      Col.count("project_count", "项目数", "Projects with a budget line or a payment in the slice");
  public static final Col PAYMENT_RATE_COUNT =
      Col.count(
          "payment_rate_count",
          "有支付率项目数",
          "Of them, projects of departments whose payments are known and can be placed, with a"
              + " budget above zero in the slice: what mean_payment_rate is over");
  public static final Col MEAN_PAYMENT_RATE =
      Col.rate(
              "mean_payment_rate",
              "项目平均支付率",
              "ledger_budget_amount",
              "Simple mean over projects of paid divided by ledger budget, both of the slice, each"
                  + " project counting once")
          .orEmpty("no project has such a rate");

  /** Per cent under which projects are counted, as in the tables of departments. */
  static final List<Integer> BOUNDS = List.of(50, 60, 80, 90);

  /** One count for each of {@link #BOUNDS}. */
  public static final List<Col> BELOW = BOUNDS.stream().map(SliceAmounts::below).toList();

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
              WHOLE_YEAR_AMOUNT,
              BUDGET_AMOUNT,
              PAID_AMOUNT,
              UNPLACED_PAID_AMOUNT,
              PAYABLE_BUDGET_AMOUNT,
              PLACED_PAID_AMOUNT),
          BUDGET_PAYMENT.columns(),
          List.of(PAYABLE_ISSUED_AMOUNT, PAID_ON_ISSUED_AMOUNT),
          ISSUED_PAYMENT.columns(),
          List.of(PAID_SHARE_RATE, PAYABLE_INITIAL_AMOUNT, PAID_ON_INITIAL_AMOUNT),
          INITIAL_PAYMENT.columns(),
          List.of(PROJECT_COUNT, PAYMENT_RATE_COUNT, MEAN_PAYMENT_RATE),
          BELOW,
          BY_PROJECT.stream()
              .flatMap(rate -> Stream.concat(rate.columns().stream(), rate.evidence().stream()))
              .toList());

  private SliceAmounts() {}

  private static Col below(int percent) {
    return Col.count(
        "payment_below_" + percent + "_count",
        "支付率低于" + percent + "%项目数",
        "Projects that paid under "
            + percent
            + "% of their ledger budget in the slice, of those in payment_rate_count");
  }

  private static NamedRate placed(NamedRate rate) {
    var status = rate.status();
    return new NamedRate(
        rate.rate(),
        Col.text(
            status.name(),
            status.caption(),
            status.meaning()
                + "; PAYMENT_NOT_PLACED when no department's payments can be placed on its lines"),
        rate.numerator(),
        rate.denominator());
  }
}
