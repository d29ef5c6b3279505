package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessions.class)
class SqlViewsTest {

  private static final Col AMOUNT = Col.money("amount", "金额", "An amount");
  private static final TableSpec TABLE =
      new TableSpec("things", "事物", "one thing", List.of(AMOUNT), List.of(AMOUNT));

  @TempDir Path folder;

  @Test
  void duckdbAndSparkReadTheReleaseThroughTheirViewsEvenFromAFolderWithAQuote(SparkSession spark)
      throws Exception {
    var lake = folder.resolve("the bureau's lake");
    drawn(spark, TABLE.columns(), "amount\n68555800.00\n")
        .write()
        .parquet(lake.resolve("releases/7/things").toString());

    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute(SqlViews.DUCKDB.of(7, List.of(TABLE), lake.toString()));
      var answer = statement.executeQuery("SELECT sum(amount) FROM things");
      answer.next();
      assertThat(answer.getBigDecimal(1)).isEqualByComparingTo("68555800.00");
    }
    spark.sql(SqlViews.SPARK.of(7, List.of(TABLE), lake.toString()).replace(";", ""));
    assertThat(spark.sql("SELECT sum(amount) FROM things").first().getDecimal(0))
        .isEqualByComparingTo("68555800.00");
  }
}
