package org.jixiao.jobs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options every command has. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CommonOptions {

  // Declared so that --help shows it; SettingsFile reads it before the other options are known.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = SettingsFile.OPTION,
      paramLabel = "FILE",
      description =
          "YAML file with options of this command, _ for -; options given here win over it.")
  private @Nullable Path settings;

  @Option(
      names = "--receipt",
      paramLabel = "FILE",
      description = "Also writes the receipt as JSON. With --out, receipt.json there by default.")
  private @Nullable Path receipt;

  /** Writes the receipt where it was asked for; beside the output when nothing was said. */
  Receipt delivered(Receipt filled, @Nullable Path besideTheOutput) {
    var file = receipt != null ? receipt : besideTheOutput;
    if (file != null) {
      filled.write(file);
    }
    return filled;
  }
}
