package org.jixiao.measures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which unit stands where another stood, by the register of bodies. Renamed and merged units are
 * comparable with what they came from; after 拆分 or 职能划转 nobody can tell which part went where, so
 * projects are followed over them only by a decision.
 *
 * @param successors the unit that took the place, by unit
 */
record UnitSuccession(Map<String, String> successors) {

  private static final Pattern WHOLE = Pattern.compile(".*(?:更名|改名|合并|并入|撤并).*");

  /**
   * A change the register declares.
   *
   * @param before the unit that was
   * @param after the unit that took its place
   * @param kind 更名, 合并, 拆分 or 职能划转
   */
  record Change(String before, String after, String kind) {}

  UnitSuccession {
    successors = Map.copyOf(successors);
  }

  static UnitSuccession of(List<Change> changes) {
    var successors = new TreeMap<String, String>();
    changes.stream()
        .sorted(Comparator.comparing(Change::before).thenComparing(Change::after))
        .filter(change -> WHOLE.matcher(change.kind()).matches())
        .forEach(change -> successors.put(change.before(), change.after()));
    return new UnitSuccession(successors);
  }

  /** The unit of today that this unit's records are compared with; itself where nothing changed. */
  String today(String unit) {
    var seen = new HashSet<String>();
    var current = unit;
    while (successors.containsKey(current) && seen.add(current)) {
      current = successors.getOrDefault(current, current);
    }
    return current;
  }
}
