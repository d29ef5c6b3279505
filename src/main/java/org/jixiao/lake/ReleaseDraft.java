package org.jixiao.lake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.TableSpec;

/** A release that is being written, under a number that is its own for ever. */
public final class ReleaseDraft implements TableWriter {

  private final SparkSession spark;
  private final Storage storage;
  private final Steps steps;
  private final int number;
  private final Optional<Release> compared;
  private final TableFolder tables;
  private final TableList list;

  ReleaseDraft(SparkSession spark, Storage storage, Steps steps, Optional<Release> compared) {
    this.spark = spark;
    this.storage = storage;
    this.steps = steps;
    this.compared = compared;
    this.number = Owner.claim(storage, Releases.FOLDER);
    this.tables = new TableFolder(spark, storage, Releases.folder(number));
    this.list = new TableList("release", steps, tables::write);
    steps.reached("release/begun");
  }

  public int number() {
    return number;
  }

  /** The release that was current when this one was begun, for tables of what changed. */
  public Optional<Release> compared() {
    return compared;
  }

  /** The tables written so far. */
  public List<WrittenTable> written() {
    return list.written();
  }

  @Override
  public WrittenTable write(TableSpec table, Dataset<Row> rows) {
    return list.write(table, rows);
  }

  @Override
  public void writeAll(Map<TableSpec, Dataset<Row>> rows) {
    list.writeAll(rows);
  }

  /** A table as it was just written, to go on from it without computing it again. */
  public Dataset<Row> read(TableSpec table) {
    var files = TableFolder.listed("release " + number, written(), table);
    boolean empty =
        written().stream().anyMatch(each -> each.name().equals(table.name()) && each.rows() == 0);
    return tables.read(table, empty ? List.of() : files);
  }

  /**
   * Lays a text, such as the views of its tables, beside the tables for whoever opens the folder.
   */
  public void lay(String fileName, String text) {
    storage.create(
        Releases.folder(number) + "/" + fileName,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Ends the draft; from now on the release exists, but only publishing makes it current. */
  public Release finish(ReleaseInputs inputs) {
    steps.reached("release/before-sync");
    tables.deleteUnlisted(written());
    storage.sync(Releases.folder(number));
    steps.reached("release/before-manifest");
    var comparedWith = compared.map(Release::number).orElse(null);
    var manifest = new ReleaseManifest(number, comparedWith, inputs, inputs.hash(), written());
    if (!Manifests.create(storage, Releases.manifest(number), manifest)) {
      throw new IllegalStateException("release " + number + " was finished by another writer");
    }
    steps.reached("release/after-manifest");
    return Releases.find(spark, storage, number).orElseThrow();
  }
}
