package org.jixiao.measures.forensics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.measures.ExactQuotient;
import org.jixiao.measures.NamedRate;
import org.jixiao.measures.PayeeSums;
import org.jixiao.vocabulary.Keys;

/** Rows of {@link PayeeYears}. */
public final class PayeeYearRows {

  private static final String SQUARES = "squares";
  private static final String ONE_OF_PAYEE = "one_of_payee";
  private static final int LEAST_PAYEES = 20;
  private static final DataType WHOLE = DataTypes.createDecimalType(38, 0);
  private static final int DECIMALS = 6;
  private static final String PUBLIC_SERVICE =
      "电力|供电|电网|供水|自来水|燃气|移动|联通|电信|广电|邮政|石油|石化|银行|信用社|保险|税务|社保|社会保障|医保|公积金|财政|国库|医院|报社";

  private PayeeYearRows() {}

  /** One row a department, year and named payee. */
  public static Dataset<Row> of(PayeeSums payees) {
    var department =
        Window.partitionBy(
            Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), Keys.DEPARTMENT_ID.ref());
    var payee =
        Window.partitionBy(
            Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref(), PayeeYears.PAYEE_NAME.ref());
    var paid = PayeeYears.PAID_AMOUNT.ref();
    var cents = paid.multiply(lit(100)).cast(WHOLE);
    var total = PayeeYears.DEPARTMENT_PAID_AMOUNT.ref();
    var totalCents = total.multiply(lit(100)).cast(WHOLE);
    var concentration =
        when(
            total.gt(0),
            ExactQuotient.halfUp(
                col(SQUARES), totalCents.multiply(totalCents).cast(WHOLE), DECIMALS));
    return byPayee(payees)
        .withColumn(PayeeYears.DEPARTMENT_PAID_AMOUNT.name(), sum(paid).over(department))
        .withColumn(PayeeYears.DEPARTMENT_PAYEE_COUNT.name(), count(lit(1)).over(department))
        .withColumn(SQUARES, sum(cents.multiply(cents).cast(WHOLE)).over(department))
        .withColumn(PayeeYears.PAYING_DEPARTMENT_COUNT.name(), count(lit(1)).over(payee))
        .withColumn(PayeeYears.SHARE_RATE.name(), NamedRate.value(paid, total))
        .withColumn(PayeeYears.DEPARTMENT_CONCENTRATION_RATE.name(), concentration)
        .withColumn(PayeeYears.RELATIVE_SIZE.name(), relativeSize())
        .withColumn(
            PayeeYears.PUBLIC_SERVICE.name(), PayeeYears.PAYEE_NAME.ref().rlike(PUBLIC_SERVICE))
        .withColumn(ONE_OF_PAYEE, row_number().over(payee.orderBy(Keys.DEPARTMENT_ID.ref())))
        .withColumn(PayeeYears.USUAL_DEPARTMENT_COUNT.name(), usualDepartments())
        .select(
            PayeeYears.TABLE.columns().stream()
                .map(column -> column.ref().cast(column.type()).as(column.name()))
                .toArray(Column[]::new));
  }

  /** Each payee counts once; quartiles of whole numbers are exact in binary. */
  private static Column usualDepartments() {
    var year = Window.partitionBy(Keys.DIVISION_CODE.ref(), Keys.FISCAL_YEAR.ref());
    var compared =
        when(
            col(ONE_OF_PAYEE)
                .equalTo(1)
                .and(not(PayeeYears.PAYEE_IS_PERSON.ref()))
                .and(not(PayeeYears.PUBLIC_SERVICE.ref())),
            PayeeYears.PAYING_DEPARTMENT_COUNT.ref());
    var quartiles = percentile(compared, array(lit(0.25), lit(0.75))).over(year);
    var first = quartiles.getItem(0);
    var third = quartiles.getItem(1);
    return when(
        count(compared).over(year).geq(LEAST_PAYEES),
        floor(third.plus(third.minus(first).multiply(lit(1.5)))));
  }

  private static Dataset<Row> byPayee(PayeeSums payees) {
    var largest = sort_array(flatten(collect_list(col(PayeeSums.LARGEST))), false);
    return payees
        .rows()
        .groupBy(PayeeYears.TABLE.keyRefs())
        .agg(
            max(PayeeYears.PAYEE_IS_PERSON.ref()).as(PayeeYears.PAYEE_IS_PERSON.name()),
            sum(col(PayeeSums.COUNT)).as(PayeeYears.PAYMENT_COUNT.name()),
            sum(col(PayeeSums.PAID)).as(PayeeYears.PAID_AMOUNT.name()),
            sum(col(PayeeSums.REFUNDED)).as(PayeeYears.REFUND_AMOUNT.name()),
            get(largest, lit(0)).as(PayeeYears.LARGEST_AMOUNT.name()),
            get(largest, lit(1)).as(PayeeYears.SECOND_LARGEST_AMOUNT.name()),
            size(array_distinct(flatten(collect_list(col(PayeeSums.CONTRACTS)))))
                .as(PayeeYears.CONTRACT_COUNT.name()));
  }

  private static Column relativeSize() {
    var second = PayeeYears.SECOND_LARGEST_AMOUNT.ref();
    return when(
        second.gt(0), ExactQuotient.halfUp(PayeeYears.LARGEST_AMOUNT.ref(), second, DECIMALS));
  }
}
