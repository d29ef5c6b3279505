package org.jixiao.measures.forensics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Payments;
import org.jixiao.measures.OrdinaryPurposes;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/** Rows of {@link DuplicateGroups}. */
public final class DuplicateGroupRows {

  private static final int SOON_DAYS = 7;
  private static final int DIGITS = 64;
  private static final String RUN_BEGINS = "run_begins";
  private static final String RUN = "run";
  private static final List<Col> YEAR = List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR);
  private static final List<Col> COMPARED =
      List.of(
          DuplicateGroups.PAYEE_NAME,
          DuplicateGroups.PAYMENT_DATE,
          DuplicateGroups.VOUCHER_ID,
          DuplicateGroups.PURPOSE);

  private DuplicateGroupRows() {}

  /** Every group of two payments or more. */
  public static Dataset<Row> of(Dataset<Row> paymentFacts) {
    var payee = DuplicateGroups.PAYEE_NAME;
    var day = DuplicateGroups.PAYMENT_DATE;
    var voucher = DuplicateGroups.VOUCHER_ID;
    var purpose = DuplicateGroups.PURPOSE;
    var paid = paymentFacts.filter(Payments.AMOUNT.ref().isNotNull());
    var several = DuplicateGroups.PAYEE_COUNT.ref().gt(1);
    return Stream.of(
            groups("same_payee_date_amount", paid, List.of(payee, day), List.of(payee, day)),
            groups(
                "same_payee_voucher_amount",
                paid,
                List.of(payee, voucher),
                List.of(payee, voucher)),
            groups("same_row", paid, COMPARED, List.of(payee, day, voucher)),
            groups(
                    "same_voucher_amount_other_payee",
                    paid,
                    List.of(voucher),
                    List.of(voucher, payee))
                .filter(several),
            groups(
                "same_payee_amount_purpose_soon",
                runs(paid),
                List.of(payee, purpose),
                List.of(payee, purpose, day),
                RUN))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** Numbers runs of payments with equal payee, amount and purpose by their first day. */
  private static Dataset<Row> runs(Dataset<Row> paid) {
    var day = Payments.PAYMENT_DATE.ref();
    var alike =
        Window.partitionBy(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                DuplicateGroups.PAYEE_NAME.ref(),
                DuplicateGroups.PURPOSE.ref(),
                Payments.AMOUNT.ref())
            .orderBy(day);
    var apart = datediff(day, lag(day, 1).over(alike)).gt(SOON_DAYS);
    return paid.filter(Payments.AMOUNT.ref().gt(0).and(day.isNotNull()))
        .withColumn(RUN_BEGINS, when(coalesce(apart, lit(true)), day))
        .withColumn(RUN, max(col(RUN_BEGINS)).over(alike));
  }

  private static Dataset<Row> groups(
      String kind, Dataset<Row> paid, List<Col> compared, List<Col> known, String... further) {
    var keys = new ArrayList<Column>();
    Stream.concat(YEAR.stream(), compared.stream()).forEach(column -> keys.add(column.ref()));
    keys.add(Payments.AMOUNT.ref());
    Stream.of(further).forEach(name -> keys.add(col(name)));
    var told = known.stream().map(column -> column.ref().isNotNull()).reduce(Column::and);
    return paid.filter(told.orElseThrow())
        .groupBy(keys.toArray(Column[]::new))
        .agg(count(lit(1)).as(DuplicateGroups.PAYMENT_COUNT.name()), figures())
        .filter(DuplicateGroups.PAYMENT_COUNT.ref().gt(1))
        .select(columns(kind, compared, keys));
  }

  private static Column[] figures() {
    var day = Payments.PAYMENT_DATE.ref();
    return new Column[] {
      sum(Payments.AMOUNT.ref()).as(DuplicateGroups.TOTAL_AMOUNT.name()),
      min(day).as(DuplicateGroups.FIRST_DATE.name()),
      max(day).as(DuplicateGroups.LAST_DATE.name()),
      different(Keys.DEPARTMENT_ID, DuplicateGroups.DEPARTMENT_COUNT),
      different(Keys.PROJECT_ID, DuplicateGroups.PROJECT_COUNT),
      different(DuplicateGroups.PAYEE_NAME, DuplicateGroups.PAYEE_COUNT),
      different(DuplicateGroups.VOUCHER_ID, DuplicateGroups.VOUCHER_COUNT),
      different(Payments.CONTRACT_NUMBER, DuplicateGroups.CONTRACT_COUNT)
    };
  }

  private static Column different(Col column, Col count) {
    return size(collect_set(column.ref())).cast(DataTypes.LongType).as(count.name());
  }

  private static Column[] columns(String kind, List<Col> compared, List<Column> keys) {
    var text = new ArrayList<Column>(List.of(lit(kind)));
    keys.forEach(key -> text.add(coalesce(key.cast(DataTypes.StringType), lit(""))));
    var digest = sha2(concat_ws("\u0001", text.toArray(Column[]::new)), 256);
    var amount = Payments.AMOUNT.ref();
    return DuplicateGroups.TABLE.columns().stream()
        .map(
            column -> {
              if (column.equals(DuplicateGroups.DUPLICATE_KIND)) {
                return lit(kind).as(column.name());
              }
              if (column.equals(DuplicateGroups.GROUP_ID)) {
                return substring(digest, 1, DIGITS / 4).as(column.name());
              }
              if (column.equals(DuplicateGroups.ORDINARY_PURPOSE)) {
                var purpose = DuplicateGroups.PURPOSE;
                return (compared.contains(purpose)
                        ? when(purpose.ref().isNotNull(), OrdinaryPurposes.paidAgain(purpose.ref()))
                        : lit(null).cast(column.type()))
                    .as(column.name());
              }
              if (column.equals(DuplicateGroups.EXCESS_AMOUNT)) {
                return DuplicateGroups.TOTAL_AMOUNT
                    .ref()
                    .minus(amount)
                    .cast(column.type())
                    .as(column.name());
              }
              return COMPARED.contains(column) && !compared.contains(column)
                  ? lit(null).cast(column.type()).as(column.name())
                  : column.ref().cast(column.type()).as(column.name());
            })
        .toArray(Column[]::new);
  }
}
