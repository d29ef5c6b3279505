package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Payments;
import org.jixiao.measures.DeliveryInUse.Replacement;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class LedgerUseTest {

  private static final LedgerUse PAYMENTS =
      new LedgerUse(Payments.TABLE, Payments.VOUCHER_ID, Payments.PAYMENT_DATE.ref());

  private static final List<DeliveryInUse> DELIVERIES =
      List.of(
          delivery("november", "2024-12-01", 1),
          delivery("december", "2025-01-10", 1),
          delivery("corrected", "2025-01-10", 2, new Replacement("payments", "300", 2024)),
          delivery("late", "2026-01-01", 1));

  private static DeliveryInUse delivery(
      String id, String asOf, long sequence, Replacement... replaces) {
    return new DeliveryInUse(id, LocalDate.parse(asOf), sequence, List.of(replaces));
  }

  private static Dataset<Row> judged(
      SparkSession spark, List<DeliveryInUse> deliveries, String drawing) {
    var rows = new DrawnDeliveries(spark).with(Payments.TABLE, drawing).table(Payments.TABLE);
    return PAYMENTS.withUse(rows, new DeliveryOrder(deliveries, LocalDate.of(2025, 12, 31)));
  }

  private static Dataset<Row> expected(SparkSession spark, String drawing) {
    var columns =
        TableSpec.columns(
            Payments.TABLE.columns(), List.of(RecordUse.USE_STATUS, RecordUse.COPY_NUMBER));
    return drawn(spark, columns, drawing);
  }

  @Test
  void theNewestDeliveryOfAVoucherCountsAndRowsAddUp(SparkSession spark) {
    var judged =
        judged(
            spark,
            DELIVERIES,
            """
            voucher_id | delivery_id | source_block_id | row_number | department_id | payment_date | amount
            JAN        | november    | aa-1-1 | 1  | 219 | 2024-01-05 | 10.00
            DEC        | december    | bb-1-1 | 1  | 219 | 2024-12-05 | 20.00
            TWOLINES   | november    | aa-1-1 | 2  | 219 | 2024-02-05 | 5.00
            TWOLINES   | november    | aa-1-1 | 3  | 219 | 2024-02-05 | 5.00
            AGAIN      | november    | aa-1-1 | 4  | 219 | 2024-03-05 | 7.00
            AGAIN      | december    | bb-1-1 | 4  | 219 | 2024-03-05 | 7.00
            CHANGED    | november    | aa-1-1 | 5  | 219 | 2024-03-05 | 8.00
            CHANGED    | december    | bb-1-1 | 5  | 219 | 2024-03-05 | 9.00
            TWOFILES   | november    | aa-1-1 | 6  | 219 | 2024-03-05 | 3.00
            TWOFILES   | november    | cc-1-1 | 6  | 219 | 2024-03-05 | 3.00
            TWOFILES   | november    | cc-1-1 | 7  | 219 | 2024-03-05 | 3.00
                       | november    | aa-1-1 | 8  | 219 | 2024-03-05 | 1.00
                       | november    | aa-1-1 | 9  | 219 | 2024-03-05 | 1.00
                       | december    | bb-1-1 | 8  | 219 | 2024-03-05 | 1.00
            REPLACED   | november    | aa-1-1 | 10 | 300 | 2024-03-05 | 2.00
                       | november    | aa-1-1 | 11 | 300 | 2024-03-05 | 2.00
            STANDS     | corrected   | dd-1-1 | 1  | 300 | 2024-03-05 | 2.50
            FUTURE     | december    | bb-1-1 | 9  | 219 | 2026-01-02 | 4.00
            JAN        | late        | ee-1-1 | 1  | 219 | 2024-01-05 | 99.00
            """);

    assertSame(
        expected(
            spark,
            """
            voucher_id | delivery_id | row_number | use_status
            JAN        | november    | 1  | used
            DEC        | december    | 1  | used
            TWOLINES   | november    | 2  | used
            TWOLINES   | november    | 3  | used
            AGAIN      | november    | 4  | duplicate
            AGAIN      | december    | 4  | used
            CHANGED    | november    | 5  | superseded
            CHANGED    | december    | 5  | used
            TWOFILES   | november    | 6  | used
            TWOFILES   | november    | 6  | duplicate
            TWOFILES   | november    | 7  | used
                       | november    | 8  | used
                       | november    | 9  | used
                       | december    | 8  | used
            REPLACED   | november    | 10 | superseded
                       | november    | 11 | superseded
            STANDS     | corrected   | 1  | used
            FUTURE     | december    | 9  | out_of_scope
            JAN        | late        | 1  | out_of_scope
            """),
        judged);
  }

  @Test
  void theSameBytesUnderTwoNamesCountOnceEvenWithoutIds(SparkSession spark) {
    var judged =
        judged(
            spark,
            DELIVERIES,
            """
            voucher_id | delivery_id | source_block_id | row_number | amount
                       | november    | aa-1-1 | 1 | 1.00
                       | november    | aa-1-1 | 1 | 1.00
            V          | november    | aa-1-1 | 2 | 1.00
            V          | november    | aa-1-1 | 2 | 1.00
            """);

    assertSame(
        expected(
            spark,
            """
            voucher_id | row_number | copy_number | use_status
                       | 1 | 1 | used
                       | 1 | 2 | duplicate
            V          | 2 | 1 | used
            V          | 2 | 2 | duplicate
            """),
        judged);
  }

  @Test
  void deliveriesOfOneRankThatDisagreeAreRefused(SparkSession spark) {
    var judged =
        judged(
            spark,
            List.of(delivery("one", "2025-01-10", 1), delivery("two", "2025-01-10", 1)),
            """
            voucher_id | delivery_id | source_block_id | row_number | amount
            AGREED     | one | aa-1-1 | 1 | 1.00
            AGREED     | two | bb-1-1 | 1 | 1.00
            DISPUTED   | one | aa-1-1 | 2 | 1.00
            DISPUTED   | two | bb-1-1 | 2 | 2.00
            """);

    assertThatThrownBy(
            () ->
                RecordUse.refuseTies(
                    Payments.TABLE, judged, List.of(Keys.FISCAL_YEAR, Payments.VOUCHER_ID)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("table payments")
        .hasMessageContaining("2024，DISPUTED")
        .hasMessageContaining("one, two")
        .hasMessageContaining("delivery.yaml");
    RecordUse.refuseTies(
        Payments.TABLE,
        judged.filter(Payments.VOUCHER_ID.ref().equalTo("AGREED")),
        List.of(Payments.VOUCHER_ID));
    assertSame(
        expected(spark, "delivery_id | use_status\none | used\ntwo | duplicate\n"),
        judged.filter(Payments.VOUCHER_ID.ref().equalTo("AGREED")));
  }
}
