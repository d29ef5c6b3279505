package org.jixiao.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.testing.Tables;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class ReleasesTest {

  @TempDir Path folder;

  @Test
  void aReleaseIsSeenOnceItIsPublished(SparkSession spark) throws IOException {
    var releases = releases(spark);
    var release = Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00"), "1");

    assertThat(releases.current()).isEmpty();
    releases.publish(release);
    releases.publish(release);

    var current = releases.current().orElseThrow();
    assertThat(current.number()).isOne();
    assertSame(Drawn.rows(spark, "a | 1 | 1.00"), current.read(Drawn.TABLE));
    assertThat(releases.pointers()).containsExactly(new Pointer("1", null, Pointer.Reason.PUBLISH));
    assertThat(folder.resolve("CURRENT")).hasContent("1");
    assertThat(Files.readString(folder.resolve("pointers/1.json"))).contains("\"publish\"");
  }

  @Test
  void theNumberOfAWriterThatDiedIsSkipped(SparkSession spark) {
    var releases = releases(spark);
    releases.begin().write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 1.00"));

    var release = Drawn.release(releases, Drawn.rows(spark, "a | 1 | 2.00"), "1");

    assertThat(release.number()).isEqualTo(2);
    assertThat(releases.list()).extracting(Release::number).containsExactly(2);
  }

  @Test
  void writersAtTheSameTimeNeverShareANumber(SparkSession spark) throws Exception {
    var releases = releases(spark);
    var writers = new ArrayList<Callable<Integer>>();
    for (int writer = 0; writer < 12; writer++) {
      writers.add(() -> releases.begin().number());
    }

    assertThat(LocalStorageTest.Contest.together(writers))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
  }

  @Test
  void aSlowWriterNeverTakesThePlaceOfANewerRelease(SparkSession spark) {
    var releases = releases(spark);
    var slow = releases.begin();
    slow.write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 1.00"));
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 2.00"), "2"));
    var older = slow.finish(Drawn.inputs("1"));

    assertThatThrownBy(() -> releases.publish(older))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("release 1: found the newer release 2 as current");
    assertThat(releases.current().orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void aReleaseComparedWithWhatIsNoLongerCurrentIsNotPublished(SparkSession spark) {
    var releases = releases(spark);
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00"), "1"));
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 2.00"), "2"));
    var third = Drawn.release(releases, Drawn.rows(spark, "a | 1 | 3.00"), "3");
    releases.rollBack(1);

    assertThatThrownBy(() -> releases.publish(third))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("found 1 as current, moved by another run; expected 2");
    assertThat(releases.current().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void ofManyWhoMoveThePointerOneWins(SparkSession spark) throws Exception {
    var releases = releases(spark);
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00"), "1"));
    var pointers = new Pointers(new LocalStorage(folder), "pointers");
    var movers = new ArrayList<Callable<Boolean>>();
    for (int mover = 2; mover < 10; mover++) {
      var target = String.valueOf(mover);
      movers.add(
          () -> {
            try {
              pointers.move(java.util.Optional.of("1"), target, Pointer.Reason.PUBLISH);
              return true;
            } catch (Fault late) {
              return false;
            }
          });
    }

    assertThat(LocalStorageTest.Contest.together(movers)).containsOnlyOnce(true);
    assertThat(pointers.all()).hasSize(2);
  }

  @Test
  void equalInputsFindTheReleaseThatExists(SparkSession spark) {
    var releases = releases(spark);
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00"), "1"));
    // Finished, but its run died before it was published.
    Drawn.release(releases, Drawn.rows(spark, "a | 1 | 2.00"), "2");

    assertThat(found(releases, "1")).containsExactly(1);
    assertThat(found(releases, "2")).containsExactly(2);
    assertThat(found(releases, "3")).isEmpty();

    releases.publish(releases.release(2));
    assertThat(found(releases, "1")).as("an older release is not taken up again").isEmpty();
  }

  @Test
  void rollingBackShowsTheOldRelease(SparkSession spark) {
    var releases = releases(spark);
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00"), "1"));
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 2.00"), "2"));

    releases.rollBack(1);

    assertThat(releases.current().orElseThrow().number()).isEqualTo(1);
    assertThat(folder.resolve("CURRENT")).hasContent("1");
    assertThat(releases.pointers()).endsWith(new Pointer("1", "2", Pointer.Reason.ROLL_BACK));
    assertThat(releases.begin().number()).isEqualTo(3);
    assertThatThrownBy(() -> releases.rollBack(9))
        .isInstanceOf(Fault.class)
        .hasMessage("release 9: found no such release; expected one of [1, 2]");
  }

  @Test
  void theCopyOfThePointerIsRepaired(SparkSession spark) throws IOException {
    var releases = releases(spark);
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00"), "1"));
    Files.writeString(folder.resolve("CURRENT"), "7\n");

    releases.repairCurrent();

    assertThat(folder.resolve("CURRENT")).hasContent("1");
  }

  @Test
  void sweepingKeepsTheCurrentReleaseAndTheDraftsOfTheLiving(SparkSession spark)
      throws IOException {
    var releases = releases(spark);
    for (int amount = 1; amount <= 3; amount++) {
      var rows = Drawn.rows(spark, "a | 1 | " + amount + ".00");
      releases.publish(Drawn.release(releases, rows, "" + amount));
    }
    releases.begin();
    releases.publish(Drawn.release(releases, Drawn.rows(spark, "a | 1 | 5.00"), "5"));
    // No process has a number beyond what the system gives out.
    var dead = new Owner(PassingNames.machine(), Long.MAX_VALUE);
    Files.write(folder.resolve("releases/3/OWNER"), Manifests.bytes(dead));
    Files.delete(folder.resolve("releases/3/manifest.json"));

    var swept = releases.sweep(1);

    assertThat(swept).isEqualTo(new ReleaseSweep.Swept(List.of(1), List.of(3), List.of(4)));
    assertThat(releases.list()).extracting(Release::number).containsExactly(2, 5);
    assertThat(folder.resolve("releases/1")).doesNotExist();
    assertThat(folder.resolve("releases/3")).doesNotExist();
    assertThat(folder.resolve("releases/4/OWNER")).exists();
    assertThat(releases.sweep(0).removedReleases()).containsExactly(2);
    assertThat(releases.current().orElseThrow().number()).isEqualTo(5);
  }

  @Test
  void filesThatNoTableClaimsDoNotReachTheRelease(SparkSession spark) throws IOException {
    var releases = releases(spark);
    var draft = releases.begin();
    draft.write(Drawn.TABLE, Drawn.rows(spark, "a | 1 | 1.00"));
    var stray = folder.resolve("releases/1/drawn_rows/part-of-a-retried-task.parquet");
    Files.writeString(stray, "half");

    var release = draft.finish(Drawn.inputs("1"));

    assertThat(stray).doesNotExist();
    assertThat(releases.verify(release.number())).isEmpty();
    assertThat(spark.read().parquet(release.tablePath("drawn_rows")).count()).isOne();
  }

  @Test
  void everyDamageNamesItsFile(SparkSession spark) throws IOException {
    var releases = releases(spark);
    var release = Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00"), "1");
    var name = release.manifest().tables().get(0).files().get(0).name();
    var file = folder.resolve("releases/1").resolve(name);
    var bytes = Files.readAllBytes(file);

    var changed = bytes.clone();
    changed[bytes.length / 2] ^= 1;
    Files.write(file, changed);
    assertThat(releases.verify(1))
        .singleElement()
        .asString()
        .contains(name + ": found SHA-256 ")
        .contains(
            "; expected SHA-256 " + release.manifest().tables().get(0).files().get(0).sha256());

    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(releases.verify(1))
        .singleElement()
        .asString()
        .endsWith(
            name + ": found " + (bytes.length - 1) + " bytes; expected " + bytes.length + " bytes");

    Files.delete(file);
    assertThat(releases.verify(1)).singleElement().asString().contains(name + ": found no file");

    Files.write(file, bytes);
    Files.write(file.resolveSibling("more.parquet"), bytes);
    assertThat(releases.verify(1))
        .singleElement()
        .asString()
        .endsWith("more.parquet: found a file; expected none here");
  }

  @Test
  void aManifestThatCountsOtherRowsThanTheFilesIsFoundOut(SparkSession spark) throws IOException {
    var releases = releases(spark);
    Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00\na | 2 | 1.00"), "1");
    var manifest = folder.resolve("releases/1/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"rows\" : 2", "\"rows\" : 3"));

    assertThat(releases.verify(1))
        .singleElement()
        .asString()
        .contains("table drawn_rows: found 2 rows")
        .contains("expected 3 rows");
  }

  @Test
  void aDifferenceShowsBothValues(SparkSession spark) {
    var releases = releases(spark);
    Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00\nb | 2 | 2.00\nc | 3 |"), "1");
    Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00\nb | 2 | 2.50\nd | 4 | 4.00"), "2");

    var changes = releases.diff(1, 2, Drawn.TABLE).collectAsList().stream().map(Row::toString);

    assertThat(changes)
        .containsExactly(
            "[b,2,CHANGED,amount,"
                + "{\"name\":\"b\",\"line_count\":2,\"amount\":2.00},"
                + "{\"name\":\"b\",\"line_count\":2,\"amount\":2.50}]",
            "[c,3,GONE,null,{\"name\":\"c\",\"line_count\":3},null]",
            "[d,4,ADDED,null,null,{\"name\":\"d\",\"line_count\":4,\"amount\":4.00}]");
  }

  @Test
  void releasesOfTwoVersionsAreComparedInTheColumnsBothHold(SparkSession spark) {
    var releases = releases(spark);
    Drawn.release(releases, Drawn.rows(spark, "a | 1 | 1.00\nb | 2 | 2.00"), "1");
    var later =
        new TableSpec(
            Drawn.TABLE.name(),
            "样表",
            "one drawn row",
            Drawn.TABLE.key(),
            List.of(
                Drawn.TABLE.columns().get(0),
                Drawn.TABLE.columns().get(1),
                Drawn.TABLE.columns().get(2),
                Col.text("note", "备注", "What a later version adds")));
    var draft = releases.begin();
    draft.write(
        later,
        Tables.drawn(
            spark,
            later.columns(),
            "name | line_count | amount | note\na | 1 | 1.00 | x\nb | 2 | 3.00 | y"));
    draft.finish(Drawn.inputs("2"));

    assertThat(releases.diff(1, 2, later).collectAsList().stream().map(Row::toString))
        .containsExactly(
            "[b,2,CHANGED,amount,"
                + "{\"name\":\"b\",\"line_count\":2,\"amount\":2.00},"
                + "{\"name\":\"b\",\"line_count\":2,\"amount\":3.00}]");
    assertThat(releases.columnsNotCompared(1, 2, later))
        .singleElement()
        .asString()
        .startsWith("note ")
        .endsWith(" added");
  }

  private List<Integer> found(Releases releases, String rules) {
    return releases.findWithInputs(Drawn.inputs(rules).hash()).stream()
        .map(Release::number)
        .toList();
  }

  private Releases releases(SparkSession spark) {
    return Lake.at(spark, folder.toString()).releases();
  }
}
