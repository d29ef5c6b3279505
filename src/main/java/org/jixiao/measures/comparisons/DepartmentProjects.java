package org.jixiao.measures.comparisons;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jixiao.measures.YearClosing;
import org.jixiao.measures.statistics.RatioOfSums.Part;
import org.jspecify.annotations.Nullable;

/** One department's projects of one year, collected for every measure. */
final class DepartmentProjects {

  private static final String UNCLASSED = "";

  private final Map<ComparedMeasure, List<Part>> parts = new EnumMap<>(ComparedMeasure.class);
  private final Map<String, Long> budgets = new TreeMap<>();
  private @Nullable String name;
  private @Nullable Boolean yearClosed;
  private @Nullable Object asOf;
  private long projects;
  private long bonds;

  /** Adds a row of {@link DepartmentComparisonRows#projects}. */
  void add(Row project) {
    projects++;
    yearClosed = project.getAs(YearClosing.YEAR_CLOSED.name());
    asOf = project.getAs(YearClosing.AS_OF_DATE.name());
    String called = project.getAs(DepartmentComparisonRows.NAME);
    if (called != null && (name == null || called.compareTo(name) < 0)) {
      name = called;
    }
    if (project.<Boolean>getAs(DepartmentComparisonRows.BOND)) {
      bonds++;
      return;
    }
    String functionClass = project.getAs(DepartmentComparisonRows.FUNCTION_CLASS);
    Long budget = project.getAs(DepartmentComparisonRows.BUDGET);
    budgets.merge(
        functionClass == null ? UNCLASSED : functionClass, budget == null ? 0L : budget, Long::sum);
    for (var measure : ComparedMeasure.values()) {
      Long above = project.getAs(DepartmentComparisonRows.above(measure));
      Long below = project.getAs(DepartmentComparisonRows.below(measure));
      if (above != null && below != null) {
        parts.computeIfAbsent(measure, key -> new ArrayList<>()).add(new Part(above, below));
      }
    }
  }

  /** Whether the year is closed: the same for all its projects. */
  @Nullable Boolean yearClosed() {
    return yearClosed;
  }

  /** Day looked back from, in whichever class of dates the session reads days. */
  @Nullable Object asOf() {
    return asOf;
  }

  /** Its name; of several spellings the first in order. */
  @Nullable String name() {
    return name;
  }

  long bonds() {
    return bonds;
  }

  /** The projects that tell a measure, bonds left out. */
  List<Part> parts(ComparedMeasure measure) {
    return parts.getOrDefault(measure, List.of());
  }

  /** Projects, other than bonds, that do not tell a measure. */
  long leftOut(ComparedMeasure measure) {
    return projects - bonds - parts(measure).size();
  }

  /** Σ adjusted budget of its projects in cents, bonds left out. */
  BigInteger budget() {
    return budgets.values().stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The function class of its largest budget; of equal ones the first by code. */
  String functionClass() {
    var largest = UNCLASSED;
    long most = Long.MIN_VALUE;
    for (var budget : budgets.entrySet()) {
      if (budget.getValue() > most) {
        largest = budget.getKey();
        most = budget.getValue();
      }
    }
    return largest;
  }
}
