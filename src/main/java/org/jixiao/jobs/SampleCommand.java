package org.jixiao.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.jixiao.sources.samples.InjectedSample;
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
      "Without --projects: the county of data-samples.",
      "With --anomalies: every flag's anomaly in three sizes beside clean twins and innocent"
          + " cases,",
      "and anomalies.csv that says which is which; flags score measures the flags on it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jixiao sample --out target/county",
      "  jixiao sample --out target/large --projects 10000 --seed 7",
      "  jixiao sample --out target/anomalies --anomalies 3 --seed 7"
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

  @Option(
      names = "--anomalies",
      paramLabel = "N",
      description = "Puts each anomaly in so many times at each size, and writes nothing else.")
  private @Nullable Integer anomalies;

  @Override
  public Receipt open(Job job) {
    var folder = Needed.option("--out", out);
    if (anomalies != null) {
      return withAnomalies(folder, anomalies);
    }
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

  private Receipt withAnomalies(Path folder, int copies) {
    try {
      var lines = new ArrayList<String>();
      lines.add("subject,role,flag_id,strength,raised_too,family");
      for (var label : InjectedSample.write(folder, seed, copies)) {
        lines.add(
            String.join(
                ",",
                label.subject(),
                label.role().name().toLowerCase(Locale.ROOT),
                label.flagId(),
                label.strength(),
                String.join(" ", label.raisedToo()),
                label.family()));
      }
      Files.write(folder.resolve("anomalies.csv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return common.delivered(
        new Receipt("sample").say("Sample", "written to", folder.toString()), null);
  }
}
