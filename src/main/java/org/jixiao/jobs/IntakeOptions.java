package org.jixiao.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.ReadingSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is handed in, and how it is read. */
final class IntakeOptions {

  @Mixin private final ProfileOptions profiles = new ProfileOptions();

  @Option(
      names = "--delivery",
      paramLabel = "DIR",
      description =
          "Folder or zip of one delivery, or a folder whose sub-folders with a delivery.yaml are"
              + " one delivery each. May be given several times.")
  private final List<Path> deliveries = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Exit code 3 when anything was rejected; the rest is taken in all the same.")
  private boolean strict;

  List<Path> deliveries() {
    return Needed.options("--delivery", deliveries);
  }

  ReadingSettings settings() {
    return profiles.settings();
  }

  boolean strict() {
    return strict;
  }
}
