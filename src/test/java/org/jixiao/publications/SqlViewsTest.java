package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testing.Tables.drawn;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.HostileNames;
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

  @Test
  void aHundredNamesThatMeanHarmAreTheSameInBothEnginesAndAskedForByEach(SparkSession spark)
      throws Exception {
    var name = Col.text("project_name", "项目名称", "A name");
    var table = new TableSpec("names", "名称", "one name", List.of(name), List.of(name));
    var names = HostileNames.hundred();
    var lake = folder.resolve("a lake; --");
    spark
        .createDataset(names, Encoders.STRING())
        .toDF("project_name")
        .write()
        .parquet(lake.resolve("releases/7/names").toString());
    spark.sql(SqlViews.SPARK.of(7, List.of(table), lake.toString()).replaceAll(";\\s*$", ""));
    var inSpark = spark.table("names").as(Encoders.STRING()).collectAsList();
    var inDuckDb = new ArrayList<String>();
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute(SqlViews.DUCKDB.of(7, List.of(table), lake.toString()));
      var answer = statement.executeQuery("SELECT project_name FROM names");
      while (answer.next()) {
        inDuckDb.add(answer.getString(1));
      }
      try (var asked =
          duckdb.prepareStatement("SELECT count(*) FROM names WHERE project_name = ?")) {
        for (var each : names) {
          asked.setString(1, each);
          var count = asked.executeQuery();
          count.next();
          assertThat(count.getInt(1)).as(each).isOne();
        }
      }
    }

    assertThat(inSpark).containsExactlyInAnyOrderElementsOf(names);
    assertThat(inDuckDb).containsExactlyInAnyOrderElementsOf(names);
  }
}
