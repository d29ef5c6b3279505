package org.jixiao.jobs;

/**
 * Whether a person watches what goes to stderr. The launchers find out and say so; where nobody
 * watches, progress is plain lines.
 */
final class Terminal {

  /** Clears what a progress bar left on the line. */
  static final String CLEAR_LINE = "\r\u001b[K";

  private static final String WATCHED = "jixiao.terminal";

  private Terminal() {}

  static boolean watched() {
    return Boolean.getBoolean(WATCHED);
  }
}
