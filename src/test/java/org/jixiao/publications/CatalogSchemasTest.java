package org.jixiao.publications;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.drawn;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Against Spark's own session catalog, which takes the same statements as a Hive metastore. */
@ExtendWith(SparkSessions.class)
class CatalogSchemasTest {

  private static final Col AMOUNT = Col.money("amount", "金额", "An amount");
  private static final TableSpec PAYMENTS = table("payments");
  private static final TableSpec FLAGS = table("flags");

  @TempDir Path folder;

  @AfterEach
  void forget(SparkSession spark) {
    for (var schema : List.of("jixiao", "jixiao_r1", "jixiao_r2")) {
      spark.sql("DROP DATABASE IF EXISTS " + schema + " CASCADE");
    }
  }

  @Test
  void viewsFollowTheCurrentReleaseAndSchemasKeepEach(SparkSession spark) {
    var lake = folder.resolve("the bureau's lake");
    write(spark, lake, 1, PAYMENTS, "100.00");
    write(spark, lake, 1, FLAGS, "7.00");
    write(spark, lake, 2, PAYMENTS, "250.00");
    var schemas = new CatalogSchemas(spark, lake.toString());
    spark.range(1).createOrReplaceTempView("a_view_of_the_session");

    schemas.show(1, List.of("payments", "flags"));
    assertThat(amount(spark, "jixiao.payments")).isEqualTo("100.00");

    schemas.show(2, List.of("payments"));
    assertThat(amount(spark, "jixiao.payments")).isEqualTo("250.00");
    assertThat(amount(spark, "jixiao_r1.payments")).isEqualTo("100.00");
    assertThat(spark.catalog().tableExists("jixiao.flags")).isFalse();

    schemas.show(1, List.of("payments", "flags"));
    assertThat(amount(spark, "jixiao.payments")).isEqualTo("100.00");
    assertThat(amount(spark, "jixiao.flags")).isEqualTo("7.00");
    assertThat(spark.catalog().dropTempView("a_view_of_the_session")).isTrue();
  }

  /**
   * As tools connected to a server of this catalog do: sessions of their own, opened at any time.
   */
  @Test
  void anotherSessionOfTheCatalogReadsByNameWhatOneRegistered(SparkSession spark) {
    var lake = folder.resolve("lake");
    write(spark, lake, 1, PAYMENTS, "100.00");
    write(spark, lake, 2, PAYMENTS, "250.00");
    var before = spark.newSession();
    new CatalogSchemas(spark, lake.toString()).show(1, List.of("payments"));
    new CatalogSchemas(spark.newSession(), lake.toString()).show(2, List.of("payments"));

    for (var session : List.of(before, spark.newSession())) {
      assertThat(amount(session, "jixiao.payments")).isEqualTo("250.00");
      assertThat(amount(session, "jixiao_r1.payments")).isEqualTo("100.00");
      session.sql("USE jixiao");
      assertThat(amount(session, "payments")).isEqualTo("250.00");
    }
    assertThat(spark.table("jixiao.payments").schema().apply("amount").dataType())
        .isEqualTo(AMOUNT.type());
  }

  /**
   * COLUMNS_V2.COMMENT of a Hive metastore has 256 characters; it refuses a table with a longer.
   */
  @Test
  void aCommentLongerThanAMetastoreHasRoomForIsCut(SparkSession spark) {
    var lake = folder.resolve("lake");
    var long300 = "金额".repeat(150);
    spark
        .range(1)
        .select(
            col("id").as("amount", Metadata.fromJson("{\"comment\":\"" + long300 + "\"}")),
            col("id").as("it's", Metadata.fromJson("{\"comment\":\"the year's\"}")))
        .write()
        .parquet(lake.resolve("releases/1/payments").toString());

    new CatalogSchemas(spark, lake.toString()).show(1, List.of("payments"));

    var columns = spark.table("jixiao_r1.payments").schema();
    assertThat(columns.apply("amount").getComment().get())
        .hasSize(256)
        .isEqualTo(long300.substring(0, 255) + "…");
    assertThat(columns.apply("it's").getComment().get()).isEqualTo("the year's");
  }

  @Test
  void sweptReleasesLoseTheirSchemas(SparkSession spark) {
    var lake = folder.resolve("lake");
    write(spark, lake, 1, PAYMENTS, "100.00");
    write(spark, lake, 2, PAYMENTS, "250.00");
    var schemas = new CatalogSchemas(spark, lake.toString());
    schemas.show(1, List.of("payments"));
    schemas.show(2, List.of("payments"));

    schemas.keepOnly(List.of(2));

    assertThat(spark.catalog().databaseExists("jixiao_r1")).isFalse();
    assertThat(amount(spark, "jixiao.payments")).isEqualTo("250.00");
    assertThat(lake.resolve("releases/1/payments")).isDirectory();
  }

  @Test
  void schemasOfAnotherLakeAreLeftAlone(SparkSession spark) {
    var lake = folder.resolve("lake");
    write(spark, lake, 1, PAYMENTS, "100.00");
    new CatalogSchemas(spark, lake.toString()).show(1, List.of("payments"));

    assertThatThrownBy(() -> new CatalogSchemas(spark, "/other").show(1, List.of("payments")))
        .isInstanceOf(Fault.class)
        .hasMessage(
            "catalog, schema jixiao: found Jixiao 绩效, lake %s; expected Jixiao 绩效, lake /other"
                .formatted(lake));
  }

  @Test
  void aCatalogThatEndsWithTheSessionIsLeftAlone(SparkSession spark) {
    assertThat(CatalogSchemas.find(spark, "lake")).isEmpty();
  }

  private static TableSpec table(String name) {
    return new TableSpec(name, "事物", "one thing", List.of(AMOUNT), List.of(AMOUNT));
  }

  private static void write(
      SparkSession spark, Path lake, int release, TableSpec table, String amount) {
    drawn(spark, table.columns(), "amount\n" + amount + "\n")
        .write()
        .parquet(lake.resolve("releases/" + release + "/" + table.name()).toString());
  }

  private static String amount(SparkSession spark, String table) {
    return spark.table(table).first().getDecimal(0).toPlainString();
  }
}
