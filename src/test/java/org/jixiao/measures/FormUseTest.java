package org.jixiao.measures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;
import static org.jixiao.testing.Tables.drawn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class FormUseTest {

  private static DeliveryInUse delivery(String id, String asOf) {
    return new DeliveryInUse(id, LocalDate.parse(asOf), 1, List.of());
  }

  private static Dataset<Row> judged(
      SparkSession spark, List<DeliveryInUse> deliveries, String forms, String indicators) {
    var drawn =
        new DrawnDeliveries(spark)
            .with(Evaluations.TABLE, forms)
            .with(Indicators.TABLE, indicators);
    return new FormUse(
            new DeliveryOrder(deliveries, LocalDate.of(2025, 12, 31)),
            drawn.table(SourceBlocks.TABLE))
        .withUse(
            drawn.table(Evaluations.TABLE),
            Map.of(Indicators.TABLE, drawn.table(Indicators.TABLE)));
  }

  private static Dataset<Row> expected(SparkSession spark, String drawing) {
    return drawn(
        spark,
        TableSpec.columns(Evaluations.TABLE.columns(), List.of(RecordUse.USE_STATUS)),
        drawing);
  }

  private static final String FORMS =
      """
      project_id | delivery_id | source_block_id | declared_score
      CORRECTED  | first  | aa-1-1  | 90
      CORRECTED  | second | bb-1-1  | 85
      REPEATED   | first  | aa-2-1  | 90
      REPEATED   | second | bb-2-1  | 90
      TWICE      | first  | aa-3-1  | 70
      TWICE      | first  | aa-10-1 | 75
      """;

  private static final String INDICATORS =
      """
      project_id | delivery_id | source_block_id | level_3 | score
      REPEATED   | first       | aa-2-1          | 数量    | 10
      REPEATED   | second      | bb-2-1          | 数量    | 10
      """;

  @Test
  void theFormOfTheLaterDeclaredDateCountsWhicheverArrivedFirst(SparkSession spark) {
    var first = delivery("first", "2025-06-01");
    var second = delivery("second", "2025-08-01");
    for (var arrived : List.of(List.of(first, second), List.of(second, first))) {
      assertSame(
          expected(
              spark,
              """
              project_id | delivery_id | source_block_id | use_status
              CORRECTED  | first  | aa-1-1  | superseded
              CORRECTED  | second | bb-1-1  | used
              REPEATED   | first  | aa-2-1  | duplicate
              REPEATED   | second | bb-2-1  | used
              TWICE      | first  | aa-3-1  | superseded
              TWICE      | first  | aa-10-1 | used
              """),
          judged(spark, arrived, FORMS, INDICATORS));
    }
  }

  @Test
  void formsThatDifferInOneIndicatorTieAndAreRefusedByName(SparkSession spark) {
    var deliveries = List.of(delivery("first", "2025-06-01"), delivery("second", "2025-06-01"));
    var forms =
        """
        project_id | delivery_id | source_block_id | declared_score
        REPEATED   | first  | aa-2-1  | 90
        REPEATED   | second | bb-2-1  | 90
        """;
    var key = List.of(Keys.PROJECT_ID, Evaluations.EVALUATION_KIND);

    RecordUse.refuseTies(Evaluations.TABLE, judged(spark, deliveries, forms, INDICATORS), key);
    var differing = INDICATORS.replace("| bb-2-1          | 数量    | 10", "| bb-2-1 | 数量 | 9");
    assertThatThrownBy(
            () ->
                RecordUse.refuseTies(
                    Evaluations.TABLE, judged(spark, deliveries, forms, differing), key))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("REPEATED，自评")
        .hasMessageContaining("first, second");
  }
}
