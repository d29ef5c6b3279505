package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Keys;

/**
 * What can be said of a single payment, some of it from the unit's payments to the same payee
 * before it. Names and purposes are matched by words: a purpose that names wages, subsidies,
 * utilities or instalments takes a payment out of the questions they would make meaningless.
 *
 * @param rules names amounts, days and limits
 */
record PaymentMarks(RuleSet rules) {

  static final Column DAY = col("payment_day");
  static final Column EARLIER_DAY = col("earlier_day");
  static final Column POSITIVE = Payments.AMOUNT.ref().gt(0);
  static final Column PURPOSE = col("plain_purpose");
  static final Column PAYEE = col("plain_payee");

  private static final String STAFF = "工资|薪|津贴|奖金|社保|社会保险|养老|医保|医疗保险|失业|工伤|公积金|职业年金|个人所得税|代扣";
  private static final String SUBSIDY = "补助|补贴|救助|低保|抚恤|惠民|惠农|助学|奖学|生活费|慰问|劳务|误工|赔偿|补偿|征地|拆迁";
  private static final String UTILITY = "水费|电费|电话|网络|通讯|燃气|物业|邮电|取暖|租金|租赁";
  private static final String INSTALMENT = "进度|工程款|尾款|结算|质保|质量保证|保证金|首付|分期|第.{1,3}[期次批]";
  private static final String HOSPITALITY = "酒店|宾馆|饭店|餐饮|加油|石油|石化|旅行社|旅游|会务|汽车服务";
  private static final String SHOP = "超市|商场|购物|商店|百货|便利店";
  private static final int FOURTH_QUARTER = 10;
  private static final int JANUARY = 1;
  private static final String DAY_NUMBER = "day_number";
  private static final String LAST_DAY = "last_day";
  private static final String LAST_VOUCHER = "last_voucher";
  private static final String SERIES_COUNT = "series_count";
  private static final String SERIES_AMOUNT = "series_amount";
  private static final String SERIES_LARGEST = "series_largest";

  /** Adds a yes/no column named like {@link PaymentChecks.Marked#found()} for each mark. */
  Dataset<Row> withMarks(Dataset<Row> payments) {
    var texts =
        payments
            .withColumn(
                "payment_day", coalesce(Payments.PAYMENT_DATE.ref(), Payments.VOUCHER_DATE.ref()))
            .withColumn(
                "earlier_day", least(Payments.PAYMENT_DATE.ref(), Payments.VOUCHER_DATE.ref()))
            .withColumn("plain_purpose", plain(Payments.PURPOSE.ref()))
            .withColumn("plain_payee", plain(Payments.PAYEE_NAME.ref()))
            .withColumn(DAY_NUMBER, unix_date(DAY));
    var marks = new LinkedHashMap<String, Column>();
    mark(marks, PaymentChecks.OUTSIDE_YEAR, POSITIVE.and(outsideYear()));
    mark(
        marks,
        PaymentChecks.OTHER_CLASS,
        POSITIVE.and(Payments.ECONOMIC_CODE.ref().rlike("^[0-9]{3}99$")));
    mark(marks, PaymentChecks.TO_ITSELF, POSITIVE.and(toItself()));
    mark(marks, PaymentChecks.TO_PERSON, above("personal_payment.amount").and(toPerson()));
    mark(marks, PaymentChecks.PREPAID, above("prepaid.amount").and(prepaid()));
    mark(marks, PaymentChecks.ROUND_AT_SHOP, above("round_payment.amount").and(roundAtShop()));
    mark(marks, PaymentChecks.NEAR_DUPLICATE, POSITIVE.and(nearDuplicate()));
    mark(marks, PaymentChecks.SPLIT, POSITIVE.and(split()));
    return withSeries(texts).withColumns(marks);
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

  /** One exchange by payee serves both windows, which split it further. */
  private Dataset<Row> withSeries(Dataset<Row> payments) {
    var same = sameSum().orderBy(col(DAY_NUMBER), Payments.VOUCHER_ID.ref());
    var days = rules.threshold("splitting.days").longValueExact() - 1;
    var series =
        Window.partitionBy(
                Keys.DIVISION_CODE.ref(),
                Keys.UNIT_ID.ref(),
                PAYEE,
                Payments.ECONOMIC_CODE.ref(),
                splittable().and(POSITIVE))
            .orderBy(col(DAY_NUMBER))
            .rangeBetween(-days, Window.currentRow());
    var amount = Payments.AMOUNT.ref();
    return payments
        .repartition(Keys.DIVISION_CODE.ref(), Keys.UNIT_ID.ref(), PAYEE)
        .withColumn(LAST_DAY, lag(col(DAY_NUMBER), 1).over(same))
        .withColumn(LAST_VOUCHER, lag(Payments.VOUCHER_ID.ref(), 1).over(same))
        .withColumn(SERIES_COUNT, count(lit(1)).over(series))
        .withColumn(SERIES_AMOUNT, sum(amount).over(series))
        .withColumn(SERIES_LARGEST, max(amount).over(series));
  }

  private static WindowSpec sameSum() {
    return Window.partitionBy(
        Keys.DIVISION_CODE.ref(), Keys.UNIT_ID.ref(), PAYEE, Payments.AMOUNT.ref(), PURPOSE);
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
    return same.and(not(granted())).and(not(says(STAFF + "|工会")));
  }

  private static Column toPerson() {
    var person = coalesce(PayeeMask.isPerson(Payments.PAYEE_NAME.ref()), lit(false));
    var union = coalesce(PAYEE, lit("")).contains("工会").and(not(says("工会经费")));
    return person.or(union).and(not(says(STAFF + "|" + SUBSIDY)));
  }

  private static Column prepaid() {
    var whom = concat(coalesce(PAYEE, lit("")), coalesce(PURPOSE, lit("")));
    return month(DAY).geq(FOURTH_QUARTER).and(says("预存|预付|充值")).and(whom.rlike(HOSPITALITY));
  }

  private static Column roundAtShop() {
    return PAYEE.rlike(SHOP).and(Payments.AMOUNT.ref().mod(lit(100)).equalTo(0));
  }

  private Column nearDuplicate() {
    var within =
        col(DAY_NUMBER)
            .minus(col(LAST_DAY))
            .leq(lit(rules.threshold("near_duplicate.days").longValueExact()));
    return within
        .and(PAYEE.isNotNull())
        .and(PURPOSE.isNotNull())
        .and(col(LAST_VOUCHER).notEqual(Payments.VOUCHER_ID.ref()))
        .and(Payments.CONTRACT_NUMBER.ref().isNull())
        .and(not(says(STAFF + "|" + SUBSIDY + "|" + UTILITY + "|" + INSTALMENT)));
  }

  private static Column splittable() {
    return coalesce(
        PAYEE
            .isNotNull()
            .and(DAY.isNotNull())
            .and(PURPOSE.isNotNull())
            .and(Payments.CONTRACT_NUMBER.ref().isNull())
            .and(not(says(STAFF + "|" + SUBSIDY + "|" + UTILITY + "|" + INSTALMENT))),
        lit(false));
  }

  private Column split() {
    var limit = lit(rules.threshold("splitting.limit"));
    return splittable()
        .and(col(SERIES_COUNT).geq(lit(rules.threshold("splitting.payments").longValueExact())))
        .and(col(SERIES_LARGEST).lt(limit))
        .and(col(SERIES_AMOUNT).geq(limit));
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
