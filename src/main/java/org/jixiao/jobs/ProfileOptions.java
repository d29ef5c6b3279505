package org.jixiao.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.sources.ReadingSettings;
import org.jixiao.sources.forms.FormCaptions;
import org.jixiao.sources.ledgers.LedgerProfile;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How delivered files are read. */
final class ProfileOptions {

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "A ledger profile in YAML, tried before the built-in ones; several times.")
  private final List<Path> profiles = new ArrayList<>();

  @Option(
      names = "--captions",
      paramLabel = "FILE",
      description =
          "Further captions of forms in YAML, with the keys of captions.yaml, tried before its"
              + " own.")
  private @Nullable Path captions;

  @Option(
      names = "--limit",
      paramLabel = "NAME=NUMBER",
      description =
          "Another limit for one file, such as held_cells=8000000 or file_bytes=100000000; several"
              + " times.")
  private final Map<String, Long> limits = new LinkedHashMap<>();

  ReadingSettings settings() {
    var standard = ReadingSettings.standard();
    var taught =
        captions == null
            ? standard
            : standard.withCaptions(
                FormCaptions.builtInWith(EvaluationSettings.text(captions), captions.toString()));
    return taught
        .withLimits(ReadingLimits.DEFAULTS.with(limits))
        .readBy(CodeFingerprint.OF_READER)
        .withProfiles(
            profiles.stream()
                .map(file -> LedgerProfile.parse(EvaluationSettings.text(file), file.toString()))
                .toList());
  }
}
