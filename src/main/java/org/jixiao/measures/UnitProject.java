package org.jixiao.measures;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of a unit in one year.
 *
 * @param year its budget year
 * @param departmentId its department
 * @param unitId its unit as that year's ledgers name it
 * @param comparableUnitId the unit of today its records are compared with
 * @param projectId its id
 * @param name as delivered; null where only a code was
 * @param normalName the name as it is compared
 * @param decided what people decided about projects of the year before, sorted
 */
record UnitProject(
    int year,
    String departmentId,
    String unitId,
    String comparableUnitId,
    String projectId,
    @Nullable String name,
    String normalName,
    List<Decided> decided) {

  /**
   * A decision about a project of the year before.
   *
   * @param unitId its unit
   * @param projectId its id
   * @param confirmed whether it is the same project
   */
  record Decided(String unitId, String projectId, boolean confirmed) {

    boolean isAbout(UnitProject project) {
      return unitId.equals(project.unitId()) && projectId.equals(project.projectId());
    }
  }

  static final Comparator<UnitProject> ORDER =
      Comparator.comparingInt(UnitProject::year)
          .thenComparing(UnitProject::departmentId)
          .thenComparing(UnitProject::unitId)
          .thenComparing(UnitProject::projectId);

  UnitProject {
    decided = List.copyOf(decided);
  }

  /** Year, unit and id, under which a lineage that begins here is known. */
  String place() {
    return year + "/" + unitId + "/" + projectId;
  }

  boolean sharesUnitWith(UnitProject before) {
    return comparableUnitId.equals(before.comparableUnitId);
  }

  boolean refuses(UnitProject before) {
    return decided.stream().anyMatch(each -> !each.confirmed() && each.isAbout(before));
  }

  boolean confirms(UnitProject before) {
    return decided.stream().anyMatch(each -> each.confirmed() && each.isAbout(before));
  }
}
