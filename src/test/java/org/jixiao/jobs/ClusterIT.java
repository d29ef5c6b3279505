package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.testing.SparkJars;
import org.jixiao.testing.StandaloneCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar on a real standalone cluster of three processes. */
class ClusterIT {

  @TempDir static Path folder;
  static StandaloneCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = new StandaloneCluster(folder.resolve("cluster"));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void aLakeOnlyThisMachineSeesIsRefused() {
    var lake = folder.resolve("unseen");

    try (var submitted =
        SparkJars.submitted(
            cluster.master(), List.of(), "releases", "list", "--lake", lake.toString())) {
      assertThat(submitted.exitCode()).as(submitted.output()).isEqualTo(2);
      assertThat(submitted.output())
          .contains("found a local folder with the remote master " + cluster.master());
    }
    assertThat(lake).doesNotExist();
  }
}
