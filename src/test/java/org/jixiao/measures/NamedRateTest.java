package org.jixiao.measures;

import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class NamedRateTest {

  private static final Col PAID = Col.money("paid", "支付", "Paid");
  private static final Col BUDGET = Col.money("budget", "预算", "Budget");
  private static final NamedRate RATE = NamedRate.of("a_rate", "率", PAID, BUDGET, "A rate");
  private static final List<Col> COLUMNS =
      List.of(Col.text("name", "例", "Case"), PAID, BUDGET, RATE.rate(), RATE.status());

  /** 9.588 of 10 is 95.88%; 1/3 and 2/3 are rounded half-up; 0.0000005 is the half itself. */
  @Test
  void everyRateIsExactOrSaysWhyItIsEmpty(SparkSession spark) {
    var amounts =
        drawn(
            spark,
            COLUMNS,
            """
            name     | paid                | budget
            ordinary | 95.88               | 100.00
            third    | 1.00                | 3.00
            thirds   | 2.00                | 3.00
            half     | 0.01                | 20000.00
            nothing  | 0.00                | 100.00
            zero     | 0.00                | 0.00
            unbudget | 0.01                | 0.00
            nobudget | 5.00                |
            neither  |                     |
            nopay    |                     | 5.00
            nopayz   |                     | 0.00
            refunded | -1.00               | 5.00
            reduced  | 1.00                | -5.00
            largest  | 9999990000000000.00 | 10000000000.00
            beyond   | 9999999999999999.99 | 0.01
            """);

    assertSame(
        drawn(
            spark,
            COLUMNS,
            """
            name     | a_rate        | a_rate_status
            ordinary | 0.958800      | OK
            third    | 0.333333      | OK
            thirds   | 0.666667      | OK
            half     | 0.000001      | OK
            nothing  | 0.000000      | OK
            zero     |               | ZERO_BUDGET
            unbudget |               | UNBUDGETED_SPEND
            nobudget |               | MISSING_BUDGET
            neither  |               | MISSING_BUDGET
            nopay    |               | MISSING_PAYMENT
            nopayz   |               | ZERO_BUDGET
            refunded |               | NEGATIVE
            reduced  |               | NEGATIVE
            largest  | 999999.000000 | OK
            beyond   |               | OUT_OF_RANGE
            """),
        amounts
            .withColumn(RATE.rate().name(), RATE.value())
            .withColumn(RATE.status().name(), RATE.statusValue()));
  }
}
