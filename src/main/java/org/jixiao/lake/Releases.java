package org.jixiao.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;

/** All releases of a lake, and which of them is current. */
public final class Releases {

  static final String FOLDER = "releases";

  private final SparkSession spark;
  private final Storage storage;
  private final Steps steps;
  private final Pointers pointers;

  Releases(SparkSession spark, Storage storage, Steps steps) {
    this.spark = spark;
    this.storage = storage;
    this.steps = steps;
    this.pointers = new Pointers(storage, "pointers");
  }

  /** The release readers see; nothing until one was published. */
  public Optional<Release> current() {
    return pointers.latest().map(latest -> release(number(latest.pointer().target())));
  }

  /** All finished releases by number, published or not. */
  public List<Release> list() {
    return storage.list(FOLDER).stream()
        .filter(name -> name.matches("\\d+"))
        .map(Integer::valueOf)
        .sorted()
        .flatMap(number -> find(number).stream())
        .toList();
  }

  /** All decisions about what is current, the oldest first. */
  public List<Pointer> pointers() {
    return pointers.all();
  }

  public Optional<Release> find(int number) {
    return find(spark, storage, number);
  }

  public Release release(int number) {
    return find(number)
        .orElseThrow(
            () ->
                Fault.of(
                    "release " + number,
                    "no such release",
                    "one of " + list().stream().map(Release::number).toList()));
  }

  /**
   * A release that needs not be made again: the current one, or a later one that was finished on
   * top of the current one but never published because its run died.
   */
  public Optional<Release> findWithInputs(String inputsHash) {
    var current = current().map(Release::number);
    return list().stream()
        .filter(release -> release.manifest().inputsHash().equals(inputsHash))
        .filter(
            release ->
                current.equals(Optional.of(release.number()))
                    || (release.number() > current.orElse(0)
                        && current.equals(comparedWith(release))))
        .findFirst();
  }

  /** Begins a release under the next free number. */
  public ReleaseDraft begin() {
    return new ReleaseDraft(spark, storage, steps, current());
  }

  /**
   * Makes a finished release current. Nothing changes when it already is. When another release was
   * made current since this one was begun, that is a {@link Fault}: this one was compared with what
   * is no longer current, and may be the older of the two.
   */
  public void publish(Release release) {
    var current = pointers.latest().map(latest -> latest.pointer().target());
    if (!current.equals(Optional.of(String.valueOf(release.number())))) {
      if (current.isPresent() && number(current.get()) > release.number()) {
        throw Fault.of(
            "release " + release.number(),
            "the newer release " + current.get() + " as current",
            "an older one; run it again, or roll back");
      }
      steps.reached("release/before-pointer");
      pointers.move(
          comparedWith(release).map(String::valueOf),
          String.valueOf(release.number()),
          Pointer.Reason.PUBLISH);
      steps.reached("release/after-pointer");
    }
    repairCurrent();
    steps.reached("release/after-current");
  }

  /** Goes back, or forward, to any finished release. */
  public void rollBack(int number) {
    var release = release(number);
    var current = pointers.latest().map(latest -> latest.pointer().target());
    if (!current.equals(Optional.of(String.valueOf(number)))) {
      pointers.move(current, String.valueOf(release.number()), Pointer.Reason.ROLL_BACK);
    }
    repairCurrent();
  }

  /**
   * Writes the number of the current release to {@code CURRENT}, for readers without Jixiao. The
   * pointers decide; this copy follows them, also after a run died between the two.
   */
  public void repairCurrent() {
    var latest = pointers.latest();
    while (latest.isPresent()) {
      var text = latest.get().pointer().target() + "\n";
      storage.replace("CURRENT", out -> out.write(text.getBytes(UTF_8)));
      var now = pointers.latest();
      if (now.equals(latest)) {
        return;
      }
      latest = now;
    }
  }

  /** Removes old releases and dead drafts; see {@link ReleaseSweep}. */
  public ReleaseSweep.Swept sweep(int keptReleases) {
    return new ReleaseSweep(storage, this).sweep(keptReleases);
  }

  /** Checks every file of a release; see {@link ReleaseCheck}. Empty when it is whole. */
  public List<String> verify(int number) {
    return new ReleaseCheck(spark, storage).complaints(release(number));
  }

  /**
   * Rows added, gone and changed from one release to another; see {@link ReleaseDiff}. Two versions
   * of the product may have written them: compared are the columns both hold.
   */
  public Dataset<Row> diff(int before, int after, TableSpec table) {
    var common = new ArrayList<>(release(before).heldColumns(table));
    common.retainAll(release(after).heldColumns(table));
    var narrowed = new TableSpec(table.name(), table.caption(), table.row(), table.key(), common);
    return ReleaseDiff.between(
        release(before).readHeld(narrowed), release(after).readHeld(narrowed), narrowed);
  }

  /** Columns that only one of two releases holds, or both with other types. */
  public List<String> columnsNotCompared(int before, int after, TableSpec table) {
    var olds = written(before, table);
    var news = written(after, table);
    return Stream.concat(
            olds.stream().filter(column -> !news.contains(column)).map(each -> each + " gone"),
            news.stream().filter(column -> !olds.contains(column)).map(each -> each + " added"))
        .toList();
  }

  private List<String> written(int release, TableSpec table) {
    return release(release).findTable(table.name()).map(WrittenTable::columns).orElse(List.of());
  }

  private static Optional<Integer> comparedWith(Release release) {
    return Optional.ofNullable(release.manifest().comparedWith());
  }

  static int number(String target) {
    return Integer.parseInt(target);
  }

  static String folder(int number) {
    return FOLDER + "/" + number;
  }

  static String manifest(int number) {
    return folder(number) + "/manifest.json";
  }

  static Optional<Release> find(SparkSession spark, Storage storage, int number) {
    return Manifests.find(storage, manifest(number), ReleaseManifest.class)
        .map(found -> new Release(storage, new TableFolder(spark, storage, folder(number)), found));
  }
}
