package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Commands carried out in this JVM, on the session of the tests. */
public final class Commands {

  private Commands() {}

  /** What a command said and how it ended. */
  record Outcome(int exitCode, String out, String err) {}

  static Outcome outcome(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Job.execute(List.of(args), new PrintWriter(out, true), new PrintWriter(err, true));
    return new Outcome(code, out.toString(), err.toString());
  }

  /** What a command said, which must have ended well. */
  public static String done(String... args) {
    var outcome = outcome(args);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out();
  }
}
