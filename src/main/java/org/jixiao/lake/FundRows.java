package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The rows of the funds part of a form: the total and, below it, its sources. */
public final class FundRows {

  public static final Col FUND_KIND =
      Col.text(
          "fund_kind",
          "资金来源",
          "total, fiscal (当年财政拨款), carry_over (上年结转), other (其他资金) or unknown");
  public static final Col LABEL = Col.text("label", "行标题", "Label of the row as delivered");
  public static final Col INITIAL_BUDGET_AMOUNT =
      Col.money("initial_budget_amount", "年初预算数", "Initial budget of the row")
          .orEmpty("blank on the form");
  public static final Col ADJUSTED_BUDGET_AMOUNT =
      Col.money("adjusted_budget_amount", "全年预算数", "Adjusted budget of the row")
          .orEmpty("blank on the form");
  public static final Col EXECUTED_AMOUNT =
      Col.money("executed_amount", "全年执行数", "Executed amount of the row")
          .orEmpty("blank on the form");
  public static final Col WEIGHT =
      Col.score("weight", "分值", "Weight of the row").orEmpty("blank or — on the form");
  public static final Col PRINTED_RATE =
      Col.rate("printed_rate", "执行率（表列）", "adjusted_budget_amount", "Rate as the form prints it")
          .orEmpty("blank or — on the form");
  public static final Col SCORE =
      Col.score("score", "得分", "Score of the row").orEmpty("blank or — on the form");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "fund_rows",
          "资金构成",
          "one row of the funds part of a form",
          TableSpec.columns(Keys.PROJECT_YEAR, Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  FUND_KIND,
                  LABEL,
                  INITIAL_BUDGET_AMOUNT,
                  ADJUSTED_BUDGET_AMOUNT,
                  EXECUTED_AMOUNT,
                  WEIGHT,
                  PRINTED_RATE,
                  SCORE,
                  SOURCE),
              Keys.ADDRESS));

  private FundRows() {}
}
