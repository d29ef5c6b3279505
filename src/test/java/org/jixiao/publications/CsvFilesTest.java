package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.HostileNames;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class CsvFilesTest {

  private static final Col NAME = Col.text("name", "名称", "A name");
  private static final Col AMOUNT = Col.money("amount", "金额", "An amount").orEmpty("unknown");
  private static final Col NOTE = Col.text("note", "名称", "A note").orEmpty("none");
  private static final TableSpec TABLE =
      new TableSpec("things", "事物", "one thing", List.of(NAME), List.of(NAME, AMOUNT, NOTE));

  @TempDir Path folder;

  @Test
  void aSpreadsheetOpensItWithChineseHeadersAndRowsByKey(SparkSession spark) throws Exception {
    var text = written(spark, "name | amount | note\n乙 | 2.50 | a,b\n甲 | | \n");

    assertThat(text).isEqualTo("\uFEFF名称（name）,金额,名称（note）\r\n乙,2.50,\"a,b\"\r\n甲,,\r\n");
  }

  @Test
  void textThatWouldRunAsAFormulaIsDefusedAndNegativeAmountsAreNot(SparkSession spark)
      throws Exception {
    var text =
        written(
            spark,
            """
            name         | amount | note
            =cmd()       | -3.00  | +1
            @SUM(A1)     | 0.00   | -
            安全=1       | 1.00   | a-b
            """);

    assertThat(text.lines().skip(1))
        .containsExactly("'=cmd(),-3.00,'+1", "'@SUM(A1),0.00,'-", "安全=1,1.00,a-b");
  }

  @Test
  void aHundredNamesThatMeanHarmAreReadBackAsTheyWereAndNoneBeginsLikeAFormula(SparkSession spark)
      throws Exception {
    var names = HostileNames.hundred();
    var rows = names.stream().map(name -> RowFactory.create(name, null, name)).toList();
    var file = folder.resolve("names.csv");
    CsvFiles.write(TABLE, spark.createDataFrame(rows, TABLE.schema()), file);

    var read = new ArrayList<String>();
    try (var csv = CsvReader.builder().ofCsvRecord(file)) {
      csv.stream().skip(1).forEach(record -> read.add(record.getField(0)));
    }

    assertThat(read).hasSize(100).noneMatch(text -> text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"));
    assertThat(read.stream().map(text -> text.startsWith("'") ? text.substring(1) : text))
        .containsExactlyInAnyOrderElementsOf(
            names.stream().map(name -> name.startsWith("'") ? name.substring(1) : name).toList());
  }

  @Test
  void theSameRowsInAnotherOrderGiveTheSameBytes(SparkSession spark) throws Exception {
    assertThat(written(spark, "name | amount\na | 1.00\nb | 2.00\na | 3.00\n"))
        .isEqualTo(written(spark, "name | amount\na | 3.00\na | 1.00\nb | 2.00\n"));
  }

  private String written(SparkSession spark, String drawing) throws Exception {
    var rows = drawn(spark, TABLE.columns(), drawing);
    for (var column : TABLE.columns()) {
      if (!List.of(rows.columns()).contains(column.name())) {
        rows =
            rows.withColumn(
                column.name(), org.apache.spark.sql.functions.lit(null).cast(column.type()));
      }
    }
    var file = folder.resolve("things.csv");
    CsvFiles.write(TABLE, rows, file);
    return Files.readString(file);
  }
}
