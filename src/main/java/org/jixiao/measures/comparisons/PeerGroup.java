package org.jixiao.measures.comparisons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The departments one department is compared with. Kinds are never mixed: where a kind has too few
 * departments, nobody is compared. A kind is narrowed to the function class of a department's
 * largest budget where enough of both remain, and what is then still large enough is parted into a
 * half with the larger and one with the smaller budgets.
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
    /** Same kind of body, same function class, and the same half by budget. */
    KIND_FUNCTION_AND_SIZE,
    /** Same kind of body; function classes have too few departments each. */
    KIND,
    /** Same kind of body and the same half by budget. */
    KIND_AND_SIZE
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
    return groups.stream().flatMap(group -> group.bySize(settings)).toList();
  }

  /** The group itself, or its two halves by budget where each has enough departments. */
  private Stream<PeerGroup> bySize(ComparisonSettings settings) {
    if (departments.size() < 2 * settings.minimumSizedPeers()) {
      return Stream.of(this);
    }
    var fromLargest =
        departments.stream()
            .sorted(
                Comparator.comparing((MeasuredDepartment each) -> each.projects().budget())
                    .reversed()
                    .thenComparing(MeasuredDepartment::id))
            .toList();
    int half = (fromLargest.size() + 1) / 2;
    return Stream.of(
        half("较大", fromLargest.subList(0, half)),
        half("较小", fromLargest.subList(half, fromLargest.size())));
  }

  private PeerGroup half(String size, List<MeasuredDepartment> members) {
    return new PeerGroup(
        name + "·" + size,
        basis == Basis.KIND ? Basis.KIND_AND_SIZE : Basis.KIND_FUNCTION_AND_SIZE,
        members.stream().sorted(Comparator.comparing(MeasuredDepartment::id)).toList());
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
