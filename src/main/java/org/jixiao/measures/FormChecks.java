package org.jixiao.measures;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.lake.Evaluations;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What the self-evaluation in use of a project-year looks like when its parts are held against each
 * other: indicators, funds, goal and reviews, each counted once. It judges nothing; flags ask about
 * its rows.
 */
public final class FormChecks {

  /**
   * A check of every indicator of a form.
   *
   * @param judged how many indicators could be judged
   * @param found how many of them it holds for
   * @param names their names, in the order of the form
   */
  public record Counted(Col judged, Col found, Col names) {

    static Counted of(String name, String caption, String judged, String found) {
      return new Counted(
          Col.count(name + "_judged_count", caption + "：可判断指标数", judged),
          Col.count(name + "_count", caption + "：指标数", found),
          Col.text(name + "_names", caption + "：指标名称", found + ", by name, in the form's order")
              .orEmpty("no indicator is concerned"));
    }

    Stream<Col> columns() {
      return Stream.of(judged, found, names);
    }
  }

  public static final Counted ABOVE_WEIGHT =
      Counted.of(
          "above_weight",
          "得分超过分值或为负",
          "Indicators with weight and score",
          "Indicators scored above their weight or below zero");
  public static final Counted OFF_RULE =
      Counted.of(
          "off_rule",
          "得分与完成比例不符",
          "Indicators with comparable numbers and a target to reach",
          "Indicators whose score no rule in use gives and no reason explains");
  public static final Counted UNEXPLAINED =
      Counted.of(
          "unexplained",
          "扣分未说明原因",
          "Indicators scored below their weight",
          "Indicators scored below their weight with a blank reason");
  public static final Counted WITHOUT_VALUE =
      Counted.of(
          "without_value",
          "满分而无目标值或完成值",
          "Indicators with full score",
          "Indicators with full score whose target or actual value is blank");
  public static final Counted REVERSED_COST =
      Counted.of(
          "reversed_cost",
          "成本指标方向相反",
          "Cost indicators whose target names a direction",
          "Cost indicators that are to be at least something");
  public static final Counted ABOVE_HUNDRED =
      Counted.of(
          "above_hundred",
          "百分比目标值超过100%",
          "Indicators with a percentage as target",
          "Indicators whose target is above 100%, rates of growth and completion left out");
  public static final Counted EXECUTION_AGAIN =
      Counted.of(
          "execution_again",
          "执行率重复计分",
          "Output indicators",
          "Output indicators that score the execution or payment rate once more");
  public static final Counted AS_TARGETED =
      Counted.of(
          "as_targeted",
          "完成值等于目标值",
          "Indicators with comparable numbers",
          "Indicators whose actual value is exactly the target");
  public static final Counted WITH_OPERATOR =
      Counted.of(
          "with_operator",
          "完成值照抄目标值符号",
          "Indicators with an actual value",
          "Indicators whose actual value is an inequality such as ≥95%");
  public static final Counted OVER_FULFILLED =
      Counted.of(
          "over_fulfilled",
          "大幅超额完成",
          "Indicators with comparable numbers and a lower limit",
          "Indicators whose actual value exceeds the target by more than the rule set's ratio");
  public static final Counted FAR_OVER_FULFILLED =
      Counted.of(
          "far_over_fulfilled",
          "成倍超额完成",
          "Indicators with comparable numbers and a lower limit",
          "Indicators whose actual value exceeds the target by more than the higher ratio");
  public static final Counted COST_OVERRUN =
      Counted.of(
          "cost_overrun",
          "成本超支未扣分",
          "Cost indicators with comparable numbers, an upper limit and a score",
          "Cost indicators above their limit with more points than in proportion");
  public static final Counted QUALITATIVE =
      Counted.of(
          "qualitative",
          "定性指标",
          "Indicators with a target",
          "Indicators whose target is not a number");
  public static final Counted WORDED_QUANTITY =
      Counted.of(
          "worded_quantity",
          "数量指标无数字",
          "Quantity indicators with a target",
          "Quantity indicators whose target holds no number at all");
  public static final Counted MISPLACED =
      Counted.of(
          "misplaced",
          "效益指标填列成本支付内容",
          "Social and ecological benefit indicators",
          "Such indicators whose name speaks of cost or payment");
  public static final Counted FUNDS_AS_QUANTITY =
      Counted.of(
          "funds_as_quantity",
          "以资金支付作数量指标",
          "Quantity indicators",
          "Quantity indicators that count money paid or received");
  public static final Counted LATE_IN_FULL =
      Counted.of(
          "late_in_full",
          "跨年完成仍得满分",
          "Timeliness indicators with a score whose actual value names a year",
          "Such indicators finished after the budget year and scored in full");

  /** Every check of indicators, in the order of the columns. */
  public static final List<Counted> COUNTED =
      List.of(
          ABOVE_WEIGHT,
          OFF_RULE,
          UNEXPLAINED,
          WITHOUT_VALUE,
          REVERSED_COST,
          ABOVE_HUNDRED,
          EXECUTION_AGAIN,
          AS_TARGETED,
          WITH_OPERATOR,
          OVER_FULFILLED,
          FAR_OVER_FULFILLED,
          COST_OVERRUN,
          QUALITATIVE,
          WORDED_QUANTITY,
          MISPLACED,
          FUNDS_AS_QUANTITY,
          LATE_IN_FULL);

  public static final TableSpec TABLE =
      new TableSpec(
          "form_checks",
          "自评表核对",
          "the self-evaluation in use of one project-year, its parts held against each other",
          Keys.PROJECT_YEAR,
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  MoneyChain.DELAY_SIDE,
                  ProjectScores.DECLARED_SCORE,
                  ProjectScores.EXECUTION_SCORE,
                  ProjectScores.EXECUTION_WEIGHT,
                  ProjectScores.FORM_EXECUTION_RATE,
                  ProjectYears.FORM_ADJUSTED_BUDGET_AMOUNT,
                  ProjectYears.FORM_EXECUTED_AMOUNT,
                  ProjectYears.FORM_AMOUNT_UNIT,
                  ProjectYears.PROJECT_CATEGORY,
                  ProjectYears.FUND_TYPE,
                  ProjectScores.INDICATOR_COUNT,
                  Evaluations.PRINTED_EXECUTION_RATE),
              ScoreGaps.COLUMNS,
              FormFigures.COLUMNS,
              COUNTED.stream().flatMap(Counted::columns).toList(),
              List.of(ProjectYears.FORM_DELIVERY_ID, ProjectYears.FORM_SOURCE_BLOCK_ID)));

  private FormChecks() {}
}
