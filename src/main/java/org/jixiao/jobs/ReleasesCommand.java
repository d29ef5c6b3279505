package org.jixiao.jobs;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.lake.Release;
import org.jixiao.lake.ReleaseDiff;
import org.jixiao.measures.ProjectYears;
import org.jixiao.publications.CatalogSchemas;
import org.jixiao.publications.CsvFiles;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What has been published, what changed, going back, cleaning, checking. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "What has been published (数据版本), what changed between two, going back.",
    subcommands = {
      ReleasesCommand.Listed.class,
      ReleasesCommand.Diff.class,
      ReleasesCommand.RollBack.class,
      ReleasesCommand.Sweep.class,
      ReleasesCommand.Verify.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jixiao releases list --lake target/sample/lake",
      "  jixiao releases diff 1 2 --table project_years --lake target/sample/lake",
      "  jixiao releases rollback 1 --lake target/sample/lake"
    })
final class ReleasesCommand {

  /** All releases, and which is current. */
  @Command(
      name = "list",
      description = "All releases and the decisions about which is current.",
      footerHeading = "%nExample:%n",
      footer = {"  jixiao releases list --lake target/sample/lake"})
  static final class Listed implements Door {
    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final LakeOptions lake = new LakeOptions();

    @Override
    public Receipt open(Job job) {
      var releases = lake.open(job).releases();
      var current = releases.current().map(release -> release.number()).orElse(0);
      for (var release : releases.list()) {
        var inputs = release.manifest().inputs();
        job.show(
            "%d%s  as of %s, %d readings, code %s, inputs %s"
                .formatted(
                    release.number(),
                    release.number() == current ? " (current)" : "",
                    inputs.asOf(),
                    inputs.readings().size(),
                    inputs.codeVersion(),
                    release.manifest().inputsHash().substring(0, 16)));
      }
      releases
          .pointers()
          .forEach(pointer -> job.show("  %s -> %s".formatted(pointer.reason(), pointer.target())));
      return common.delivered(new Receipt("releases list"), null);
    }
  }

  /** Rows added, gone and changed between two releases. */
  @Command(
      name = "diff",
      description = "Rows added, gone and changed from one release to another.",
      footerHeading = "%nExample:%n",
      footer = {"  jixiao releases diff 1 2 --lake target/sample/lake"})
  static final class Diff implements Door {
    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final LakeOptions lake = new LakeOptions();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "Number of a release.")
    private int before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "Number of a release.")
    private int after;

    @Option(names = "--table", paramLabel = "TABLE", description = "project_years by default.")
    private String table = ProjectYears.TABLE.name();

    @Option(names = "--rows", paramLabel = "N", description = "Rows shown; 20 by default.")
    private int rows = 20;

    @Option(
        names = "--csv",
        paramLabel = "FILE",
        description = "CSV file for all rows; none by default.")
    private @Nullable Path csv;

    @Override
    public Receipt open(Job job) {
      var spec = published(table);
      var releases = lake.open(job).releases();
      var changes = releases.diff(before, after, spec);
      var receipt = new Receipt("releases diff");
      long found = 0;
      for (var row :
          changes
              .groupBy(ReleaseDiff.CHANGE_STATUS.ref())
              .count()
              .orderBy(ReleaseDiff.CHANGE_STATUS.ref())
              .collectAsList()) {
        receipt.say(table, row.getString(0), row.getLong(1));
        found += row.getLong(1);
      }
      changes.limit(rows).toJSON().collectAsList().forEach(job::show);
      receipt.say(table, "shown", Math.min(rows, found) + " of " + found);
      releases
          .columnsNotCompared(before, after, spec)
          .forEach(column -> receipt.say(table, "not compared", column));
      if (csv != null) {
        CsvFiles.write(ReleaseDiff.of(spec), changes, csv);
        receipt.say(table, "all rows", csv.toString());
      }
      return common.delivered(receipt, null);
    }
  }

  /** Makes an older release current again. */
  @Command(
      name = "rollback",
      description = "Makes any finished release the current one.",
      footerHeading = "%nExample:%n",
      footer = {"  jixiao releases rollback 1 --lake target/sample/lake"})
  static final class RollBack implements Door {
    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final LakeOptions lake = new LakeOptions();

    @Parameters(paramLabel = "RELEASE", description = "Number of the release to go back to.")
    private int release;

    @Override
    public Receipt open(Job job) {
      var opened = lake.open(job);
      opened.releases().rollBack(release);
      var current = opened.releases().current().orElseThrow();
      CatalogSchemas.find(job.session(), opened.address())
          .ifPresent(schemas -> schemas.show(current.number(), current.tableNames()));
      return common.delivered(
          new Receipt("releases rollback").say("Release", "current", release), null);
    }
  }

  /** Removes old releases and what died while being written. */
  @Command(
      name = "sweep",
      description = "Removes old releases and dead drafts; never the current release.",
      footerHeading = "%nExample:%n",
      footer = {"  jixiao releases sweep --keep 12 --lake target/sample/lake"})
  static final class Sweep implements Door {
    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final LakeOptions lake = new LakeOptions();

    @Option(
        names = "--keep",
        paramLabel = "N",
        description = "Releases kept below the current one; 12 by default.")
    private int keep = 12;

    @Override
    public Receipt open(Job job) {
      var opened = lake.open(job);
      var swept = opened.releases().sweep(keep);
      var kept = opened.releases().list().stream().map(Release::number).toList();
      CatalogSchemas.find(job.session(), opened.address())
          .ifPresent(schemas -> schemas.keepOnly(kept));
      return common.delivered(
          new Receipt("releases sweep")
              .say("Swept", "removed releases", swept.removedReleases())
              .say("Swept", "removed drafts", swept.removedDrafts())
              .say("Swept", "drafts kept, as their writer may be alive", swept.keptDrafts()),
          null);
    }
  }

  /** Checks every file of a release against its manifest. */
  @Command(
      name = "verify",
      description = "Checks files, sizes, rows and row hashes of a release.",
      footerHeading = "%nExample:%n",
      footer = {"  jixiao releases verify 1 --lake target/sample/lake"})
  static final class Verify implements Door {
    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final LakeOptions lake = new LakeOptions();

    @Parameters(paramLabel = "RELEASE", description = "Number of the release.")
    private int release;

    @Override
    public Receipt open(Job job) {
      var complaints = lake.open(job).releases().verify(release);
      if (!complaints.isEmpty()) {
        throw Fault.of(
            "release " + release, String.join("; ", complaints), "the files its manifest lists");
      }
      return common.delivered(
          new Receipt("releases verify").say("Release", "whole", release), null);
    }
  }

  private static TableSpec published(String name) {
    return ReleaseTables.PUBLISHED.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.of(
                    "table " + name,
                    "no such published table",
                    "one of " + names(ReleaseTables.PUBLISHED)));
  }

  private static List<String> names(List<TableSpec> tables) {
    return tables.stream().map(TableSpec::name).toList();
  }
}
