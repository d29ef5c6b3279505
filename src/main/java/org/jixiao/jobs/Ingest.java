package org.jixiao.jobs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes deliveries into the lake. */
@Command(
    name = "ingest",
    description = "Keeps the files of each delivery (报送批次) and reads them into tables.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jixiao ingest --delivery data-samples/delivered/2024 --lake target/sample/lake",
      "  jixiao ingest --kept --profile ours.yaml --lake target/sample/lake"
    })
final class Ingest implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final IntakeOptions intake = new IntakeOptions();
  @Mixin private final LakeOptions lake = new LakeOptions();

  @Option(
      names = "--kept",
      description =
          "Reads all deliveries the lake keeps again, as after a profile was corrected; nothing is"
              + " handed in.")
  private boolean kept;

  @Override
  public Receipt open(Job job) {
    var settings = intake.settings();
    var opened = lake.open(job);
    var receipt = new Receipt("ingest").strict(intake.strict());
    var taken =
        kept
            ? Intake.ofKept(job, opened, settings)
            : Intake.of(job, opened, intake.deliveries(), settings);
    IntakeReceipt.tell(receipt, opened, taken);
    return common.delivered(receipt.note("Next: jixiao evaluate"), null);
  }
}
