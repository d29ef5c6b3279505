package org.jixiao.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.jobs.Commands;
import org.jixiao.testing.RunningProcess;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The notebooks, run from the first cell to the last on a release of the sample county, which the
 * environment variable {@code JIXIAO_RELEASE} names or which is made.
 */
@Tag("slow")
@ExtendWith(SparkSessions.class)
class NotebooksRunTest {

  private static final Pattern ROW_OF_RATES =
      Pattern.compile("^\\| (梁河县\\S+) \\| (\\d\\.\\d{6}) \\|$", Pattern.MULTILINE);

  @TempDir static Path folder;

  private static Path executed;

  /** Any cell that fails ends the run, and its traceback is what the failed assertion prints. */
  @BeforeAll
  static void runAll() throws IOException {
    var python = PythonPackages.installed();
    executed = Files.createDirectories(folder.resolve("executed"));
    var words =
        Stream.concat(
            Stream.of(
                python.toString(),
                "-m",
                "nbconvert",
                "--to=notebook",
                "--execute",
                "--ExecutePreprocessor.record_timing=False",
                "--output-dir=" + executed),
            committed().map(notebook -> notebook.file().toString()));
    var command = PythonPackages.command(words);
    command.environment().put("JIXIAO_RELEASE", release().toString());
    try (var process = RunningProcess.started(command)) {
      assertThat(process.exitCode()).as(process.output()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("committed")
  void saysOnAFreshReleaseWhatIsKeptInIt(Notebook kept) throws IOException {
    var file = executed.resolve(kept.file().getFileName());
    var fresh = Notebook.read(file);
    if (Boolean.getBoolean("regenerate")) {
      Files.copy(file, kept.file(), StandardCopyOption.REPLACE_EXISTING);
      return;
    }

    assertThat(fresh.pictures()).hasSameSizeAs(kept.pictures());
    assertThat(fresh.answers())
        .as("-Dregenerate=true keeps the new answers and pictures")
        .isEqualTo(kept.answers());
  }

  @Test
  void theTourAnswersTheThreeQuestionsAsTheReadmeDoes() throws IOException {
    var tour = Notebook.read(executed.resolve("1-analysts-tour.ipynb")).answers();
    var shown = ROW_OF_RATES.matcher(Files.readString(Path.of("README.md")));
    var rates = shown.results().map(row -> row.group(1) + " " + row.group(2)).toList();

    assertThat(rates).hasSize(14);
    assertThat(tour).anySatisfy(answer -> assertThat(plain(answer)).containsSubsequence(rates));
    assertThat(tour).anySatisfy(answer -> assertThat(plain(answer)).endsWith(" 0 45 68555800.00"));
    assertThat(tour)
        .anySatisfy(
            answer ->
                assertThat(plain(answer))
                    .contains("0 芒东镇地质灾害隐患点综合治理项目 90.0000 0.000000")
                    .contains("17 2024年勐养镇地质灾害隐患点综合治理专项资金 94.1700 0.417100"));
  }

  static Stream<Notebook> committed() {
    return Notebook.committed().stream();
  }

  private static String plain(String answer) {
    return answer.replaceAll("\\s+", " ").strip();
  }

  private static Path release() {
    return Optional.ofNullable(System.getenv("JIXIAO_RELEASE"))
        .map(Path::of)
        .orElseGet(
            () -> {
              SparkSessions.session();
              var lake = folder.resolve("lake");
              List.of(
                      new String[] {"ingest", "--delivery", "data-samples/delivered"},
                      new String[] {"evaluate"})
                  .forEach(words -> Commands.done(with(words, lake)));
              return lake.resolve("releases/1");
            })
        .toAbsolutePath();
  }

  private static String[] with(String[] words, Path lake) {
    return Stream.concat(Stream.of(words), Stream.of("--lake", lake.toString()))
        .toArray(String[]::new);
  }
}
