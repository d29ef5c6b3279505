package org.jixiao.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.ledgers.LedgerProfile;
import picocli.CommandLine.Option;

/** How delivered files are read. */
final class ProfileOptions {

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "A ledger profile in YAML, tried before the built-in ones; several times.")
  private final List<Path> profiles = new ArrayList<>();

  ReadingSettings settings() {
    return ReadingSettings.standard()
        .readBy(CodeFingerprint.OF_READER)
        .withProfiles(
            profiles.stream()
                .map(file -> LedgerProfile.parse(EvaluationSettings.text(file), file.toString()))
                .toList());
  }
}
