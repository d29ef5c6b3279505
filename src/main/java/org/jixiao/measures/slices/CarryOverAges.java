package org.jixiao.measures.slices;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * 结转资金年限: how long carried-over money has been unspent, traced from line to line back to the year
 * it was first granted. Money of age 2 was unspent at the end of two years running, from when on it
 * counts as surplus (预算法 art. 42) unless a local rule or its kind says otherwise.
 */
public final class CarryOverAges {

  public static final Col AGE_GROUP =
      Col.text(
          "age_group",
          "结转年限",
          "1, 2 or 3_or_more years since the budget year of the first line, or unknown where the"
              + " chain of lines breaks");
  public static final Col LINE_COUNT = Col.count("line_count", "结转条数", "Carried-over lines");
  public static final Col CARRY_OVER_AMOUNT =
      Col.money("carry_over_amount", "上年结转", "Carried over into the year");
  public static final Col RECOVERED_AMOUNT =
      Col.money("recovered_amount", "财政收回金额", "Taken back by the finance bureau, where told");
  public static final Col PAID_AMOUNT =
      Col.money(
          "paid_amount",
          "结转指标支付数",
          "Paid in the year from these lines; of a line carried over in several rows, counted once"
              + " and from the oldest money first");
  public static final Col REMAINING_AMOUNT =
      Col.money("remaining_amount", "未支付余额", "Carried over less recovered less paid");

  public static final TableSpec TABLE =
      new TableSpec(
          "carry_over_ages",
          "结转资金年限",
          "carried-over money of one age of one department in one fiscal year",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, Keys.DEPARTMENT_ID, AGE_GROUP),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              Keys.DEPARTMENT_ID,
              AGE_GROUP,
              LINE_COUNT,
              CARRY_OVER_AMOUNT,
              RECOVERED_AMOUNT,
              PAID_AMOUNT,
              REMAINING_AMOUNT));

  private CarryOverAges() {}
}
