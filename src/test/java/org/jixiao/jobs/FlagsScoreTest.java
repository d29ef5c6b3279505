package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The anomalies of a synthetic delivery are found, and nothing else is. */
@Tag("slow")
@ExtendWith(SparkSessions.class)
class FlagsScoreTest {

  @TempDir Path folder;

  @Test
  void everyFlagKeepsItsPromiseAtMediumSize() throws IOException {
    SparkSessions.session();
    var page = folder.resolve("score.md");

    var told =
        Commands.done(
            "flags",
            "score",
            "--out",
            folder.resolve("score").toString(),
            "--copies",
            "1",
            "--seed",
            "11",
            "--page",
            page.toString());

    assertThat(told).contains("| SCO-01 | medium | 1 | 1 |").doesNotContain("| missed |");
    assertThat(told).contains("none · 无");
    assertThat(Files.readString(page)).contains("--seed 11 --copies 1").contains("| kept |");
  }
}
