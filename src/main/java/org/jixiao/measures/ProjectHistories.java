package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * A project-year beside the years before it. Which years belong together, {@link ProjectYearLinks}
 * tells: only certain links make a history, so a project whose past is uncertain begins anew.
 */
public final class ProjectHistories {

  public static final Col NORMAL_NAME =
      Col.text(
          "normal_name",
          "规范化项目名称",
          "Name of the project without year, document number and endings such as 项目");
  public static final Col LAST_RATE = rate("last_payment_rate", "上年资金支付率", "the year before");
  public static final Col LAST_BUT_ONE_RATE =
      rate("last_but_one_payment_rate", "前年资金支付率", "two years before");
  public static final Col LAST_SCORE =
      Col.score("last_declared_score", "上年自评总分", "Declared score of the year before")
          .orEmpty("no such year, or no score in it");
  public static final Col LAST_INITIAL_BUDGET_AMOUNT =
      Col.money("last_initial_budget_amount", "上年年初预算数", "Initial budget of the year before")
          .orEmpty("no such year, or not known");
  public static final Col OLD_CARRY_OVER_AMOUNT =
      Col.money(
              "old_carry_over_amount",
              "结转两年以上金额",
              "Carried over into the year from budgets of two or more years before, less what the"
                  + " finance bureau took back; told by the original budget line or, where that is"
                  + " not known, by the year of the document")
          .orEmpty("nothing was carried over, or a line tells neither its origin nor its document");
  public static final Col CARRY_OVER_OUT_AMOUNT =
      Col.money(
              "carry_over_out_amount",
              "结转下年数",
              "Carried over into the next year, as that year's ledgers say; nothing where they know"
                  + " the department and not the project")
          .orEmpty("no ledger knows the department's next year");
  public static final NamedRate CARRY_OVER =
      NamedRate.of(
          "carry_over_rate",
          "结转率",
          CARRY_OVER_OUT_AMOUNT,
          MoneyChain.LEDGER_BUDGET_AMOUNT,
          "Carried over into the next year divided by the ledger budget, carry-over in both");
  public static final Col REPEATED_TARGET_COUNT =
      Col.count(
          "repeated_target_count",
          "照搬上年目标的指标数",
          "Indicators with name, direction, target and unit of the year before, although that year"
              + " reached the rule set's multiple of the target");
  public static final Col REPEATED_TARGET_NAMES =
      Col.text("repeated_target_names", "照搬上年目标的指标", "Their names, in the order of the alphabet")
          .orEmpty("there is none");
  public static final Col COMPARED_TARGET_COUNT =
      Col.count(
          "compared_target_count",
          "与上年同名的定量指标数",
          "Indicators with a lower limit whose name, direction and unit stand on the form of the"
              + " year before with comparable numbers");

  public static final TableSpec TABLE =
      new TableSpec(
          "project_histories",
          "项目历年对照",
          "one project-year",
          Keys.PROJECT_YEAR,
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  NORMAL_NAME,
                  MoneyChain.DELAY_SIDE,
                  ProjectYears.PAYMENT.rate(),
                  ProjectYears.PAYMENT_RATE_BASIS,
                  LAST_RATE,
                  LAST_BUT_ONE_RATE,
                  MoneyChain.UNPAID_AMOUNT,
                  ProjectScores.DECLARED_SCORE,
                  LAST_SCORE,
                  BudgetRates.INITIAL_BUDGET_AMOUNT,
                  LAST_INITIAL_BUDGET_AMOUNT,
                  BudgetRates.ADJUSTED_BUDGET_AMOUNT,
                  ProjectYears.CARRY_OVER_IN_AMOUNT,
                  OLD_CARRY_OVER_AMOUNT,
                  MoneyChain.LEDGER_BUDGET_AMOUNT,
                  CARRY_OVER_OUT_AMOUNT),
              CARRY_OVER.columns(),
              List.of(
                  ProjectYears.FUND_TYPE,
                  ProjectYears.FUND_LEVEL,
                  COMPARED_TARGET_COUNT,
                  REPEATED_TARGET_COUNT,
                  REPEATED_TARGET_NAMES,
                  ProjectYearLinks.LINEAGE_ID)));

  private ProjectHistories() {}

  private static Col rate(String name, String caption, String when) {
    return Col.rate(
            name, caption, "payment_rate_basis", "Payment rate of " + when + ", on its own basis")
        .orEmpty("no such year, or no rate in it");
  }
}
