package org.jixiao.sources.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * The one sheet of a file that knows no sheets: without name, merged ranges and hidden parts.
 *
 * @param opening reads the file from the top
 */
record OnlySheet(Opening opening) implements Sheet {

  /** Begins to read; closed with the file. */
  interface Opening {
    Iterator<SheetRow> rows() throws IOException;
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public List<CellRange> mergedRanges() {
    return List.of();
  }

  @Override
  public Iterator<SheetRow> rows() {
    try {
      return opening.rows();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
