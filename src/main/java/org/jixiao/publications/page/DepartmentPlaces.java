package org.jixiao.publications.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** The departments of each year in the order of their codes, and the place of each. */
final class DepartmentPlaces {

  /** Place of what belongs to no department: the county as a whole. */
  static final int COUNTY = -1;

  private final Map<YearKey, List<PageDepartment>> departments = new HashMap<>();
  private final Map<YearKey, Map<String, Integer>> places = new HashMap<>();

  void add(YearKey year, PageDepartment department) {
    var list = departments.computeIfAbsent(year, any -> new ArrayList<>());
    places.computeIfAbsent(year, any -> new HashMap<>()).put(department.id(), list.size());
    list.add(department);
  }

  List<PageDepartment> of(YearKey year) {
    return departments.getOrDefault(year, List.of());
  }

  /** Place of a department; {@link #COUNTY} for none. */
  int place(YearKey year, @Nullable String departmentId) {
    return departmentId == null
        ? COUNTY
        : places.getOrDefault(year, Map.of()).getOrDefault(departmentId, COUNTY);
  }

  int place(Cells cells) {
    return place(YearKey.of(cells), cells.text(Keys.DEPARTMENT_ID));
  }
}
