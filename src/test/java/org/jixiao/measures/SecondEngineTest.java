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

/** A county of 100,000 synthetic projects, measured by us and by SQL written by hand in DuckDB. */
@ExtendWith(SparkSessions.class)
@Tag("slow")
class SecondEngineTest {

  private static final int PROJECTS = Integer.getInteger("county.projects", 100_000);

  /** As many as were counted; see {@code MeasuresBench} for each table's own. */
  private static final int MOST_PASSES = 12;

  @Test
  void anotherEngineFindsTheSameTablesOfALargeCounty(SparkSession spark, @TempDir Path folder)
      throws Exception {
    var county = SyntheticCounty.of(PROJECTS, folder.resolve("accepted"), spark);
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
          .isGreaterThan(PROJECTS * 9L / 10);
    }
    passes.stop();
    softly
        .assertThat(passes.count())
        .as("stages that read the payments: another one reads the whole ledger once more")
        .isBetween(1, MOST_PASSES);
    softly.assertAll();
  }
}
