package org.jixiao.jobs;

import org.jixiao.lake.Steps;

/**
 * Shows which step the lake has reached. For drills (演练) of what a sudden end leaves behind, the
 * system property {@value #HALT_AT} names a step at which this JVM ends at once, as if it had been
 * killed; nothing else reads it.
 */
final class Progress implements Steps {

  static final String HALT_AT = "jixiao.haltAt";

  private static final int AS_IF_KILLED = 137;

  private final Job job;

  Progress(Job job) {
    this.job = job;
  }

  @Override
  public void reached(String step) {
    if (step.contains("/writing/")) {
      job.progress(step.replace("/writing/", ": "));
    }
    if (step.equals(System.getProperty(HALT_AT))) {
      Runtime.getRuntime().halt(AS_IF_KILLED);
    }
  }
}
