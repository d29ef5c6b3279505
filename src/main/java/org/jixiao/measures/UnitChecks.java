package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * How alike the self-scores of a unit are, and how much of its money one payee took. Sums stand as
 * exact decimals so that a spread can be compared without a root: with n scores, the standard
 * deviation is below s exactly when n·Σx² − (Σx)² &lt; s²·n·(n − 1).
 */
public final class UnitChecks {

  public static final Col SCORE_COUNT =
      Col.count("score_count", "有自评总分项目数", "Projects of the unit with a declared score");
  public static final Col FULL_SCORE_COUNT =
      Col.count("full_score_count", "满分项目数", "Projects with exactly 100 points");
  public static final Col EXCELLENT_COUNT =
      Col.count("excellent_count", "优等项目数", "Projects whose declared score is 优 by the rule set");
  public static final Col LOWEST_SCORE =
      Col.score("lowest_score", "最低分", "Lowest declared score").orEmpty("no score was declared");
  public static final Col HIGHEST_SCORE =
      Col.score("highest_score", "最高分", "Highest declared score").orEmpty("no score was declared");
  public static final Col SCORE_SUM =
      Col.quantity("score_sum", "自评总分合计", "Declared scores added up, in points")
          .orEmpty("no score was declared");
  public static final Col SCORE_SQUARES =
      Col.quantity("score_squares", "自评总分平方和", "Squares of the declared scores added up")
          .orEmpty("no score was declared");
  public static final Col SCORED_BUDGET_AMOUNT =
      Col.money("scored_budget_amount", "有自评总分项目预算数", "Adjusted budgets of the scored projects")
          .orEmpty("no scored project has a budget");
  public static final Col CONTRACT_COUNT =
      Col.count("contract_count", "合同数", "Different contract numbers in the unit's payments");
  public static final Col CONTRACTED_AMOUNT =
      Col.money("contracted_amount", "合同支付数", "Payments above zero that name a contract")
          .orEmpty("no payment names a contract");
  public static final Col TOP_PAYEE_AMOUNT =
      Col.money("top_payee_amount", "最大收款人合同支付数", "The same to the payee who received most")
          .orEmpty("no payment names a contract");
  public static final Col PAYEE_COUNT =
      Col.count("payee_count", "合同收款人数", "Payees of the payments that name a contract");

  public static final TableSpec TABLE =
      new TableSpec(
          "unit_checks",
          "单位核对",
          "one unit in one year: its declared scores and its contracted payees",
          Keys.UNIT_YEAR,
          TableSpec.columns(
              Keys.UNIT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  SCORE_COUNT,
                  FULL_SCORE_COUNT,
                  EXCELLENT_COUNT,
                  LOWEST_SCORE,
                  HIGHEST_SCORE,
                  SCORE_SUM,
                  SCORE_SQUARES,
                  SCORED_BUDGET_AMOUNT,
                  CONTRACT_COUNT,
                  PAYEE_COUNT,
                  CONTRACTED_AMOUNT,
                  TOP_PAYEE_AMOUNT)));

  private UnitChecks() {}
}
