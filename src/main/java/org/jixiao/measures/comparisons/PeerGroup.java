package org.jixiao.measures.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The departments one department is compared with. Kinds are never mixed: where a kind has too few
 * departments, nobody is compared. A kind is narrowed to the function class of a department's
 * largest budget where enough of both remain.
 *
 * @param name kind, or kind and function class, as readers see it
 * @param basis how the group arose
 * @param departments those that can be compared, in the order of their keys
 */
record PeerGroup(String name, Basis basis, List<MeasuredDepartment> departments) {

  /** How a peer group arose. */
  enum Basis {
    /** Same kind of body and same function class. */
    KIND_AND_FUNCTION,
    /** Same kind of body; function classes have too few departments each. */
    KIND
  }

  PeerGroup {
    departments = List.copyOf(departments);
  }

  /**
   * Every department in exactly one group; groups too small to compare in are given as they are.
   */
  static List<PeerGroup> of(List<MeasuredDepartment> departments, ComparisonSettings settings) {
    var kinds =
        departments.stream()
            .collect(
                Collectors.groupingBy(
                    department -> DepartmentKind.ofName(department.projects().name()),
                    TreeMap::new,
                    Collectors.toList()));
    var groups = new ArrayList<PeerGroup>();
    kinds.forEach((kind, same) -> groups.addAll(narrowed(kind, same, settings)));
    return groups;
  }

  /** Whether the group is large enough to compare in. */
  boolean suffices(ComparisonSettings settings) {
    return departments.size() >= settings.minimumPeers();
  }

  /** Function classes with enough departments stand alone if enough remain of the kind, too. */
  private static List<PeerGroup> narrowed(
      DepartmentKind kind, List<MeasuredDepartment> same, ComparisonSettings settings) {
    var classes =
        same.stream()
            .collect(
                Collectors.groupingBy(
                    department -> department.projects().functionClass(),
                    TreeMap::new,
                    Collectors.toList()));
    var groups = new ArrayList<PeerGroup>();
    var rest = new ArrayList<>(same);
    classes.forEach(
        (functionClass, members) -> {
          int remaining = rest.size() - members.size();
          boolean large = members.size() >= settings.minimumRefinedPeers();
          if (large
              && (remaining == 0 || remaining >= settings.minimumPeers())
              && !functionClass.isEmpty()) {
            groups.add(
                new PeerGroup(
                    kind.caption() + "·" + functionClass, Basis.KIND_AND_FUNCTION, members));
            rest.removeAll(members);
          }
        });
    if (!rest.isEmpty()) {
      groups.add(new PeerGroup(kind.caption(), Basis.KIND, rest));
    }
    return groups;
  }
}
