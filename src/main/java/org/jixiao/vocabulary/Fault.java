package org.jixiao.vocabulary;

/**
 * Something the operator can mend: it says where, what was found and what was expected. Shown as
 * one line; the command ends with exit code 2.
 */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Fault(String message) {
    super(message);
  }

  /** {@code where: found …; expected …}, each part a phrase an operator understands. */
  public static Fault of(String where, String found, String expected) {
    return new Fault(where + ": found " + found + "; expected " + expected);
  }
}
