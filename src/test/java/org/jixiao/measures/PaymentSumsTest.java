package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jixiao.lake.Payments;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What single payments become before anything is measured of their sums. */
@ExtendWith(SparkSessions.class)
class PaymentSumsTest {

  private static final Column[] SAID =
      Stream.of(
              Payments.LINE_ID.name(),
              PaymentSums.PLACE,
              PaymentSums.PAID,
              PaymentSums.REFUNDED,
              PaymentSums.COUNT,
              PaymentSums.APPLIED,
              PaymentSums.APPLICATIONS)
          .map(name -> functions.col(name))
          .toArray(Column[]::new);

  @Test
  void paymentsOfOneMonthAndLineAreOneRowThatKeepsRefundsAndApplicationsApart(SparkSession spark) {
    assertThat(
            said(
                spark,
                """
                line_id | voucher_date | payment_date | amount | applied_amount
                L1      | 2024-02-29   | 2024-03-01   | 10.10  | 11.00
                L1      |              | 2024-03-31   | 5.05   |
                L1      | 2024-03-02   |              | -3.00  |
                L2      |              | 2024-03-31   | 1.00   |
                """))
        .containsExactly("[L1,3,1215,300,3,1305,1]", "[L2,3,100,0,1,100,0]");
  }

  @Test
  void whatIsDatedElsewhereOrNowhereStandsApartAndAnApplicationIsNoPayment(SparkSession spark) {
    var drawing =
        """
        line_id | voucher_date | payment_date | amount | applied_amount
        L1      | 2023-12-31   | 2024-01-01   | 1.00   |
        L1      | 2024-12-31   | 2025-01-02   | 2.00   |
        L1      |              | 2023-12-31   | 4.00   |
        L1      |              |              | 8.00   |
        L2      | 2024-12-31   |              |        | 16.00
        """;

    assertThat(said(spark, drawing))
        .containsExactly(
            "[L1,0,800,0,1,800,0]",
            "[L1,1,100,0,1,100,0]",
            "[L1,13,600,0,2,600,0]",
            "[L2,12,null,0,0,1600,1]");
  }

  private static Stream<String> said(SparkSession spark, String drawing) {
    var payments = new DrawnDeliveries(spark).with(Payments.TABLE, drawing).table(Payments.TABLE);
    return PaymentSums.of(payments).rows().select(SAID).collectAsList().stream()
        .map(Row::toString)
        .sorted();
  }
}
