package org.jixiao.lake;

import java.util.ArrayList;
import java.util.List;
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
  private final List<WrittenTable> written = new ArrayList<>();

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
    steps.reached("reading/begun");
  }

  /** Writes a table; one that is known to be empty without any work leaves no file. */
  @Override
  public WrittenTable write(TableSpec table, Dataset<Row> rows) {
    var done = put(table, rows);
    written.add(done);
    return done;
  }

  @Override
  public void writeAll(Map<TableSpec, Dataset<Row>> rows) {
    written.addAll(
        SideBySide.each(rows.entrySet(), table -> put(table.getKey(), table.getValue())));
  }

  private WrittenTable put(TableSpec table, Dataset<Row> rows) {
    steps.reached("reading/writing/" + table.name());
    var done = rows.isLocal() && rows.isEmpty() ? tables.none(table) : tables.write(table, rows);
    steps.reached("reading/written/" + table.name());
    return done;
  }

  /**
   * Ends the draft; from now on the reading exists. When another run finished the same reading
   * meanwhile, its rows are the same and it is the one returned.
   */
  public Reading finish(ReadingInputs inputs) {
    tables.deleteUnlisted(written);
    steps.reached("reading/before-manifest");
    var manifest = new ReadingManifest(deliveryId, readingId, inputs, written);
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
