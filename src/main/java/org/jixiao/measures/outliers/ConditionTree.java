package org.jixiao.measures.outliers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jixiao.measures.statistics.RobustSpread;

/**
 * Divides projects by conditions until those left together resemble each other: at every step by
 * the trait that brings the numbers closest to the medians of its parts. The first condition is
 * always the kind of body, so that a township is never set beside a bureau. Parts with fewer
 * projects than a group needs stay with one another.
 *
 * @param fewest projects a group needs
 * @param deepest how many conditions a group may have
 */
record ConditionTree(int fewest, int deepest) {

  static final String KIND = "单位类别";

  private static final String IS = "＝";
  private static final String REST = "其余";

  /** A division that leaves less than this share of the distances is worth its condition. */
  private static final BigDecimal WORTHWHILE = new BigDecimal("0.95");

  /** The ends of the tree; every project is in exactly one. */
  List<PeerLeaf> leaves(List<ProjectValue> projects) {
    var leaves = new ArrayList<PeerLeaf>();
    parts(projects, KIND)
        .forEach((kind, part) -> grow(List.of(KIND + IS + kind), part, List.of(KIND), leaves));
    return List.copyOf(leaves);
  }

  private void grow(
      List<String> conditions,
      List<ProjectValue> projects,
      List<String> asked,
      List<PeerLeaf> leaves) {
    var best = best(projects, asked);
    if (best.isEmpty()) {
      leaves.add(new PeerLeaf(conditions, projects));
      return;
    }
    var further = with(asked, best.get());
    var few = new ArrayList<ProjectValue>();
    parts(projects, best.get())
        .forEach(
            (value, part) -> {
              if (part.size() < fewest) {
                few.addAll(part);
              } else {
                grow(with(conditions, best.get() + IS + value), part, further, leaves);
              }
            });
    if (!few.isEmpty()) {
      leaves.add(new PeerLeaf(with(conditions, best.get() + IS + REST), few));
    }
  }

  /** The trait not yet asked that divides best; none where it is not worth a condition. */
  private Optional<String> best(List<ProjectValue> projects, List<String> asked) {
    if (asked.size() >= deepest || projects.size() < 2 * fewest) {
      return Optional.empty();
    }
    var least = distances(projects).multiply(WORTHWHILE);
    Optional<String> best = Optional.empty();
    for (var trait : projects.get(0).traits().keySet()) {
      if (!asked.contains(trait)) {
        var left = afterDivision(projects, trait);
        if (left.isPresent() && left.get().compareTo(least) < 0) {
          least = left.get();
          best = Optional.of(trait);
        }
      }
    }
    return best;
  }

  /** What is left of the distances; empty where a division would leave one group or too few. */
  private Optional<BigDecimal> afterDivision(List<ProjectValue> projects, String trait) {
    var few = new ArrayList<ProjectValue>();
    var left = BigDecimal.ZERO;
    int groups = 0;
    for (var part : parts(projects, trait).values()) {
      if (part.size() < fewest) {
        few.addAll(part);
      } else {
        groups++;
        left = left.add(distances(part));
      }
    }
    if (!few.isEmpty()) {
      if (few.size() < fewest) {
        return Optional.empty();
      }
      groups++;
      left = left.add(distances(few));
    }
    return groups < 2 ? Optional.empty() : Optional.of(left);
  }

  private static BigDecimal distances(List<ProjectValue> projects) {
    var median =
        RobustSpread.of(projects.stream().map(ProjectValue::compared).toList())
            .orElseThrow()
            .median();
    return projects.stream()
        .map(each -> each.compared().subtract(median).abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, List<ProjectValue>> parts(List<ProjectValue> projects, String trait) {
    var parts = new TreeMap<String, List<ProjectValue>>();
    for (var each : projects) {
      parts
          .computeIfAbsent(each.traits().getOrDefault(trait, "不明"), value -> new ArrayList<>())
          .add(each);
    }
    return parts;
  }

  private static List<String> with(List<String> some, String one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return List.copyOf(all);
  }
}
