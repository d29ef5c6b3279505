package org.jixiao.jobs;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The front door: {@code jixiao <command>} on one machine, the same words after spark-submit. */
@Command(
    name = "jixiao",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Reads project budgets, payments and self-evaluations as departments hand them in, and"
            + " publishes comparable tables.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Run.class,
      Inspect.class,
      Ingest.class,
      Evaluate.class,
      Publish.class,
      ReleasesCommand.class,
      FlagsCommand.class,
      TraceCommand.class,
      SampleCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 a bug (with a stack trace), 2 something you can fix (one line),",
      "3 done, but something was rejected and --strict was given.",
      "",
      "Example:",
      "  jixiao run --delivery data-samples/delivered --lake target/sample/lake"
          + " --out target/sample/publications"
    })
public final class Jixiao {

  /** Ends the JVM with the exit code of the command. */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = Job.execute(List.of(args), out, err);
    if (!SparkSession.getDefaultSession().isEmpty()) {
      SparkSession.getDefaultSession().get().stop();
    }
    System.exit(code);
  }
}
