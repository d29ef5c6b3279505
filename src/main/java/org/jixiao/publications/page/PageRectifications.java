package org.jixiao.publications.page;

import java.util.List;

/**
 * The rectifications of one county and year.
 *
 * @param counts of each department that has any
 * @param total of the whole county; without problems where there is none on record
 * @param rows the longest overdue first, as many as the page has room for
 * @param all how many rows there are
 */
public record PageRectifications(
    List<RectificationCount> counts,
    RectificationCount total,
    List<PageRectification> rows,
    long all) {

  static final PageRectifications NONE =
      new PageRectifications(
          List.of(),
          new RectificationCount(DepartmentPlaces.COUNTY, 0, 0, 0, 0, 0, 0, null),
          List.of(),
          0);

  public PageRectifications {
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
  }
}
