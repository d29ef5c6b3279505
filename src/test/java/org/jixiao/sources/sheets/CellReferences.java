package org.jixiao.sources.sheets;

/** Merged ranges written as a spreadsheet writes them, for tests of other packages. */
public final class CellReferences {

  private CellReferences() {}

  /** The range called so, such as B2:D4. */
  public static CellRange range(String reference) {
    return SheetOutline.range(reference).orElseThrow();
  }
}
