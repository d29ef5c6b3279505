package org.jixiao.measures;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic payments of {@link SyntheticProjectYears}: instalments over the year, some refunded,
 * some dated in the next January, a few without any date. One department hands in no ledger.
 */
public final class SyntheticPayments {

  /** The department without a payment ledger. */
  public static final String SILENT = "305";

  private final SplittableRandom random = new SplittableRandom(31);
  private final List<Row> rows = new ArrayList<>();

  private SyntheticPayments() {}

  /** The payments, in the order they were made. */
  public static Dataset<Row> of(SparkSession spark) {
    var payments = new SyntheticPayments();
    for (var project : SyntheticProjectYears.of(spark).collectAsList()) {
      String department = project.getAs(Keys.DEPARTMENT_ID.name());
      BigDecimal paid = project.getAs(MoneyChain.PAID_AMOUNT.name());
      if (paid != null && !department.equals(SILENT)) {
        payments.instalments(project, paid.unscaledValue().longValueExact());
      }
    }
    return spark.createDataFrame(payments.rows, Payments.TABLE.schema());
  }

  private void instalments(Row project, long cents) {
    int year = project.getAs(Keys.FISCAL_YEAR.name());
    long left = cents;
    for (int i = 0; i < 4; i++) {
      long part = i == 3 ? left : left / 3;
      left -= part;
      var day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(372));
      pay(project, part, random.nextInt(20) == 0 ? null : day, day);
      if (random.nextInt(6) == 0) {
        pay(project, -part / 4, day.plusDays(3), day);
      }
    }
    pay(project, 1, null, null);
  }

  private void pay(
      Row project, long cents, @Nullable LocalDate cleared, @Nullable LocalDate voucher) {
    var draft = new RowDraft(Payments.TABLE);
    Keys.PROJECT_YEAR.forEach(key -> draft.set(key, project.getAs(key.name())));
    rows.add(
        draft
            .set(Payments.AMOUNT, BigDecimal.valueOf(cents, 2))
            .set(Payments.PAYMENT_DATE, cleared == null ? null : Date.valueOf(cleared))
            .set(Payments.VOUCHER_DATE, voucher == null ? null : Date.valueOf(voucher))
            .row());
  }
}
