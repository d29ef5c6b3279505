package org.jixiao.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.lake.Digests;
import org.jixiao.sources.Inspection;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how files are understood, without a lake and without a session. */
@Command(
    name = "inspect",
    description = {
      "Shows how each file is understood: sheets, blocks, columns, units, what would be accepted",
      "and what rejected. Writes nothing."
    },
    footerHeading = "%nExample:%n",
    footer = {"  jixiao inspect data-samples/delivered/2024/*.xlsx"})
final class Inspect implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final ProfileOptions profiles = new ProfileOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files as they were delivered.")
  private final List<Path> files = new ArrayList<>();

  @Option(
      names = "--fiscal-year",
      paramLabel = "YEAR",
      description = "Budget year of files that do not say it, as delivery.yaml would.")
  private @Nullable Integer fiscalYear;

  @Override
  public Receipt open(Job job) {
    var settings = profiles.settings();
    for (var file : files) {
      if (!Files.isRegularFile(file)) {
        throw Fault.of("file " + file, "no such file", "a delivered file");
      }
      Inspection.of(file, origin(file), settings).lines().forEach(job::show);
    }
    return common.delivered(new Receipt("inspect"), null);
  }

  /**
   * The file as if it stood alone in a delivery; its name stands in for the digest of its bytes.
   */
  private FileOrigin origin(Path file) {
    var name = String.valueOf(file.getFileName());
    return new FileOrigin(
        "inspection",
        name,
        Digests.of(name),
        file.toFile().length(),
        FileOrigin.UNDECLARED_DIVISION,
        fiscalYear);
  }
}
