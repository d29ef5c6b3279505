package org.jixiao.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "inspect",
        "ingest",
        "evaluate",
        "publish",
        "releases",
        "releases list",
        "releases diff",
        "releases rollback",
        "releases sweep",
        "releases verify",
        "flags",
        "trace",
        "sample"
      })
  void everyCommandExplainsItselfWithAnExample(String command) {
    assertThat(jixiao((command + " --help").split(" ", -1))).isZero();

    assertThat(out.toString()).contains("Usage: jixiao " + command).contains("Example");
  }

  @Test
  void everyCommandAndOptionIsExplainedInChineseToo() {
    var untold = new ArrayList<String>();
    collectUntold(Job.commandLine(Locale.SIMPLIFIED_CHINESE), untold);

    assertThat(untold).as("without Chinese in help_zh.properties").isEmpty();
    assertThat(Job.commandLine(Locale.SIMPLIFIED_CHINESE).getSubcommands().get("run"))
        .extracting(run -> run.getUsageMessage())
        .asString()
        .contains("用法：", "主任务", "示例：", "jixiao run --delivery");
    assertThat(Job.commandLine(Locale.FRANCE).getUsageMessage()).contains("Usage: jixiao");
  }

  private static void collectUntold(CommandLine line, List<String> untold) {
    var spec = line.getCommandSpec();
    var name = spec.qualifiedName();
    tell(name, spec.usageMessage().description(), untold);
    spec.args().stream()
        .filter(argument -> !argument.hidden())
        .forEach(
            argument ->
                tell(
                    name + " " + argument.paramLabel() + argument, argument.description(), untold));
    line.getSubcommands().values().forEach(each -> collectUntold(each, untold));
  }

  private static void tell(String what, String[] description, List<String> untold) {
    if (!String.join("", description).matches(".*\\p{IsHan}.*")) {
      untold.add(what);
    }
  }

  @Test
  void aShellIsGivenACompletionScriptItUnderstands() throws Exception {
    assertThat(jixiao("generate-completion")).isZero();
    var script = folder.resolve("completion.sh");
    Files.writeString(script, out.toString());

    var bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "source '%s' && COMP_WORDS=(jixiao eval) COMP_CWORD=1 && _complete_jixiao &&"
                        .formatted(script)
                    + " echo \"${COMPREPLY[@]}\"")
            .redirectErrorStream(true)
            .start();

    assertThat(new String(bash.getInputStream().readAllBytes(), UTF_8)).contains("evaluate");
    assertThat(bash.waitFor()).isZero();
  }

  @Test
  void anUnknownOptionIsTheOperatorsToFixAndIsNamed() {
    assertThat(jixiao("publish", "--lak", "x")).isEqualTo(2);

    assertThat(err.toString()).contains("--lak").contains("jixiao publish --help");
  }

  @Test
  void aMissingOptionIsOneLineThatSaysWhich() {
    assertThat(jixiao("publish", "--out", folder.toString())).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "jixiao: option --lake: found nothing; expected a value, here or in the settings file");
  }

  @Test
  void anUnknownKeyInTheSettingsIsRefusedWithTheKnownOnes() throws Exception {
    var settings = settings("lake: x\nouput: y\n");

    assertThat(jixiao("publish", "--settings", settings)).isEqualTo(2);

    assertThat(err.toString())
        .contains("found unknown keys [ouput]; expected only keys among")
        .contains("lake_is_shared")
        .contains("out");
  }

  @ParameterizedTest
  @CsvSource({
    "ingest, 01-ingest-delivery.yaml",
    "evaluate, 02-evaluate-lake.yaml",
    "publish, 03-publish-release.yaml"
  })
  void theSettingsFilesBesideTheLaunchersNameOnlyKnownKeysEvenInTheirComments(
      String command, String file) throws Exception {
    var delivered = Path.of("jobs").resolve(file);
    assertThat(jixiao(command, "--settings", delivered.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("expected a value, here or in the settings file");

    var keys = Pattern.compile("(?m)^(?:# )?([a-z_]+): ").matcher(Files.readString(delivered));
    var all = keys.results().map(key -> key.group(1) + ": [1]\n").toList();
    assertThat(all).hasSizeGreaterThan(2);
    assertThat(jixiao(command, "--settings", settings(String.join("", all)))).isEqualTo(2);

    assertThat(err.toString()).doesNotContain("unknown keys");
  }

  @Test
  void aSmallSampleIsWrittenAndOneOfItsFormsInspected() {
    var sample = folder.resolve("sample");

    assertThat(
            jixiao(
                "sample",
                "--out=" + sample,
                "--projects=20",
                "--first-year=2024",
                "--last-year=2024"))
        .as(err.toString())
        .isZero();
    assertThat(sample.resolve("truth.csv")).exists();
    assertThat(
            jixiao(
                "inspect",
                "data-samples/delivered/yongde-2022/yongde-minglang-2022.xlsx",
                "data-samples/delivered/2024/unreadable/truncated.xlsx"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("未说明单元格0")
        .contains("将写入 evaluations：1 行")
        .contains("[TRUNCATED]");
  }

  @Test
  void settingsThatAreNoYamlAreTheOperatorsToFix() throws Exception {
    assertThat(jixiao("publish", "--settings", settings("lake: [x\n"))).isEqualTo(2);

    assertThat(err.toString()).contains("expected keys and values in YAML");
  }

  @Test
  void aFlagThatIsNotInForceIsAFaultThatNamesThoseThatAre() throws Exception {
    assertThat(jixiao("flags", "NON-99")).isEqualTo(2);

    assertThat(err.toString()).contains("no such flag in force").contains("SCO-01");
  }

  @Test
  void optionsWinOverSettings() throws Exception {
    assertThat(jixiao("flags", "--settings", settings("receipt: " + folder + "/a.json\n")))
        .isZero();
    assertThat(
            jixiao(
                "flags",
                "--receipt",
                folder + "/b.json",
                "--settings",
                settings("receipt: " + folder + "/c.json\n")))
        .isZero();

    assertThat(folder.resolve("a.json")).exists();
    assertThat(folder.resolve("b.json")).exists();
    assertThat(folder.resolve("c.json")).doesNotExist();
  }

  @Test
  void theReceiptAsJsonKnowsTheTimeOfDay() throws Exception {
    assertThat(jixiao("flags", "--receipt", folder + "/receipt.json")).isZero();

    assertThat(folder.resolve("receipt.json"))
        .content()
        .contains("\"command\" : \"flags\"")
        .contains("\"began\" : \"20")
        .contains("\"exit_code\" : 0");
  }

  private String settings(String yaml) throws Exception {
    var file = folder.resolve("settings.yaml");
    Files.writeString(file, yaml);
    return file.toString();
  }

  private int jixiao(String... args) {
    return Job.execute(List.of(args), new PrintWriter(out, true), new PrintWriter(err, true));
  }
}
