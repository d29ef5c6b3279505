package org.jixiao.lake;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.TableSpec;

/**
 * Rows as few Parquet files, sorted by key. How large a table is shows only once it is written; a
 * table that came out in files of a bad size is written a second time from those files, in ranges
 * of the key, so that nothing is computed twice.
 */
final class SortedFiles {

  /** Files of 16 to 256 MB are what engines read best. */
  static final long GOOD_BYTES = 128L << 20;

  private final SparkSession spark;
  private final Storage storage;
  private final long goodBytes;

  SortedFiles(SparkSession spark, Storage storage, long goodBytes) {
    this.spark = spark;
    this.storage = storage;
    this.goodBytes = goodBytes;
  }

  /** Writes the rows to a folder that does not exist yet, on the way using another. */
  void write(TableSpec table, Dataset<Row> rows, String passing, String target) {
    save(table, rows.select(commented(table)).repartition(table.keyRefs()), passing);
    var files = data(passing);
    long bytes = files.stream().mapToLong(Storage.StoredFile::size).sum();
    long mean = bytes / Math.max(1, files.size());
    boolean notTooSmall = files.size() <= 1 || mean >= goodBytes / 8;
    if (notTooSmall && mean <= goodBytes * 2) {
      storage.moveFolder(passing, target);
      return;
    }
    int wanted = Math.toIntExact(Math.max(1, bytes / goodBytes));
    var addresses =
        files.stream().map(file -> storage.address(passing + "/" + file.name())).toList();
    var written = TableFolder.read(spark, table, addresses).select(commented(table));
    save(table, written.repartitionByRange(wanted, table.keyRefs()), target);
    storage.delete(passing);
  }

  /** Writes one file without rows, so that any engine finds the table and its columns. */
  void writeNothing(TableSpec table, String target) {
    var none = TableFolder.read(spark, table, List.of());
    save(table, none.select(commented(table)), target);
  }

  /** The Parquet files of a folder; hidden files and sidecars of checksums are no rows. */
  List<Storage.StoredFile> data(String folder) {
    return storage.files(folder).stream().filter(file -> TableFolder.isData(file.name())).toList();
  }

  private void save(TableSpec table, Dataset<Row> rows, String folder) {
    rows.sortWithinPartitions(table.keyRefs())
        .write()
        .option("compression", "zstd")
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .parquet(storage.address(folder));
  }

  private static Column[] commented(TableSpec table) {
    return table.columns().stream()
        .map(column -> column.ref().as(column.name(), column.field().metadata()))
        .toArray(Column[]::new);
  }
}
