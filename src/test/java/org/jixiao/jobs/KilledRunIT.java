package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.RunningProcess;
import org.jixiao.testing.SparkJars;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that dies, wherever it dies, leaves one whole release for readers, and the next run goes on
 * as if nothing had been. What dies is a process of its own; what goes on is this one.
 */
@ExtendWith(SparkSessions.class)
class KilledRunIT {

  private static final String BEFORE = "1";

  /** Steps after which the new release is the current one. */
  private static final Set<String> POINTED =
      Set.of("release/after-pointer", "release/after-current");

  private static final List<String> QUICK_TO_START = List.of("-XX:+UseSerialGC");

  @TempDir static Path folder;
  static Path newDelivery;
  static LakeOnDisk published;
  static LakeOnDisk takenIn;
  static LakeOnDisk control;
  static Map<String, String> undisturbed;

  @BeforeAll
  static void publishOneReleaseAndSeeWhatTheNextWouldBe(SparkSession spark) throws IOException {
    var first = SmallDelivery.in(folder.resolve("first"), "2025-01-31", "60000.00");
    newDelivery = SmallDelivery.in(folder.resolve("second"), "2025-02-28", "12345.67");
    published = new LakeOnDisk(folder.resolve("published"));
    ingest(first, published);
    evaluate(published);
    assertThat(published.current()).isEqualTo(BEFORE);
    takenIn = published.copiedTo(folder.resolve("taken-in"));
    ingest(newDelivery, takenIn);
    control = takenIn.copiedTo(folder.resolve("control"));
    evaluate(control);
    undisturbed = control.rowHashes(control.current());
    assertThat(undisturbed).isNotEqualTo(published.rowHashes(BEFORE));
  }

  @Test
  void releasesAreListedComparedVerifiedTakenBackAndSwept() throws IOException {
    var lake = control.copiedTo(folder.resolve("two-releases"));
    var at = "--lake=" + lake.address();

    assertThat(Commands.done("releases", "list", at)).contains("2 (current)", "PUBLISH -> 2");
    assertThat(Commands.done("releases", "diff", "1", "2", at))
        .contains("changed")
        .contains("paid_amount");
    assertThat(Commands.done("releases", "verify", "2", at)).contains("whole: 2");
    assertThat(Commands.done("releases", "rollback", "1", at)).contains("current: 1");
    assertThat(lake.current()).isEqualTo("1");
    assertThat(lake.currentAsText()).isEqualTo("1");
    assertThat(Commands.done("releases", "list", at)).contains("1 (current)", "ROLL_BACK -> 1");
    assertThat(Commands.done("releases", "sweep", "--keep=12", at))
        .contains("removed releases: []");
    Files.delete(aFileOf(lake, "2"));
    assertThat(Commands.outcome("releases", "verify", "2", at).exitCode()).isEqualTo(2);
  }

