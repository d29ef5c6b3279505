package org.jixiao.publications.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one year that sentences are made from.
 *
 * @param year budget year
 * @param sums of the whole county
 * @param before of the year before; null where it was not delivered
 * @param departments in the order of their codes
 * @param comparisons of departments with their peers; empty where the release holds none
 * @param quadrant of concern; null where flag SCO-01 is not in force
 * @param flagCounts all questions, counted
 * @param flaggedProjects projects with at least one question
 */
record YearNumbers(
    int year,
    PageSums sums,
    @Nullable PageSums before,
    List<PageDepartment> departments,
    List<PageComparison> comparisons,
    @Nullable Quadrant quadrant,
    List<FlagCount> flagCounts,
    long flaggedProjects) {

  YearNumbers {
    departments = List.copyOf(departments);
    comparisons = List.copyOf(comparisons);
    flagCounts = List.copyOf(flagCounts);
  }
}
