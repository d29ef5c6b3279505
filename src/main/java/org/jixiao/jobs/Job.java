package org.jixiao.jobs;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Fault;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of one command: it opens the session, shows progress and decides the exit code. */
final class Job {

  static final int DONE = 0;
  static final int BUG = 1;
  static final int OPERATOR_CAN_FIX_IT = 2;
  static final int SOMETHING_REJECTED = 3;

  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final PrintWriter out;
  private final PrintWriter err;

  private Job(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Carries out a command and returns its exit code; the session stays open. */
  static int execute(List<String> args, PrintWriter out, PrintWriter err) {
    var job = new Job(out, err);
    var line = commandLine(Locale.getDefault());
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionStrategy(job::carryOut);
    line.setParameterExceptionHandler((fault, given) -> job.misunderstood(fault));
    line.setExecutionExceptionHandler((fault, command, parsed) -> job.failed(fault));
    try {
      return line.execute(SettingsFile.prepended(line, args).toArray(String[]::new));
    } catch (Fault fault) {
      return job.failed(fault);
    }
  }

  /** All commands, explained in Chinese where that is the language, in English anywhere else. */
  static CommandLine commandLine(Locale language) {
    var help = ResourceBundle.getBundle("org.jixiao.jobs.help", language, ENGLISH_OTHERWISE);
    return new CommandLine(new Jixiao()).setResourceBundle(help);
  }

  /** The session of this run: given by spark-submit, or opened here on all cores. */
  SparkSession session() {
    return Session.opened();
  }

  /** A line that says what is going on; it goes to stderr, so that results can be piped. */
  void progress(String line) {
    err.println((Terminal.watched() ? Terminal.CLEAR_LINE : "") + "  " + line);
  }

  /** A line of the result itself. */
  void show(String line) {
    out.println(line);
  }

  private int carryOut(ParseResult parsed) {
    var helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    var chain = new ArrayList<>(parsed.asCommandLineList());
    var last = chain.get(chain.size() - 1);
    if (last.getCommand() instanceof GenerateCompletion completion) {
      completion.run();
      return DONE;
    }
    if (!(last.getCommand() instanceof Door door)) {
      throw new ParameterException(last, "Expected a command after " + last.getCommandName());
    }
    try {
      var receipt = door.open(this);
      receipt.print(out);
      return receipt.exitCode();
    } catch (Fault fault) {
      return failed(fault);
    }
  }

  private int misunderstood(ParameterException fault) {
    err.println("jixiao: " + fault.getMessage());
    err.println("Try: " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return OPERATOR_CAN_FIX_IT;
  }

  /** A fault takes one line; anything else is a bug and shows where. */
  private int failed(Exception exception) {
    if (exception instanceof Fault) {
      err.println("jixiao: " + exception.getMessage());
      return OPERATOR_CAN_FIX_IT;
    }
    err.println("jixiao: this is a bug; please report it with the lines below");
    exception.printStackTrace(err);
    return BUG;
  }
}
