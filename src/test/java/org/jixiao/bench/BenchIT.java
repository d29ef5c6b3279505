package org.jixiao.bench;

import java.io.IOException;
import java.sql.SQLException;
import org.jixiao.measures.texts.TextMatchBench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The benches, run by {@code mvn verify -Pbench}. They print what they measured and judge nothing.
 */
@Tag("bench")
class BenchIT {

  @Test
  void readingSheets() throws IOException {
    SheetReadingBench.main(new String[0]);
  }

  @Test
  void takingInLargeDeliveries() throws IOException {
    IntakeBench.main(new String[0]);
  }

  @Test
  void measuring() throws IOException, SQLException {
    MeasuresBench.main(new String[0]);
  }

  @Test
  void askingAndShowingLargeReleases() throws IOException, SQLException {
    ReleaseSizeBench.main(new String[0]);
  }

  @Test
  void starting() throws IOException {
    StartBench.main(new String[0]);
  }

  @Test
  void comparingTexts() {
    TextMatchBench.main(new String[0]);
  }
}
