package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.Declaration;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.HandedInFile;
import org.jixiao.lake.Lake;
import org.jixiao.lake.Payments;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceFiles;
import org.jixiao.lake.TakenIn;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class UnderstandingTest {

  private static final Path YONGDE =
      Path.of("data-samples", "delivered", "yongde-2022", "yongde-minglang-2022.xlsx");
  private static final String PAYMENTS =
      """
      PAY_CERT_NO,FISCAL_YEAR,AGENCY_CODE,PRO_CODE,XPAY_AMT,XPAY_DATE,PAYEE_ACCT_NAME
      W1,2024,219001,P1,300,2024-12-20,示例公司
      W2,2024,219001,P1,待定,2024-12-21,示例公司
      """;

  @TempDir Path folder;

  private static HandedInFile file(String name, byte[] bytes) {
    return new HandedInFile(name, () -> new ByteArrayInputStream(bytes));
  }

  @Test
  void aDeliveryFillsEveryTableAndLeavesNothingOut(SparkSession spark) throws IOException {
    var payments = PAYMENTS.getBytes(StandardCharsets.UTF_8);
    var lake = Lake.at(spark, folder.resolve("lake").toString());
    var delivery =
        lake.deliveries()
            .keep(
                Declaration.NONE,
                List.of(
                    file("forms/yongde.xlsx", Files.readAllBytes(YONGDE)),
                    file("ledgers/payments.csv", payments),
                    file("ledgers/payments-again.csv", payments),
                    file("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0})));
    var names = new ArrayList<String>();
    try (var understood =
        Understanding.of(spark, lake.keptFiles(), delivery, ReadingSettings.standard())) {
      var tables = understood.tables();
      var draft = lake.readings(delivery).begin(ReadingSettings.standard().id());
      tables.forEach(
          (table, rows) -> {
            draft.write(table, rows);
            names.add(table.name());
          });

      assertThat(understood.latestDate()).contains(LocalDate.of(2024, 12, 20));
      assertThat(tables.get(SourceFiles.TABLE).count()).isEqualTo(4);
      assertThat(tables.get(Evaluations.TABLE).count()).isEqualTo(1);
      assertThat(tables.get(Payments.TABLE).count()).isEqualTo(1);
      assertThat(tables.get(Conservation.TABLE).count()).isGreaterThanOrEqualTo(2);
      assertThat(
              tables.get(RejectedRows.TABLE).select(RejectedRows.REASON_CODE.ref()).collectAsList())
          .extracting(row -> row.getString(0))
          .contains("UNREADABLE_AMOUNT", "REPEATED_FILE")
          .hasSize(3);
    }
    assertThat(names).hasSize(TakenIn.TABLES.size());
  }

  @Test
  void theLocalCopyOfATaskThatDiesIsDeletedWithIt(SparkSession spark) {
    var lake = Lake.at(spark, folder.resolve("dying").toString());
    var lines = PAYMENTS.lines().toList();
    var longerThanAPiece = PAYMENTS + (lines.get(1) + "\n").repeat(3_000);
    var payments = longerThanAPiece.getBytes(StandardCharsets.UTF_8);
    var delivery = lake.deliveries().keep(Declaration.NONE, List.of(file("p.csv", payments)));
    var kept = delivery.files().get(0);
    var origin =
        new FileOrigin(delivery.id(), kept.name(), kept.fileId(), kept.size(), "533122000", 2024);
    var reading =
        ShareReading.inTask(
            List.of(new ShareReading.File(origin, "")),
            lake.keptFiles(),
            ReadingSettings.standard());

    assertThat(reading.hasNext()).isTrue();
    var copy = reading.localCopy().orElseThrow();
    assertThat(copy).exists();
    reading.close();

    assertThat(copy.getParent()).doesNotExist();
    assertThat(reading.localCopy()).isEmpty();
  }
}
