package org.jixiao.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jixiao.lake.DeliveredFile;
import org.jixiao.lake.Delivery;
import org.jixiao.lake.KeptFiles;
import org.jixiao.lake.TakenIn;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.vocabulary.TableSpec;

/**
 * All files of a delivery, understood: each file is read once, by one task, and its rows stand
 * ready for every table. Close it when the tables are written.
 */
public final class Understanding implements AutoCloseable {

  private static final int SHARES_PER_CORE = 3;

  private final SparkSession spark;
  private final JavaRDD<PackedRows> packed;
  private final FoundRows found;

  private Understanding(SparkSession spark, JavaRDD<PackedRows> packed) {
    this.spark = spark;
    this.packed = packed;
    this.found = FoundRows.together(packed.mapPartitions(FoundRows::inShare).collect());
  }

  /** Reads the kept files of a delivery. */
  public static Understanding of(
      SparkSession spark, KeptFiles keptFiles, Delivery delivery, ReadingSettings settings) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    var shares = shares(delivery, context.defaultParallelism() * SHARES_PER_CORE);
    var rows =
        context
            .parallelize(shares, Math.max(1, shares.size()))
            .flatMap(share -> ShareReading.inTask(share, keptFiles, settings));
    return new Understanding(spark, rows.persist(StorageLevel.MEMORY_AND_DISK_SER()));
  }

  /** The rows of each taken-in table; of one that the files say nothing for, an empty table. */
  public Map<TableSpec, Dataset<Row>> tables() {
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    for (var table : TakenIn.TABLES) {
      tables.put(table, found.any(table) ? rows(table) : none(table));
    }
    return tables;
  }

  private Dataset<Row> rows(TableSpec table) {
    var name = table.name();
    int columns = table.columns().size();
    var rows =
        packed.filter(piece -> piece.table().equals(name)).flatMap(piece -> piece.rows(columns));
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows.rdd(), table.schema(), false);
  }

  private Dataset<Row> none(TableSpec table) {
    return spark.createDataFrame(List.<Row>of(), table.schema());
  }

  /** How many rows the tables hold together. */
  public long rows() {
    return found.count();
  }

  /** The latest date in any ledger or on any form, for deliveries that declare none. */
  public Optional<LocalDate> latestDate() {
    return found.latestDate();
  }

  @Override
  public void close() {
    packed.unpersist();
  }

  /** The files in shares of about equal size, the largest first; names decide among equals. */
  private static List<List<ShareReading.File>> shares(Delivery delivery, int most) {
    var files =
        delivery.files().stream()
            .sorted(
                Comparator.comparingLong(DeliveredFile::size)
                    .reversed()
                    .thenComparing(DeliveredFile::name))
            .toList();
    var repeated = repeated(delivery);
    int count = Math.max(1, Math.min(most, files.size()));
    var shares = new ArrayList<List<ShareReading.File>>();
    var sizes = new long[count];
    for (int i = 0; i < count; i++) {
      shares.add(new ArrayList<>());
    }
    for (var file : files) {
      int smallest = 0;
      for (int i = 1; i < count; i++) {
        smallest = sizes[i] < sizes[smallest] ? i : smallest;
      }
      sizes[smallest] += file.size() + 1;
      shares
          .get(smallest)
          .add(
              new ShareReading.File(
                  origin(delivery, file), repeated.getOrDefault(file.name(), "")));
    }
    return shares;
  }

  /** Names of files whose content was handed in under an earlier name too, with that name. */
  private static Map<String, String> repeated(Delivery delivery) {
    var first = new LinkedHashMap<String, String>();
    var repeated = new LinkedHashMap<String, String>();
    var seen = new HashSet<String>();
    for (var file : delivery.files()) {
      if (seen.add(file.fileId())) {
        first.put(file.fileId(), file.name());
      } else {
        repeated.put(file.name(), first.getOrDefault(file.fileId(), ""));
      }
    }
    return repeated;
  }

  private static FileOrigin origin(Delivery delivery, DeliveredFile file) {
    var declaration = delivery.declaration();
    var division = declaration.divisionCode();
    return new FileOrigin(
        delivery.id(),
        file.name(),
        file.fileId(),
        file.size(),
        division == null ? FileOrigin.UNDECLARED_DIVISION : division,
        declaration.fiscalYear());
  }
}
