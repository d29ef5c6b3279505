package org.jixiao.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Col;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class TablesTest {

  private static final List<Col> COLUMNS =
      List.of(Col.text("name", "名称", "A name"), Col.money("amount", "金额", "An amount"));

  @Test
  void aTableIsTheSameInAnyOrder(SparkSession spark) {
    assertSame(
        drawn(spark, COLUMNS, "name | amount\na | 1.00\nb | 2.00\n"),
        drawn(spark, COLUMNS, "amount | name\n2.00 | b\n1.00 | a\n"));
  }

  @Test
  void aDifferentCentIsShown(SparkSession spark) {
    assertThatThrownBy(
            () ->
                assertSame(
                    drawn(spark, COLUMNS, "name | amount\na | 1.00\n"),
                    drawn(spark, COLUMNS, "name | amount\na | 1.01\n")))
        .hasMessageContaining("missing: [[a,1.00]]")
        .hasMessageContaining("surplus: [[a,1.01]]");
  }

  @Test
  void aRepeatedRowIsADifference(SparkSession spark) {
    assertThatThrownBy(
            () ->
                assertSame(
                    drawn(spark, COLUMNS, "name | amount\na | 1.00\n"),
                    drawn(spark, COLUMNS, "name | amount\na | 1.00\na | 1.00\n")))
        .hasMessageContaining("surplus: [[a,1.00]]");
  }
}
