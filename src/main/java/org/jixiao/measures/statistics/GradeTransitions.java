package org.jixiao.measures.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jixiao.measures.scoring.Grade;

/**
 * How many projects moved from each grade of one year to each grade of the next. Only projects
 * graded in both years are counted.
 */
public final class GradeTransitions {

  private final Map<Grade, Map<Grade, Long>> counts;

  private GradeTransitions(Map<Grade, Map<Grade, Long>> counts) {
    this.counts = counts;
  }

  /** Counts pairs of grades. */
  public static GradeTransitions of(Collection<Step> steps) {
    Map<Grade, Map<Grade, Long>> counts = new EnumMap<>(Grade.class);
    steps.forEach(
        step ->
            counts
                .computeIfAbsent(step.before(), grade -> new EnumMap<>(Grade.class))
                .merge(step.after(), 1L, Long::sum));
    return new GradeTransitions(counts);
  }

  /** How many projects moved from one grade to another; zero where none did. */
  public long count(Grade before, Grade after) {
    return counts.getOrDefault(before, Map.of()).getOrDefault(after, 0L);
  }

  /** How many projects had a grade in the earlier year. */
  public long countBefore(Grade before) {
    return counts.getOrDefault(before, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * One project's grades in two years that follow each other.
   *
   * @param before grade of the earlier year
   * @param after grade of the later year
   */
  public record Step(Grade before, Grade after) {}
}
