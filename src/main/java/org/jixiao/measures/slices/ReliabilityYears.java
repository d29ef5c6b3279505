package org.jixiao.measures.slices;

import java.util.List;
import org.jixiao.measures.NamedRate;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 预算可信度: how closely spending kept to the original budget, as the PEFA framework (2016) measures
 * it: aggregate outturn (PI-1) and composition variance (PI-2.1), each year and over three. The
 * budget is the initial one, the spending is all that was paid, from carried-over money too. Bands
 * are those of central government reviews and serve here for comparison only.
 */
public final class ReliabilityYears {

  public static final Col GROUP_KIND = Col.text("group_kind", "分组方式", "jurisdiction or department");
  public static final Col GROUP_ID = Col.text("group_id", "分组", "Division code, or department id");
  public static final Col HEAD_KIND =
      Col.text(
          "head_kind",
          "预算科目口径",
          "department or function_class (three digits) for a jurisdiction, function (seven digits)"
              + " for a department");
  public static final Col HEAD_COUNT =
      Col.count(
          "head_count",
          "科目数",
          "Heads with a budget or payments, 227 预备费 and 232 债务付息 not counted; of more than twenty,"
              + " the composition takes those with the smallest budgets as one");
  public static final Col BUDGET_AMOUNT =
      Col.money("initial_budget_amount", "年初预算数", "Σ initial budget, 227 and 232 included");
  public static final Col PAID_AMOUNT =
      Col.money("paid_amount", "实际支付数", "Σ paid, 227 and 232 included");
  public static final Col LEFT_OUT_COUNT =
      Col.count(
          "left_out_department_count",
          "未计入部门数",
          "Departments without a payment ledger or an initial budget, and, where heads are"
              + " functions, those whose payments cannot be placed");
  public static final NamedRate OUTTURN =
      NamedRate.of(
          "outturn_rate",
          "总支出偏离（PI-1）",
          PAID_AMOUNT,
          BUDGET_AMOUNT,
          "Paid divided by initial budget");
  public static final Col COMPOSITION_RATE =
      Col.rate(
              "composition_variance_rate",
              "支出结构偏离（PI-2.1）",
              "Σ budgets moved by the common factor",
              "Σ|paid − budget × Σ paid ÷ Σ budget| ÷ Σ paid over the heads; 227 预备费 and 232 债务付息"
                  + " are left out")
          .orEmpty("budget or payments of all heads together are not above zero");
  public static final Col OUTTURN_BAND = band("outturn_band", "总支出等级", "PI-1 band of the year");
  public static final Col COMPOSITION_BAND =
      band("composition_band", "支出结构等级", "PI-2.1 band of the year");
  public static final Col PERIOD_OUTTURN_BAND =
      period("period_outturn_band", "三年总支出等级", "PI-1 band");
  public static final Col PERIOD_COMPOSITION_BAND =
      period("period_composition_band", "三年支出结构等级", "PI-2.1 band");

  public static final TableSpec TABLE =
      new TableSpec(
          "budget_reliability",
          "预算可信度",
          "one division or department in one fiscal year, by one kind of head",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, GROUP_KIND, GROUP_ID, HEAD_KIND),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  Keys.FISCAL_YEAR,
                  GROUP_KIND,
                  GROUP_ID,
                  HEAD_KIND,
                  HEAD_COUNT,
                  BUDGET_AMOUNT,
                  PAID_AMOUNT,
                  LEFT_OUT_COUNT),
              OUTTURN.columns(),
              List.of(
                  COMPOSITION_RATE,
                  OUTTURN_BAND,
                  COMPOSITION_BAND,
                  PERIOD_OUTTURN_BAND,
                  PERIOD_COMPOSITION_BAND)));

  private ReliabilityYears() {}

  private static Col band(String name, String caption, String meaning) {
    return Col.text(name, caption, meaning + ", A to D")
        .orEmpty("budget or payments of all heads together are not above zero");
  }

  private static Col period(String name, String caption, String meaning) {
    return Col.text(
            name,
            caption,
            meaning + " that at least two of the three years ending with this one reach")
        .orEmpty("one of the three years has no band");
  }
}
