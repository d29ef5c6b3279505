package org.jixiao.measures.outliers;

import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.ExactQuotient;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;

/** The numbers of a project that are set beside those of others. */
enum OutlierMeasure {
  SCORE(false),
  PAYMENT_RATE(false),
  BUDGET_AMOUNT(true),
  BUDGET_CHANGE(true);

  private static final int DECIMALS = 10;
  private static final int SHOWN_DECIMALS = 6;

  private final boolean skewed;

  OutlierMeasure(boolean skewed) {
    this.skewed = skewed;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number; empty where it is not known or has no logarithm. */
  Column value() {
    var budget = BudgetRates.ADJUSTED_BUDGET_AMOUNT.ref();
    var initial = BudgetRates.INITIAL_BUDGET_AMOUNT.ref();
    var last = ProjectHistories.LAST_INITIAL_BUDGET_AMOUNT.ref();
    return switch (this) {
      case SCORE -> ProjectScores.DECLARED_SCORE.ref();
      case PAYMENT_RATE -> ProjectYears.PAYMENT.rate().ref();
      case BUDGET_AMOUNT -> when(budget.gt(0), budget);
      case BUDGET_CHANGE ->
          when(initial.gt(0).and(last.gt(0)), ExactQuotient.halfUp(initial, last, SHOWN_DECIMALS));
    };
  }

  /** What is compared: the number itself or, for amounts, its natural logarithm. */
  BigDecimal compared(BigDecimal shown) {
    return skewed
        ? new BigDecimal(StrictMath.log(shown.doubleValue()))
            .setScale(DECIMALS, RoundingMode.HALF_UP)
        : shown;
  }
}
