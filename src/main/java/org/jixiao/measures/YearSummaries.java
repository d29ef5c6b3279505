package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/** The columns that describe many projects of one year at once: a department's, or a county's. */
public final class YearSummaries {

  public static final Col PROJECT_COUNT =
      Col.count("project_count", "项目数", "Projects that a ledger or a form knows");
  public static final Col DUE_COUNT =
      Col.count("due_count", "应评项目数", "Projects that had to evaluate themselves")
          .orEmpty("for no project can be told whether it had to");
  public static final Col SUBMITTED_COUNT =
      Col.count("submitted_count", "已报项目数", "Projects with a self-evaluation in use");
  public static final Col MEAN_EXECUTION_RATE =
      Col.rate(
              "mean_execution_rate",
              "项目平均执行率",
              "adjusted_budget_amount",
              "Simple mean of the projects' adjusted_execution_rate, each project counting once")
          .orEmpty("no project has such a rate");
  public static final Col EXECUTION_RATE_COUNT =
      Col.count("execution_rate_count", "有执行率项目数", "Projects that mean_execution_rate is over");
  public static final Col BELOW_50_COUNT = below(50);
  public static final Col BELOW_60_COUNT = below(60);
  public static final Col BELOW_80_COUNT = below(80);
  public static final Col BELOW_90_COUNT = below(90);
  public static final Col SCORE_COUNT =
      Col.count("score_count", "有自评总分项目数", "Projects with a declared score");
  public static final Col MEAN_SCORE =
      Col.score("mean_score", "平均分", "Simple mean of the declared scores")
          .orEmpty("no project has a declared score");
  public static final Col MEDIAN_SCORE = quantile("median_score", "中位数", "Median");
  public static final Col LOWER_QUARTILE_SCORE =
      quantile("lower_quartile_score", "下四分位数", "First quartile");
  public static final Col UPPER_QUARTILE_SCORE =
      quantile("upper_quartile_score", "上四分位数", "Third quartile");
  public static final Col EXCELLENT_COUNT = graded("excellent_count", "优");
  public static final Col GOOD_COUNT = graded("good_count", "良");
  public static final Col FAIR_COUNT = graded("fair_count", "中");
  public static final Col POOR_COUNT = graded("poor_count", "差");

  /** Sums over projects that know the amount; empty when none does. */
  public static final List<Col> AMOUNTS =
      List.of(
          BudgetRates.INITIAL_BUDGET_AMOUNT,
          BudgetRates.ADJUSTED_BUDGET_AMOUNT,
          ProjectYears.CARRY_OVER_IN_AMOUNT,
          MoneyChain.ISSUED_AMOUNT,
          MoneyChain.RECEIVED_AMOUNT,
          MoneyChain.APPLIED_AMOUNT,
          MoneyChain.PAID_AMOUNT,
          BudgetRates.EXECUTED_AMOUNT);

  /**
   * Sums of what stands at each step of the money chain, each over the projects that know it, and
   * of the sides on which it waits: these alone add up to what is unpaid.
   */
  public static final List<Col> STANDING =
      TableSpec.columns(
          List.of(
              MoneyChain.LEDGER_BUDGET_AMOUNT,
              MoneyChain.UNPAID_AMOUNT,
              MoneyChain.NOT_ISSUED_AMOUNT,
              MoneyChain.ISSUED_NOT_APPLIED_AMOUNT,
              MoneyChain.APPLIED_NOT_PAID_AMOUNT,
              MoneyChain.RECOVERED_AMOUNT),
          MoneyChain.WAITING,
          BudgetChanges.COLUMNS);

  /** Every column after the keys. */
  public static final List<Col> COLUMNS =
      TableSpec.columns(
          AMOUNTS,
          SummedRate.allColumns(),
          List.of(
              PROJECT_COUNT,
              DUE_COUNT,
              SUBMITTED_COUNT,
              MEAN_EXECUTION_RATE,
              MEAN_SCORE,
              MEDIAN_SCORE,
              EXCELLENT_COUNT,
              GOOD_COUNT,
              FAIR_COUNT,
              POOR_COUNT,
              LOWER_QUARTILE_SCORE,
              UPPER_QUARTILE_SCORE,
              SCORE_COUNT,
              EXECUTION_RATE_COUNT,
              BELOW_50_COUNT,
              BELOW_60_COUNT,
              BELOW_80_COUNT,
              BELOW_90_COUNT),
          STANDING,
          SummedRate.allEvidence(),
          List.of(ProjectScores.RULE_SET_ID, ProjectScores.RULE_SET_VERSION),
          YearClosing.COLUMNS);

  private YearSummaries() {}

  private static Col below(int percent) {
    return Col.count(
        "execution_below_" + percent + "_count",
        "执行率低于" + percent + "%项目数",
        "Projects whose adjusted_execution_rate is under " + percent + "%");
  }

  private static Col quantile(String name, String caption, String meaning) {
    return Col.score(
            name,
            caption,
            meaning + " of the declared scores, type 7 of Hyndman and Fan (linear interpolation)")
        .orEmpty("no project has a declared score");
  }

  private static Col graded(String name, String grade) {
    return Col.count(
        name, grade + "等项目数", "Projects whose declared score is " + grade + " under the rule set");
  }
}
