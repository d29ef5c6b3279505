package org.jixiao.measures.forensics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jixiao.lake.Payments;
import org.jixiao.measures.RowDraft;
import org.jixiao.vocabulary.Keys;

/**
 * Rows of {@link DigitTests}. Payments are first counted by group and amount; each group's amounts
 * then pass in rising order, so that sums of fractions are the same for any partitions.
 */
public final class DigitTestRows {

  private static final String CENTS = "cents";
  private static final String TIMES = "times";
  private static final long LEAST_SPAN = 1_000;
  private static final double LARGEST_SHARE = 0.1;
  private static final double CAPPED_SHARE = 0.01;

  private static final StructType GROUP =
      new StructType()
          .add(Keys.DIVISION_CODE.field())
          .add(Keys.FISCAL_YEAR.field())
          .add(DigitTests.GROUP_KIND.field())
          .add(DigitTests.GROUP_ID.field());

  private DigitTestRows() {}

  /** Tests the amounts paid in each division and department, year by year. */
  public static Dataset<Row> of(Dataset<Row> paymentFacts) {
    var group = Arrays.stream(GROUP.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    return paymentFacts
        .filter(Payments.AMOUNT.ref().isNotNull())
        .select(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref(),
            Payments.AMOUNT.ref().multiply(lit(100)).cast(DataTypes.LongType).as(CENTS),
            inline(
                array(
                    grouped("jurisdiction", Keys.DIVISION_CODE.ref()),
                    grouped("department", Keys.DEPARTMENT_ID.ref()))))
        .groupBy(withCents(group))
        .agg(count(lit(1)).as(TIMES))
        .groupByKey(
            (MapFunction<Row, Row>)
                row -> RowFactory.create(row.get(0), row.get(1), row.get(2), row.get(3)),
            Encoders.row(GROUP))
        .flatMapSortedGroups(
            new Column[] {col(CENTS)},
            (FlatMapGroupsFunction<Row, Row, Row>) DigitTestRows::tested,
            Encoders.row(DigitTests.TABLE.schema()));
  }

  private static Column grouped(String kind, Column id) {
    return struct(lit(kind).as(DigitTests.GROUP_KIND.name()), id.as(DigitTests.GROUP_ID.name()));
  }

  private static Column[] withCents(Column[] group) {
    var columns = new ArrayList<>(List.of(group));
    columns.add(col(CENTS));
    return columns.toArray(Column[]::new);
  }

  private static Iterator<Row> tested(Row group, Iterator<Row> amounts) {
    var all = new AmountDigits();
    var fromTen = new AmountDigits();
    while (amounts.hasNext()) {
      var amount = amounts.next();
      long cents = amount.<Long>getAs(CENTS);
      all.add(cents, amount.<Long>getAs(TIMES));
      if (cents <= 0 || cents >= AmountDigits.TEN_YUAN) {
        fromTen.add(cents, amount.<Long>getAs(TIMES));
      }
    }
    return Stream.concat(rows(group, "all", all), rows(group, "from_ten", fromTen)).iterator();
  }

  private static Stream<Row> rows(Row group, String scope, AmountDigits digits) {
    return Arrays.stream(DigitTest.values()).map(test -> row(group, scope, test, digits));
  }

  private static Row row(Row group, String scope, DigitTest test, AmountDigits digits) {
    boolean ofMoney = test == DigitTest.SUMMATION;
    long tested = ofMoney ? digits.count() : digits.of(test).total();
    var draft =
        new RowDraft(DigitTests.TABLE)
            .set(Keys.DIVISION_CODE, group.get(0))
            .set(Keys.FISCAL_YEAR, group.get(1))
            .set(DigitTests.GROUP_KIND, group.get(2))
            .set(DigitTests.GROUP_ID, group.get(3))
            .set(DigitTests.AMOUNT_SCOPE, scope)
            .set(DigitTests.TEST_NAME, test.id())
            .set(DigitTests.APPLICABILITY_STATUS, applicability(test, tested, digits))
            .set(DigitTests.TESTED_COUNT, tested)
            .set(DigitTests.NEGATIVE_COUNT, digits.negative())
            .set(DigitTests.ZERO_COUNT, digits.zero())
            .set(DigitTests.DEGREES_COUNT, test.size() - 1L);
    if (tested > 0) {
      draft
          .set(DigitTests.SMALLEST_AMOUNT, BigDecimal.valueOf(digits.smallest(), 2))
          .set(DigitTests.LARGEST_AMOUNT, BigDecimal.valueOf(digits.largest(), 2));
      if (ofMoney) {
        describe(draft, digits.sums());
      } else {
        describe(draft, test, digits.of(test));
      }
    }
    if (test == DigitTest.FIRST_TWO && digits.count() > 1) {
      mantissas(draft, digits);
    }
    return draft.row();
  }

  private static void describe(RowDraft draft, DigitSums sums) {
    draft
        .statistic(DigitTests.MEAN_ABSOLUTE_DEVIATION, sums.meanAbsoluteDeviation())
        .set(DigitTests.LARGEST_DEVIATIONS, sums.largest());
  }

  private static void describe(RowDraft draft, DigitTest test, DigitCounts counts) {
    var conformity = test.conformity(counts.meanAbsoluteDeviation());
    draft
        .statistic(DigitTests.MEAN_ABSOLUTE_DEVIATION, counts.meanAbsoluteDeviation())
        .set(DigitTests.CONFORMITY, conformity.isEmpty() ? null : conformity)
        .statistic(DigitTests.CHI_SQUARE, counts.chiSquare())
        .statistic(DigitTests.CHI_SQUARE_P, counts.chiSquareProbability())
        .statistic(DigitTests.KS_DISTANCE, counts.largestDistance())
        .statistic(DigitTests.KS_CRITICAL, counts.criticalDistance())
        .set(DigitTests.LARGEST_DEVIATIONS, counts.largestDeviations());
  }

  private static void mantissas(RowDraft draft, AmountDigits digits) {
    var mantissas = digits.mantissas();
    draft
        .set(DigitTests.REPEATED_AMOUNTS, digits.repeatedAmounts())
        .statistic(DigitTests.MANTISSA_MEAN, mantissas.mean())
        .statistic(DigitTests.MANTISSA_VARIANCE, mantissas.variance())
        .statistic(DigitTests.MANTISSA_ARC, mantissas.arc())
        .statistic(DigitTests.MANTISSA_ARC_P, mantissas.arcProbability())
        .statistic(DigitTests.MANTISSA_SKEWNESS, mantissas.skewness())
        .statistic(DigitTests.MANTISSA_KURTOSIS, mantissas.excessKurtosis())
        .statistic(DigitTests.DISTORTION_PERCENT, mantissas.distortionPercent())
        .statistic(
            DigitTests.MISPRINTED_DISTORTION_PERCENT, mantissas.misprintedDistortionPercent())
        .set(DigitTests.BINARY_MOVED_COUNT, digits.moved())
        .statistic(DigitTests.BINARY_CHI_SQUARE, digits.inBinary().chiSquare());
  }

  private static String applicability(DigitTest test, long tested, AmountDigits digits) {
    if (tested < test.fewest()) {
      return "TOO_FEW";
    }
    if (digits.largest() / digits.smallest() < LEAST_SPAN) {
      return "NARROW_SPAN";
    }
    if (digits.mostRepeated() > LARGEST_SHARE * digits.count()) {
      return "ASSIGNED_AMOUNTS";
    }
    return digits.timesOfLargest() > CAPPED_SHARE * digits.count() ? "CAPPED" : "OK";
  }
}
