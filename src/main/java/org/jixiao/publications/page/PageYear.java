package org.jixiao.publications.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One county in one year, as the page shows it.
 *
 * @param division nine-digit code of the fiscal division
 * @param year budget year
 * @param sums of the whole county
 * @param findings the finding of each part of the page, by the name of the part
 * @param departments in the order of their codes
 * @param scores distribution of the declared scores
 * @param quadrant of concern; null where flag SCO-01 is not in force
 * @param projects each, or only those asked about when there are too many
 * @param grid all projects by cells; empty when each is shown
 * @param comparisons departments with what chance alone would do
 * @param months payments against time; empty when the release does not tell
 * @param flagCounts all questions, counted
 * @param flaggedProjects projects with at least one question
 * @param flags the questions shown
 * @param rectified how far the rectifications are
 */
public record PageYear(
    String division,
    int year,
    PageSums sums,
    Map<String, Sentence> findings,
    List<PageDepartment> departments,
    List<ScoreCount> scores,
    @Nullable Quadrant quadrant,
    List<PageProject> projects,
    List<GridCell> grid,
    List<PageComparison> comparisons,
    List<PageMonth> months,
    List<FlagCount> flagCounts,
    long flaggedProjects,
    List<PageFlag> flags,
    PageRectifications rectified) {

  public PageYear {
    findings = Map.copyOf(findings);
    departments = List.copyOf(departments);
    scores = List.copyOf(scores);
    projects = List.copyOf(projects);
    grid = List.copyOf(grid);
    comparisons = List.copyOf(comparisons);
    months = List.copyOf(months);
    flagCounts = List.copyOf(flagCounts);
    flags = List.copyOf(flags);
  }

  /** The year with its findings. */
  static PageYear of(
      YearKey key,
      YearNumbers numbers,
      List<ScoreCount> scores,
      List<PageProject> projects,
      List<GridCell> grid,
      List<PageMonth> months,
      List<PageFlag> flags,
      PageRectifications rectified) {
    return new PageYear(
        key.division(),
        key.year(),
        numbers.sums(),
        Findings.of(numbers),
        numbers.departments(),
        scores,
        numbers.quadrant(),
        projects,
        grid,
        numbers.comparisons(),
        months,
        numbers.flagCounts(),
        numbers.flaggedProjects(),
        flags,
        rectified);
  }
}