  private static Path aFileOf(LakeOnDisk lake, String release) throws IOException {
    try (var below = Files.walk(lake.folder().resolve("releases").resolve(release))) {
      return below.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }

  @Test
  void eachRunGoesOnAfterOneThatWasKilled() throws IOException {
    var lake = takenIn.copiedTo(folder.resolve("three-times"));
    try (var run = evaluating(lake)) {
      run.awaitLine("release: jurisdiction_years");
      run.kill();
      assertThat(run.exitCode()).as(run.output()).isEqualTo(137);
    }
    theLakeIsWholeAndShows(BEFORE, lake);

    haltedAt("release/after-manifest", lake);
    theLakeIsWholeAndShows(BEFORE, lake);

    haltedAt("release/after-pointer", lake);
    assertThat(lake.current()).isNotEqualTo(BEFORE);
    theLakeIsWholeAndShows(lake.current(), lake);
    theNextRunSucceeds(lake);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "release/begun",
        "release/writing/project_years",
        "release/before-manifest",
        "release/after-manifest",
        "release/before-pointer",
        "release/after-pointer",
        "release/after-current",
      })
  void haltedElsewhereInAnEvaluation(String step) throws IOException {
    haltedWhileEvaluating(step);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delivery/before-manifest",
        "reading/written/payments",
        "reading/before-manifest",
        "reading/after-manifest",
        "reading/before-pointer",
      })
  void haltedWhileADeliveryIsTakenIn(String step) throws IOException {
    var lake = published.copiedTo(folder.resolve(step.replace('/', '-')));
    try (var run = ingesting(newDelivery, lake, "-Djixiao.haltAt=" + step)) {
      assertThat(run.exitCode()).as(run.output()).isEqualTo(137);
    }
    assertThat(lake.current()).isEqualTo(BEFORE);
    lake.assertWhole(BEFORE);

    ingest(newDelivery, lake);
    assertThat(lake.readings()).isEqualTo(takenIn.readings());
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"publication/written", "publication/old-aside", "publication/in-place"})
  void haltedWhilePublishing(String step) throws IOException {
    var lake = published.copiedTo(folder.resolve(step.replace('/', '-')));
    var out = lake.folder().resolve("publications");
    var publication = out.resolve("release-1");
    publish(lake, out);
    var before = Files.readString(publication.resolve("publication.json"));
    var templates = Files.createDirectory(lake.folder().resolve("templates"));
    Files.copy(
        Path.of("src/main/resources/templates/department-report.docx"),
        templates.resolve("department-report.docx"));

    try (var run =
        run(
            new String[] {"-Djixiao.haltAt=" + step},
            "publish",
            "--lake=" + lake.address(),
            "--out=" + out,
            "--templates=" + templates)) {
      assertThat(run.exitCode()).as(run.output()).isEqualTo(137);
    }

    assertThat(Files.exists(publication)).isEqualTo(!step.equals("publication/old-aside"));
    publish(lake, out);
    assertThat(Files.readString(publication.resolve("publication.json"))).isEqualTo(before);
    try (var beside = Files.list(out)) {
      assertThat(beside.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("release-1", "receipt.json");
    }
  }

  private static void publish(LakeOnDisk lake, Path out) {
    Commands.done("publish", "--lake=" + lake.address(), "--out=" + out);
  }

  private static void haltedWhileEvaluating(String step) throws IOException {
    var lake = takenIn.copiedTo(folder.resolve(step.replace('/', '-')));
    haltedAt(step, lake);
    theLakeIsWholeAndShows(POINTED.contains(step) ? "2" : BEFORE, lake);
    theNextRunSucceeds(lake);
  }

  private static void haltedAt(String step, LakeOnDisk lake) {
    try (var run = evaluating(lake, "-Djixiao.haltAt=" + step)) {
      assertThat(run.exitCode()).as(run.output()).isEqualTo(137);
    }
  }

  private static void theLakeIsWholeAndShows(String release, LakeOnDisk lake) throws IOException {
    assertThat(lake.current()).isEqualTo(release);
    lake.assertWhole(lake.current());
    lake.assertWhole(lake.currentAsText());
  }

  private static void theNextRunSucceeds(LakeOnDisk lake) throws IOException {
    evaluate(lake);

    lake.assertWhole(lake.current());
    assertThat(lake.currentAsText()).isEqualTo(lake.current());
    assertThat(lake.rowHashes(lake.current())).isEqualTo(undisturbed);
    assertThat(lake.pointers()).isEqualTo(2);
  }

  private static void ingest(Path delivery, LakeOnDisk lake) {
    Commands.done("ingest", "--delivery=" + delivery, "--lake=" + lake.address());
  }

  private static void evaluate(LakeOnDisk lake) {
    Commands.done("evaluate", "--lake=" + lake.address());
  }

  private static RunningProcess ingesting(Path delivery, LakeOnDisk lake, String... options) {
    return run(options, "ingest", "--delivery", delivery.toString(), "--lake", lake.address());
  }

  private static RunningProcess evaluating(LakeOnDisk lake, String... options) {
    return run(options, "evaluate", "--lake", lake.address());
  }

  private static RunningProcess run(String[] options, String... arguments) {
    var all = new ArrayList<>(QUICK_TO_START);
    all.addAll(List.of(options));
    return SparkJars.submitted("local[2]", all, arguments);
  }
}
