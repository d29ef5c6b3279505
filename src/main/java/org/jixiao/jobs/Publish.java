package org.jixiao.jobs;

import java.nio.file.Path;
import org.jixiao.publications.Publication;
import org.jixiao.publications.office.OfficeFiles;
import org.jixiao.publications.page.FlagGuides;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Workbook, pages, Word reports, CSV files and SQL views from a release. */
@Command(
    name = "publish",
    description =
        "Writes the workbook, page, flag pages, Word reports, CSV files and SQL views of a"
            + " release.",
    footerHeading = "%nExample:%n",
    footer = {"  jixiao publish --lake target/sample/lake --out target/sample/publications"})
final class Publish implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final LakeOptions lake = new LakeOptions();

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

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "Number of the release; the current one by default.")
  private @Nullable Integer number;

  @Override
  public Receipt open(Job job) {
    var folder = Publication.folder(Needed.option("--out", out));
    var opened = lake.open(job);
    var releases = opened.releases();
    var release =
        number != null
            ? releases.release(number)
            : releases
                .current()
                .orElseThrow(() -> Fault.of("lake", "no release", "one, made by evaluate"));
    var receipt = new Receipt("publish");
    job.progress("publishing release " + release.number());
    var published = Publication.of(job.session(), opened, release, folder, templates);
    tell(receipt, published);
    receipt.note("Open " + published.page() + " first.");
    return common.delivered(receipt, receiptFile(folder));
  }

  /** Where the receipt lies when there is a folder for output. */
  static Path receiptFile(Path out) {
    return out.resolve("receipt.json");
  }

  /** What was written, and what to open first. */
  static void tell(Receipt receipt, Publication publication) {
    receipt
        .say("Published", "state", publication.unchanged() ? "unchanged" : "written")
        .say("Published", "workbook", publication.workbook().toString())
        .say("Published", "page", publication.page().toString())
        .say(
            "Published",
            "flag pages",
            publication.folder().resolve(FlagGuides.FOLDER).resolve("index.html").toString())
        .say(
            "Published",
            "reports",
            publication.folder().resolve(OfficeFiles.REPORTS_FOLDER).toString())
        .say(
            "Published",
            "working sheets",
            publication.folder().resolve(OfficeFiles.WORKING_SHEETS_FOLDER).toString())
        .say("Published", "csv", publication.folder().resolve(Publication.CSV_FOLDER).toString())
        .say("Published", "views", publication.folder().resolve("views-*.sql").toString());
    if (!publication.leftOut().isEmpty()) {
      receipt.say(
          "Published",
          "left out",
          String.join(", ", publication.leftOut())
              + ": written by another version with other columns; evaluate anew to publish them");
    }
  }
}
