package org.jixiao.measures;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jixiao.testing.SparkSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class PlainRateTest {

  private static final Long[] CENTS = {
    null, 0L, 1L, -1L, 3L, 33L, 100L, 199_99L, 200_00L, 999_999_00L, 100_000_000_00L, -5_00L
  };

  /** Two ways to compute one rate must never differ: every pair of a grid of amounts, both ways. */
  @Test
  void aRateOutsideOfExpressionsIsTheRateWithinThem(SparkSession spark) {
    var pairs = new ArrayList<Row>();
    for (var above : CENTS) {
      for (var below : CENTS) {
        pairs.add(RowFactory.create(above, below, yuan(above), yuan(below)));
      }
    }
    var money = DataTypes.createDecimalType(18, 2);
    var schema =
        new StructType()
            .add("a", DataTypes.LongType)
            .add("b", DataTypes.LongType)
            .add("above", money)
            .add("below", money);
    var rows =
        spark
            .createDataFrame(pairs, schema)
            .select(
                col("a"),
                col("b"),
                NamedRate.value(col("above"), col("below")),
                NamedRate.status(col("above"), col("below")))
            .collectAsList();

    assertThat(rows)
        .hasSize(CENTS.length * CENTS.length)
        .allSatisfy(
            row -> {
              var plain = PlainRate.of(amount(row, 0), amount(row, 1));
              assertThat(plain.status()).as(row.toString()).isEqualTo(row.getString(3));
              assertThat(plain.value()).as(row.toString()).isEqualTo(row.getDecimal(2));
            });
  }

  @Test
  void aChangeMayFallBelowZero() {
    assertThat(PlainRate.ofChange(-25L, 100L))
        .isEqualTo(new PlainRate(new BigDecimal("-0.250000"), NamedRate.OK));
    assertThat(List.of(PlainRate.ofChange(-25L, 0L).status(), PlainRate.ofChange(25L, 0L).status()))
        .containsExactly(NamedRate.ZERO_BUDGET, NamedRate.UNBUDGETED_SPEND);
  }

  private static @Nullable Long amount(Row row, int place) {
    return row.isNullAt(place) ? null : Long.valueOf(row.getLong(place));
  }

  private static @Nullable BigDecimal yuan(@Nullable Long cents) {
    return cents == null ? null : BigDecimal.valueOf(cents, 2);
  }
}
