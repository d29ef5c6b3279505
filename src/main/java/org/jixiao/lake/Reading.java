package org.jixiao.lake;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;

/** What one version of the reader, with its profiles and settings, understood of a delivery. */
public final class Reading {

  private final TableFolder tables;
  private final ReadingManifest manifest;

  Reading(TableFolder tables, ReadingManifest manifest) {
    this.tables = tables;
    this.manifest = manifest;
  }

  public String deliveryId() {
    return manifest.deliveryId();
  }

  public String id() {
    return manifest.readingId();
  }

  public ReadingManifest manifest() {
    return manifest;
  }

  /** How many rows its tables hold together. */
  public long rows() {
    return manifest.tables().stream().mapToLong(WrittenTable::rows).sum();
  }

  /** The rows of one table; a table this reading does not hold is a {@link Fault}. */
  public Dataset<Row> read(TableSpec table) {
    return tables.read(table, files(table));
  }

  List<String> addresses(TableSpec table) {
    return tables.addresses(files(table));
  }

  private List<String> files(TableSpec table) {
    return TableFolder.listed(
        "reading " + id() + " of delivery " + deliveryId(), manifest.tables(), table);
  }
}
