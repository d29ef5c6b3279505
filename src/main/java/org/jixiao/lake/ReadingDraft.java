package org.jixiao.lake;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.TableSpec;

/**
 * A reading that is being written, in a folder of its own. The finished folder, manifest and all,
 * is moved to the reading's name in one step; what a killed run leaves behind disturbs nobody.
 */
public final class ReadingDraft implements TableWriter {

  private final SparkSession spark;
  private final Storage storage;
  private final Steps steps;
  private final String deliveryId;
  private final String readingId;
  private final String folder;
  private final TableFolder tables;
  private final TableList list;

  ReadingDraft(
      SparkSession spark, Storage storage, Steps steps, String deliveryId, String readingId) {
    this.spark = spark;
    this.storage = storage;
    this.steps = steps;
    this.deliveryId = deliveryId;
    this.readingId = readingId;
    var drafts = Delivery.folder(deliveryId) + "/drafts";
    this.folder = drafts + "/" + Owner.claim(storage, drafts);
    this.tables = new TableFolder(spark, storage, folder);
    this.list = new TableList("reading", steps, this::filesIfRows);
    steps.reached("reading/begun");
  }

  @Override
  public WrittenTable write(TableSpec table, Dataset<Row> rows) {
    return list.write(table, rows);
  }

  @Override
  public void writeAll(Map<TableSpec, Dataset<Row>> rows) {
    list.writeAll(rows);
  }

  /** A table that is known to be empty leaves no file; readings are opened by our code alone. */
  private WrittenTable filesIfRows(TableSpec table, Dataset<Row> rows) {
    return KnownEmpty.is(rows) ? tables.none(table) : tables.write(table, rows);
  }

  /**
   * Ends the draft; from now on the reading exists. When another run finished the same reading
   * meanwhile, its rows are the same and it is the one returned.
   */
  public Reading finish(ReadingInputs inputs) {
    tables.deleteUnlisted(list.written());
    steps.reached("reading/before-manifest");
    var manifest = new ReadingManifest(deliveryId, readingId, inputs, list.written());
    Manifests.create(storage, folder + "/manifest.json", manifest);
    storage.sync(folder);
    steps.reached("reading/after-manifest");
    var kept = Readings.folder(deliveryId, readingId);
    if (!storage.moveFolder(folder, kept)) {
      storage.delete(folder);
    }
    steps.reached("reading/kept");
    return Readings.find(spark, storage, deliveryId, readingId).orElseThrow();
  }
}
