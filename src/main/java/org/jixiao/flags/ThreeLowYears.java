package org.jixiao.flags;

import java.util.List;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;

/** Less than half of the money was paid in each of three consecutive years. */
public final class ThreeLowYears {

  public static final Flag FLAG =
      new Flag(
          "HIS-01",
          1,
          Entity.HISTORY,
          Text.of("连续三年支付率低", "Three low years in a row"),
          Text.of(
              "连续三年支付不足一半，预算安排与实际需要长期脱节。",
              "Three years below half show a budget out of step with its need."),
          Text.of(
              "跨年度工程按进度付款；资金三年都停留在财政环节的，责任不在单位。",
              "Works paid by progress; and where the treasury held the money each year "
                  + "the unit is not to blame."),
          List.of(
              Applies.when(
                  "payment_rate IS NOT NULL",
                  "no_payment_rate",
                  "当年支付率无法计算",
                  "no payment rate this year"),
              Applies.when(
                  "last_payment_rate IS NOT NULL AND last_but_one_payment_rate IS NOT " + "NULL",
                  "no_three_years",
                  "没有连续三年可比的支付率",
                  "no three consecutive years can be compared")),
          "payment_rate < ${three_low_years.rate} AND last_payment_rate < ${"
              + "three_low_years.rate} AND last_but_one_payment_rate < ${three_low_years.rate}",
          List.of(
              SeverityStep.when(Severity.HIGH, "delay_side = 'unit'"),
              SeverityStep.otherwise(Severity.MEDIUM)),
          new Comparison(
              "payment_rate",
              "${three_low_years.rate}",
              "${three_low_years.rate}",
              Comparison.Unit.RATE,
              "payment_rate_basis"),
          "GREATEST(0, unpaid_amount)",
          Text.of(
              "提示核实：连续三年支付率 {percent: last_but_one_payment_rate}、{percent: "
                  + "last_payment_rate}、{percent: payment_rate}，均低于 {percent: ${"
                  + "three_low_years.rate}}；当年未支付 {yuan: unpaid_amount} 元。",
              "Please check: payment rates of {percent: last_but_one_payment_rate}, {"
                  + "percent: last_payment_rate} and {percent: payment_rate} in three years, "
                  + "each below {percent: ${three_low_years.rate}}; {yuan: unpaid_amount} yuan "
                  + "are unpaid this year."),
          List.of(
              ProjectYears.PAYMENT.rate(),
              ProjectHistories.LAST_RATE,
              ProjectHistories.LAST_BUT_ONE_RATE,
              ProjectYears.PAYMENT_RATE_BASIS,
              MoneyChain.UNPAID_AMOUNT,
              MoneyChain.DELAY_SIDE,
              ProjectHistories.NORMAL_NAME),
          List.of("B11"),
          List.of("EXE-02", "CAR-01"));

  private ThreeLowYears() {}
}
