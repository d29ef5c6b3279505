package org.jixiao.measures;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * What the payments of a project-year look like: when, to whom, for what and in which parts they
 * were made, each counted once. It judges nothing; flags ask about its rows. The vouchers named
 * stand in {@code payment_facts}.
 */
public final class PaymentChecks {

  /**
   * Payments that have something in common.
   *
   * @param found how many there are
   * @param amount yuan paid by them
   * @param vouchers their vouchers, in rising order
   */
  public record Marked(Col found, Col amount, Col vouchers) {

    static Marked of(String name, String caption, String meaning) {
      return new Marked(
          Col.count(name + "_count", caption + "：笔数", meaning),
          Col.money(name + "_amount", caption + "：金额", meaning + ", in yuan"),
          Col.text(name + "_vouchers", caption + "：凭证号", meaning + ": their vouchers")
              .orEmpty("there is none, or the ledger numbers no vouchers"));
    }

    Stream<Col> columns() {
      return Stream.of(found, amount, vouchers);
    }
  }

  public static final Marked OUTSIDE_YEAR =
      Marked.of(
          "outside_year",
          "预算年度外支付",
          "Payments whose earlier date (voucher or clearing) lies before the budget year or after"
              + " the days of settlement that follow it");
  public static final Marked OTHER_CLASS =
      Marked.of(
          "other_class", "“其他”经济科目支付", "Payments of an economic class that ends in 99 (other)");
  public static final Marked TO_ITSELF =
      Marked.of(
          "to_itself",
          "支付给本单位",
          "Payments whose payee is the payer or the unit itself; 实拨, wages, insurance and 工会 left"
              + " out");
  public static final Marked TO_PERSON =
      Marked.of(
          "to_person",
          "大额支付给个人或工会",
          "Payments above the rule set's amount to natural persons or a 工会; wages, subsidies,"
              + " labour and the unit's 工会经费 left out");
  public static final Marked PREPAID =
      Marked.of(
          "prepaid",
          "四季度预存预付",
          "Fourth-quarter payments in advance to hotels, fuel stations and travel services, above"
              + " the rule set's amount");
  public static final Marked ROUND_AT_SHOP =
      Marked.of(
          "round_at_shop",
          "商超整百支付",
          "Payments of whole hundreds to shops, above the rule set's amount");

  public static final Marked DAY_OFF =
      Marked.of(
          "day_off",
          "周末节假日支付",
          "Payments on a weekend or holiday by the rule set's calendar, 20 to 31 December left"
              + " out");

  /** Payments in series of {@link PaymentSeries#REPEATED}. */
  public static final Marked NEAR_DUPLICATE =
      Marked.of(
          "near_duplicate",
          "疑似重复支付",
          "Payments that agree with another of the unit in payee, amount and purpose, under another"
              + " voucher and within the rule set's days, the first of them included; contracts,"
              + " instalments, wages, subsidies and utilities left out");

  /** Payments in series of {@link PaymentSeries#SPLIT}. */
  public static final Marked SPLIT =
      Marked.of(
          "split",
          "疑似化整为零",
          "Payments in series of the unit to one payee and economic class, each below a limit and"
              + " together not within the rule set's days; contracts, instalments, wages, subsidies"
              + " and utilities left out");

  /** What a single payment tells, in the order of the columns. */
  public static final List<Marked> MARKS =
      List.of(OUTSIDE_YEAR, OTHER_CLASS, TO_ITSELF, TO_PERSON, PREPAID, ROUND_AT_SHOP, DAY_OFF);

  /** What payments tell together, in the order of the columns. */
  public static final List<Marked> SERIES = List.of(NEAR_DUPLICATE, SPLIT);

  public static final Col REPETITION_AMOUNT =
      Col.money(
          "repetition_amount",
          "疑似重复支付：重复部分",
          "What a repetition would be: payments of near_duplicate less the first of each series");
  public static final Col NEAR_DUPLICATE_SERIES_COUNT =
      Col.count("near_duplicate_series_count", "疑似重复支付：系列数", "Series of repeated payments");
  public static final Col SPLIT_SERIES_COUNT =
      Col.count("split_series_count", "疑似化整为零：系列数", "Series of split payments");
  public static final Col SPLIT_LIMIT_AMOUNT =
      Col.money("split_limit_amount", "疑似化整为零：限额", "The highest limit that a series stays below")
          .orEmpty("there is no such series");
  public static final Col SPLIT_LIMIT_KIND =
      Col.text("split_limit_kind", "疑似化整为零：限额类型", "What that limit is for")
          .orEmpty("there is no such series");
  public static final Col SPLIT_SERIES_PAYMENT_COUNT =
      Col.count(
              "split_series_payment_count",
              "疑似化整为零：系列笔数",
              "Payments of the series of that limit with the largest sum, over all projects of the"
                  + " unit")
          .orEmpty("there is no such series");
  public static final Col SPLIT_SERIES_AMOUNT =
      Col.money("split_series_amount", "疑似化整为零：系列合计", "Sum of that series")
          .orEmpty("there is no such series");
  public static final Col SPLIT_WINDOW_AMOUNT =
      Col.money(
              "split_window_amount",
              "疑似化整为零：期限内最大合计",
              "Largest sum of that series within the rule set's days")
          .orEmpty("there is no such series");

