package org.jixiao.sources;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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

  static final String LATEST_DATE = "latest_date";
  private static final int SHARES_PER_CORE = 3;

  private final Dataset<Row> mixed;
  private final Row counts;

  private Understanding(Dataset<Row> mixed) {
    this.mixed = mixed;
    var latest = functions.max(functions.col(LATEST_DATE)).as(LATEST_DATE);
    var rows =
        TakenIn.TABLES.stream()
            .map(table -> functions.count(functions.col(table.name())).as(table.name()));
    this.counts = mixed.agg(latest, rows.toArray(Column[]::new)).head();
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
    return new Understanding(
        spark.createDataFrame(rows, mixedSchema()).persist(StorageLevel.MEMORY_AND_DISK_SER()));
  }

  /** The rows of each taken-in table; of one that the files say nothing for, an empty table. */
  public Map<TableSpec, Dataset<Row>> tables() {
    var tables = new LinkedHashMap<TableSpec, Dataset<Row>>();
    for (var table : TakenIn.TABLES) {
      tables.put(table, counts.<Long>getAs(table.name()) > 0 ? rows(table) : none(table));
    }
    return tables;
  }

  private Dataset<Row> rows(TableSpec table) {
    return mixed
        .where(functions.col(table.name()).isNotNull())
        .select(functions.col(table.name() + ".*"));
  }

  private Dataset<Row> none(TableSpec table) {
    return mixed.sparkSession().createDataFrame(List.<Row>of(), table.schema());
  }

  /** The latest date in any ledger or on any form, for deliveries that declare none. */
  public Optional<LocalDate> latestDate() {
    return Optional.ofNullable(counts.<Date>getAs(LATEST_DATE)).map(Date::toLocalDate);
  }

  @Override
  public void close() {
    mixed.unpersist();
  }

  /** One column a table, and one for the latest date of a file; each row fills one of them. */
  private static StructType mixedSchema() {
    var schema = new StructType();
    for (var table : TakenIn.TABLES) {
      schema = schema.add(table.name(), table.schema());
    }
    return schema.add(LATEST_DATE, DataTypes.DateType);
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
