package org.jixiao.measures.slices;

import java.util.List;
import org.jixiao.measures.NamedRate;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 部门整体支出指标: the ratios by which a department's whole expenditure is judged, as far as ledgers tell
 * them. A ratio whose inputs are not taken in has a row that says so, never a guess.
 */
public final class DepartmentRatios {

  public static final Col RATIO_NAME =
      Col.text(
          "ratio_name",
          "指标",
          "budget_completion, payment_progress, carry_over, carry_over_change, adjustment,"
              + " structural_adjustment, net_addition, three_public_change, public_cost,"
              + " public_cost_control, procurement or staff");
  public static final Col RATIO_CAPTION =
      Col.text("ratio_caption", "指标名称", "What officials call the ratio, and its formula");
  public static final Col NUMERATOR_AMOUNT =
      Col.money("numerator_amount", "分子", "Amount above the line; a change may be below zero")
          .orEmpty("not known, or the ratio is no ratio of money");
  public static final Col DENOMINATOR_AMOUNT =
      Col.money("denominator_amount", "分母", "Amount below the line")
          .orEmpty("not known, or the ratio is no ratio of money");
  public static final NamedRate RATIO =
      new NamedRate(
          Col.rate(
                  "ratio_rate",
                  "比率",
                  "denominator_amount",
                  "Numerator divided by denominator, half-up to six decimals")
              .orEmpty("cannot be computed; ratio_rate_status says why"),
          Col.text(
              "ratio_rate_status",
              "比率状态",
              "OK, ZERO_BUDGET, MISSING_BUDGET (denominator not known), MISSING_PAYMENT (numerator"
                  + " not known), UNBUDGETED_SPEND, NEGATIVE, OUT_OF_RANGE, PAYMENT_NOT_PLACED"
                  + " (payments cannot be told apart by line) or NOT_TAKEN_IN"),
          NUMERATOR_AMOUNT.name(),
          DENOMINATOR_AMOUNT.name());

  public static final TableSpec TABLE =
      new TableSpec(
          "department_ratios",
          "部门整体支出指标",
          "one ratio of one department in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, RATIO_NAME),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  Keys.DEPARTMENT_ID,
                  RATIO_NAME,
                  RATIO_CAPTION,
                  NUMERATOR_AMOUNT,
                  DENOMINATOR_AMOUNT),
              RATIO.columns()));

  private DepartmentRatios() {}
}