  public static final Col PAYMENT_COUNT = Col.count("payment_count", "支付笔数", "Payments above zero");
  public static final Col PAYEE_KNOWN_COUNT =
      Col.count("payee_known_count", "有收款人的笔数", "Payments above zero whose payee is known");
  public static final Col PURPOSE_KNOWN_COUNT =
      Col.count("purpose_known_count", "有用途的笔数", "Payments above zero whose purpose is known");
  public static final Col VOUCHER_KNOWN_COUNT =
      Col.count("voucher_known_count", "有凭证号的笔数", "Payments above zero with a voucher number");
  public static final Col CLASS_KNOWN_COUNT =
      Col.count(
          "class_known_count", "有经济科目的笔数", "Payments above zero whose economic class is known");
  public static final Col DATED_COUNT =
      Col.count("dated_count", "有日期的笔数", "Payments above zero with a date");
  public static final Col CALENDAR_KNOWN_COUNT =
      Col.count(
          "calendar_known_count",
          "节假日安排已知的笔数",
          "Payments above zero made in a year whose holidays the rule set's calendar knows");
  public static final Col CLASSIFIED_AMOUNT =
      Col.money(
          "classified_amount", "有经济科目的支付数", "Payments above zero whose economic class is known");
  public static final Col LARGEST_YEAR_END_AMOUNT =
      Col.money(
              "largest_year_end_amount",
              "12月20日后最大一笔",
              "Largest payment from 20 to 31 December that is neither a subsidy nor a settlement")
          .orEmpty("there is no such payment");
  public static final Col LARGEST_UNIT_TRANSFER_AMOUNT =
      Col.money(
              "largest_unit_transfer_amount",
              "拨给其他预算单位最大一笔",
              "Largest payment to another budget unit; 实拨, townships, schools and clinics left out")
          .orEmpty("there is no such payment");
  public static final Col DECEMBER_POSITIVE_AMOUNT =
      Col.money("december_positive_amount", "12月支付数（不含退款）", "Payments above zero made in December");
  public static final Col REFUNDED_AFTER_YEAR_AMOUNT =
      Col.money(
          "refunded_after_year_amount",
          "次年一季度退款",
          "Refunds made from January to March of the next year, as an amount above zero");
  public static final Col LATE_ISSUED_AMOUNT =
      Col.money(
              "late_issued_amount",
              "10月后下达数",
              "Budget lines above zero whose document is dated on or after 1 October of the year")
          .orEmpty("no budget line is known, or one of them has no date");
  public static final Col SOURCE_BLOCK_IDS =
      Col.text(
              "source_block_ids",
              "来源区块",
              "Blocks of the payment ledgers the payments stand in, separated by spaces")
          .orEmpty("no payment was made");
  public static final Col BUDGET_LEDGER_KNOWN =
      Col.yesNo(
          "budget_ledger_known",
          "部门有预算台账",
          "True when a budget ledger knows the department's year");

  public static final TableSpec TABLE =
      new TableSpec(
          "payment_checks",
          "支付核对",
          "the payments of one project-year whose department handed in a payment ledger",
          Keys.PROJECT_YEAR,
          TableSpec.columns(
              Keys.PROJECT_YEAR,
              List.of(
                  Keys.DEPARTMENT_NAME,
                  Keys.UNIT_NAME,
                  Keys.PROJECT_NAME,
                  MoneyChain.DELAY_SIDE,
                  MoneyChain.PAID_AMOUNT,
                  MoneyChain.LEDGER_BUDGET_AMOUNT,
                  ProjectYears.PAYMENT.rate(),
                  ProjectYears.PAYMENT_RATE_BASIS,
                  MoneyChain.UNPAID_AMOUNT,
                  MoneyChain.NOVEMBER_DECEMBER_PAID_AMOUNT,
                  PAYMENT_COUNT,
                  PAYEE_KNOWN_COUNT,
                  PURPOSE_KNOWN_COUNT,
                  VOUCHER_KNOWN_COUNT,
                  CLASS_KNOWN_COUNT,
                  DATED_COUNT,
                  CALENDAR_KNOWN_COUNT,
                  CLASSIFIED_AMOUNT,
                  LARGEST_YEAR_END_AMOUNT,
                  LARGEST_UNIT_TRANSFER_AMOUNT,
                  DECEMBER_POSITIVE_AMOUNT,
                  REFUNDED_AFTER_YEAR_AMOUNT,
                  LATE_ISSUED_AMOUNT,
                  BUDGET_LEDGER_KNOWN,
                  SOURCE_BLOCK_IDS),
              Stream.concat(MARKS.stream(), SERIES.stream()).flatMap(Marked::columns).toList(),
              List.of(
                  NEAR_DUPLICATE_SERIES_COUNT,
                  REPETITION_AMOUNT,
                  SPLIT_SERIES_COUNT,
                  SPLIT_LIMIT_KIND,
                  SPLIT_LIMIT_AMOUNT,
                  SPLIT_SERIES_PAYMENT_COUNT,
                  SPLIT_SERIES_AMOUNT,
                  SPLIT_WINDOW_AMOUNT)));

  private PaymentChecks() {}
}
