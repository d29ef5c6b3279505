package org.jixiao.sources.samples;

import java.util.List;
import java.util.Optional;
import org.jixiao.vocabulary.Fault;

/**
 * What a synthetic county looks like.
 *
 * @param seed the same seed and settings give the same files
 * @param firstYear first fiscal year handed in
 * @param lastYear last fiscal year; its ledgers arrive in two deliveries and one form is corrected
 * @param departments how many departments, at least one
 * @param projectsPerYear projects of the whole county in a year, at least one a department
 * @param anomaliesPerMille how many of a thousand projects get each kind of anomaly
 * @param knownTotals department-years with given totals
 * @param companions what else is handed in
 */
public record SampleSettings(
    long seed,
    int firstYear,
    int lastYear,
    int departments,
    int projectsPerYear,
    int anomaliesPerMille,
    List<KnownTotal> knownTotals,
    Companions companions) {

  /** What is handed in beside the county's own ledgers and forms. */
  public enum Companions {
    /** Nothing else. */
    NONE,
    /** Files that cannot be read, and the Yongde table rebuilt from its published figures. */
    BAD_FILES_AND_YONGDE
  }

  public SampleSettings {
    knownTotals = List.copyOf(knownTotals);
    require(firstYear >= 2015 && lastYear <= 2099, firstYear + "–" + lastYear, "2015 to 2099");
    require(firstYear <= lastYear, firstYear + "–" + lastYear, "a first year before the last");
    require(departments >= 1 && departments <= 600, departments + " departments", "1 to 600");
    require(
        projectsPerYear >= departments && projectsPerYear <= 5_000_000,
        projectsPerYear + " projects a year",
        "at least one a department and at most 5,000,000");
    require(
        anomaliesPerMille >= 0 && anomaliesPerMille <= 100,
        anomaliesPerMille + " anomalies per mille",
        "0 to 100");
  }

  private static void require(boolean holds, String found, String expected) {
    if (!holds) {
      throw Fault.of("settings of the sample", found, expected);
    }
  }

  /**
   * The county of {@code data-samples}: a stand-in for 梁河县, 2021 to 2024, whose 自然资源局 has the 45
   * projects and the 6,855.58 万元 of its published report for 2024. That this sum is the adjusted
   * budget is an assumption.
   */
  public static SampleSettings lianghe() {
    return new SampleSettings(
        20250825L,
        2021,
        2024,
        14,
        170,
        20,
        List.of(new KnownTotal("219", 2024, 45, 6_855_580_000L)),
        Companions.BAD_FILES_AND_YONGDE);
  }

  /** A county of the usual proportions, without given totals, for trials of any size. */
  public static SampleSettings ofSize(long seed, int firstYear, int lastYear, int projects) {
    int departments = Math.max(1, Math.min(projects, Math.min(80, 12 + projects / 100)));
    return new SampleSettings(
        seed, firstYear, lastYear, departments, projects, 20, List.of(), Companions.NONE);
  }

  Optional<KnownTotal> knownTotal(String departmentId, int year) {
    return knownTotals.stream()
        .filter(known -> known.departmentId().equals(departmentId) && known.year() == year)
        .findFirst();
  }
}
