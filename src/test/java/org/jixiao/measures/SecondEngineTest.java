package org.jixiao.measures;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.SoftAssertions;
import org.jixiao.lake.Payments;
import org.jixiao.testing.Passes;
import org.jixiao.testing.SecondEngine;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A synthetic county, measured by us and by SQL written by hand in DuckDB. The large one takes more
 * than four minutes, nearly all of them ours, and stands among the benches.
 */
@ExtendWith(SparkSessions.class)
class SecondEngineTest {

  private static final int SMALL = 5_000;
  private static final int LARGE = 100_000;

  /** Judging, adding up, facts and what can be a series; {@code MeasuresBench} tells the rest. */
  private static final int MOST_PASSES = 4;

  @Test
  @Tag("slow")
  void anotherEngineFindsTheSameTablesOfASmallCounty(SparkSession spark, @TempDir Path folder)
      throws Exception {
    assertSameTables(SMALL, spark, folder);
  }

  @Test
  @Tag("bench")
  void anotherEngineFindsTheSameTablesOfALargeCounty(SparkSession spark, @TempDir Path folder)
      throws Exception {
    SparkSessions.compilePlans();
    assertSameTables(LARGE, spark, folder);
  }

  private static void assertSameTables(int projects, SparkSession spark, Path folder)
      throws Exception {
    var county = SyntheticCounty.of(projects, folder.resolve("accepted"), spark);
    var passes = Passes.over(Payments.TABLE.name(), spark);
    var measured = county.measured();
    var softly = new SoftAssertions();
    try (var engine =
        SecondEngine.over(
            county.folder().toString(), SyntheticCounty.RANKS, SyntheticCounty.AS_OF)) {
      for (var table : SecondEngine.TABLES) {
        var name = table.name();
        var ours = folder.resolve("ours").resolve(name);
        measured.table(table).write().parquet(ours.toString());
        softly.assertThat(engine.unsharedColumns(table)).as(name).isEmpty();
        softly.assertThat(engine.differences(table, ours)).as(name).isEmpty();
        softly.assertThat(engine.count(table)).as("rows of " + name).isPositive();
      }
      softly
          .assertThat(engine.count(ProjectYears.TABLE))
          .as("projects that some ledger or form knows")
          .isGreaterThan(projects * 9L / 10);
    }
    passes.stop();
    softly
        .assertThat(passes.count())
        .as("stages that read the payments: another one reads the whole ledger once more")
        .isBetween(1, MOST_PASSES);
    softly.assertAll();
  }
}
