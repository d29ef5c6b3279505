package org.jixiao.lake;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it is handed in, before the lake keeps it.
 *
 * @param name its path within the delivery, with {@code /} between folders
 * @param content opens its bytes; may be asked more than once and gives the same bytes each time
 */
public record HandedInFile(String name, Opening content) {

  /** Opens the bytes of a file from their beginning. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }
}
