package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.RunningProcess;
import org.jixiao.testing.SparkJars;
import org.jixiao.testing.SparkSessions;
import org.jixiao.testing.StandaloneCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar, submitted by the launcher to a real standalone cluster of three processes,
 * against the session of this one.
 */
@ExtendWith(SparkSessions.class)
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
  void aClusterMakesTheRowsThatOneMachineMakes(SparkSession spark) throws IOException {
    var delivery = everyKindOfFile();
    var alone = new LakeOnDisk(folder.resolve("alone"));
    var together = new LakeOnDisk(folder.resolve("together"));

    Commands.done(command(delivery, alone));
    try (var submitted = submitted(delivery, together, "--lake-is-shared")) {
      assertThat(submitted.exitCode()).as(submitted.output()).isZero();
    }

    together.assertWhole(together.current());
    assertThat(together.rowHashes(together.current()))
        .isEqualTo(alone.rowHashes(alone.current()))
        .containsKey("project_years");
  }

  /** Ledgers as text, and from the sample a form in either kind of workbook and a third ledger. */
  private static Path everyKindOfFile() throws IOException {
    var delivery = SmallDelivery.in(folder.resolve("delivery"), "2025-01-31", "60000.00");
    for (var file :
        List.of(
            "yongde-2022/yongde-minglang-2022.xlsx",
            "2024/forms/901.xls",
            "2024-11/ledgers/budget.xlsx",
            "2024-11/ledgers/carry-overs.csv")) {
      var delivered = Path.of("data-samples/delivered").resolve(file);
      Files.copy(delivered, delivery.resolve(delivered.getFileName()));
    }
    return delivery;
  }

  @Test
  void aLakeOnlyThisMachineSeesIsRefused() throws IOException {
    var delivery = SmallDelivery.in(folder.resolve("other"), "2025-01-31", "60000.00");
    var lake = new LakeOnDisk(folder.resolve("unseen"));

    try (var submitted = submitted(delivery, lake)) {
      assertThat(submitted.exitCode()).as(submitted.output()).isEqualTo(2);
      assertThat(submitted.output())
          .contains("found a local folder with the remote master " + cluster.master());
    }
    assertThat(lake.folder()).doesNotExist();
  }

  private static RunningProcess submitted(Path delivery, LakeOnDisk lake, String... more) {
    return SparkJars.submitted(cluster.master(), List.of(), command(delivery, lake, more));
  }

  private static String[] command(Path delivery, LakeOnDisk lake, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("run", "--delivery", delivery.toString(), "--lake", lake.address()));
    arguments.addAll(List.of("--out", lake.address() + "-publications"));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }
}
