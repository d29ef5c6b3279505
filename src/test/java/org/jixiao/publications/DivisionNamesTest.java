package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Declaration;
import org.jixiao.lake.Delivery;
import org.jixiao.lake.Lake;
import org.jixiao.lake.ReleaseInputs;
import org.jixiao.testing.SparkSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class DivisionNamesTest {

  @TempDir Path folder;

  @Test
  void theNameOfTheLatestDeliveryStandsAndWhatNobodyNamedIsLeftOut(SparkSession spark) {
    var lake = Lake.at(spark, folder.resolve("lake").toString());
    var used =
        Stream.of(
                told("2025-03-01", "533122000", "甲县"),
                told("2024-03-01", "533122000", "旧名县"),
                told("2025-03-01", "530923000", null),
                told("2025-03-01", null, "无码县"),
                told("2025-03-01", "530924000", " "))
            .map(declaration -> lake.deliveries().keep(declaration, List.of()))
            .map(Delivery::id)
            .toList();
    lake.deliveries().keep(told("2026-01-01", "533122000", "未用的名"), List.of());

    var release = lake.releases().begin().finish(inputs(used));

    assertThat(DivisionNames.of(lake, release)).isEqualTo(Map.of("533122000", "甲县"));
  }

  private static ReleaseInputs inputs(List<String> deliveries) {
    return new ReleaseInputs(
        deliveries.stream().map(id -> new ReleaseInputs.ReadingUsed(id, "r")).toList(),
        Map.of(),
        LocalDate.parse("2025-09-10"),
        "public",
        "code");
  }

  private static Declaration told(String asOf, @Nullable String code, @Nullable String name) {
    return new Declaration(LocalDate.parse(asOf), 1, code, name, 2024, List.of(), List.of(), "合成");
  }
}
