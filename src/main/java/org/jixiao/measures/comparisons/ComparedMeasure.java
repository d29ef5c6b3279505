package org.jixiao.measures.comparisons;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/**
 * What departments are compared by. Each measure is Σ above ÷ Σ below over the projects that tell
 * both, in whole numbers: cents, projects, or ten-thousandths of a point.
 */
public enum ComparedMeasure {
  /** Σ executed ÷ Σ adjusted budget. */
  EXECUTION_RATE("预算执行率", Form.RATIO_OF_SUMS, Rank.HIGHEST_FIRST, 2),
  /** Σ paid ÷ Σ issued. */
  PAYMENT_RATE("资金支付率（按下达数）", Form.RATIO_OF_SUMS, Rank.HIGHEST_FIRST, 2),
  /** Σ paid ÷ Σ adjusted budget, for years whose ledgers do not tell what was issued. */
  BUDGET_PAYMENT_RATE("资金支付率（按全年预算数）", Form.RATIO_OF_SUMS, Rank.HIGHEST_FIRST, 2),
  /** Share of projects that spent little of their budget. */
  LOW_EXECUTION_SHARE("低执行项目占比", Form.PROPORTION, Rank.LOWEST_FIRST, 0),
  /** Share of the projects due that were evaluated. */
  COMPLETION_SHARE("自评完成率", Form.PROPORTION, Rank.HIGHEST_FIRST, 0),
  /** Mean declared total score. Never ranked: it is what a department says of itself. */
  DECLARED_SCORE("自评平均分", Form.MEAN, Rank.NONE, 4),
  /** The points that are not for execution, of those that could be had. Never ranked either. */
  SCORE_WITHOUT_EXECUTION("剔除执行率后得分率", Form.RATIO_OF_SUMS, Rank.NONE, 4);

  /** How a measure arises from its projects. */
  enum Form {
    RATIO_OF_SUMS,
    PROPORTION,
    MEAN
  }

  /** Which end of the ranking is called best. */
  enum Rank {
    HIGHEST_FIRST,
    LOWEST_FIRST,
    NONE
  }

  private static final int POINTS_SCALE = 10_000;

  private final String caption;
  private final Form form;
  private final Rank rank;
  private final int decimals;

  ComparedMeasure(String caption, Form form, Rank rank, int decimals) {
    this.caption = caption;
    this.form = form;
    this.rank = rank;
    this.decimals = decimals;
  }

  /** Name in the table, such as execution_rate. */
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String caption() {
    return caption;
  }

  Form form() {
    return form;
  }

  Rank rank() {
    return rank;
  }

  /** Decimals that the whole numbers of {@link #above} and {@link #below} hold. */
  int decimals() {
    return decimals;
  }

  /** The largest value the measure can take; a rate of money has none. */
  double most() {
    if (this == DECLARED_SCORE) {
      return 100;
    }
    return form == Form.PROPORTION ? 1 : Double.POSITIVE_INFINITY;
  }

  /** What one project adds above the line, a whole number; empty when it does not tell both. */
  Column above(BigDecimal lowRate) {
    return switch (this) {
      case EXECUTION_RATE ->
          both(BudgetRates.EXECUTED_AMOUNT.ref(), BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref(), true);
      case PAYMENT_RATE -> both(MoneyChain.PAID_AMOUNT.ref(), MoneyChain.ISSUED_AMOUNT.ref(), true);
      case BUDGET_PAYMENT_RATE ->
          both(MoneyChain.PAID_AMOUNT.ref(), BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref(), true);
      case LOW_EXECUTION_SHARE -> yes(executionRate(), executionRate().lt(lit(lowRate)));
      case COMPLETION_SHARE -> due(when(ProjectYears.SUBMITTED.ref(), 1L).otherwise(0L));
      case DECLARED_SCORE -> points(ProjectScores.DECLARED_SCORE.ref());
      case SCORE_WITHOUT_EXECUTION -> points(declaredRest());
    };
  }

  /** What one project adds below the line; empty when it does not tell both. */
  Column below() {
    return switch (this) {
      case EXECUTION_RATE ->
          both(BudgetRates.EXECUTED_AMOUNT.ref(), BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref(), false);
      case PAYMENT_RATE ->
          both(MoneyChain.PAID_AMOUNT.ref(), MoneyChain.ISSUED_AMOUNT.ref(), false);
      case BUDGET_PAYMENT_RATE ->
          both(MoneyChain.PAID_AMOUNT.ref(), BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref(), false);
      case LOW_EXECUTION_SHARE -> when(executionRate().isNotNull(), 1L);
      case COMPLETION_SHARE -> due(lit(1L));
      case DECLARED_SCORE ->
          when(ProjectScores.DECLARED_SCORE.ref().isNotNull(), (long) POINTS_SCALE);
      case SCORE_WITHOUT_EXECUTION ->
          when(
              declaredRest().isNotNull(),
              points(lit(new BigDecimal("100")).minus(ProjectScores.EXECUTION_WEIGHT.ref())));
    };
  }

  private static Column executionRate() {
    return BudgetRates.ADJUSTED_EXECUTION.rate().ref();
  }

  private static Column declaredRest() {
    var weight = ProjectScores.EXECUTION_WEIGHT.ref();
    return when(
        weight.lt(100),
        ProjectScores.DECLARED_SCORE.ref().minus(ProjectScores.EXECUTION_SCORE.ref()));
  }

  private static Column both(Column above, Column below, boolean wantsAbove) {
    return when(
        above.isNotNull().and(below.isNotNull()),
        (wantsAbove ? above : below).multiply(lit(100)).cast(DataTypes.LongType));
  }

  private static Column yes(Column known, Column condition) {
    return when(known.isNotNull(), when(condition, 1L).otherwise(0L));
  }

  private static Column due(Column value) {
    return when(ProjectYears.DUE.ref(), value);
  }

  private static Column points(Column points) {
    return points.multiply(lit(POINTS_SCALE)).cast(DataTypes.LongType);
  }
}
