package org.jixiao.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jixiao.sources.samples.Sample;
import org.jixiao.sources.samples.SampleSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Synthetic deliveries of any size with labelled anomalies. */
@Command(
    name = "sample",
    description = {
      "Writes synthetic deliveries and the list of anomalies put into them.",
      "Without --projects: the county of data-samples."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jixiao sample --out target/county",
      "  jixiao sample --out target/large --projects 10000 --seed 7"
    })
final class SampleCommand implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Folder the sample is written to.")
  private @Nullable Path out;

  @Option(names = "--projects", paramLabel = "N", description = "Projects a year.")
  private @Nullable Integer projects;

  @Option(names = "--seed", paramLabel = "N", description = "1 by default.")
  private long seed = 1;

  @Option(names = "--first-year", paramLabel = "YEAR", description = "2021 by default.")
  private int firstYear = 2021;

  @Option(names = "--last-year", paramLabel = "YEAR", description = "2024 by default.")
  private int lastYear = 2024;

  @Override
  public Receipt open(Job job) {
    var folder = Needed.option("--out", out);
    var settings =
        projects == null
            ? SampleSettings.lianghe()
            : SampleSettings.ofSize(seed, firstYear, lastYear, projects);
    try {
      Sample.write(folder, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return common.delivered(
        new Receipt("sample").say("Sample", "written to", folder.toString()), null);
  }
}
