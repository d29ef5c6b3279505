package org.jixiao.jobs;

import java.nio.file.Path;
import org.jixiao.publications.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: ingest, evaluate and publish, one after the other. */
@Command(
    name = "run",
    description = "The main job: takes deliveries in, evaluates, and publishes a release.",
    footerHeading = "%nExample:%n",
    footer = {
      "  jixiao run --delivery data-samples/delivered --lake target/sample/lake"
          + " --out target/sample/publications"
    })
final class Run implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final IntakeOptions intake = new IntakeOptions();
  @Mixin private final LakeOptions lake = new LakeOptions();
  @Mixin private final EvaluationOptions evaluation = new EvaluationOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the publications.")
  private @Nullable String out;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description =
          "Folder with Word templates of your own: department-report.docx,"
              + " whole-department-report.docx, division-notice.docx, division-summary.docx."
              + " The built-in ones by default.")
  private @Nullable Path templates;

  @Override
  public Receipt open(Job job) {
    var deliveries = intake.deliveries();
    var reading = intake.settings();
    var measuring = evaluation.settings();
    var folder = Publication.folder(Needed.option("--out", out));
    var opened = lake.open(job);
    var receipt = new Receipt("run").strict(intake.strict());

    var taken = Intake.of(job, opened, deliveries, reading);
    IntakeReceipt.tell(receipt, opened, taken);
    var evaluated = Evaluation.of(job, opened, measuring);
    Evaluate.tell(receipt, evaluated);
    job.progress("publishing release " + evaluated.release().number());
    var published = Publication.of(job.session(), opened, evaluated.release(), folder, templates);
    Publish.tell(receipt, published);
    boolean nothingNew =
        taken.stream().allMatch(Intake::unchanged)
            && evaluated.unchanged()
            && published.unchanged();
    receipt.note(
        nothingNew
            ? "Nothing has changed: these deliveries and this release were there already."
            : "Open " + published.page() + " first.");
    return common.delivered(receipt, Publish.receiptFile(folder));
  }
}
