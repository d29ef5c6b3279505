package org.jixiao.lake;

import static org.apache.spark.sql.functions.count_if;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;

/** A folder with one sub-folder of Parquet files per table: how tables are written and read. */
final class TableFolder {

  private final SparkSession spark;
  private final Storage storage;
  private final String folder;
  private final long goodBytes;

  TableFolder(SparkSession spark, Storage storage, String folder) {
    this(spark, storage, folder, SortedFiles.GOOD_BYTES);
  }

  TableFolder(SparkSession spark, Storage storage, String folder, long goodBytes) {
    this.spark = spark;
    this.storage = storage;
    this.folder = folder;
    this.goodBytes = goodBytes;
  }

  /** Writes the table and reads it back: what is returned, and checked, is what stands on disk. */
  WrittenTable write(TableSpec table, Dataset<Row> rows) {
    refuseOtherColumns(table, rows);
    var sorted = new SortedFiles(spark, storage, goodBytes);
    var target = folder + "/" + table.name();
    if (KnownEmpty.is(rows)) {
      sorted.writeNothing(table, target);
      return listed(table, 0, RowHash.OF_NOTHING, files(sorted, table));
    }
    sorted.write(table, rows, folder + "/_passing-" + table.name(), target);
    var files = files(sorted, table);
    var names = files.stream().map(Storage.StoredFile::name).toList();
    var standing = read(table, names);
    // One file is one task's work: without this, its sums would still be shuffled to another.
    var facts = facts(table, names.size() == 1 ? standing.coalesce(1) : standing);
    refuseMissingValues(table, facts, names);
    return listed(table, facts.getLong(0), facts.getString(1), files);
  }

  private List<Storage.StoredFile> files(SortedFiles sorted, TableSpec table) {
    return sorted.data(folder + "/" + table.name()).stream()
        .map(file -> new Storage.StoredFile(table.name() + "/" + file.name(), file.size()))
        .toList();
  }

  private WrittenTable listed(
      TableSpec table, long rows, String rowHash, List<Storage.StoredFile> files) {
    var written = new ArrayList<WrittenTable.WrittenFile>();
    for (var file : files) {
      written.add(new WrittenTable.WrittenFile(file.name(), file.size(), sha256(file.name())));
    }
    return new WrittenTable(table.name(), columns(table), rows, rowHash, written);
  }

  /** A table without rows and without files. */
  WrittenTable none(TableSpec table) {
    return new WrittenTable(table.name(), columns(table), 0, RowHash.OF_NOTHING, List.of());
  }

  /** The rows in the named files of this folder; an empty table when none are named. */
  Dataset<Row> read(TableSpec table, List<String> files) {
    return read(spark, table, addresses(files));
  }

  static Dataset<Row> read(SparkSession spark, TableSpec table, List<String> addresses) {
    if (addresses.isEmpty()) {
      return spark.createDataFrame(List.<Row>of(), table.schema());
    }
    // Without this option Spark would take brackets in a folder's name for a pattern.
    return spark
        .read()
        .option("__globPaths__", "false")
        .schema(table.schema())
        .parquet(addresses.toArray(String[]::new));
  }

  List<String> addresses(List<String> files) {
    return files.stream().map(file -> storage.address(folder + "/" + file)).toList();
  }

  /** Rows and row hash, counted anew, then how many rows lack a value they must have. */
  Row facts(TableSpec table, Dataset<Row> rows) {
    var lacking =
        required(table).stream()
            .map(column -> column.ref().isNull())
            .reduce(Column::or)
            .orElseGet(() -> functions.lit(false));
    return rows.agg(
            functions.count(functions.lit(1)), RowHash.over(table.schema()), count_if(lacking))
        .head();
  }

  String sha256(String file) {
    try (var in = storage.open(folder + "/" + file)) {
      return Digests.of(in);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Removes what no manifest will list, such as files of retried tasks. */
  void deleteUnlisted(List<WrittenTable> tables) {
    var listed = new HashSet<String>();
    for (var table : tables) {
      table.files().forEach(file -> listed.add(file.name()));
    }
    for (var file : storage.files(folder)) {
      boolean ofATable = file.name().contains("/");
      if (ofATable && !listed.contains(file.name()) && !sidecarOf(listed, file.name())) {
        storage.delete(folder + "/" + file.name());
      }
    }
  }

  /** The files a manifest lists for a table whose columns are still those of the specification. */
  static List<String> listed(String where, List<WrittenTable> tables, TableSpec table) {
    var written =
        tables.stream()
            .filter(candidate -> candidate.name().equals(table.name()))
            .findFirst()
            .orElseThrow(() -> Fault.of(where, "no table " + table.name(), "that table"));
    if (!written.columns().equals(columns(table))) {
      throw Fault.of(
          where + ", table " + table.name(),
          "columns " + written.columns(),
          "columns " + columns(table) + "; ingest and evaluate anew");
    }
    return written.files().stream().map(WrittenTable.WrittenFile::name).toList();
  }

  /** The columns as manifests list them. */
  static List<String> columns(TableSpec table) {
    return table.columns().stream().map(column -> shown(column.name(), column.type())).toList();
  }

  /** Hidden files and sidecars of checksums are no rows. */
  static boolean isData(String name) {
    var last = name.substring(name.lastIndexOf('/') + 1);
    return !last.startsWith(".") && !last.startsWith("_");
  }

  /** Hadoop keeps checksums of {@code a/part-0} on a disk as {@code a/.part-0.crc}. */
  private static boolean sidecarOf(Set<String> listed, String name) {
    int slash = name.lastIndexOf('/') + 1;
    var last = name.substring(slash);
    return last.startsWith(".")
        && last.endsWith(".crc")
        && listed.contains(name.substring(0, slash) + last.substring(1, last.length() - 4));
  }

  private static List<Col> required(TableSpec table) {
    return table.columns().stream().filter(column -> !column.optional()).toList();
  }

  private static void refuseOtherColumns(TableSpec table, Dataset<Row> rows) {
    var expected = columns(table);
    var found =
        Stream.of(rows.schema().fields())
            .map(field -> shown(field.name(), field.dataType()))
            .toList();
    var missing = expected.stream().filter(column -> !found.contains(column)).toList();
    var surplus = found.stream().filter(column -> !expected.contains(column)).toList();
    if (!missing.isEmpty() || !surplus.isEmpty() || found.size() != expected.size()) {
      throw Fault.of("table " + table.name(), "columns " + surplus, "columns " + missing);
    }
  }

  private void refuseMissingValues(TableSpec table, Row facts, List<String> files) {
    if (facts.getLong(2) == 0) {
      return;
    }
    var lacking = new ArrayList<String>();
    for (var column : required(table)) {
      var without = read(table, files).where(column.ref().isNull());
      long rows = without.count();
      if (rows > 0) {
        var example = without.select(table.keyRefs()).orderBy(table.keyRefs()).head();
        lacking.add(rows + " rows without " + column.name() + ", such as " + example);
      }
    }
    throw Fault.of(
        "table " + table.name(),
        String.join("; ", lacking),
        "a value in every row of columns that may not be empty (key "
            + table.key().stream().map(Col::name).toList()
            + ")");
  }

  private static String shown(String name, DataType type) {
    return name + " " + type.simpleString().toUpperCase(java.util.Locale.ROOT);
  }
}
