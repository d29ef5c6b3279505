package org.jixiao.jobs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes deliveries into the lake. */
@Command(
    name = "ingest",
    description = "Keeps the files of each delivery (报送批次) and reads them into tables.",
    footer = {
      "",
      "Example:",
      "  jixiao ingest --delivery data-samples/delivered/2024 --lake target/sample/lake"
    })
final class Ingest implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final IntakeOptions intake = new IntakeOptions();
  @Mixin private final LakeOptions lake = new LakeOptions();

  @Override
  public Receipt open(Job job) {
    var deliveries = intake.deliveries();
    var settings = intake.settings();
    var opened = lake.open(job);
    var receipt = new Receipt("ingest").strict(intake.strict());
    IntakeReceipt.tell(receipt, opened, Intake.of(job, opened, deliveries, settings));
    return common.delivered(receipt.note("Next: jixiao evaluate"), null);
  }
}
