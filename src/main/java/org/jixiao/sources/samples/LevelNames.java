package org.jixiao.sources.samples;

import java.util.List;

/** Writes indicators with the names of their levels merged down over all that bear them. */
final class LevelNames {

  /** The cells of one indicator; a name that stands above already is left out. */
  interface Cells {
    List<Object> of(FilledForm.Row row, boolean newLevel1, boolean newLevel2);
  }

  private LevelNames() {}

  /** Writes the rows; level-1 names stand in the column, level-2 names in the next. */
  static void write(SheetWriter sheet, List<FilledForm.Row> rows, int column, Cells cells) {
    String level1 = "";
    String level2 = "";
    int firstOf1 = sheet.next();
    int firstOf2 = sheet.next();
    for (FilledForm.Row row : rows) {
      boolean new1 = !row.level1().equals(level1);
      boolean new2 = new1 || !row.level2().equals(level2);
      if (new1) {
        sheet.merge(firstOf1, sheet.next() - 1, column, column);
        firstOf1 = sheet.next();
      }
      if (new2) {
        sheet.merge(firstOf2, sheet.next() - 1, column + 1, column + 1);
        firstOf2 = sheet.next();
      }
      sheet.row(cells.of(row, new1, new2));
      level1 = row.level1();
      level2 = row.level2();
    }
    sheet.merge(firstOf1, sheet.next() - 1, column, column);
    sheet.merge(firstOf2, sheet.next() - 1, column + 1, column + 1);
  }
}
