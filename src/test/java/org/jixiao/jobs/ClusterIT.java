package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.testing.RunningProcess;
import org.jixiao.testing.SparkJars;
import org.jixiao.testing.StandaloneCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar, submitted by one launcher to a real standalone cluster of three processes,
 * against what the other makes of it on this machine alone.
 */
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
  void aClusterMakesTheRowsThatOneMachineMakes() throws IOException {
    var delivery = everyKindOfFile();
    var alone = new LakeOnDisk(folder.resolve("alone"));
    var together = new LakeOnDisk(folder.resolve("together"));

    try (var launched = RunningProcess.started(launcher(command(delivery, alone)))) {
      assertThat(launched.exitCode()).as(launched.output()).isZero();
      assertThat(launched.output()).contains("unexplained cells: 0").doesNotContain("INFO");
    }
    theWorkbookOpens(Path.of(publications(alone), "release-1", "jixiao.xlsx"));
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

  private static void theWorkbookOpens(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        var workbook = new XSSFWorkbook(in)) {
      var departments = workbook.getSheet("部门汇总");
      assertThat(departments.getLastRowNum()).isPositive();
      assertThat(departments.getRow(0).getCell(0).getStringCellValue()).isEqualTo("财政区划代码");
      assertThat(departments.getRow(1).getCell(0).getStringCellValue()).isEqualTo("533122000");
    }
  }

  private static ProcessBuilder launcher(String[] arguments) {
    var command = new ArrayList<>(List.of("jobs/jixiao"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static String publications(LakeOnDisk lake) {
    return lake.address() + "-publications";
  }

  private static RunningProcess submitted(Path delivery, LakeOnDisk lake, String... more) {
    return SparkJars.submitted(cluster.master(), List.of(), command(delivery, lake, more));
  }

  private static String[] command(Path delivery, LakeOnDisk lake, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("run", "--delivery", delivery.toString(), "--lake", lake.address()));
    arguments.addAll(List.of("--out", publications(lake)));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }
}
