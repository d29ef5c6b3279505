package org.jixiao.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.SourceCell;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class TableFolderTest {

  @TempDir Path folder;

  @Test
  void aMissingAndASurplusColumnAreNamed(SparkSession spark) {
    var rows = Drawn.rows(spark, "a | 1 | 1.00").withColumnRenamed("amount", "sum_amount");

    assertThatThrownBy(() -> tables(spark).write(Drawn.TABLE, rows))
        .isInstanceOf(Fault.class)
        .hasMessage(
            "table drawn_rows: found columns [sum_amount DECIMAL(18,2)]; "
                + "expected columns [amount DECIMAL(18,2)]");
  }

  @Test
  void anotherTypeIsRefused(SparkSession spark) {
    var rows = Drawn.rows(spark, "a | 1 | 1.00").withColumn("amount", functions.lit(1.0));

    assertThatThrownBy(() -> tables(spark).write(Drawn.TABLE, rows))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("found columns [amount DOUBLE]");
  }

  @Test
  void aRowWithoutARequiredValueIsRefusedByItsKey(SparkSession spark) {
    var rows = Drawn.rows(spark, "a | 1 | 1.00\nb |  |\nc | | 3.00");

    assertThatThrownBy(() -> tables(spark).write(Drawn.TABLE, rows))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(
            "table drawn_rows: found 2 rows without line_count, such as [b,null]; expected a value");
  }

  @Test
  void anEmptyTableIsATable(SparkSession spark) {
    var written =
        tables(spark)
            .write(Drawn.TABLE, spark.createDataFrame(List.<Row>of(), Drawn.TABLE.schema()));

    assertThat(written.rows()).isZero();
    assertThat(written.rowHash()).isEqualTo("0");
    var files = written.files().stream().map(WrittenTable.WrittenFile::name).toList();
    assertThat(tables(spark).read(Drawn.TABLE, files).count()).isZero();
  }

  @Test
  void moneyIsStoredAsCentsInOneSmallSortedFile(SparkSession spark) throws IOException {
    var written =
        tables(spark).write(Drawn.TABLE, Drawn.rows(spark, "c | 1 | 3.00\na | 2 | -0.01\nb | 1 |"));

    var file = written.files().get(0);
    assertThat(written.files()).hasSize(1);
    var path = new org.apache.hadoop.fs.Path(folder.resolve("t").resolve(file.name()).toUri());
    try (var parquet =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
      var amount = parquet.getFileMetaData().getSchema().getType("amount").asPrimitiveType();
      assertThat(amount.getPrimitiveTypeName()).isEqualTo(PrimitiveTypeName.INT64);
      assertThat(parquet.getFooter().getBlocks().get(0).getColumns().get(0).getCodec())
          .isEqualTo(CompressionCodecName.ZSTD);
      assertThat(parquet.getFileMetaData().getKeyValueMetaData().toString()).contains("金额");
    }
    var names =
        tables(spark).read(Drawn.TABLE, List.of(file.name())).collectAsList().stream()
            .map(row -> row.getString(0));
    assertThat(names).containsExactly("a", "b", "c");
  }

  @Test
  void theRowHashIsTheSameForAnyPartitionsAndOrder(SparkSession spark) {
    long seed = 20_240_828L;
    var rows =
        LongStream.range(0, 500)
            .mapToObj(i -> RowFactory.create("n" + i % 7, i, i % 3 == 0 ? null : amount(i)))
            .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    var straight = hash(spark, rows, 1);
    java.util.Collections.shuffle(rows, new Random(seed));

    assertThat(List.of(1, 4, 64))
        .as("seed %d", seed)
        .allSatisfy(partitions -> assertThat(hash(spark, rows, partitions)).isEqualTo(straight));
  }

  @Test
  void theRowHashTellsRepeatedRowsAndShiftedEmptinessApart(SparkSession spark) {
    var columns =
        List.of(
            Col.text("a", "甲", "First").orEmpty("empty"),
            Col.text("b", "乙", "Second").orEmpty("empty"));
    var table = new TableSpec("t", "表", "a row", columns, columns);
    var tables = tables(spark);

    var hashes =
        java.util.stream.Stream.of("a | b\nx | \n", "a | b\n | x\n", "a | b\nx | \nx | \n")
            .map(drawn -> org.jixiao.testing.Tables.drawn(spark, columns, drawn))
            .map(rows -> tables.facts(table, rows).getString(1));

    assertThat(hashes).doesNotHaveDuplicates();
  }

  @Test
  void theRowHashTellsSourceCellsApart(SparkSession spark) {
    var source = Col.source("source", "来源", "Cells");
    var table = new TableSpec("t", "表", "a row", List.of(source), List.of(source));
    var one = List.of(new SourceCell("amount", "E6", "1").toRow());
    var other = List.of(RowFactory.create("amount", null, "E61"));

    var hashes =
        java.util.stream.Stream.of(one, other)
            .map(cells -> List.of(RowFactory.create(cells)))
            .map(rows -> spark.createDataFrame(rows, table.schema()))
            .map(rows -> tables(spark).facts(table, rows).getString(1));

    assertThat(hashes).doesNotHaveDuplicates();
  }

  @Test
  void aLargeTableIsCutIntoRangesOfItsKey(SparkSession spark) {
    var rows = new java.util.ArrayList<Row>();
    for (long i = 0; i < 4_000; i++) {
      rows.add(RowFactory.create("n" + i * 7_919 % 4_001, i, amount(i)));
    }
    var table = spark.createDataFrame(rows, Drawn.TABLE.schema());
    var small = new TableFolder(spark, new LocalStorage(folder), "small", 2_000);

    var written = small.write(Drawn.TABLE, table);
    var whole = tables(spark).write(Drawn.TABLE, table);

    assertThat(written.files()).hasSizeGreaterThan(4);
    assertThat(written.rowHash()).isEqualTo(whole.rowHash());
    assertThat(folder.resolve("small")).isDirectoryNotContaining("glob:**/_passing");
    var ranges =
        written.files().stream()
            .map(file -> small.read(Drawn.TABLE, List.of(file.name())))
            .map(file -> file.agg(functions.min("name"), functions.max("name")).head())
            .map(row -> List.of(row.getString(0), row.getString(1)))
            .sorted(java.util.Comparator.comparing(range -> range.get(0)))
            .toList();
    for (int i = 1; i < ranges.size(); i++) {
      assertThat(ranges.get(i).get(0)).isGreaterThan(ranges.get(i - 1).get(1));
    }
  }

  @Test
  void columnsMayComeInAnyOrder(SparkSession spark) {
    var turned = Drawn.rows(spark, "a | 1 | 1.00").select("amount", "name", "line_count");

    var written = tables(spark).write(Drawn.TABLE, turned);

    var files = written.files().stream().map(WrittenTable.WrittenFile::name).toList();
    var read = tables(spark).read(Drawn.TABLE, files);
    assertThat(read.columns()).containsExactly("name", "line_count", "amount");
    assertSame(Drawn.rows(spark, "a | 1 | 1.00"), read);
  }

  private static String hash(SparkSession spark, List<Row> rows, int partitions) {
    var dataset = spark.createDataFrame(rows, Drawn.TABLE.schema()).repartition(partitions);
    return dataset.agg(RowHash.over(Drawn.TABLE.schema())).head().getString(0);
  }

  private static java.math.BigDecimal amount(long i) {
    return java.math.BigDecimal.valueOf(i * 37 - 1000, 2);
  }

  private TableFolder tables(SparkSession spark) {
    return new TableFolder(spark, new LocalStorage(folder), "t");
  }
}
