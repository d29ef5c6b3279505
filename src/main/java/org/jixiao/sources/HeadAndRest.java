package org.jixiao.sources;

import java.util.Iterator;
import org.jixiao.sources.sheets.SheetRow;

/**
 * All rows of a sheet: those by which it was recognised, then the rest as they come off the file.
 */
record HeadAndRest(Iterator<SheetRow> head, Iterator<SheetRow> rest) implements Iterator<SheetRow> {

  @Override
  public boolean hasNext() {
    return head.hasNext() || rest.hasNext();
  }

  @Override
  public SheetRow next() {
    return head.hasNext() ? head.next() : rest.next();
  }
}
