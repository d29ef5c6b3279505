package org.jixiao.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.testing.RunningProcess;
import org.junit.jupiter.api.Assumptions;

/**
 * A Python of its own with the packages the notebooks need, kept from one run to the next. Where
 * they cannot be had the test is skipped and says so, unless the environment variable {@code
 * JIXIAO_REQUIRE} names {@code notebooks}.
 */
final class PythonPackages {

  private static final Path FOLDER = Path.of("target/notebooks").toAbsolutePath();
  private static final Path PYTHON = FOLDER.resolve("python/bin/python");
  private static final Path INSTALLED = FOLDER.resolve("python/installed.txt");
  private static final Path REQUIREMENTS = Notebook.FOLDER.resolve("requirements.txt");

  private PythonPackages() {}

  /** The Python, with exactly the packages of {@code requirements.txt} asked for. */
  static Path installed() {
    try {
      var wanted = Files.readString(REQUIREMENTS);
      if (!Files.exists(INSTALLED) || !Files.readString(INSTALLED).equals(wanted)) {
        Files.createDirectories(FOLDER);
        mustEndWell(
            "no python3 with venv (Debian: python3 python3-venv)",
            Stream.of("python3", "-m", "venv", "--clear", FOLDER.resolve("python").toString()));
        mustEndWell(
            "pip does not serve the packages of "
                + REQUIREMENTS
                + " (a network or a local index is needed; Debian packages neither duckdb nor"
                + " pyarrow, so that nothing can stand in for it)",
            Stream.of(
                PYTHON.toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--retries=0",
                "--timeout=5",
                "--requirement",
                REQUIREMENTS.toString()));
        Files.writeString(INSTALLED, wanted);
      }
      return PYTHON;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A command of this Python that leaves nothing outside {@code target}. */
  static ProcessBuilder command(Stream<String> words) {
    var command = new ProcessBuilder(words.toList());
    command.environment().put("IPYTHONDIR", FOLDER.resolve("ipython").toString());
    command.environment().put("JUPYTER_CONFIG_DIR", FOLDER.resolve("jupyter").toString());
    command.environment().put("JUPYTER_DATA_DIR", FOLDER.resolve("jupyter").toString());
    command.environment().put("JUPYTER_RUNTIME_DIR", FOLDER.resolve("jupyter").toString());
    command.environment().put("MPLCONFIGDIR", FOLDER.resolve("matplotlib").toString());
    return command;
  }

  private static void mustEndWell(String otherwise, Stream<String> words) {
    String said;
    try (var process = RunningProcess.started(command(words))) {
      if (process.exitCode() == 0) {
        return;
      }
      said = otherwise + "\n" + process.output();
    } catch (UncheckedIOException notThere) {
      said = otherwise + "\n" + notThere.getMessage();
    }
    assertThat(Optional.ofNullable(System.getenv("JIXIAO_REQUIRE")).orElse(""))
        .as("JIXIAO_REQUIRE names notebooks, and %s", said)
        .doesNotContain("notebooks");
    Assumptions.abort("skipped: " + said);
  }
}
