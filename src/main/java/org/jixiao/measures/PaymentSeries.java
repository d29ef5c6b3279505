package org.jixiao.measures;

import java.util.List;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * Payments of a unit that belong together: several to one payee that stay each below a limit of
 * procurement and reach it together, and payments that repeat each other within days. Every payment
 * of a series stands here with what the whole series comes to, whichever project paid it.
 */
public final class PaymentSeries {

  /** Each below a limit, together not. */
  public static final String SPLIT = "split";

  /** The same payee, amount and purpose under another voucher. */
  public static final String REPEATED = "repeated";

  private static final String NO_LIMIT = "the series is one of repeated payments";

  public static final Col SERIES_KIND =
      Col.text(
          "series_kind",
          "系列类型",
          "split: at least three of one unit, payee and economic class within the rule set's days,"
              + " each below limit_amount and together not; repeated: one unit, payee, amount and"
              + " purpose under different vouchers within the rule set's days. Contracts,"
              + " instalments, wages, subsidies and utilities are left out");
  public static final Col SERIES_ID =
      Col.text(
          "series_id", "系列编号", "Digest of the first payment's address; finds the series again");
  public static final Col LIMIT_AMOUNT =
      Col.money("limit_amount", "限额", "Limit of procurement the payments stay below")
          .orEmpty(NO_LIMIT);
  public static final Col LIMIT_KIND =
      Col.text("limit_kind", "限额类型", "What the limit is for, as the rule set calls it")
          .orEmpty(NO_LIMIT);
  public static final Col SERIES_PAYMENT_COUNT =
      Col.count("series_payment_count", "系列笔数", "Payments in the whole series");
  public static final Col SERIES_AMOUNT =
      Col.money("series_amount", "系列合计", "Their sum, over all projects of the unit");
  public static final Col SERIES_WINDOW_AMOUNT =
      Col.money(
          "series_window_amount",
          "期限内最大合计",
          "The largest sum of payments of the series within the rule set's days");
  public static final Col SERIES_FIRST_DATE =
      Col.date("series_first_date", "系列最早日期", "Day of the first payment");
  public static final Col SERIES_LAST_DATE =
      Col.date("series_last_date", "系列最晚日期", "Day of the last payment");
  public static final Col SERIES_PROJECT_COUNT =
      Col.count("series_project_count", "系列项目数", "Different projects that paid them");
  public static final Col IS_REPETITION =
      Col.yesNo(
          "is_repetition",
          "为重复的一笔",
          "True for a payment that repeats one before it; false for the first and in split series");

  public static final TableSpec TABLE =
      new TableSpec(
          "payment_series",
          "关联支付系列",
          "one payment of one series of payments that belong together",
          TableSpec.columns(Keys.PROJECT_YEAR, List.of(SERIES_KIND, SERIES_ID), Keys.ADDRESS),
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  SERIES_KIND,
                  SERIES_ID,
                  LIMIT_KIND,
                  LIMIT_AMOUNT,
                  SERIES_PAYMENT_COUNT,
                  SERIES_AMOUNT,
                  SERIES_WINDOW_AMOUNT,
                  SERIES_FIRST_DATE,
                  SERIES_LAST_DATE,
                  SERIES_PROJECT_COUNT,
                  IS_REPETITION,
                  Payments.VOUCHER_ID,
                  Payments.VOUCHER_DATE,
                  Payments.PAYMENT_DATE,
                  Payments.AMOUNT,
                  PaymentFacts.PAYEE_NAME,
                  PaymentFacts.PAYEE_IS_PERSON,
                  PaymentFacts.PURPOSE,
                  Payments.ECONOMIC_CODE),
              Keys.ADDRESS));

  private PaymentSeries() {}
}
