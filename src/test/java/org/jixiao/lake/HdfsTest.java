package org.jixiao.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.assertSame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.HdfsCluster;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lake on a real name node and data node inside this process. */
@ExtendWith(SparkSessions.class)
class HdfsTest {

  @Test
  void ofManyWritersOfOneNameExactlyOneWinsAndItsContentIsWhole() throws Exception {
    LocalStorageTest.Contest.oneWriterWins(storage("writers"));
  }

  @Test
  void ofManyMoversToOneNameExactlyOneWins() throws Exception {
    LocalStorageTest.Contest.oneMoverWins(storage("movers"));
  }

  @Test
  void deliveriesReadingsAndReleasesLiveOnHdfs(SparkSession spark) throws IOException {
    var lake = Lake.at(spark, address("lake"));
    var delivery =
        lake.deliveries()
            .keep(
                Declaration.NONE,
                List.of(
                    new HandedInFile(
                        "预算.csv", () -> new ByteArrayInputStream("one".getBytes(UTF_8)))));
    var draft = lake.readings(delivery).begin("r1");
    draft.write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 1.00"));
    var reading =
        draft.finish(
            new ReadingInputs("1", Map.of(), Map.of(), LocalDate.of(2025, 1, 31), "declared"));
    lake.readings(delivery).makeCurrent(reading);
    var releases = lake.releases();
    releases.publish(Drawn.release(releases, lake.accepted(Drawn.TABLE, List.of(reading)), "1"));
    var second = Drawn.release(releases, Drawn.rows(spark, "a | 1 | 2.00"), "2");
    releases.publish(second);
    releases.rollBack(1);

    assertThat(lake.deliveries().list()).containsExactly(delivery);
    try (var in = lake.keptFiles().open(delivery.id(), delivery.files().get(0).fileId())) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("one");
    }
    assertSame(
        Drawn.rows(spark, "a | 1 | 1.00"), releases.current().orElseThrow().read(Drawn.TABLE));
    assertThat(storage("lake").find("CURRENT")).contains("1\n".getBytes(UTF_8));
    assertThat(releases.verify(1)).isEmpty();
  }

  @Test
  void aChangedFileIsFoundOutByName(SparkSession spark) {
    var releases = Lake.at(spark, address("damaged")).releases();
    var release = Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00"), "1");
    var name = release.manifest().tables().get(0).files().get(0).name();

    storage("damaged").replace("releases/1/" + name, out -> out.write("other".getBytes(UTF_8)));

    assertThat(releases.verify(1))
        .singleElement()
        .asString()
        .contains(name + ": found 5 bytes; expected ");
  }

  private static String address(String folder) {
    return HdfsCluster.folder("lake-test/" + folder);
  }

  private static Storage storage(String folder) {
    return Storage.at(address(folder), new Configuration());
  }
}
