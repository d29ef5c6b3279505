package org.jixiao.publications.page;

/**
 * The release a page shows and how much of it.
 *
 * @param number of the release
 * @param asOf day looked back from
 * @param rules rule sets applied, with versions
 * @param projects rows of {@code project_years}
 * @param mostShown up to so many projects are each shown
 * @param aggregated true when there are too many projects to show each
 * @param flags questions in all
 * @param shownFlags questions the page shows with their evidence
 */
public record PageRelease(
    int number,
    String asOf,
    String rules,
    long projects,
    long mostShown,
    boolean aggregated,
    long flags,
    long shownFlags) {}
