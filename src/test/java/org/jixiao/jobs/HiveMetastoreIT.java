package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.testing.HiveMetastore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases by name in a catalog that outlives every process that uses it. */
@Tag("slow")
class HiveMetastoreIT {

  private static final String PAID = "SELECT sum(paid_amount) FROM %s.project_years";

  @TempDir static Path folder;

  private final HiveMetastore metastore = new HiveMetastore(folder.resolve("catalog"));
  private final LakeOnDisk lake = new LakeOnDisk(folder.resolve("lake"));

  @Test
  void otherProcessesAndSparkConnectFindEveryReleaseByName() throws IOException {
    run(SmallDelivery.in(folder.resolve("first"), "2025-01-31", "60000.00"));
    run(SmallDelivery.in(folder.resolve("second"), "2025-02-28", "45000.00"));

    var told =
        metastore.answers(
            PAID.formatted("jixiao"),
            PAID.formatted("jixiao_r1"),
            PAID.formatted("jixiao_r2"),
            "SHOW SCHEMAS LIKE 'jixiao*'",
            "SELECT count(*) > 0 FROM jixiao.flags");
    assertThat(told)
        .isEqualTo(
            List.of("165000.00", "180000.00", "165000.00", "jixiao, jixiao_r1, jixiao_r2", "true"));

    try (var turned = metastore.submitted("releases", "rollback", "1", "--lake", lake.address())) {
      assertThat(turned.exitCode()).as(turned.output()).isZero();
    }
    var answered =
        metastore.answersThroughConnect(
            PAID.formatted("jixiao"), PAID.formatted("jixiao_r2"), "SHOW TABLES IN jixiao_r1");
    assertThat(answered.subList(0, 2)).isEqualTo(List.of("180000.00", "165000.00"));
    assertThat(answered.get(2).split(", ", -1)).hasSameSizeAs(lake.rowHashes("1").keySet());
  }

  private void run(Path delivery) {
    try (var run =
        metastore.submitted(
            "run",
            "--delivery",
            delivery.toString(),
            "--lake",
            lake.address(),
            "--out",
            folder.resolve("publications").toString())) {
      assertThat(run.exitCode()).as(run.output()).isZero();
    }
  }
}
