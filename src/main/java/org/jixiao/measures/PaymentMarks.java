package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.unix_date;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Keys;

/**
 * What can be said of a single payment. Names and purposes are matched by words: a purpose that
 * names wages, subsidies, utilities or instalments takes a payment out of the questions they would
 * make meaningless.
 *
 * @param rules names amounts, days and limits
 */
record PaymentMarks(RuleSet rules) {

  static final Column DAY = col("payment_day");
  static final Column EARLIER_DAY = col("earlier_day");
  static final Column POSITIVE = Payments.AMOUNT.ref().gt(0);
  static final Column PURPOSE = col("plain_purpose");
  static final Column PAYEE = col("plain_payee");

  private static final String HOSPITALITY = "酒店|宾馆|饭店|餐饮|加油|石油|石化|旅行社|旅游|会务|汽车服务";
  private static final String SHOP = "超市|商场|购物|商店|百货|便利店";
  private static final int DECEMBER = 12;
  private static final int LAST_DAYS_FROM = 20;
  private static final int FOURTH_QUARTER = 10;
  private static final int JANUARY = 1;

  /** Days since 1970, so that days apart can be counted. */
  static final Column DAY_NUMBER = unix_date(DAY);

  /** Adds a yes/no column named like {@link PaymentChecks.Marked#found()} for each mark. */
  Dataset<Row> withMarks(Dataset<Row> payments) {
    var marks = new LinkedHashMap<String, Column>();
    mark(marks, PaymentChecks.OUTSIDE_YEAR, POSITIVE.and(outsideYear()));
    mark(
        marks,
        PaymentChecks.OTHER_CLASS,
        POSITIVE.and(Payments.ECONOMIC_CODE.ref().rlike("^[0-9]{3}99$")));
    mark(marks, PaymentChecks.TO_ITSELF, POSITIVE.and(toItself()));
    mark(marks, PaymentChecks.TO_PERSON, above("personal_payment.amount").and(toPerson()));
    mark(marks, PaymentChecks.PREPAID, above("prepaid.amount").and(prepaid()));
    mark(marks, PaymentChecks.DAY_OFF, POSITIVE.and(dayOff()));
    mark(marks, PaymentChecks.ROUND_AT_SHOP, above("round_payment.amount").and(roundAtShop()));
    return withTexts(payments).withColumns(marks);
  }

  /** Adds the days and plain texts that marks and series are told by. */
  static Dataset<Row> withTexts(Dataset<Row> payments) {
    return payments
        .withColumn(
            "payment_day", coalesce(Payments.PAYMENT_DATE.ref(), Payments.VOUCHER_DATE.ref()))
        .withColumn("earlier_day", least(Payments.PAYMENT_DATE.ref(), Payments.VOUCHER_DATE.ref()))
        .withColumn("plain_purpose", plain(Payments.PURPOSE.ref()))
        .withColumn("plain_payee", plain(Payments.PAYEE_NAME.ref()));
  }

  /** A payment neither of a subsidy nor of a settlement, which fall due at the year's end. */
  static Column ordinary() {
    return not(says("结算|决算|补助|补贴|奖补|清算|一次性"));
  }

  private static Column plain(Column text) {
    return regexp_replace(text, "\\s+", "");
  }

  private static void mark(
      Map<String, Column> marks, PaymentChecks.Marked marked, Column condition) {
    marks.put(marked.found().name(), coalesce(condition, lit(false)));
  }

  private Column outsideYear() {
    var year = Keys.FISCAL_YEAR.ref();
    var settled = (int) rules.threshold("outside_year.settlement_day").longValueExact();
    return EARLIER_DAY
        .lt(make_date(year, lit(JANUARY), lit(1)))
        .or(EARLIER_DAY.gt(make_date(year.plus(1), lit(JANUARY), lit(settled))));
  }

  private static Column toItself() {
    var own = NameForms.unit(Keys.UNIT_NAME.ref());
    var payee = NameForms.unit(Payments.PAYEE_NAME.ref());
    var payer = NameForms.unit(Payments.PAYER_NAME.ref());
    var same =
        coalesce(payee.equalTo(own), lit(false)).or(coalesce(payee.equalTo(payer), lit(false)));
    return same.and(not(granted())).and(not(says(OrdinaryPurposes.STAFF + "|工会")));
  }

  private static Column toPerson() {
    var person = coalesce(PayeeMask.isPerson(Payments.PAYEE_NAME.ref()), lit(false));
    var union = coalesce(PAYEE, lit("")).contains("工会").and(not(says("工会经费")));
    return person.or(union).and(not(says(OrdinaryPurposes.STAFF + "|" + OrdinaryPurposes.SUBSIDY)));
  }

  /** A weekend or holiday by the calendar in force; the year's last days are left out. */
  private Column dayOff() {
    var lastDays = month(DAY).equalTo(DECEMBER).and(dayofmonth(DAY).geq(LAST_DAYS_FROM));
    return rules.calendar().isDayOff(DAY).and(not(lastDays));
  }

  private static Column prepaid() {
    var whom = concat(coalesce(PAYEE, lit("")), coalesce(PURPOSE, lit("")));
    return month(DAY).geq(FOURTH_QUARTER).and(says("预存|预付|充值")).and(whom.rlike(HOSPITALITY));
  }

  private static Column roundAtShop() {
    return PAYEE.rlike(SHOP).and(Payments.AMOUNT.ref().mod(lit(100)).equalTo(0));
  }

  /**
   * A payment that nothing asks to be paid in parts or again: no contract, and a purpose that names
   * neither wages, insurance, subsidies, utilities nor instalments.
   */
  static Column ofItsOwn() {
    return coalesce(
        PAYEE
            .isNotNull()
            .and(PURPOSE.isNotNull())
            .and(Payments.CONTRACT_NUMBER.ref().isNull())
            .and(not(OrdinaryPurposes.paidAgain(PURPOSE))),
        lit(false));
  }

  private Column above(String threshold) {
    return Payments.AMOUNT.ref().gt(lit(rules.threshold(threshold)));
  }

  /** 实拨: money handed on to whoever spends it, not paid for anything. */
  static Column granted() {
    return coalesce(Payments.PAYMENT_METHOD.ref(), lit("")).contains("实拨");
  }

  private static Column says(String words) {
    return coalesce(PURPOSE, lit("")).rlike(words);
  }
}
