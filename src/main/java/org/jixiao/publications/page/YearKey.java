package org.jixiao.publications.page;

import org.jixiao.vocabulary.Keys;

/**
 * One county in one year, in the order the page lists them.
 *
 * @param division code of the fiscal division
 * @param year budget year
 */
record YearKey(String division, int year) implements Comparable<YearKey> {

  static YearKey of(Cells cells) {
    return new YearKey(cells.text(Keys.DIVISION_CODE, ""), cells.year(Keys.FISCAL_YEAR));
  }

  /** The same county a year earlier. */
  YearKey before() {
    return new YearKey(division, year - 1);
  }

  @Override
  public int compareTo(YearKey other) {
    int byDivision = division.compareTo(other.division);
    return byDivision != 0 ? byDivision : Integer.compare(year, other.year);
  }
}
