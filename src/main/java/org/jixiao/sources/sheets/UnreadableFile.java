package org.jixiao.sources.sheets;

/**
 * A delivered file, or a part of it, that cannot be read: encrypted, cut off, empty, of a kind we
 * do not take. It becomes a rejected row, never a failed run.
 */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code reason code for {@code rejected_rows}, such as {@code ENCRYPTED}
   * @param reason what was found and what to hand in instead, in Chinese
   */
  public UnreadableFile(String code, String reason) {
    super(reason);
    this.code = code;
  }

  /** {@code where：发现 found；应为 expected}, each part a phrase an official understands. */
  public static UnreadableFile of(String code, String where, String found, String expected) {
    return new UnreadableFile(code, where + "：发现" + found + "；应为" + expected);
  }

  /** Reason code for {@code rejected_rows}. */
  public String code() {
    return code;
  }
}
