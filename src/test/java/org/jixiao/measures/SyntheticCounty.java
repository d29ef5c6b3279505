package org.jixiao.measures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jixiao.lake.BudgetLines;
import org.jixiao.lake.CarryOvers;
import org.jixiao.lake.EvaluationDues;
import org.jixiao.lake.Evaluations;
import org.jixiao.lake.FundRows;
import org.jixiao.lake.Indicators;
import org.jixiao.lake.Monitorings;
import org.jixiao.lake.Payments;
import org.jixiao.lake.Rectifications;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.testing.SecondEngine;
import org.jixiao.vocabulary.TableSpec;

/**
 * The accepted rows of a synthetic county of any size, as Parquet: {@code second-engine/county.sql}
 * draws ledgers, forms and registers with the gaps real ones have.
 *
 * @param folder where the tables lie, each in its own folder
 * @param spark who reads them
 */
public record SyntheticCounty(Path folder, SparkSession spark) implements AcceptedTables {

  /** The two deliveries, the second being the newer. */
  static final Map<String, Integer> RANKS = Map.of("first", 1, "second", 2);

  static final LocalDate AS_OF = LocalDate.of(2025, 8, 28);

  private static final List<TableSpec> DRAWN =
      List.of(
          BudgetLines.TABLE,
          CarryOvers.TABLE,
          Payments.TABLE,
          Evaluations.TABLE,
          Indicators.TABLE,
          FundRows.TABLE,
          EvaluationDues.TABLE,
          Monitorings.TABLE,
          Rectifications.TABLE,
          SourceBlocks.TABLE);

  /** Draws a county; the same number of projects gives the same one. */
  public static SyntheticCounty of(int projects, Path folder, SparkSession spark)
      throws IOException, SQLException {
    for (var table : DRAWN) {
      Files.createDirectories(folder.resolve(table.name()));
    }
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute(
          SecondEngine.resource("county.sql")
              .replace("${projects}", String.valueOf(projects))
              .replace("${into}", folder.toString()));
    }
    return new SyntheticCounty(folder, spark);
  }

  @Override
  public Dataset<Row> table(TableSpec table) {
    return DRAWN.contains(table)
        ? spark.read().schema(table.schema()).parquet(folder.resolve(table.name()).toString())
        : spark.createDataFrame(List.<Row>of(), table.schema());
  }

  /** The county evaluated by the rules that are shipped. */
  public Measured measured() {
    return measured(this);
  }

  /** The same, reading accepted rows through somebody who looks on. */
  public static Measured measured(AcceptedTables accepted) {
    return Measurement.of(
        accepted,
        List.of(
            new DeliveryInUse("first", LocalDate.of(2025, 3, 1), 1, List.of()),
            new DeliveryInUse("second", AS_OF, 1, List.of())),
        RuleBook.shipped(),
        AS_OF,
        "sixteen-characters-or-more");
  }
}
