package org.jixiao.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class LakeTest {

  @TempDir Path folder;

  @Test
  void aDeliveryComesBackAsItWasHandedIn(SparkSession spark) throws IOException {
    var lake = lake(spark);

    var kept = lake.deliveries().keep(Declaration.NONE, List.of(file("a/预算.csv", "one")));

    assertThat(lake.deliveries().list()).containsExactly(kept);
    var file = kept.files().get(0);
    try (var in = lake.keptFiles().open(kept.id(), file.fileId())) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("one");
    }
    assertThat(file).extracting(DeliveredFile::name, DeliveredFile::size).contains("a/预算.csv", 3L);
  }

  @Test
  void theSameDeliveryInAnyOrderIsOneDelivery(SparkSession spark) {
    var lake = lake(spark);

    var first = lake.deliveries().keep(Declaration.NONE, List.of(file("a", "1"), file("b", "2")));
    var again = lake.deliveries().keep(Declaration.NONE, List.of(file("b", "2"), file("a", "1")));
    var other = lake.deliveries().keep(Declaration.NONE, List.of(file("a", "1"), file("b", "3")));

    assertThat(again).isEqualTo(first);
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(lake.deliveries().list()).hasSize(2);
  }

  @Test
  void twoFilesOfOneNameAreAFault(SparkSession spark) {
    assertThatThrownBy(
            () ->
                lake(spark)
                    .deliveries()
                    .keep(Declaration.NONE, List.of(file("a", "1"), file("a", "2"))))
        .isInstanceOf(Fault.class)
        .hasMessage("delivery: found the name a twice; expected one file under each name");
  }

  @Test
  void keptFilesOpenInsideTasks(SparkSession spark) {
    var lake = lake(spark);
    var files = List.of(file("a", "123"), file("b", "45"));
    var delivery = lake.deliveries().keep(Declaration.NONE, files);
    var kept = lake.keptFiles();
    var id = delivery.id();
    var fileIds = delivery.files().stream().map(DeliveredFile::fileId).toList();

    var sizes =
        new org.apache.spark.api.java.JavaSparkContext(spark.sparkContext())
            .parallelize(fileIds, 2)
            .map(
                fileId -> {
                  try (var in = kept.open(id, fileId)) {
                    return in.readAllBytes().length;
                  }
                })
            .collect();

    assertThat(sizes).containsExactly(3, 2);
  }

  @Test
  void aReadingIsThereOnceItIsFinishedAndCountsOnceItIsCurrent(SparkSession spark) {
    var lake = lake(spark);
    var delivery = lake.deliveries().keep(Declaration.NONE, List.of(file("a", "1")));
    var readings = lake.readings(delivery);
    var abandoned = readings.begin("r1");
    abandoned.write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 9.00"));

    assertThat(readings.find("r1")).isEmpty();

    var draft = readings.begin("r1");
    draft.write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 1.00"));
    var reading = draft.finish(readingInputs());

    assertThat(readings.current()).isEmpty();
    readings.makeCurrent(reading);
    readings.makeCurrent(reading);
    assertThat(readings.current().orElseThrow().id()).isEqualTo("r1");
    assertSame(
        Drawn.rows(spark, "a | 1 | 1.00"), readings.find("r1").orElseThrow().read(Drawn.TABLE));
  }

  @Test
  void ofTwoRunsThatFinishTheSameReadingOneIsKept(SparkSession spark) {
    var lake = lake(spark);
    var delivery = lake.deliveries().keep(Declaration.NONE, List.of(file("a", "1")));
    var readings = lake.readings(delivery);
    var one = readings.begin("r1");
    var two = readings.begin("r1");
    one.write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 1.00"));
    two.write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 1.00"));

    var first = one.finish(readingInputs());
    var second = two.finish(readingInputs());

    assertThat(second.manifest()).isEqualTo(first.manifest());
    assertThat(readings.list()).hasSize(1);
  }

  @Test
  void rowsOfSeveralReadingsAddUp(SparkSession spark) {
    var lake = lake(spark);
    var readings =
        IntStream.of(1, 2)
            .mapToObj(
                number -> {
                  var files = List.of(file("a", "content " + number));
                  var delivery = lake.deliveries().keep(Declaration.NONE, files);
                  var draft = lake.readings(delivery).begin("r");
                  draft.write(Drawn.TABLE, Drawn.rows(spark, "a | " + number + " | 1.00"));
                  return draft.finish(readingInputs());
                })
            .toList();

    assertSame(
        Drawn.rows(spark, "a | 1 | 1.00\na | 2 | 1.00"), lake.accepted(Drawn.TABLE, readings));
    assertThat(lake.accepted(Drawn.TABLE, List.of()).count()).isZero();
  }

  @Test
  void aLakeInAFolderWithBracketsReadsBack(SparkSession spark) {
    var lake = Lake.at(spark, folder.resolve("数据 [2024] {a,b}").toString());
    var draft = lake.releases().begin();
    draft.write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 1.00"));

    var release = draft.finish(Drawn.inputs("1"));

    assertThat(release.read(Drawn.TABLE).count()).isOne();
    assertThat(lake.releases().verify(release.number())).isEmpty();
  }

  @Test
  void aKindOfStorageThatPromisesNothingIsRefused(SparkSession spark) {
    assertThatThrownBy(() -> Lake.at(spark, "s3a://bucket/lake"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("found an address of kind s3a; expected a local path");
  }

  private Lake lake(SparkSession spark) {
    return Lake.at(spark, folder.resolve("lake").toString());
  }

  private static HandedInFile file(String name, String content) {
    return new HandedInFile(name, () -> new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private static ReadingInputs readingInputs() {
    return new ReadingInputs(
        "1", Map.of("p", "0"), Map.of(), java.time.LocalDate.of(2025, 1, 31), "declared");
  }
}
