package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Small deliveries that are not as they should be. */
@ExtendWith(SparkSessions.class)
class OddDeliveriesTest {

  private static final String OURS =
      """
      id: ours
      kind: budget
      unit: 元
      decisive: [budget_amount]
      columns:
        fiscal_year: [年]
        unit: [单位]
        project: [项目]
        budget_amount: [本次金额]
      """;

  @TempDir Path folder;

  private Path delivery;
  private Path lake;

  @BeforeEach
  void handIn() throws Exception {
    SparkSessions.session();
    delivery = Files.createDirectory(folder.resolve("delivery"));
    lake = folder.resolve("lake");
    Files.writeString(
        delivery.resolve("budget.csv"),
        """
        预算年度,单位代码,单位名称,项目代码,项目名称,指标主键,指标类型,指标金额
        2024,219001,县示例局,533122241000021900001,示例项目,B1,年初安排,100000.00
        2024,219001,县示例局,533122241000021900001,示例项目,B2,追加,待定
        """);
    Files.write(delivery.resolve("empty.xlsx"), new byte[0]);
    Files.writeString(
        delivery.resolve("delivery.yaml"), "as_of: 2024-12-31\ndivision_code: \"533122000\"\n");
  }

  @Test
  void theRestOfADeliveryIsTakenInAndStrictAsksForExitCodeThree() {
    var outcome =
        Commands.outcome("ingest", "--strict", "--delivery=" + delivery, "--lake=" + lake);

    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.out())
        .contains("EMPTY_FILE: 1")
        .contains("UNREADABLE_AMOUNT: 1")
        .contains("delivered 3 = accepted 1 + classified 1 + rejected 1");
    assertThat(Commands.outcome("ingest", "--delivery=" + delivery, "--lake=" + lake).exitCode())
        .isZero();
  }

  @Test
  void aCorrectedProfileReadsTheKeptFilesAgainWithoutThemBeingHandedIn() throws Exception {
    var ours = folder.resolve("ours.yaml");
    Files.writeString(
        delivery.resolve("ours.csv"),
        """
        年,单位,项目,本次金额
        2024,219001,533122241000021900002,250000.00
        """);
    assertThat(Commands.done("ingest", "--delivery=" + delivery, "--lake=" + lake))
        .contains("UNRECOGNISED_SHEET: 1");
    Files.move(delivery, folder.resolve("gone"));
    Files.writeString(ours, OURS);

    var again = Commands.done("ingest", "--kept", "--profile=" + ours, "--lake=" + lake);

    assertThat(again).doesNotContain("UNRECOGNISED_SHEET").contains(", read");
    assertThat(Commands.done("ingest", "--kept", "--profile=" + ours, "--lake=" + lake))
        .contains(", unchanged");
  }

  @Test
  void aDeliveryWithoutAnyDateAsksForOne() throws Exception {
    Files.writeString(delivery.resolve("delivery.yaml"), "division_code: \"533122000\"\n");

    var outcome = Commands.outcome("ingest", "--delivery=" + delivery, "--lake=" + lake);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("found no as_of and no date in any file");
  }

  @Test
  void anUnknownKeyInDeliveryYamlIsTheOperatorsToFix() throws Exception {
    Files.writeString(delivery.resolve("delivery.yaml"), "asof: 2024-12-31\n");

    var outcome = Commands.outcome("ingest", "--delivery=" + delivery, "--lake=" + lake);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("asof");
  }

  @Test
  void anEmptyLakeCannotBeEvaluated() {
    var outcome = Commands.outcome("evaluate", "--lake=" + lake);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("found no delivery; expected one, taken in by ingest");
  }
}
